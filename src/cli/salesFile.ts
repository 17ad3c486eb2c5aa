import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { columnLetters } from "../address/a1";
import { CurrencyRegister } from "../economics/segmentation/rows/CurrencyRegister";
import type { CellValue, SalesColumns } from "../economics/segmentation/keyAccounts.types";
import { headerOf, NoColumnError, type Question, readSales, type SalesReading, type SheetCells } from "../intake/readSales";
import { ENCODINGS } from "../intake/text/decodeText";
import { EndlessLineError, MOST_COLUMNS } from "../intake/text/delimitedRows";
import { findMojibake } from "../intake/text/mojibake";
import { NoTextError, readTextTable, type TextTable } from "../intake/textTable";
import { titleKey } from "../intake/titleWords";
import { type DecimalSign, DECIMAL_SIGNS, readNumberText } from "../intake/values/numberText";
import { loadEngine } from "./loadEngine";
import type { SalesArguments } from "./salesArguments";

/** A file cannot be read; the message is for the person who asked. */
export class UnreadableFile extends Error {}

/** A row of a file, 1-based, and its sheet where several were read. */
export interface FilePlace {
  row: number;
  sheet?: string;
}

/** What every answer about a file of sales says of it. */
export interface FileAnswer {
  file: {
    encoding?: string;
    delimiter?: string;
    decimal: DecimalSign;
    headerRow: number;
    sheet: string;
    /** the sheets, or files, that were read together */
    sheets: string[];
    rows: number;
  };
  roles: Partial<Record<"account" | "date" | "amount" | "quantity" | "price", string>>;
  questions: Question[];
  /** what of the file is odd, in sentences */
  notes: string[];
}

/** Sales of a file, or of several sheets or files alike. */
export interface SalesFile {
  reading: SalesReading;
  /** the file as an answer shows it */
  shown: FileAnswer;
  /** which sheets were read, where there are others with the same columns, or several were; "" otherwise */
  sheetsSentence: string;
  /** where a row that was read stands; 0-based among all of them */
  placeOf(row: number): FilePlace;
  /** the cells of a column; undefined for none */
  column(index: number | undefined): CellValue[] | undefined;
}

/** A sheet of a workbook, or a text file, as it was opened. */
interface Opened extends SheetCells {
  encoding?: string;
  delimiter?: string;
  notes: string[];
  questions: Question[];
  /** other sheets with the same columns */
  alike: Opened[];
}

const NAMES = { letters: columnLetters, untitled: (column: number) => `Column ${columnLetters(column)}` };

const NO_TEXT: Record<NoTextError["reason"], string> = {
  empty: "is empty",
  zip: "is an .xlsx workbook or another zip file: give it the ending .xlsx",
  excel97: "is a workbook of Excel 97 to 2003 (.xls): open it in Excel and save it as .xlsx or .csv",
  binary: "is no text: sales rows come as .csv, .tsv, .txt or .xlsx",
  markup: "is a web page or XML: open it in Excel and save it as .xlsx or .csv",
  large: "is larger than 500 MB: divide it, for example by year",
};

function unreadable(error: unknown, path: string): unknown {
  if (error instanceof NoTextError) return new UnreadableFile(`${path} ${NO_TEXT[error.reason]}.`);
  if (!(error instanceof EndlessLineError)) return error;
  const what = error.of === "columns" ? `more than ${MOST_COLUMNS} columns` : "a text of more than a million characters";
  return new UnreadableFile(`Line ${error.line} of ${path} has ${what}: it is no row of a table.`);
}

function textNotes({ damaged, long, zeros, delimiter }: TextTable): string[] {
  const first = damaged[0];
  const marks = damaged.length === 1 ? "A quotation mark is" : `${damaged.length} quotation marks are`;
  const rows = long?.rows === 1 ? "1 row has" : `${long?.rows} rows have`;
  const sign = delimiter === "\t" ? "a tab" : `"${delimiter}"`;
  return [
    ...(first ? [`${marks} damaged, the first in line ${first.line}: read as a part of the text.`] : []),
    ...(long
      ? [`${rows} more columns than the ${long.usual} of most rows, the first in line ${long.first.line}: ${sign} may stand within a text.`]
      : []),
    ...(zeros > 0 ? [`${zeros} characters of code 0 were left out.`] : []),
  ];
}

function openText(path: string, { encoding: chosen }: SalesArguments): Opened {
  try {
    const table = readTextTable(readFileSync(path), chosen);
    const { encoding, delimiter, otherEncodings } = table;
    const questions: Question[] =
      otherEncodings.length > 0 ? [{ id: "encoding", about: basename(path), options: [encoding, ...otherEncodings], taken: encoding }] : [];
    const name = basename(path, extname(path));
    return { name, values: table.rows, firstColumn: 0, encoding, delimiter, notes: textNotes(table), questions, alike: [] };
  } catch (error) {
    throw unreadable(error, path);
  }
}

const plain = (name: string, values: CellValue[][], formats: Opened["formats"]): Opened => ({
  name,
  values,
  formats,
  firstColumn: 0,
  notes: [],
  questions: [],
  alike: [],
});

async function openWorkbook(path: string, { sheet }: SalesArguments): Promise<Opened> {
  const { readSheets } = await loadEngine();
  const sheets = (await readSheets(path)).map(({ name, values, formats }) => plain(name, values, formats));
  const isFilled = ({ values }: Opened): boolean => values.some((row) => row.some((cell) => cell !== null));
  const found = sheet === undefined ? sheets.find(isFilled) : sheets.find(({ name }) => name === sheet);
  if (found === undefined) {
    const names = sheets.map(({ name }) => name).join(", ");
    throw new UnreadableFile(sheet === undefined ? `${path} has no rows.` : `${path} has no sheet ${sheet}; it has ${names}.`);
  }
  const { titles } = headerOf(found, NAMES);
  const alike = sheets.filter((each) => each !== found && isFilled(each) && sameTitles(titles, headerOf(each, NAMES).titles));
  return { ...found, alike };
}

/** The same titles in whatever order; sheets without titles have none in common. */
function sameTitles(a: readonly string[], b: readonly string[]): boolean {
  const sorted = (titles: readonly string[]): string => JSON.stringify(titles.map(titleKey).sort());
  return sorted(a) === sorted(b) && a.some((title, column) => title !== NAMES.untitled(column));
}

async function open(path: string, args: SalesArguments): Promise<Opened> {
  const isWorkbook = extname(path).toLowerCase() === ".xlsx";
  return withRightLetters(isWorkbook ? await openWorkbook(path, args) : openText(path, args));
}

/** Rows that are looked at for texts that were opened with the wrong encoding: titles and some cells. */
const LOOKED_AT = 200;

/** Texts that went through the wrong encoding before they came into the file, put right and told. */
function withRightLetters(opened: Opened): Opened {
  const found = findMojibake(opened.values.slice(0, LOOKED_AT).flat());
  if (found === undefined) return opened;
  const example = opened.values.flat().find((cell) => typeof cell === "string" && found.repaired(cell) !== cell) as string;
  const note = `Texts were opened as ${ENCODINGS[found.openedAs]} and are ${ENCODINGS[found.encoding]}: ${example} is read as ${found.repaired(example)}.`;
  const values = opened.values.map((row) => row.map((cell) => (typeof cell === "string" ? found.repaired(cell) : cell)));
  return { ...opened, values, notes: [...opened.notes, note], alike: opened.alike.map(withRightLetters) };
}

/** Where the rows of each sheet begin among the data rows of all, and in their sheet. */
interface Part {
  sheet: string;
  start: number;
  /** row of the sheet, 1-based, of its first data row */
  firstRow: number;
}

/** The rows of sheets alike below those of the first, by the titles of their columns. */
function together(first: Opened, others: readonly Opened[]): { cells: SheetCells; parts: Part[] } {
  const header = headerOf(first, NAMES);
  const values = [...first.values];
  const formats = first.formats && [...first.formats];
  const parts: Part[] = [{ sheet: first.name, start: 0, firstRow: header.rows + 1 }];
  for (const other of others) {
    const { rows, titles } = headerOf(other, NAMES);
    const keys = titles.map(titleKey);
    const places = header.titles.map((title) => keys.indexOf(titleKey(title)));
    parts.push({ sheet: other.name, start: values.length - header.rows, firstRow: rows + 1 });
    for (const row of other.values.slice(rows)) values.push(places.map((place) => row[place] ?? null));
    if (formats) for (const row of other.formats?.slice(rows) ?? []) formats.push(places.map((place) => row[place]));
  }
  return { cells: { ...first, values, formats }, parts };
}

/** The sheets to read beside the first: those that were named, or all alike. */
function chosenBeside(first: Opened, { also, allSheets }: SalesArguments): Opened[] {
  if (allSheets) return first.alike;
  return also.map((name) => {
    const found = first.alike.find((each) => each.name === name);
    if (found !== undefined) return found;
    const names = first.alike.map((each) => each.name).join(", ");
    throw new UnreadableFile(`There is no sheet ${name} with the columns of ${first.name}${names === "" ? "" : `; there are ${names}`}.`);
  });
}

/** Further files, which must have the columns of the first. */
async function furtherFiles(first: Opened, { files, ...args }: SalesArguments): Promise<Opened[]> {
  const { titles } = headerOf(first, NAMES);
  const opened: Opened[] = [];
  for (const path of files.slice(1)) {
    const file = await open(path, { ...args, files });
    const header = headerOf(file, NAMES);
    if (!sameTitles(titles, header.titles))
      throw new UnreadableFile(`${path} has the columns ${header.titles.join(", ")}; ${files[0]} has ${titles.join(", ")}.`);
    opened.push(file);
  }
  return opened;
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

function sheetsSentence(read: readonly Opened[], left: readonly Opened[]): string {
  const names = listed(read.map(({ name }) => name));
  if (left.length === 0) return read.length > 1 ? `Read together: ${names}.` : "";
  return `Only ${names} ${read.length > 1 ? "were" : "was"} read; ${listed(left.map(({ name }) => name))} ${left.length === 1 ? "has" : "have"} the same columns.`;
}

function readingOf(cells: SheetCells, args: SalesArguments): SalesReading {
  try {
    return readSales(cells, args, NAMES);
  } catch (error) {
    if (error instanceof NoColumnError)
      throw new UnreadableFile(`There is no column ${error.column}; there are ${error.titles.join(", ")}.`);
    throw error;
  }
}

const WRITTEN = {
  numbers: [
    "1 figure is written with another decimal sign than the rest of its column",
    "figures are written with another decimal sign than the rest of their column",
  ],
  dates: [
    "1 date is written in another order than the rest of its column",
    "dates are written in another order than the rest of their column",
  ],
} as const;

const inWords = ({ row, sheet }: FilePlace): string => (sheet === undefined ? `row ${row}` : `row ${row} of ${sheet}`);

/** What is written otherwise than the rest of its column, with the first rows where it stands. */
function mixedNotes({ settled }: SalesReading, placeOf: SalesFile["placeOf"]): string[] {
  return (["numbers", "dates"] as const).flatMap((kind) => {
    const texts = settled?.mixed[kind];
    if (texts === undefined) return [];
    const { count, first } = texts;
    const [one, more] = WRITTEN[kind];
    const places = first.map(({ text, at }) => `${text} in ${inWords(placeOf(at))}`).join(", ");
    return [
      `${count === 1 ? one : `${count} ${more}`}: ${places}${count > first.length ? " and more" : ""}. Each was read in the only way it can be read.`,
    ];
  });
}

/** More columns than titles: a sign between columns that stands within amounts divides them. */
function headerNote({ description, rows }: SalesReading, { values, delimiter }: Opened): string[] {
  const header = values[description.header.rows - 1];
  if (delimiter === undefined || header === undefined) return [];
  const wider = rows.filter((row) => row.slice(header.length).some((cell) => cell !== "" && cell !== null)).length;
  return wider > rows.length / 2
    ? [`Rows have more columns than the header has titles: "${delimiter}" may stand within amounts, which are cut in two then.`]
    : [];
}

function shownOf(reading: SalesReading, first: Opened, sheets: readonly string[], notes: string[]): FileAnswer {
  const { description, roles, titles, rows, settled } = reading;
  const title = (index: number | undefined): string | undefined => (index === undefined ? undefined : titles[index]);
  return {
    file: {
      encoding: first.encoding,
      delimiter: first.delimiter,
      decimal: settled?.decimal ?? ".",
      headerRow: description.header.rows,
      sheet: first.name,
      sheets: [...sheets],
      rows: rows.length,
    },
    roles: {
      account: title(roles.account),
      date: title(roles.date),
      ...(roles.value === undefined ? { quantity: title(roles.quantity), price: title(roles.price) } : { amount: title(roles.value) }),
    },
    questions: [...first.questions, ...reading.questions],
    notes,
  };
}

/**
 * Opens a file of sales, or several alike, and reads them as the pane does.
 * @throws {UnreadableFile} a file, sheet or column that is not there or cannot be read
 */
export async function readSalesFile(args: SalesArguments): Promise<SalesFile> {
  const first = await open(args.files[0]!, args);
  const read = [first, ...chosenBeside(first, args), ...(await furtherFiles(first, args))];
  const left = first.alike.filter((sheet) => !read.includes(sheet));
  const { cells, parts } = together(first, read.slice(1));
  const reading = readingOf(cells, args);
  const placeOf = (row: number): FilePlace => {
    const at = reading.rowOf(row) - parts[0]!.firstRow;
    const part = parts.filter(({ start }) => start <= at).at(-1)!;
    return { row: part.firstRow + at - part.start, ...(parts.length > 1 && { sheet: part.sheet }) };
  };
  const sentence = sheetsSentence(read, left);
  const notes = read.flatMap((each) => each.notes);
  const names = read.map(({ name }) => name);
  return {
    reading,
    shown: shownOf(reading, first, names, [
      ...notes,
      ...headerNote(reading, first),
      ...mixedNotes(reading, placeOf),
      ...(sentence === "" ? [] : [sentence]),
    ]),
    sheetsSentence: sentence,
    placeOf,
    column: (index) => (index === undefined ? undefined : reading.rows.map((row) => (row[index] ?? null) as CellValue)),
  };
}

/** The columns as the models take them, their rows counted from 1 over all sheets. */
export function salesColumns({ reading, column }: SalesFile): SalesColumns {
  const { roles, settled } = reading;
  return {
    parts: [{ sheetName: "", firstRow: 1, start: 0 }],
    account: Array.from(settled!.account, (cell) => (cell ?? null) as CellValue),
    name: column(roles.name),
    ...(roles.value === undefined ? { quantity: column(roles.quantity), price: column(roles.price) } : { value: column(roles.value) }),
    date: column(roles.date),
    order: column(roles.order),
    currency: column(roles.currency),
    notSales: new Map(settled!.otherRows.map(({ row, kind }) => [row, kind])),
  };
}

/** Why rows are left out, in a fixed set of words. */
export type LeftOutReason =
  | "totalsRow"
  | "subtotalRow"
  | "repeatedHeader"
  | "footer"
  | "blankRow"
  | "blankAccount"
  | "blankAmount"
  | "blankDate"
  | "unreadableAmount"
  | "unreadableDate"
  | "errorValue"
  | "otherCurrency";

/** Rows left out for one reason. `amount` is their money, where it can be read; `first` is where the first of them stands, and what stands there. */
export interface LeftOut {
  why: LeftOutReason;
  rows: number;
  amount?: number;
  first?: FilePlace & { column?: string; text?: string };
}

/** The mark of the currency that an amount written as text has. */
function markOf(cell: CellValue | undefined): string {
  if (typeof cell !== "string") return "";
  for (const decimal of DECIMAL_SIGNS) {
    const read = readNumberText(cell, decimal);
    if (read !== undefined) return read.mark;
  }
  return "";
}

/** Tells rows whose currency is not that of most rows: amounts of different currencies are never added up. */
export function otherCurrencies({ currency, value, price, account }: SalesColumns): (row: number) => boolean {
  const register = new CurrencyRegister();
  const numbers = account.map((_, row) => register.countRow(currency ? currency[row] : markOf((value ?? price)?.[row])));
  register.settle(undefined);
  return (row) => Number.isNaN(register.rates[numbers[row]!]);
}
