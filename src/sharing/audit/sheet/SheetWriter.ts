import { columnLetters } from "../../formula/address";
import { escapeAttribute, escapeXml } from "../../xml/escapeXml";
import { reference } from "../book/area";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LONGEST_TEXT = 32_767;
/** Excel opens no sheet with more than 65,530 links. */
const MOST_LINKS = 65_000;
const POINTS_A_LINE = 15;
const TALLEST = 409;
const ROWS_AT_ONCE = 100;
/** Texts that are kept as they stand in cells, and how long they may be. */
const [MOST_KNOWN, LONGEST_KNOWN] = [100, 40];
/** Number of the paper size (ECMA-376 part 1, 18.3.1.63). */
const A4 = 9;

/** A value as a file stores it. */
export interface StoredValue {
  type: "number" | "text" | "boolean" | "error";
  text: string;
}

/** A formula in file form, and what a viewer that does not calculate shows. */
export interface LiveFormula {
  formula: string;
  shown: StoredValue;
}

/** A formula that differs from those of the other rows by its row only; the file then holds the text once. */
export interface FilledFormula {
  /** the formula of the row that is being filled, asked for in the first one */
  formula(): string;
  shown: StoredValue;
  /** cells of one column */
  filledDown: string;
}

export type Content = string | number | StoredValue | LiveFormula | FilledFormula;

export interface SheetLook {
  /** in characters, from column A */
  widths: readonly number[];
  /** rows that stay on the screen, and that carry the filter in their last row */
  frozenRows: number;
  filter: boolean;
  tabColor: string;
  /** open when the workbook is */
  selected?: boolean;
}

/** Rows that are made when the sheet is written. */
interface LaterRows {
  /** number of rows before these */
  before: number;
  count: number;
  fill(index: number): void;
}

interface FlagRule {
  range: string;
  word: string;
  style: number;
}

/** Puts together the XML of a new worksheet: texts inside the cells, so that the list of shared texts stays as it was. */
export class SheetWriter {
  private rows: (string | LaterRows)[] = [];
  private rowCount = 0;
  private readonly links: string[] = [];
  private readonly rules: FlagRule[] = [];
  private readonly groups = new Map<string, number>();
  private readonly cells: string[] = [];
  /** texts as they stand in cells */
  private readonly texts = new Map<string, string>();
  private columns = 1;

  /** @param quoted looks for texts that begin like a formula, by their usual one */
  constructor(
    private readonly look: SheetLook,
    private readonly quoted: ReadonlyMap<number, number>,
  ) {}

  /** Row that is being filled, counted from 1. */
  get row(): number {
    return this.rowCount + 1;
  }

  /** Fills a cell of this row; cells come from left to right. @param column counted from 1 */
  put(column: number, content: Content, style: number): this {
    this.columns = Math.max(this.columns, column);
    const own = beginsLikeFormula(content) ? (this.quoted.get(style) ?? style) : style;
    this.cells.push(this.cellXml(`<c r="${columnLetters(column)}${this.row}" s="${own}"`, content));
    return this;
  }

  /** A text that leads to a cell of the workbook. */
  putLink(column: number, sheetName: string, address: string, style: number): this {
    if (this.links.length < MOST_LINKS) {
      const target = escapeAttribute(reference(sheetName, address.split(":")[0]!));
      this.links.push(`<hyperlink ref="${columnLetters(column)}${this.row}" location="${target}" display="${escapeAttribute(address)}"/>`);
    }
    return this.put(column, address, style);
  }

  /** Ends the row. @param lines of text that the tallest cell needs */
  end(lines = 1): this {
    const height = lines > 1 ? ` ht="${Math.min(TALLEST, lines * POINTS_A_LINE)}" customHeight="1"` : "";
    this.rows.push(`<row r="${this.row}"${height}>${this.cells.join("")}</row>`);
    this.rowCount++;
    this.cells.length = 0;
    return this;
  }

  /**
   * Rows that are made only when the sheet is written, so that those of a long one are never all in memory.
   * @param fill fills and ends the row of an index, counted from 0; no column behind those filled so far
   */
  later(count: number, fill: (index: number) => void): this {
    this.rows.push({ before: this.rowCount, count, fill });
    this.rowCount += count;
    return this;
  }

  /** Gives cells a look while they hold a word. */
  flag(range: string, word: string, style: number): this {
    this.rules.push({ range, word, style });
    return this;
  }

  private cellXml(start: string, content: Content): string {
    if (typeof content === "number") return `${start}><v>${content}</v></c>`;
    if (content === "") return `${start}/>`;
    if (typeof content === "string") return start + this.inlineXml(content);
    if (!("formula" in content) && content.type === "text") return start + this.inlineXml(content.text);
    const [formula, shown] = "formula" in content ? [this.formulaXml(content), content.shown] : ["", content];
    return `${start}${typeAttribute(shown)}>${formula}<v>${escapeXml(storedText(shown))}</v></c>`;
  }

  /** Most texts of a column repeat; they are made once. */
  private inlineXml(text: string): string {
    if (text.length > LONGEST_KNOWN) return inlineXml(text);
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    const made = inlineXml(text);
    if (this.texts.size < MOST_KNOWN) this.texts.set(text, made);
    return made;
  }

  private formulaXml(content: LiveFormula | FilledFormula): string {
    if (!("filledDown" in content)) return `<f>${escapeXml(content.formula)}</f>`;
    const { filledDown, formula } = content;
    const known = this.groups.get(filledDown);
    if (known !== undefined) return `<f t="shared" si="${known}"/>`;
    this.groups.set(filledDown, this.groups.size);
    return `<f t="shared" ref="${filledDown}" si="${this.groups.size - 1}">${escapeXml(formula())}</f>`;
  }

  /** The sheet piece by piece, once, since the whole of a long one is many megabytes. */
  *pieces(): Generator<string> {
    const lastRow = this.rowCount;
    yield this.beginning(lastRow);
    const written = this.rows;
    this.rows = [];
    for (const row of written) {
      if (typeof row === "string") this.rows.push(row);
      else yield* this.filled(row);
    }
    yield this.taken();
    yield this.ending(lastRow);
  }

  private *filled({ before, count, fill }: LaterRows): Generator<string> {
    this.rowCount = before;
    for (let i = 0; i < count; i++) {
      fill(i);
      if (this.rows.length >= ROWS_AT_ONCE) yield this.taken();
    }
  }

  /** Rows made so far, which are let go of. */
  private taken(): string {
    return this.rows.splice(0).join("");
  }

  private beginning(lastRow: number): string {
    const { frozenRows, selected, tabColor, widths } = this.look;
    const cols = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join("");
    return (
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
      `<sheetPr><tabColor rgb="${tabColor}"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
      `<dimension ref="A1:${columnLetters(this.columns)}${Math.max(1, lastRow)}"/>` +
      `<sheetViews><sheetView showGridLines="0"${selected ? ' tabSelected="1"' : ""} workbookViewId="0">${paneXml(frozenRows)}</sheetView></sheetViews>` +
      `<sheetFormatPr defaultRowHeight="${POINTS_A_LINE}"/><cols>${cols}</cols><sheetData>`
    );
  }

  private ending(lastRow: number): string {
    const { frozenRows, filter } = this.look;
    const filtered = filter && lastRow > frozenRows ? `<autoFilter ref="A${frozenRows}:${columnLetters(this.columns)}${lastRow}"/>` : "";
    return (
      `</sheetData>${filtered}` +
      this.rules.map(ruleXml).join("") +
      (this.links.length > 0 ? `<hyperlinks>${this.links.join("")}</hyperlinks>` : "") +
      `<pageMargins left="0.35" right="0.35" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
      `<pageSetup paperSize="${A4}" orientation="landscape" fitToHeight="0"/>` +
      `<headerFooter><oddFooter>&amp;L&amp;F&amp;C&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter></worksheet>`
    );
  }
}

/** Whether Excel would make a formula of a text once somebody edits its cell. */
function beginsLikeFormula(content: Content): boolean {
  if (typeof content === "number" || (typeof content === "object" && "formula" in content)) return false;
  return /^[=+\-@]/.test(typeof content === "string" ? content : content.type === "text" ? content.text : "");
}

function paneXml(rows: number): string {
  if (rows === 0) return "";
  return `<pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
}

function ruleXml({ range, word, style }: FlagRule, index: number): string {
  const first = range.split(":")[0]!;
  const formula = `<formula>${escapeXml(`${first}="${word}"`)}</formula>`;
  const rule = `<cfRule type="expression" dxfId="${style}" priority="${index + 1}">${formula}</cfRule>`;
  return `<conditionalFormatting sqref="${range}">${rule}</conditionalFormatting>`;
}

function inlineXml(text: string): string {
  const shown = text.slice(0, LONGEST_TEXT);
  // blanks at either end would be dropped without the mark
  const space = shown.trim() === shown ? "" : ' xml:space="preserve"';
  return ` t="inlineStr"><is><t${space}>${escapeXml(shown)}</t></is></c>`;
}

function typeAttribute({ type }: StoredValue): string {
  return { number: "", text: ' t="str"', boolean: ' t="b"', error: ' t="e"' }[type];
}

function storedText({ type, text }: StoredValue): string {
  return type === "boolean" ? (text === "TRUE" ? "1" : "0") : text;
}
