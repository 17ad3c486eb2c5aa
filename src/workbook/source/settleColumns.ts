import type { CellValue, DateTextFormat, NumberTextFormat, RowPlace, SalesColumns } from "../../economics/segmentation/keyAccounts.types";
import type { ColumnRoles } from "../../intake/columns/guessRoles";
import { type Choices, numberOfCell, type OtherTexts, type SalesCells, settle, type Settled, type TitledColumn } from "../../intake/settle";
import { dayOfCell } from "../../intake/values/columnDates";
import type { PlacedText } from "../../intake/values/columnNumbers";
import type { DateOrder } from "../../intake/values/dateText";
import type { DecimalSign } from "../../intake/values/numberText";
import type { CitedText, FoundNotation, OpenReading, ReadingChoices, RowReading, SourceInspection } from "../workbook.types";

/** Where a row that was read stands. @param row place among all rows read, 0-based */
export function placeOfRow(row: number, parts: SalesColumns["parts"]): RowPlace | undefined {
  const part = parts.filter(({ start }) => start <= row).at(-1);
  return part && { sheetName: part.sheetName, row: part.firstRow + row - part.start };
}

const FORMATS: Record<DecimalSign, NumberTextFormat> = { ".": "1,234.56", ",": "1.234,56" };

/** The same choices as the reader of tables has them; texts that are to be left out need no sign, but no question either. */
function choicesOf({ numberText, dateText, fillDown }: ReadingChoices): Choices {
  return {
    ...(numberText && { decimal: numberText === "none" || numberText === "1,234.56" ? "." : "," }),
    ...(dateText && dateText !== "iso" && { dateOrder: dateText }),
    ...(fillDown !== undefined && { fillDown }),
  };
}

type Roles = Partial<ColumnRoles>;

/** What was read, with the titles of its columns. */
function cellsOf(columns: SalesColumns, roles: Roles, inspection: SourceInspection): SalesCells {
  const titled = (cells: CellValue[] | undefined, role: number | undefined): TitledColumn | undefined =>
    cells && { title: inspection.columns[role ?? -1]?.title ?? "", cells };
  const filled = (found: (TitledColumn | undefined)[]) => found.filter((column) => column !== undefined);
  const { margin, cost, customerValue, drivers = [] } = columns;
  return {
    account: titled(columns.account, roles.account)!,
    date: titled(columns.date, roles.date),
    value: titled(columns.value, roles.value),
    quantity: titled(columns.quantity, roles.quantity),
    price: titled(columns.price, roles.price),
    figures: filled([
      titled(margin, roles.margin),
      titled(cost, roles.cost),
      titled(customerValue, roles.customerValue),
      ...drivers.map((cells, i) => titled(cells, roles.drivers?.[i])),
    ]),
    texts: filled([
      titled(columns.name, roles.name),
      titled(columns.order, roles.order),
      titled(columns.segment, roles.segment),
      titled(columns.parent, roles.parent),
    ]),
  };
}

const OTHER_SIGN: Record<DecimalSign, DecimalSign> = { ".": ",", ",": "." };
/** The order that a text is looked for in which only this one reads; years in front prove themselves against both. */
const OTHER_ORDER: Record<DateOrder, DateOrder> = { dmy: "mdy", mdy: "dmy", ymd: "dmy" };

function citedAt(placed: PlacedText | undefined, parts: SalesColumns["parts"]): CitedText | undefined {
  const place = placed && placeOfRow(placed.at, parts);
  return place && { text: placed.text.trim(), place };
}

/** Texts of another notation than the rest, with their rows. */
function othersOf(others: OtherTexts | undefined, parts: SalesColumns["parts"]): Pick<FoundNotation, "others"> {
  if (!others) return {};
  return { others: { count: others.count, first: others.first.flatMap((placed) => citedAt(placed, parts) ?? []) } };
}

function foundNumbers({ numbers, decimal, mixed }: Settled, parts: SalesColumns["parts"]): RowReading["numbers"] {
  const { by, texts, marks } = numbers;
  const example = citedAt(numbers.example, parts);
  const proof = by !== "open" ? citedAt(numbers.firstUnread[OTHER_SIGN[decimal]][0], parts) : undefined;
  return { by, texts, marks, ...(example && { example }), ...(proof && { proof }), ...othersOf(mixed.numbers, parts) };
}

function foundDates({ dates, dateOrder, mixed }: Settled, parts: SalesColumns["parts"]): RowReading["dates"] {
  if (dates === undefined) return undefined;
  const { by, texts, options } = dates;
  const example = citedAt(dates.example, parts);
  const proof = dateOrder && by !== "open" ? citedAt(dates.firstUnread[OTHER_ORDER[dateOrder]][0], parts) : undefined;
  return { by, texts, orders: options, ...(example && { example }), ...(proof && { proof }), ...othersOf(mixed.dates, parts) };
}

function countKinds(otherRows: Settled["otherRows"]): RowReading["others"] {
  const counts = new Map<RowReading["others"][number]["kind"], number>();
  for (const { kind } of otherRows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Array.from(counts, ([kind, rows]) => ({ kind, rows }));
}

const OPEN: Record<Settled["open"][number], OpenReading> = { decimal: "numberText", dateOrder: "dateText", fillDown: "fillDown" };

/** As chosen, else as found; texts without a sign are read alike in each format. */
function formatsOf({ numbers, decimal, dateOrder }: Settled, chosen: ReadingChoices): Pick<RowReading, "numberText" | "dateText"> {
  const numberText: NumberTextFormat | undefined = chosen.numberText ?? (numbers.texts > 0 ? FORMATS[decimal] : undefined);
  const dateText: DateTextFormat | undefined = chosen.dateText ?? dateOrder;
  return { ...(numberText && { numberText }), ...(dateText && { dateText }) };
}

/** What the rows of a source are read by: the parts of its columns, and what the person says. */
interface ReadingQuestion {
  roles: Roles;
  /** the amount is quantity x price */
  product: boolean;
  inspection: SourceInspection;
  chosen: ReadingChoices;
}

/** A column whose texts of another notation than the rest are the figures, or days, that they stand for; the same column where there are none. */
function withOthersRead(cells: CellValue[] | undefined, byColumn: (cell: CellValue) => number, byItself: (cell: CellValue) => number) {
  return cells?.map((cell) => {
    if (typeof cell !== "string" || !Number.isNaN(byColumn(cell))) return cell;
    const read = byItself(cell);
    return Number.isNaN(read) ? cell : read;
  });
}

const FIGURES = ["value", "quantity", "price", "margin", "cost", "customerValue"] as const;

/** Nobody who reads a column by its notation reads a text of another one otherwise than it says. */
function othersRead(columns: SalesColumns, { mixed, decimal, dateOrder }: Settled, { numberText }: ReadingChoices): Partial<SalesColumns> {
  const figures = (cells: CellValue[] | undefined) =>
    withOthersRead(
      cells,
      (cell) => numberOfCell(cell, decimal),
      (cell) => numberOfCell(cell, decimal, true),
    );
  const days = (cells: CellValue[] | undefined) =>
    withOthersRead(
      cells,
      (cell) => dayOfCell(cell, dateOrder) || NaN,
      (cell) => dayOfCell(cell, dateOrder, true) || NaN,
    );
  const isFigures = mixed.numbers !== undefined && numberText !== "none";
  return {
    ...(isFigures && Object.fromEntries(FIGURES.map((role) => [role, figures(columns[role])]))),
    ...(isFigures && columns.drivers && { drivers: columns.drivers.map((cells) => figures(cells)!) }),
    ...(mixed.dates !== undefined && { date: days(columns.date) }),
  };
}

/** What is left as it was read keeps its identity. */
function settledColumns(columns: SalesColumns, settled: Settled, chosen: ReadingChoices): SalesColumns {
  const { account, otherRows, mixed } = settled;
  if (!chosen.fillDown && otherRows.length === 0 && !mixed.numbers && !mixed.dates) return columns;
  return {
    ...columns,
    ...othersRead(columns, settled, chosen),
    // cells of Excel, as they were handed over
    ...(chosen.fillDown && { account: account as CellValue[] }),
    ...(otherRows.length > 0 && { notSales: new Map(otherRows.map(({ row, kind }) => [row, kind])) }),
  };
}

function settleColumns(
  columns: SalesColumns,
  { roles, inspection, chosen }: ReadingQuestion,
): { columns: SalesColumns; reading: RowReading } {
  const cells = cellsOf(columns, roles, inspection);
  const settled = settle(cells, choicesOf(chosen), inspection.locale);
  const dates = foundDates(settled, columns.parts);
  const open = settled.open.map((id) => OPEN[id]).filter((id) => chosen[id] === undefined);
  const { otherRows, gaps } = settled;
  return {
    columns: settledColumns(columns, settled, chosen),
    reading: {
      ...formatsOf(settled, chosen),
      numbers: foundNumbers(settled, columns.parts),
      ...(dates && { dates }),
      ...(gaps && { gaps }),
      others: countKinds(otherRows),
      open,
      whole: true,
    },
  };
}

/** The columns that play a part: either the amount, or quantity and price. */
function rolesInUse({ roles: { value, quantity, price, ...others }, product }: ReadingQuestion): Roles {
  return product ? { ...others, quantity, price } : { ...others, value };
}

/** The rows that were looked at to tell the columns, as if they had been read. */
function sampleColumns({ roles, inspection }: ReadingQuestion): SalesColumns {
  const { rows, places } = inspection.sample;
  const column = (index: number | undefined) => (index === undefined ? undefined : rows.map((row) => row[index] ?? null));
  const { drivers, account, ...single } = roles;
  return {
    parts: places.map((row, start) => ({ sheetName: inspection.source.sheetName, firstRow: row, start })),
    ...Object.fromEntries(Object.entries(single).map(([role, index]) => [role, column(index)])),
    account: column(account) ?? rows.map(() => null),
    ...(drivers && { drivers: drivers.map((index) => column(index)!) }),
  };
}

/**
 * Settles from all cells of the chosen columns how they are read: the notation of figures, the order of dates, rows that are no sales, and accounts that stand in the first row of their block
 * only. Before the rows are there, the sample tells as much as it can; nothing is open in a part of the rows, since the others may settle it.
 *
 * @param rowsRead columns as they were read
 * @param isAll are the rows of the inspected source all that will be read?
 * @returns the columns as they are to be used, where they were read
 */
export function settleSource(question: ReadingQuestion & { rowsRead?: SalesColumns; isAll: boolean }): {
  reading: RowReading;
  columns?: SalesColumns;
} {
  const asked = { ...question, roles: rolesInUse(question) };
  if (question.rowsRead) return settleColumns(question.rowsRead, asked);
  const { reading } = settleColumns(sampleColumns(asked), asked);
  const whole = question.isAll && question.inspection.sample.whole;
  return { reading: { ...reading, open: whole ? reading.open : [], whole } };
}

/** What was chosen about the reading of a column is not said of the one that takes its place. */
export function withoutChoiceOf(role: keyof ColumnRoles, chosen: ReadingChoices): ReadingChoices {
  const { numberText, dateText, fillDown, ...others } = chosen;
  return {
    ...others,
    ...(!isFigureRole(role) && numberText && { numberText }),
    ...(role !== "date" && dateText && { dateText }),
    ...(role !== "account" && fillDown !== undefined && { fillDown }),
  };
}

const isFigureRole = (role: keyof ColumnRoles): boolean => (FIGURES as readonly string[]).includes(role);
