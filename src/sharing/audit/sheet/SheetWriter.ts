import { cellAddress, columnLetters, rectAddress } from "../../../address/a1";
import { quotedSheet } from "../../../address/sheetNames";
import { escapeAttribute, escapeXml } from "../../xml/xmlText";

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
interface LiveFormula {
  formula: string;
  shown: StoredValue;
}

/** A formula that differs from those of the other rows by its row only; the file then holds the text once. */
interface FilledFormula {
  /** the formula of the row that is being filled, asked for in the first one */
  formula(): string;
  shown: StoredValue;
  /** cells of one column */
  filledDown: string;
}

export type CellContent = string | number | StoredValue | LiveFormula | FilledFormula;

interface SheetLook {
  /** in characters, from column A */
  widths: readonly number[];
  /** rows that stay on the screen, and that carry the filter in their last row */
  frozenRows: number;
  filter: boolean;
  tabColor: string;
  /** open when the workbook is */
  selected?: boolean;
}

interface WrittenRows {
  count: number;
  xml: string;
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
  /** rows in front of those that are being written */
  private parts: (WrittenRows | LaterRows)[] = [];
  private written: WrittenRows = { count: 0, xml: "" };
  private rowCount = 0;
  private readonly links: string[] = [];
  private readonly rules: FlagRule[] = [];
  private readonly groups = new Map<string, number>();
  /** cells of this row */
  private cells = "";
  /** texts as they stand in cells */
  private readonly texts = new Map<string, string>();
  private lastColumn = 0;
  /** letters of the columns used, by their numbers */
  private readonly letters: string[] = [];
  /** the sheet that the last link leads to, and its name as the link has it */
  private linked = { sheetName: "", target: quotedSheet("") };

  /** @param quoted looks for texts that begin like a formula, by their usual one */
  constructor(
    private readonly look: SheetLook,
    private readonly quoted: ReadonlyMap<number, number>,
  ) {}

  /** Row that is being filled, 0-based. */
  get row(): number {
    return this.rowCount;
  }

  /** Fills a cell of this row; cells come from left to right. @param column 0-based */
  put(column: number, content: CellContent, style: number): this {
    if (column > this.lastColumn) this.lastColumn = column;
    const own = beginsLikeFormula(content) ? (this.quoted.get(style) ?? style) : style;
    this.cells += `<c r="${this.address(column)}" s="${own}"${this.contentXml(content)}`;
    return this;
  }

  /** Of a cell of this row. */
  private address(column: number): string {
    return (this.letters[column] ??= columnLetters(column)) + (this.row + 1);
  }

  /** A text that leads to a cell of the workbook. */
  putLink(column: number, sheetName: string, address: string, style: number): this {
    if (this.links.length < MOST_LINKS) {
      if (sheetName !== this.linked.sheetName) this.linked = { sheetName, target: escapeAttribute(quotedSheet(sheetName)) };
      const display = escapeAttribute(address);
      const colon = display.indexOf(":");
      const first = colon < 0 ? display : display.slice(0, colon);
      this.links.push(`<hyperlink ref="${this.address(column)}" location="${this.linked.target}!${first}" display="${display}"/>`);
    }
    return this.put(column, address, style);
  }

  /** Ends the row. @param lines of text that the tallest cell needs */
  end(lines = 1): this {
    const height = lines > 1 ? ` ht="${Math.min(TALLEST, lines * POINTS_A_LINE)}" customHeight="1"` : "";
    this.written.xml += `<row r="${this.row + 1}"${height}>${this.cells}</row>`;
    this.written.count++;
    this.rowCount++;
    this.cells = "";
    return this;
  }

  /**
   * Rows that are made only when the sheet is written, so that those of a long one are never all in memory.
   * @param fill fills and ends the row of an index, counted from 0; no column behind those filled so far
   */
  later(count: number, fill: (index: number) => void): this {
    this.parts.push(this.written, { before: this.rowCount, count, fill });
    this.written = { count: 0, xml: "" };
    this.rowCount += count;
    return this;
  }

  /** Gives cells a look while they hold a word. */
  flag(range: string, word: string, style: number): this {
    this.rules.push({ range, word, style });
    return this;
  }

  /** What follows the address and the style of a cell. */
  private contentXml(content: CellContent): string {
    if (typeof content === "number") return `><v>${content}</v></c>`;
    if (content === "") return "/>";
    if (typeof content === "string") return this.inlineXml(content);
    if ("formula" in content) return valueXml(this.formulaXml(content), content.shown);
    return content.type === "text" ? this.inlineXml(content.text) : valueXml("", content);
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
    const rows = this.rowCount;
    yield this.beginning(rows);
    const parts = [...this.parts, this.written];
    this.parts = [];
    this.written = { count: 0, xml: "" };
    for (const part of parts) {
      if ("fill" in part) yield* this.filled(part);
      else {
        this.written.xml += part.xml;
        this.written.count += part.count;
      }
    }
    yield this.taken();
    yield this.ending(rows);
  }

  private *filled({ before, count, fill }: LaterRows): Generator<string> {
    this.rowCount = before;
    for (let i = 0; i < count; i++) {
      fill(i);
      if (this.written.count >= ROWS_AT_ONCE) yield this.taken();
    }
  }

  /** Rows made so far, which are let go of. */
  private taken(): string {
    const { xml } = this.written;
    this.written = { count: 0, xml: "" };
    return xml;
  }

  private beginning(rows: number): string {
    const { frozenRows, selected, tabColor, widths } = this.look;
    const cols = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join("");
    return (
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">` +
      `<sheetPr><tabColor rgb="${tabColor}"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
      `<dimension ref="A1:${cellAddress(Math.max(1, rows) - 1, this.lastColumn)}"/>` +
      `<sheetViews><sheetView showGridLines="0"${selected ? ' tabSelected="1"' : ""} workbookViewId="0">${paneXml(frozenRows)}</sheetView></sheetViews>` +
      `<sheetFormatPr defaultRowHeight="${POINTS_A_LINE}"/><cols>${cols}</cols><sheetData>`
    );
  }

  private ending(rows: number): string {
    const { frozenRows, filter } = this.look;
    const list = { row: frozenRows - 1, column: 0, rows: rows - frozenRows + 1, columns: this.lastColumn + 1 };
    const filtered = filter && rows > frozenRows ? `<autoFilter ref="${rectAddress(list)}"/>` : "";
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

/** Codes of = + - @ */
const BEGINNINGS = new Set([61, 43, 45, 64]);

/** Whether Excel would make a formula of a text once somebody edits its cell. */
function beginsLikeFormula(content: CellContent): boolean {
  if (typeof content === "number" || (typeof content === "object" && ("formula" in content || content.type !== "text"))) return false;
  const text = typeof content === "string" ? content : content.text;
  return text !== "" && BEGINNINGS.has(text.charCodeAt(0));
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

const TYPES = { number: "", text: ' t="str"', boolean: ' t="b"', error: ' t="e"' };

function valueXml(formula: string, shown: StoredValue): string {
  return `${TYPES[shown.type]}>${formula}<v>${escapeXml(storedText(shown))}</v></c>`;
}

function storedText({ type, text }: StoredValue): string {
  return type === "boolean" ? (text === "TRUE" ? "1" : "0") : text;
}
