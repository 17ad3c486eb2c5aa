import { parseCell, parseRect, type Rect } from "../../address/a1";
import { splitSheet } from "../../address/sheetNames";
import type { BookTable } from "../audit/book/book.types";
import { readTables } from "../audit/book/readTables";
import type { Tree } from "../fold/parseBody";
import type { ArgumentBook } from "../native/native.types";
import { readArgument } from "../native/readArgument";
import type { Package } from "../package/Package";
import type { SheetEntry } from "../package/WorkbookPart";
import { scanXml } from "../xml/scanXml";
import { localName } from "../xml/xmlText";

/**
 * Arguments that the add-in reads as text, too, of functions with a native form: days that somebody wrote as 31/03/2025 or as the number 20250331. The native forms take Excel
 * dates alone.
 */
const READ_AS_TEXT: Readonly<Record<string, readonly string[]>> = {
  "RETENTION.COHORT": ["dates", "end_date", "cohort_dates"],
  "RETENTION.COHORT.STATUS": ["signup", "last_active", "as_of"],
  "RETENTION.SURVIVAL": ["start_dates", "end_dates", "as_of"],
  "RFM.STAGE": ["first_date", "last_date", "as_of", "new_business_date"],
};

/** Arguments without which a function has a native form, and with which it has none. */
const WITHOUT: Readonly<Record<string, readonly string[]>> = { "RETENTION.TENURE": ["group"] };

type Named = readonly { name: string }[];

function places(names: readonly string[] | undefined, parameters: Named): number[] {
  return names === undefined ? [] : parameters.flatMap(({ name }, at) => (names.includes(name) ? [at] : []));
}

/** The arguments of a function that may hold such texts, by their places. */
export const textArguments = (id: string, parameters: Named): number[] => places(READ_AS_TEXT[id], parameters);

/** The arguments with which a function has no native form, by their places. */
export const addInArguments = (id: string, parameters: Named): number[] => places(WITHOUT[id], parameters);

/** A larger number is no day of Excel's calendar: 20250331. */
const LAST_SERIAL = 2_958_465;
/** A month written as a number, 202503, which as an Excel date is a day of 2454. */
const isMonthNumber = (value: number): boolean => value > 190_000 && value < 210_000 && value % 100 >= 1 && value % 100 <= 12;
const isNoDate = (value: number): boolean => value > LAST_SERIAL || isMonthNumber(value);
/** One column of a table: Sales[Margin]. */
const TABLE_COLUMN = /^([^[\]]+)\[([^#@[\]](?:[^[\]]|'[[\]])*)\]$/;

/** Rows, from 0, that hold a text or a number that is no Excel date, by column. */
type OtherRows = Map<number, number[]>;

function scanTexts(file: Package, { part }: SheetEntry): OtherRows {
  const found: OtherRows = new Map();
  scanXml(file.pieces(part), part, (window) => {
    let cell: ReturnType<typeof parseCell>;
    let type: string | undefined;
    let content: number | undefined;
    const isOther = (text: string): boolean => (type === undefined || type === "n" ? isNoDate(Number(text)) : text !== "");
    const note = (): void => {
      const { column, row } = cell!;
      const rows = found.get(column);
      if (rows === undefined) found.set(column, [row]);
      else rows.push(row);
    };
    return {
      open(tag) {
        const name = localName(tag.name);
        if (name === "c") [cell, type] = [parseCell(tag.attribute("r") ?? ""), tag.attribute("t")];
        if (cell === undefined || type === "b" || type === "e" || (name !== "v" && name !== "t")) return;
        content = tag.end;
        window.hold(content);
      },
      close(tag, start) {
        if (content === undefined || !/^(?:v|t)$/.test(localName(tag))) return;
        if (start > content && isOther(window.slice(content, start))) note();
        content = undefined;
        window.hold(undefined);
      },
    };
  });
  return found;
}

function isOtherLiteral(tree: Tree): boolean {
  if (tree.kind === "array") return tree.rows.flat().some(isOtherLiteral);
  return tree.kind === "text" ? tree.value !== "" : tree.kind === "number" && isNoDate(tree.value);
}

/** What is stored in the cells that the arguments of our functions name; each sheet and table is read when it is first asked for. */
export class TextCells {
  private readonly texts = new Map<string, OtherRows>();
  private tables: BookTable[] | undefined;

  constructor(
    private readonly file: Package,
    private readonly sheets: readonly SheetEntry[],
    private readonly book: ArgumentBook,
  ) {}

  /**
   * Whether an argument holds a text, or a number that is no Excel date; of a calculated one nobody knows.
   *
   * @param given its text in file form @param sheetName of the formula
   */
  holdsText(given: string, sheetName: string): boolean {
    const text = this.book.named(given.trim()) ?? given.trim();
    const place = this.placeOf(text, sheetName);
    if (place) return this.isAmong(place.sheet, place.rect);
    const { literal } = readArgument(text);
    return literal !== undefined && isOtherLiteral(literal);
  }

  private placeOf(text: string, sheetName: string): { sheet: string; rect: Rect } | undefined {
    const { sheet = sheetName, address } = splitSheet(text);
    const rect = parseRect(address);
    if (rect) return { sheet, rect };
    const [, table, column] = TABLE_COLUMN.exec(text) ?? [];
    return table === undefined ? undefined : this.rowsOf(table.toLowerCase(), column!.replace(/'(.)/g, "$1").toLowerCase());
  }

  /** The rows of data in a column of a table. */
  private rowsOf(table: string, column: string): { sheet: string; rect: Rect } | undefined {
    this.tables ??= this.sheets.filter(({ part }) => this.file.has(part)).flatMap((entry) => readTables(this.file, entry));
    const found = this.tables.find(({ name }) => name.toLowerCase() === table);
    const at = found?.columns.findIndex((name) => name.toLowerCase() === column) ?? -1;
    if (found === undefined || at < 0) return undefined;
    const { area, headerRows, totalsRows } = found;
    const row = area.top + headerRows;
    return { sheet: area.sheetName, rect: { row, column: area.left + at, rows: area.bottom - totalsRows - row + 1, columns: 1 } };
  }

  private isAmong(sheetName: string, { row, column, rows, columns }: Rect): boolean {
    const key = sheetName.toLowerCase();
    const entry = this.sheets.find(({ name, isWorksheet }) => isWorksheet && name.toLowerCase() === key);
    if (entry === undefined || !this.file.has(entry.part)) return false;
    let texts = this.texts.get(key);
    if (texts === undefined) this.texts.set(key, (texts = scanTexts(this.file, entry)));
    for (let at = column; at < column + columns; at++)
      if (texts.get(at)?.some((found) => found >= row && found < row + rows) === true) return true;
    return false;
  }
}
