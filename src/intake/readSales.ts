import { columnProfile, type ColumnProfile, MOSTLY } from "./columns/columnProfile";
import { type ColumnRoles, type GuessedRoles, guessRoles } from "./columns/guessRoles";
import { type ColumnNames, columnTitles, type Header, headerRows, type Sample } from "./columns/headerRows";
import { type Choices, type Locale, numberOfCell, type SalesCells, settle, type Settled, type TitledColumn } from "./settle";
import { dayOfCell } from "./values/columnDates";
import { findPivot, type Pivot, unpivot, type Unpivoted } from "./table/pivot";
import { type OtherRow, rowsOfNoSale } from "./table/rowKinds";
import { titleScore } from "./titleScore";
import { titleKey } from "./titleWords";
import type { IntakeCell } from "./values/intakeCell";

/** What a sample says about the table it is of. */
interface TableDescription {
  header: Header;
  columns: ColumnProfile[];
  guess: GuessedRoles;
  /** the table is a pasted pivot: its periods stand side by side */
  pivot?: Pivot;
}

function profiles(sample: Sample, header: number, names: ColumnNames): ColumnProfile[] {
  const body = sample.values.slice(header);
  return columnTitles(sample, header, names).map((title, column) =>
    columnProfile(
      column,
      title,
      body.map((row) => row[column] ?? null),
      sample.formats.slice(header).map((row) => row[column] ?? ""),
      sample.text.slice(header).map((row) => row[column] ?? ""),
    ),
  );
}

/**
 * Finds the header of a table, profiles its columns and guesses their roles.
 * @param tableHeader for a table of Excel: does it show its header row; undefined for a plain range, whose header is recognised
 */
export function describeTable(sample: Sample, tableHeader: boolean | undefined, names: ColumnNames): TableDescription {
  const header = tableHeader === undefined ? headerRows(sample) : { rows: tableHeader ? 1 : 0, titleRows: 0, merged: false };
  const columns = profiles(sample, header.rows, names);
  const titles = columns.map(({ title }) => title);
  const pivot =
    header.rows === 0 ? undefined : findPivot(titles, (column) => columns[column]!.numeric >= 0.5 || columns[column]!.filled === 0);
  return { header, columns, guess: guessRoles(columns), ...(pivot && { pivot }) };
}

/** A sheet, or a text file, as rows of cells. */
export interface SheetCells {
  name: string;
  values: IntakeCell[][];
  /** number format of each cell, where cells have one */
  formats?: (string | undefined)[][];
  /** the first column is this one of its sheet, 0-based */
  firstColumn: number;
}

/** What somebody who asks for sales says beforehand: columns by their titles or names, and how cells are to be read. */
export interface SalesChoices extends Choices {
  account?: string;
  date?: string;
  amount?: string;
  quantity?: string;
  price?: string;
  /** the periods of a pasted pivot table: one row for each (true), or take the table as it is (false) */
  unpivot?: boolean;
  /** nothing can be answered without the day of each sale */
  needsDate?: boolean;
}

/** Something that must be said first; `options` are what can be answered, `taken` what was taken in the meantime. */
export interface Question {
  id: "account" | "amount" | "date" | "dateOrder" | "decimal" | "pivot" | "fillDown" | "encoding";
  /** a column, or a text of it */
  about: string;
  options: string[];
  taken?: string;
}

/** How many rows of a sheet are its header, and what its columns are called. */
export function headerOf(sheet: SheetCells, names: ColumnNames): { rows: number; titles: string[] } {
  const sample = sampleOf(sheet, widthOf(sheet.values));
  const { rows } = headerRows(sample);
  return { rows, titles: columnTitles(sample, rows, names) };
}

/** The sales of a table, and how they were found. */
export interface SalesReading {
  description: TableDescription;
  roles: Partial<ColumnRoles>;
  titles: string[];
  /** data rows, header excluded; after taking a pivot apart */
  rows: IntakeCell[][];
  /** row of the sheet, 1-based, that each data row came from */
  rowOf: (row: number) => number;
  /** absent while account or amount are open */
  settled?: Settled;
  questions: Question[];
}

/** A column that was asked for is not in the table. */
export class NoColumnError extends Error {
  constructor(
    readonly column: string,
    readonly titles: readonly string[],
  ) {
    super(column);
    this.name = "NoColumnError";
  }
}

const SAMPLE_TOP = 60;
const SAMPLE_BLOCKS = 7;
const SAMPLE_BLOCK = 20;

/** The top of the table and blocks spread over the rest. */
function sampleOf({ values, formats, firstColumn }: SheetCells, width: number): Sample {
  const places = values.length <= 200 ? values.map((_, row) => row) : spread(values.length);
  return {
    values: places.map((row) => Array.from({ length: width }, (_, column) => values[row]?.[column] ?? null)),
    formats: places.map((row) => Array.from({ length: width }, (_, column) => formats?.[row]?.[column] ?? "General")),
    text: places.slice(0, 10).map((row) => Array.from({ length: width }, (_, column) => String(values[row]?.[column] ?? ""))),
    firstColumn,
  };
}

function spread(rows: number): number[] {
  const places = Array.from({ length: SAMPLE_TOP }, (_, row) => row);
  for (let block = 0; block < SAMPLE_BLOCKS; block++) {
    const first = SAMPLE_TOP + Math.floor((block * (rows - SAMPLE_TOP - SAMPLE_BLOCK)) / (SAMPLE_BLOCKS - 1));
    for (let row = first; row < first + SAMPLE_BLOCK; row++) places.push(row);
  }
  return places;
}

function columnOf(titles: readonly string[], wanted: string, names: ColumnNames, firstColumn: number): number {
  const key = titleKey(wanted);
  const byTitle = titles.findIndex((title) => titleKey(title) === key);
  if (byTitle >= 0) return byTitle;
  const byLetter = titles.findIndex((_, column) => names.letters(firstColumn + column) === wanted.trim().toUpperCase());
  if (byLetter >= 0) return byLetter;
  throw new NoColumnError(wanted, titles);
}

const WIDTH_ROWS = 2000;

/** The most cells that any of the first rows has. */
function widthOf(values: readonly IntakeCell[][]): number {
  return values.slice(0, WIDTH_ROWS).reduce((width, row) => Math.max(width, row.length), 0);
}

/** Roles by the titles somebody gave, else as guessed; an amount that was given takes the place of quantity and price, and the other way round. */
function chosenRoles(guess: Partial<ColumnRoles>, choices: SalesChoices, find: (wanted: string) => number): Partial<ColumnRoles> {
  const roles = { ...guess };
  if (choices.amount !== undefined) {
    roles.value = find(choices.amount);
    delete roles.quantity;
    delete roles.price;
  } else if (choices.quantity !== undefined || choices.price !== undefined) {
    delete roles.value;
    if (choices.quantity !== undefined) roles.quantity = find(choices.quantity);
    if (choices.price !== undefined) roles.price = find(choices.price);
  }
  if (choices.account !== undefined) roles.account = find(choices.account);
  if (choices.date !== undefined) roles.date = find(choices.date);
  const own = [roles.account, roles.value, roles.quantity, roles.price, roles.date];
  for (const role of ["name", "order", "currency", "margin", "cost", "parent", "segment", "customerValue"] as const)
    if (roles[role] !== undefined && own.includes(roles[role])) delete roles[role];
  return roles;
}

const hasAmount = ({ value, quantity, price }: Partial<ColumnRoles>): boolean =>
  value !== undefined || (quantity !== undefined && price !== undefined);

/** A title speaks this clearly for a date. */
const CLEAR = 3;

/**
 * Columns that may hold the day of the sale as well as the one that was taken, that one included: their titles speak for it no less. Where none was taken, all columns of dates.
 */
function dateOptions(columns: readonly ColumnProfile[], taken: number | undefined): ColumnProfile[] {
  const score = ({ title }: ColumnProfile): number => titleScore(title, "date");
  const isTitled = (column: ColumnProfile): boolean => column.days + column.dates + column.compact >= MOSTLY && score(column) >= CLEAR;
  const dates = columns.filter((column) => column.kind === "date" || isTitled(column) || column.index === taken);
  return taken === undefined ? dates : dates.filter((column) => score(column) >= score(columns[taken]!));
}

function dateQuestion(columns: readonly ColumnProfile[], { date, account }: Partial<ColumnRoles>, choices: SalesChoices): Question[] {
  if (choices.date !== undefined) return [];
  const options = dateOptions(columns, date);
  const taken = date === undefined ? undefined : columns[date]!.title;
  if (options.length > 1) return [asked("date", options, taken)];
  if (date !== undefined || choices.needsDate !== true) return [];
  return [asked("date", options.length > 0 ? options : columns.filter(({ index }) => index !== account))];
}

const YEAR = /(?:19|20)\d\d/;
/** Two columns of one title have their letters behind it. */
const LETTERS = / \([A-Z]{1,3}\)$/;
const withoutPeriod = (title: string): string | undefined =>
  YEAR.test(title) || LETTERS.test(title) ? title.replace(LETTERS, "").replace(YEAR, "").trim() : undefined;

/** Sales 2022 beside Sales 2023, or two columns called Amount: either may be meant. */
function amountQuestion(columns: readonly ColumnProfile[], { value }: Partial<ColumnRoles>, choices: SalesChoices): Question[] {
  if (value === undefined || choices.amount !== undefined || choices.unpivot !== undefined) return [];
  const taken = columns[value]!;
  const kind = withoutPeriod(taken.title);
  const alike = columns.filter(({ title, numeric }) => kind !== undefined && numeric >= 0.5 && withoutPeriod(title) === kind);
  return alike.length > 1 ? [asked("amount", alike, taken.title)] : [];
}

function asked(id: Question["id"], options: readonly ColumnProfile[], taken?: string): Question {
  const titles = options.map(({ title }) => title);
  return { id, about: titles.join(", "), options: titles, ...(taken !== undefined && { taken }) };
}

function openQuestions(settled: Settled, cells: SalesCells): Question[] {
  return settled.open.map((id): Question => {
    if (id === "decimal") return { id, about: settled.numbers.example!.text, options: [".", ","], taken: settled.decimal };
    if (id === "dateOrder") return { id, about: settled.dates!.example!.text, options: settled.dates!.options, taken: settled.dateOrder };
    return { id, about: cells.account.title, options: ["true", "false"], taken: "false" };
  });
}

/** Which columns of a table say what, how their cells are read, which rows are no sales, and what must be asked first. */
export function readSales(sheet: SheetCells, choices: SalesChoices, names: ColumnNames, locale: Locale = {}): SalesReading {
  const description = describeTable(sampleOf(sheet, widthOf(sheet.values)), undefined, names);
  const { header, columns, pivot } = description;
  const titles = columns.map(({ title }) => title);
  const body = sheet.values.slice(header.rows);
  if (pivot !== undefined && choices.unpivot === true) return takenApart(sheet, description, choices, names, locale);
  const roles = chosenRoles(description.guess.roles, choices, (wanted) => columnOf(titles, wanted, names, sheet.firstColumn));
  const base = { description, roles, titles, rows: body, rowOf: (row: number) => header.rows + row + 1 };
  const questions: Question[] = [];
  if (pivot !== undefined && choices.unpivot === undefined && choices.amount === undefined)
    questions.push({ id: "pivot", about: pivot.periods.map(({ title }) => title).join(", "), options: ["true", "false"] });
  if (roles.account === undefined)
    questions.push({
      id: "account",
      about: titles.join(", "),
      options: description.guess.accountCandidates.map((index) => titles[index]!),
    });
  if (!hasAmount(roles))
    questions.push({
      id: "amount",
      about: titles.join(", "),
      options: columns.filter(({ numeric }) => numeric >= 0.5).map(({ title }) => title),
    });
  if (pivot === undefined) questions.push(...amountQuestion(columns, roles, choices));
  questions.push(...dateQuestion(columns, roles, choices));
  if (roles.account === undefined || !hasAmount(roles)) return { ...base, questions };
  const cells = salesCells(body, columns, roles);
  const settled = settle(cells, choices, locale);
  return { ...base, rows: withOtherTexts(body, roles, settled), settled, questions: [...questions, ...openQuestions(settled, cells)] };
}

/** The rows with each text that is written otherwise than its column as the number or day it stands for: nobody who reads by the column's notation reads it otherwise. */
function withOtherTexts(rows: IntakeCell[][], roles: Partial<ColumnRoles>, { decimal, dateOrder, mixed }: Settled): IntakeCell[][] {
  const { value, quantity, price, margin, cost, date } = roles;
  const figures = mixed.numbers ? [value, quantity, price, margin, cost].filter((column) => column !== undefined) : [];
  const days = mixed.dates && date !== undefined ? [date] : [];
  if (figures.length + days.length === 0) return rows;
  return rows.map((row) => {
    const copy = [...row];
    for (const column of figures) replaceText(copy, column, numberOfCell(row[column], decimal), numberOfCell(row[column], decimal, true));
    for (const column of days)
      replaceText(copy, column, dayOfCell(row[column], dateOrder) || NaN, dayOfCell(row[column], dateOrder, true) || NaN);
    return copy;
  });
}

function replaceText(row: IntakeCell[], column: number, byColumn: number, byItself: number): void {
  if (Number.isNaN(byColumn) && !Number.isNaN(byItself)) row[column] = byItself;
}

/** The same of the table that a pivot becomes. */
function takenApart(
  sheet: SheetCells,
  description: TableDescription,
  choices: SalesChoices,
  names: ColumnNames,
  locale: Locale,
): SalesReading {
  const titles = description.columns.map(({ title }) => title);
  const headerRows = description.header.rows;
  const body = sheet.values.slice(headerRows);
  const flat = unpivot(titles, body, description.pivot!, "Date", "Amount");
  const reading = readSales(
    { ...sheet, values: [flat.titles, ...flat.rows], formats: undefined },
    { ...choices, unpivot: false },
    names,
    locale,
  );
  const { settled } = reading;
  return {
    ...reading,
    ...(settled && { settled: { ...settled, otherRows: withTotals(settled, flat, body, description) } }),
    description: { ...reading.description, pivot: description.pivot },
    rowOf: (row) => headerRows + flat.from[row]! + 1,
  };
}

/** Apart, the cells of a totals row have dates and no sum is theirs any more: they are told by the pivot's rows. */
function withTotals(
  { otherRows, decimal }: Settled,
  flat: Unpivoted,
  body: readonly IntakeCell[][],
  { guess, pivot, columns }: TableDescription,
): OtherRow[] {
  const account = guess.roles.account;
  if (account === undefined) return otherRows;
  const periods = pivot!.periods.map(({ column }) => column);
  const totals = rowsOfNoSale({
    rows: body.length,
    account: body.map((row) => row[account] ?? null),
    accountTitle: columns[account]!.title,
    others: [],
    amount: (row) => periods.reduce((sum, column) => sum + (numberOfCell(body[row]![column], decimal) || 0), 0),
  });
  const kindOf = new Map(totals.map((other) => [other.row, other]));
  const known = new Set(otherRows.map(({ row }) => row));
  const apart = flat.from.flatMap((row, at): OtherRow[] => {
    const other = kindOf.get(row);
    return other === undefined || known.has(at) ? [] : [{ ...other, row: at }];
  });
  return [...otherRows, ...apart];
}

/** The columns that play a part, cell by cell, and all columns of text: the label of a total may stand in any. */
function salesCells(rows: readonly IntakeCell[][], columns: readonly ColumnProfile[], roles: Partial<ColumnRoles>): SalesCells {
  const column = (index: number | undefined): TitledColumn | undefined =>
    index === undefined ? undefined : { title: columns[index]!.title, cells: rows.map((row) => row[index] ?? null) };
  const read = new Set([roles.account, roles.date, roles.value, roles.quantity, roles.price, roles.margin, roles.cost]);
  const texts = columns
    .filter(({ index, kind }) => !read.has(index) && (kind === "text" || kind === "mixed"))
    .map(({ index }) => column(index)!);
  return {
    account: column(roles.account)!,
    date: column(roles.date),
    value: column(roles.value),
    quantity: column(roles.quantity),
    price: column(roles.price),
    figures: [roles.margin, roles.cost].map(column).filter((each) => each !== undefined),
    texts,
  };
}
