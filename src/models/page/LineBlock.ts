import { replacePlaceholders } from "../../strings/fillPlaceholders";
import type { PageDraft } from "./PageDraft";
import type { LookName } from "./looks";
import { type Figures, type SheetFigure, shownStyle } from "./figure";

export interface Line {
  key: string;
  label: string;
  /** one formula for every value column, or one for each; `{key}` stands for the line with that key, in the same column if it has it */
  formula: string | number | readonly (string | number)[];
  unit: string;
  style: LookName;
  note?: string;
}

interface Placed {
  line: Line;
  row: number;
  columns: readonly string[];
}

interface BlockOptions {
  /** column of the labels; A if left out */
  labels?: string;
  /** another block of the page, whose lines this one can name */
  beside?: LineBlock;
}

/** Lines of a calculation, one below the other: label, value columns, unit, remark. */
export class LineBlock {
  private readonly placed: Map<string, Placed>;
  readonly labels: string;

  /** @param row the first row to write to */
  constructor(
    private readonly draft: PageDraft,
    private row: number,
    private readonly columns: readonly string[] = ["B"],
    { labels = "A", beside }: BlockOptions = {},
  ) {
    this.labels = labels;
    this.placed = beside?.placed ?? new Map<string, Placed>();
  }

  get nextRow(): number {
    return this.row;
  }

  heading(text: string): this {
    this.draft.put(`${this.labels}${this.row++}`, [text], "heading");
    return this;
  }

  skip(rows = 1): this {
    this.row += rows;
    return this;
  }

  line(line: Line, columns = this.columns): this {
    const row = this.row++;
    this.placed.set(line.key, { line, row, columns });
    this.draft.put(`${this.labels}${row}`, [line.label]);
    columns.forEach((column, index) => {
      const formula = Array.isArray(line.formula) ? (line.formula as readonly string[])[index] : (line.formula as string | number);
      this.draft.put(`${column}${row}`, [typeof formula === "string" ? this.filled(formula, column) : formula], line.style);
    });
    const unitColumn = String.fromCharCode((this.columns.at(-1) as string).charCodeAt(0) + 1);
    if (line.unit !== "" || line.note !== undefined) this.draft.put(`${unitColumn}${row}`, [line.unit, line.note], "unit");
    return this;
  }

  /** Calls up a figure of another sheet; the value columns can show different ones. */
  input(key: string, figure: SheetFigure, ...others: SheetFigure[]): this {
    const formula = others.length > 0 ? [figure, ...others].map((one) => one.formula) : figure.formula;
    return this.line({ key, label: figure.label, formula, unit: figure.unit, style: shownStyle(figure.style) });
  }

  /** Address of a line's value, in the column asked for if the line has one there. */
  at(key: string, column?: string): string {
    const placed = this.placed.get(key);
    if (!placed) throw new Error(`The page has no line ${key} yet.`);
    const { columns, row } = placed;
    return `${column !== undefined && columns.includes(column) ? column : (columns[0] as string)}${row}`;
  }

  /** A formula with the addresses of this block in place of `{key}`. */
  filled(formula: string, column?: string): string {
    return replacePlaceholders(formula, (key) => this.at(key, column));
  }

  /** How other sheets call up these lines; the figures of the first value column. */
  figures(sheet: string): Figures {
    return (key) => {
      const formula = `='${sheet}'!${this.at(key)}`;
      const { label, unit, style } = (this.placed.get(key) as Placed).line;
      return { label, unit, formula, style };
    };
  }
}
