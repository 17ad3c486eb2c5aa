import { type OtherRow, rowsOfNoSale } from "./table/rowKinds";
import { dateNotation, type DateNotation, dayOfCell } from "./values/columnDates";
import { numberNotation, type NumberNotation } from "./values/columnNumbers";
import type { DateOrder } from "./values/dateText";
import type { IntakeCell } from "./values/intakeCell";
import { type DecimalSign, readNumberText } from "./values/numberText";

/** Rows without an account of their own, below one that has one: as cells that were merged over a block leave them. */
interface Gaps {
  /** rows that would take the account above */
  rows: number;
  /** rows that have an amount */
  of: number;
}

const isBlank = (cell: IntakeCell): boolean => cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

/** More of the rows than this without an account are no slips: the account stands in the first row of its block. */
const MANY = 0.2;

/**
 * Tells blocks with the account in their first row only from tables with a few accounts missing.
 * @param amount NaN where the row has none
 * @param isOther rows that are no sales
 * @returns undefined where too few rows are without an account
 */
function findGaps(account: ArrayLike<IntakeCell>, amount: (row: number) => number, isOther: (row: number) => boolean): Gaps | undefined {
  let rows = 0;
  let of = 0;
  let seen = false;
  for (let row = 0; row < account.length; row++) {
    if (isOther(row) || Number.isNaN(amount(row))) continue;
    of++;
    if (!isBlank(account[row])) seen = true;
    else if (seen) rows++;
  }
  return rows > MANY * of && seen ? { rows, of } : undefined;
}

/** The column with each blank cell below a filled one filled by it; rows that are no sales stay as they are and end no block. */
function filledDown(account: ArrayLike<IntakeCell>, isOther: (row: number) => boolean): IntakeCell[] {
  let above: IntakeCell = null;
  return Array.from({ length: account.length }, (_, row) => {
    const cell = account[row];
    if (isOther(row)) return cell;
    if (!isBlank(cell)) above = cell;
    return isBlank(cell) ? above : cell;
  });
}

/** A column that was read, one entry a data row. */
export interface TitledColumn {
  title: string;
  cells: ArrayLike<IntakeCell>;
}

/** The columns of a source of sales that say how its rows are to be read. */
export interface SalesCells {
  account: TitledColumn;
  date?: TitledColumn;
  value?: TitledColumn;
  quantity?: TitledColumn;
  price?: TitledColumn;
  /** further columns of figures, such as margins and rates of drivers */
  figures?: TitledColumn[];
  /** further columns of text, where the label of a total may stand */
  texts?: TitledColumn[];
}

/** What somebody chose, or a saved set-up says; what is left out is settled by the cells. */
export interface Choices {
  decimal?: DecimalSign;
  dateOrder?: DateOrder;
  /** blank accounts below a filled one: take it (true), or leave the rows to be counted as rows without an account (false) */
  fillDown?: boolean;
}

/** How the rows of a source are read, and what that rests on. */
export interface Settled {
  /** the sign to read figures by; where it is open, the likelier one */
  decimal: DecimalSign;
  numbers: NumberNotation;
  /** the order to read dates by; where it is open, the likelier one; undefined where none is needed */
  dateOrder?: DateOrder;
  dates?: DateNotation;
  otherRows: OtherRow[];
  /** blocks with the account in their first row only; absent where there are none */
  gaps?: Gaps;
  /** the account column with its gaps filled, where that was chosen */
  account: ArrayLike<IntakeCell>;
  /** what somebody must say first, since two readings are possible and give other figures */
  open: ("decimal" | "dateOrder" | "fillDown")[];
}

/** Number of a cell; NaN for none. */
export function numberOfCell(cell: IntakeCell, decimal: DecimalSign): number {
  if (typeof cell === "number") return cell;
  return typeof cell === "string" ? (readNumberText(cell, decimal)?.value ?? NaN) : NaN;
}

function* cellsOf(columns: readonly (TitledColumn | undefined)[]): Generator<IntakeCell> {
  for (const column of columns) if (column !== undefined) yield* Array.from(column.cells);
}

/** The sign and order that a locale uses: a proposal where the cells leave it open. */
export interface Locale {
  decimal?: DecimalSign;
  dateOrder?: DateOrder;
}

function settledOrder(dates: DateNotation | undefined, choices: Choices, locale: Locale): DateOrder | undefined {
  if (choices.dateOrder !== undefined) return choices.dateOrder;
  return dates?.by === "open" ? (locale.dateOrder ?? "dmy") : dates?.order;
}

function amountReader({ value, quantity, price }: SalesCells, decimal: DecimalSign): (row: number) => number {
  if (value !== undefined) return (row) => numberOfCell(value.cells[row], decimal);
  if (quantity === undefined || price === undefined) return () => NaN;
  return (row) => numberOfCell(quantity.cells[row], decimal) * numberOfCell(price.cells[row], decimal);
}

/** The rows of a source that are no sales, with figures and dates read as stated. */
export function notSales(cells: SalesCells, decimal: DecimalSign, dateOrder: DateOrder | undefined): OtherRow[] {
  const { account, date, texts = [] } = cells;
  return rowsOfNoSale({
    rows: account.cells.length,
    account: account.cells,
    accountTitle: account.title,
    others: [...(date ? [date] : []), ...texts],
    amount: amountReader(cells, decimal),
    ...(date && { dated: (row: number) => dayOfCell(date.cells[row], dateOrder) > 0 }),
  });
}

/**
 * Settles how the rows of a source are read: the notation of its figures and the order of its dates, each from all values of all columns of the kind, since one program wrote them; which rows
 * are no sales; and whether accounts stand in the first row of their block only.
 */
export function settle(cells: SalesCells, choices: Choices = {}, locale: Locale = {}): Settled {
  const { account, date, value, quantity, price, figures = [] } = cells;
  const numbers = numberNotation(cellsOf([value, quantity, price, ...figures]));
  const decimal = choices.decimal ?? numbers.decimal ?? locale.decimal ?? ".";
  const dates = date && dateNotation(Array.from(date.cells));
  const dateOrder = settledOrder(dates, choices, locale);
  const amount = amountReader(cells, decimal);
  const others = notSales(cells, decimal, dateOrder);
  const otherAt = new Set(others.map(({ row }) => row));
  const isOther = (row: number): boolean => otherAt.has(row);
  const gaps = findGaps(account.cells, amount, isOther);
  const open: Settled["open"] = [];
  if (numbers.by === "open" && choices.decimal === undefined) open.push("decimal");
  if (dates?.by === "open" && choices.dateOrder === undefined) open.push("dateOrder");
  if (gaps !== undefined && choices.fillDown === undefined) open.push("fillDown");
  return {
    decimal,
    numbers,
    ...(dateOrder && { dateOrder }),
    ...(dates && { dates }),
    otherRows: others,
    ...(gaps && { gaps }),
    account: choices.fillDown ? filledDown(account.cells, isOther) : account.cells,
    open,
  };
}
