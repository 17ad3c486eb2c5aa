import { type CellAt, cellAddress, parseCell } from "../../../address/a1";
import { type PartText, scanXml } from "../../xml/scanXml";
import { type TextWindow, type XmlHandler, type XmlStart } from "../../xml/xml.types";
import { localName, ownText, unescapeXml } from "../../xml/xmlText";
import type { NumberCell } from "../../xml/NumberCell";

/** A cell as its element says; shared texts are still numbers into their list. */
export interface RawCell extends CellAt {
  /** t attribute: n, s, str, inlineStr, b, e, d; "n" where there is none */
  type: string;
  /** text of the value, or of an inline text; undefined for a blank cell */
  value: string | undefined;
  formula: { text: string; attributes: Readonly<Record<string, string>> } | undefined;
  /** offsets of the value's text, where there is one */
  valueStart: number;
  valueEnd: number;
  /** offsets of the formula's text, where there is one */
  formulaStart: number;
  formulaEnd: number;
}

const blank = (row: number, column: number, type: string): RawCell => ({
  row,
  column,
  type,
  value: undefined,
  formula: undefined,
  valueStart: 0,
  valueEnd: 0,
  formulaStart: 0,
  formulaEnd: 0,
});

const UNREAD: RawCell["formula"] = { text: "", attributes: {} };

/** What need not be told of cells, which makes the reading faster. */
interface LeftOut {
  /** tells places whose typed numbers matter; others may be left out */
  wants?(row: number, column: number): boolean;
  /** false: of a formula it is only told that it is there */
  formulaTexts?: boolean;
}

class Scanner implements XmlHandler {
  private row = -1;
  private column = -1;
  private cell: RawCell | undefined;
  private inlineTexts: string[] = [];
  private textStart = 0;
  /** phonetic runs stand beside a text and are no part of it */
  private phonetic = false;
  private readonly wants: (row: number, column: number) => boolean;
  private readonly formulaTexts: boolean;

  constructor(
    private readonly text: TextWindow,
    private readonly visit: (cell: RawCell) => void,
    { wants = () => true, formulaTexts = true }: LeftOut,
  ) {
    this.wants = wants;
    this.formulaTexts = formulaTexts;
  }

  numberCell({ row, column, valueStart, valueEnd }: NumberCell, base: number): void {
    [this.row, this.column] = [row, column];
    if (!this.wants(row, column)) return;
    const cell = blank(row, column, "n");
    [cell.valueStart, cell.valueEnd] = [base + valueStart, base + valueEnd];
    cell.value = ownText(this.text.slice(cell.valueStart, cell.valueEnd));
    this.visit(cell);
  }

  open(tag: XmlStart): void {
    const name = localName(tag.name);
    if (name === "row") {
      const number = tag.attribute("r");
      this.row = number === undefined ? this.row + 1 : Number(number) - 1;
      this.column = -1;
    } else if (name === "c") this.openCell(tag);
    else if (!this.cell) return;
    else if (name === "f") this.cell.formula = this.formulaTexts ? { text: "", attributes: tag.attributes } : UNREAD;
    else if (name === "rPh") this.phonetic = true;
    this.textStart = tag.end;
  }

  private openCell(tag: XmlStart): void {
    this.text.hold(tag.start);
    const address = tag.attribute("r");
    const place = address === undefined ? undefined : parseCell(address);
    this.row = place?.row ?? this.row;
    this.column = place?.column ?? this.column + 1;
    this.cell = blank(this.row, this.column, tag.attribute("t") ?? "n");
    if (this.inlineTexts.length > 0) this.inlineTexts = [];
  }

  close(name: string, start: number): void {
    const { cell } = this;
    if (!cell) return;
    const tag = localName(name);
    if (tag === "v") {
      const content = this.content(start);
      cell.value = content === "" && cell.type !== "str" ? undefined : content;
      [cell.valueStart, cell.valueEnd] = [this.textStart, Math.max(start, this.textStart)];
    } else if (tag === "f" && cell.formula && this.formulaTexts) {
      cell.formula = { ...cell.formula, text: this.content(start) };
      [cell.formulaStart, cell.formulaEnd] = [this.textStart, Math.max(start, this.textStart)];
    } else if (tag === "t" && !this.phonetic) this.addInline(cell, start);
    else if (tag === "is") cell.value = this.inlineTexts.join("");
    else if (tag === "rPh") this.phonetic = false;
    else if (tag === "c") {
      this.visit(cell);
      this.cell = undefined;
      this.text.hold(undefined);
    }
  }

  /** Runs of one text: their offsets reach from the first to the last. */
  private addInline(cell: RawCell, end: number): void {
    if (this.inlineTexts.length === 0) cell.valueStart = this.textStart;
    cell.valueEnd = Math.max(end, this.textStart);
    this.inlineTexts.push(this.content(end));
  }

  private content(end: number): string {
    return end > this.textStart ? ownText(unescapeXml(this.text.slice(this.textStart, end))) : "";
  }
}

/** Visits every cell of a worksheet part in the order of the file. Keeps none of them. */
export function scanCells(text: PartText, part: string, visit: (cell: RawCell) => void, leftOut: LeftOut = {}): void {
  scanXml(text, part, (window) => new Scanner(window, visit, leftOut));
}

/** e.g. B5 */
export function addressOf({ row, column }: CellAt): string {
  return cellAddress(row, column);
}
