import { BOOLEAN, NUMBER, TEXT, type FileCell, type FileRow, type FileSheet, type FileStyle } from "./workbookFile.types";

/** Ids of the styles that dates of a text file get. */
const DATE_STYLE = "date";
const TIME_STYLE = "dateTime";

const PLAIN = /^-?(?:0|[1-9]\d*)?(?:\.\d*)?$/;
const EXPONENT = /^-?\d+(?:\.\d+[eE][-+]?|[eE][-+])\d+$/;
const GROUPED = /^-?[1-9]\d{0,2}(?:,\d{3})+\.\d+$/;
const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d(?:\.\d{1,3})?))?Z?)?$/;
/** A number of more digits loses its last ones in Excel: it is an id, and stays text. */
const MAX_DIGITS = 15;

/**
 * Reads one field of a text file as Excel would show it, with two differences that save ids: "007", "12E3", "+49..." and numbers of more than
 * 15 digits stay text; and nothing is ever a formula. An empty field is no cell. Dates are ISO 8601 (yyyy-mm-dd, with or without a time).
 */
export function csvCell(field: string, decimalComma: boolean): FileCell | undefined {
  if (field === "") return undefined;
  const code = field.charCodeAt(0);
  if (code > 57 || code < 32) return wordCell(field);
  const value = numberOf(field.trim(), decimalComma);
  if (value !== undefined) return { v: value, t: NUMBER };
  return dateCell(field) ?? { v: field, t: TEXT };
}

/** The number a text stands for, or undefined. With decimalComma "1.234,50" is 1234.5; otherwise "1,234.50" is. */
export function numberOf(text: string, decimalComma: boolean): number | undefined {
  const pointed = decimalComma ? swapSeparators(text) : text;
  if (pointed === undefined || !/\d/.test(pointed)) return undefined;
  if (PLAIN.test(pointed)) return digitsOf(pointed) > MAX_DIGITS && !pointed.includes(".") ? undefined : Number(pointed);
  if (EXPONENT.test(pointed)) return Number(pointed);
  return GROUPED.test(pointed) ? Number(pointed.replaceAll(",", "")) : undefined;
}

function swapSeparators(text: string): string | undefined {
  if (!text.includes(",")) return text.includes(".") ? undefined : text;
  return text.replaceAll(".", "\u0000").replace(",", ".").replaceAll("\u0000", ",");
}

function digitsOf(text: string): number {
  return text.startsWith("-") ? text.length - 1 : text.length;
}

function wordCell(field: string): FileCell {
  const upper = field.length < 6 ? field.toUpperCase() : "";
  if (upper === "TRUE" || upper === "FALSE") return { v: upper === "TRUE", t: BOOLEAN };
  return { v: field, t: TEXT };
}

function dateCell(field: string): FileCell | undefined {
  if (field.charCodeAt(4) !== 45) return undefined;
  const match = ISO_DATE.exec(field);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match.map(Number) as [number, number, number, number, number, number, number];
  const serial = dateSerial(year, month, day);
  if (serial === undefined) return undefined;
  if (Number.isNaN(hour)) return { v: serial, t: NUMBER, s: DATE_STYLE };
  const seconds = second || 0;
  if (hour > 23 || minute > 59 || seconds >= 60) return undefined;
  return { v: serial + (hour * 3600 + minute * 60 + seconds) / 86400, t: NUMBER, s: TIME_STYLE };
}

const UNIX_EPOCH_SERIAL = 25569;
/** Excel counts a 29 February 1900 that never was; serials before it are one lower. */
const FIRST_SERIAL_AFTER_THAT = 61;

/** Excel's serial number of a day from 1900 on; undefined for a day that is none (2021-02-30). */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const serial = time / 86_400_000 + UNIX_EPOCH_SERIAL;
  return serial < FIRST_SERIAL_AFTER_THAT ? serial - 1 : serial;
}

/** Styles that a sheet from a text file refers to. */
export const csvStyles: Record<string, FileStyle> = {
  [DATE_STYLE]: { numberFormat: "yyyy-mm-dd" },
  [TIME_STYLE]: { numberFormat: "yyyy-mm-dd hh:mm" },
};

interface Column {
  characters: number;
  /** an id with leading zeros was seen, e.g. "007" */
  leadingZeros: boolean;
  /** every number seen is written with digits only */
  digitsOnly: boolean;
}

const ROWS_MEASURED = 500;
const NARROWEST = 9;
const WIDEST = 40;

/** Builds a sheet from the rows of a text file. */
export class CsvSheet {
  private readonly rows: FileRow[] = [];
  private readonly columns: Column[] = [];

  constructor(private readonly decimalComma: boolean) {}

  add(rows: string[][]): void {
    for (const fields of rows) {
      const row: FileRow = new Array<FileCell | undefined>(fields.length);
      for (let column = 0; column < fields.length; column++) row[column] = this.cell(fields[column] ?? "", column);
      this.rows.push(row);
    }
  }

  finish(name: string): FileSheet {
    this.columns.forEach((column, index) => {
      if (column.leadingZeros && column.digitsOnly) this.makeText(index);
    });
    const columnWidths = Object.fromEntries(
      this.columns.map(({ characters }, index) => [index, Math.min(WIDEST, Math.max(NARROWEST, characters + 2))]),
    );
    return { name, rows: this.rows, columnWidths };
  }

  private cell(field: string, index: number): FileCell | undefined {
    const column = (this.columns[index] ??= { characters: 0, leadingZeros: false, digitsOnly: true });
    const cell = csvCell(field, this.decimalComma);
    if (cell === undefined) return undefined;
    if (this.rows.length < ROWS_MEASURED && field.length > column.characters) column.characters = field.length;
    if (cell.t === TEXT) {
      if (field.charCodeAt(0) === 48 && /^0\d+$/.test(field)) column.leadingZeros = true;
    } else if (column.digitsOnly && (cell.t !== NUMBER || !/^\d+$/.test(field))) column.digitsOnly = false;
    return cell;
  }

  /** One id with leading zeros makes its column a column of ids: "12345" beside "00123" is text too. */
  private makeText(column: number): void {
    for (const row of this.rows) {
      const cell = row[column];
      if (cell?.t === NUMBER) row[column] = { v: String(cell.v), t: TEXT };
    }
  }
}
