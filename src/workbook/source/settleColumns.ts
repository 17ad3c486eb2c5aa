import type { CellValue, DateTextFormat, NumberTextFormat, RowPlace, SalesColumns } from "../../economics/segmentation/keyAccounts.types";
import type { ColumnRoles } from "../../intake/columns/guessRoles";
import { type Choices, type SalesCells, settle, type Settled, type TitledColumn } from "../../intake/settle";
import { DATE_ORDERS, type DateOrder, readDateText } from "../../intake/values/dateText";
import { DECIMAL_SIGNS, type DecimalSign, readNumberText } from "../../intake/values/numberText";
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

type Fits = (text: string) => boolean;

/** The first text of the columns that fits. */
function citedWhere(columns: readonly (TitledColumn | undefined)[], parts: SalesColumns["parts"], fits: Fits): CitedText | undefined {
  for (const column of columns) {
    const cells = column?.cells ?? [];
    for (let row = 0; row < cells.length; row++) {
      const text = cells[row];
      const place = typeof text === "string" && fits(text) ? placeOfRow(row, parts) : undefined;
      if (place) return { text: (text as string).trim(), place };
    }
  }
  return undefined;
}

/** Only this sign makes a number of the text. */
const provesDecimal =
  (decimal: DecimalSign): Fits =>
  (text) =>
    readNumberText(text, decimal) !== undefined && DECIMAL_SIGNS.every((sign) => sign === decimal || !readNumberText(text, sign));

/** Only this order makes a day of the text; that 13/01/19 could be a year 2013 as well is not looked at where days stand first. */
const provesOrder =
  (order: DateOrder): Fits =>
  (text) =>
    readDateText(text, undefined) === 0 &&
    readDateText(text, order) > 0 &&
    DATE_ORDERS.every((other) => other === order || (other === "ymd" && order !== "ymd") || readDateText(text, other) === 0);

function foundNumbers(cells: SalesCells, parts: SalesColumns["parts"], { numbers, decimal }: Settled): RowReading["numbers"] {
  const { by, texts, marks, example: first } = numbers;
  const columns = [cells.value, cells.quantity, cells.price, ...(cells.figures ?? [])];
  const example = first && citedWhere(columns, parts, (text) => text === first.text);
  const proof = by === "form" || by === "mixed" ? citedWhere(columns, parts, provesDecimal(decimal)) : undefined;
  return { by, texts, marks, ...(example && { example }), ...(proof && { proof }) };
}

function foundDates(cells: SalesCells, parts: SalesColumns["parts"], { dates, dateOrder }: Settled): FoundNotation | undefined {
  if (dates === undefined) return undefined;
  const { by, texts, example: first } = dates;
  const example = first && citedWhere([cells.date], parts, (text) => text === first.text);
  const proof = dateOrder && (by === "form" || by === "mixed") ? citedWhere([cells.date], parts, provesOrder(dateOrder)) : undefined;
  return { by, texts, ...(example && { example }), ...(proof && { proof }) };
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

/** What is left as it was read keeps its identity. */
function settledColumns(columns: SalesColumns, { account, otherRows }: Settled, { fillDown }: ReadingChoices): SalesColumns {
  if (!fillDown && otherRows.length === 0) return columns;
  return {
    ...columns,
    // cells of Excel, as they were handed over
    ...(fillDown && { account: account as CellValue[] }),
    ...(otherRows.length > 0 && { notSales: new Map(otherRows.map(({ row, kind }) => [row, kind])) }),
  };
}

function settleColumns(
  columns: SalesColumns,
  { roles, inspection, chosen }: ReadingQuestion,
): { columns: SalesColumns; reading: RowReading } {
  const cells = cellsOf(columns, roles, inspection);
  const settled = settle(cells, choicesOf(chosen), inspection.locale);
  const dates = foundDates(cells, columns.parts, settled);
  const open = settled.open.map((id) => OPEN[id]).filter((id) => chosen[id] === undefined);
  const { otherRows, gaps } = settled;
  return {
    columns: settledColumns(columns, settled, chosen),
    reading: {
      ...formatsOf(settled, chosen),
      numbers: foundNumbers(cells, columns.parts, settled),
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
    ...(!FIGURES.has(role) && numberText && { numberText }),
    ...(role !== "date" && dateText && { dateText }),
    ...(role !== "account" && fillDown !== undefined && { fillDown }),
  };
}

const FIGURES: ReadonlySet<keyof ColumnRoles> = new Set(["value", "quantity", "price", "margin", "cost", "customerValue"]);
