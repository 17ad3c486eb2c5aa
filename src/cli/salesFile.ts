import { passedOver, type PassedOver } from "../intake/columns/passedOver";
import type { CellValue } from "../economics/segmentation/keyAccounts.types";
import { headerOf, NoColumnError, type Question, readSales, type SalesReading, type SheetCells } from "../intake/readSales";
import { titleKey } from "../intake/titleWords";
import type { DecimalSign } from "../intake/values/numberText";
import { NAMES, type Opened, openSales, sameTitles, UnreadableFile } from "./openSales";
import type { SalesArguments } from "./salesArguments";

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
    const file = await openSales(path, { ...args, files });
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

const WANTED: Partial<Record<Question["id"], string>> = {
  account: "say who bought",
  amount: "be the amount",
  date: "be the day of a sale",
};

/** Nobody can answer a question without an option: then the file is no table of sales. */
function refuseDeadEnd({ rows, questions, titles }: SalesReading, file: string): void {
  if (rows.length === 0) throw new UnreadableFile(`${file} has a header and no rows below it.`);
  const open = questions.find(({ id, options }) => WANTED[id] !== undefined && options.length === 0);
  if (open !== undefined)
    throw new UnreadableFile(`${file} has no column that can ${WANTED[open.id]}; its columns are ${titles.join(", ")}.`);
}

function readingOf(cells: SheetCells, args: SalesArguments): SalesReading {
  try {
    const reading = readSales(cells, args, NAMES);
    refuseDeadEnd(reading, args.files[0]!);
    return reading;
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

/** Days that a program took for others when it opened the file: nobody can tell here which they were. */
function turnedNotes({ settled }: SalesReading): string[] {
  const turned = settled?.dates?.turned ?? 0;
  if (turned === 0) return [];
  return [
    `${turned} dates are dates of the sheet, all of them up to the 12th of a month, and the others are texts with later days: day and month were probably exchanged when the file was opened. Open the original file again, or enter its dates as text.`,
  ];
}

const PASSED_OVER: Record<PassedOver["effect"], string> = {
  sign: "may say which amounts are plus and which are minus",
  discount: "may be a discount on quantity times price",
  refund: "may be money that was paid back",
  credit: "may be amounts to take off",
};

/** Columns beside those that are read which may change the amounts. */
function passedOverNotes({ description, roles }: SalesReading): string[] {
  return passedOver(description.columns, roles).map(({ title, effect }) => `The column ${title} was not used: it ${PASSED_OVER[effect]}.`);
}

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
  const first = await openSales(args.files[0]!, args);
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
      ...turnedNotes(reading),
      ...passedOverNotes(reading),
      ...(sentence === "" ? [] : [sentence]),
    ]),
    sheetsSentence: sentence,
    placeOf,
    column: (index) => (index === undefined ? undefined : reading.rows.map((row) => (row[index] ?? null) as CellValue)),
  };
}
