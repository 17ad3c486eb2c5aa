import { parseCell } from "../../address/a1";
import { fillPlaceholders } from "../../strings/fillPlaceholders";
import { modelCommon as common, type LineText, type ModelTexts } from "../../strings/models.en/common";
import { LineBlock } from "./LineBlock";
import type { LookName } from "./looks";
import { PageDraft } from "./PageDraft";
import type { ModelPage, PageChart } from "./page.types";

/** What an input takes. */
type InputRule = "share" | "rate" | "money" | "amount" | "count" | "score" | "one" | readonly string[];

type Side = "left" | "right";

/** More than any amount or count that is typed: Excel wants both ends. */
const ANY = 1e15;
const RULES: Record<Exclude<InputRule, readonly string[]>, Record<string, unknown>> = {
  share: { decimal: { formula1: 0, formula2: 1, operator: "Between" } },
  rate: { decimal: { formula1: 0, formula2: 1, operator: "Between" } },
  money: { decimal: { formula1: 0, formula2: ANY, operator: "Between" } },
  amount: { decimal: { formula1: 0, formula2: ANY, operator: "Between" } },
  count: { wholeNumber: { formula1: 0, formula2: ANY, operator: "Between" } },
  score: { decimal: { formula1: 1, formula2: 10, operator: "Between" } },
  one: { decimal: { formula1: 1, formula2: 5, operator: "Between" } },
};

/** Rows above the two panels: title, answer, what the shade means, and one blank. */
const FIRST_ROW = 5;
const [GOOD, BAD] = [
  { bold: true, color: "#1B6E3C", fill: "#E3F1E7" },
  { bold: true, color: "#9C0006", fill: "#FFE3E3" },
];

/** The columns of a model's page: labels, values and units at the left, after a gap the panel with answers, chart and tables. */
const LEFT_WIDTHS = { 0: 46, 1: 16, 2: 22, 3: 2 };
const RIGHT_COLUMN = "E";

interface Layout {
  /** widths of the right panel's columns, in characters; the first holds labels */
  right: readonly number[];
}

/**
 * A model as one page: at the left inputs, workings and checks, at the right outputs, chart and tables; the answer as a sentence on top. All
 * texts come from the strings, by key.
 */
export class ModelDraft<T extends ModelTexts> {
  readonly page: PageDraft;
  readonly left: LineBlock;
  readonly right: LineBlock;
  private readonly lastColumn: string;

  constructor(
    private readonly texts: T,
    { right }: Layout,
  ) {
    const first = RIGHT_COLUMN.charCodeAt(0) - 65;
    const widths = Object.fromEntries(right.map((width, i) => [first + i, width]));
    this.lastColumn = String.fromCharCode(65 + first + right.length - 1);
    this.page = new PageDraft(texts.sheet, { columnWidths: { ...LEFT_WIDTHS, ...widths }, rowHeights: { 0: 26, 1: 20 }, gridlines: false });
    this.page.put("A1", [texts.title], "title").put("A3", [common.note], "note");
    this.left = new LineBlock(this.page, FIRST_ROW);
    this.right = new LineBlock(this.page, FIRST_ROW, ["F"], { labels: RIGHT_COLUMN, beside: this.left });
  }

  private text(key: keyof T["lines"] & string): LineText {
    return this.texts.lines[key] as LineText;
  }

  /** A heading of the model's own, or one that all models share. */
  heading(side: Side, key: (keyof T["headings"] & string) | "inputs" | "workings" | "outputs"): this {
    const own = this.texts.headings[key];
    this[side].heading(own ?? common[key as "inputs"]);
    return this;
  }

  /** A shaded cell to be changed. @param other a value that fits it as well: by it a test sees that answers follow */
  input(key: keyof T["lines"] & string, value: number | string, look: LookName, rule: InputRule, other: number | string): this {
    const [label, unit] = this.text(key);
    this.left.line({ key, label, unit, formula: value, style: look });
    return this.open(key, this.left.at(key), rule, other);
  }

  /** Notes cells of a table as such to be changed, and what they take. */
  open(key: string, area: string, rule: InputRule, other: number | string): this {
    const [first] = area.split(":") as [string];
    this.page.input({ key, address: first, other });
    if (typeof rule === "string") this.page.allow(area, RULES[rule], common.inputTitle, common.rules[rule]);
    else {
      const message = fillPlaceholders(common.rules.list, { words: rule.join(", ") });
      this.page.allow(area, { list: { inCellDropDown: true, source: rule.join(",") } }, common.inputTitle, message);
    }
    return this;
  }

  /** A line that is calculated. */
  line(side: Side, key: keyof T["lines"] & string, formula: string, look: LookName): this {
    const [label, unit] = this.text(key);
    this[side].line({ key, label, unit, formula, style: look });
    return this;
  }

  /** A line of the answers. */
  output(key: keyof T["lines"] & string, formula: string, look: LookName): this {
    this.line("right", key, formula, look);
    this.page.output(this.right.at(key));
    return this;
  }

  /** A formula with addresses in place of `{key}`. */
  filled(formula: string): string {
    return this.left.filled(formula);
  }

  at(key: string): string {
    return this.left.at(key);
  }

  /** The same for a formula that is copied to other cells: $B$7. */
  fixed(key: string): string {
    return this.at(key).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  }

  chart(chart: PageChart): this {
    this.page.chart(chart);
    return this;
  }

  /** Checks and, below them, whether all hold; each is TRUE where all is well. */
  checks(holds: Readonly<Record<keyof T["checks"] & string, string>>): this {
    this.left.skip().heading(common.checks);
    const first = this.left.nextRow;
    const { passed, failed } = common;
    for (const [key, formula] of Object.entries<string>(holds)) {
      const label = this.texts.checks[key] as string;
      this.left.line({
        key: `check ${key}`,
        label,
        formula: `=IF(IFERROR(${formula},FALSE),"${passed}","${failed}")`,
        unit: "",
        style: "check",
      });
    }
    const area = `B${first}:B${this.left.nextRow - 1}`;
    const all = `=IF(COUNTIF(${area},"${passed}")=ROWS(${area}),"${passed}","${failed}")`;
    this.left.line({ key: "flag", label: common.allChecks, formula: all, unit: "", style: "check" });
    const marked = `B${first}:B${this.left.nextRow - 1}`;
    this.page.mark(marked, passed, GOOD).mark(marked, failed, BAD);
    return this;
  }

  /** The answer as a formula that makes a sentence; `parts` give text. */
  answer(parts: Readonly<Record<string, string>>): this {
    const pieces = this.texts.answer.split(/\{(\w+)\}/).map((piece, i) => {
      if (i % 2 === 0) return piece === "" ? undefined : `"${piece.replaceAll('"', '""')}"`;
      return this.filled(parts[piece] as string);
    });
    this.page.put("A2", [`=${pieces.filter((piece) => piece !== undefined).join("&")}`], "answer");
    return this;
  }

  /** Who published the equations, below all else, where long lines have room; then the page is done. */
  finish(): ModelPage {
    const { rows, charts } = this.page.finish();
    const last = Math.max(rows.length, ...charts.map(({ place }) => (parseCell(place[1])?.row ?? 0) + 1));
    this.page.put(`A${last + 2}`, [common.sources], "heading");
    this.texts.sources.forEach(([equation, source], i) => this.page.put(`A${last + 3 + i}`, [`${equation}: ${source}`], "note"));
    return { ...this.page.finish(), print: `A1:${this.lastColumn}${last + 2 + this.texts.sources.length}` };
  }
}

/** Text of a share in a sentence, e.g. 27.5%; FIXED follows the reader's signs, where TEXT would need them in its format. */
export const shareText = (formula: string, decimals = 1): string => `FIXED(100*${formula},${decimals})&"%"`;

/** Text of an amount in a sentence, e.g. 12,500. */
export const amountText = (formula: string, decimals = 0): string => `FIXED(${formula},${decimals})`;
