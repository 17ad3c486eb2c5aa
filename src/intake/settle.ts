import { type OtherRow, rowsOfNoSale } from "./table/rowKinds";
import { dateNotation, type DateNotation, dayOfCell } from "./values/columnDates";
import { numberNotation, type NumberNotation, type PlacedText, SLIPS } from "./values/columnNumbers";
import type { DateOrder } from "./values/dateText";
import type { IntakeCell } from "./values/intakeCell";
import { type DecimalSign, numberInColumn, readNumberText } from "./values/numberText";

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
/** More of the accounts than this that stand directly below themselves: the table writes the account in each row, and a blank one is nobody. */
const REPEATED = 0.1;
/** One row without an account is a slip, in however short a table. */
const FEWEST = 2;

/**
 * Tells blocks with the account in their first row only from tables with a few accounts missing.
 * @param amounts NaN where the row has none
 * @param isOther rows that are no sales
 * @returns undefined where too few rows are without an account
 */
function findGaps(account: ArrayLike<IntakeCell>, amounts: Float64Array, isOther: (row: number) => boolean): Gaps | undefined {
  const gaps = { rows: 0, of: 0 };
  let filled = 0;
  let repeated = 0;
  let isNamed = false;
  let before: IntakeCell = null;
  for (let row = 0; row < account.length; row++) {
    if (isOther(row)) before = null;
    if (isOther(row)) continue;
    const cell = account[row];
    // a row with nothing but the account stands above its block
    isNamed ||= !isBlank(cell);
    if (Number.isNaN(amounts[row])) continue;
    gaps.of++;
    if (!isBlank(cell)) {
      filled++;
      if (cell === before) repeated++;
    } else if (isNamed) gaps.rows++;
    before = cell;
  }
  return gaps.rows >= FEWEST && gaps.rows > MANY * gaps.of && repeated <= REPEATED * filled ? gaps : undefined;
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

/** Texts of columns that their notation does not read and another does. */
export interface OtherTexts {
  count: number;
  /** the first few of them, with their rows */
  first: PlacedText[];
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
  /** texts of another notation than the rest of their column: each was read by the only notation that fits it */
  mixed: { numbers?: OtherTexts; dates?: OtherTexts };
  /** what somebody must say first, since two readings are possible and give other figures */
  open: ("decimal" | "dateOrder" | "fillDown")[];
}

/** Number of a cell; NaN for none. @param isMixed a text that only the other notation reads is read by that */
export function numberOfCell(cell: IntakeCell, decimal: DecimalSign, isMixed = false): number {
  if (typeof cell === "number") return cell;
  const read = isMixed ? numberInColumn : readNumberText;
  return typeof cell === "string" ? (read(cell, decimal)?.value ?? NaN) : NaN;
}

const listed = (cells: ArrayLike<IntakeCell>): readonly IntakeCell[] => (Array.isArray(cells) ? cells : Array.from(cells));

/** The columns that hold a text: how numbers are written is told by no column of numbers, which most are. */
function written(columns: readonly (TitledColumn | undefined)[]): (readonly IntakeCell[])[] {
  const found = columns.flatMap((column) => (column === undefined ? [] : [listed(column.cells)]));
  return found.filter((cells) => cells.some((cell) => typeof cell === "string"));
}

/**
 * Must somebody say how texts are read that two readings take differently? Where nothing settles it, and where notations are mixed. Never silently wrong: a text that fits only one notation is
 * read by that and told with its row; one that fits both is read as most of its column, and that is asked for, unless the rarer notation is no more than slips.
 * @param rarer texts that prove the rarer notation
 */
function isOpen({ by, ambiguous, texts }: NumberNotation | DateNotation, rarer: number): boolean {
  return by === "open" || (by === "mixed" && ambiguous > 0 && rarer > SLIPS * (texts - ambiguous));
}

const otherTexts = <T extends DecimalSign | DateOrder>(
  { by, unread, firstUnread }: { by: string; unread: Record<T, number>; firstUnread: Record<T, PlacedText[]> },
  taken: T,
): OtherTexts | undefined => (by === "mixed" && unread[taken] > 0 ? { count: unread[taken], first: firstUnread[taken] } : undefined);

/** The sign and order that a locale uses: a proposal where the cells leave it open. */
export interface Locale {
  decimal?: DecimalSign;
  dateOrder?: DateOrder;
}

function settledOrder(dates: DateNotation | undefined, choices: Choices, locale: Locale): DateOrder | undefined {
  if (choices.dateOrder !== undefined) return choices.dateOrder;
  if (dates?.by !== "open") return dates?.order;
  return dates.options.find((order) => order === locale.dateOrder) ?? dates.options[0];
}

type Mixed = Partial<Record<keyof Settled["mixed"], unknown>>;

/** The amount of each row, read once; NaN for none. */
function amountsOf(cells: SalesCells, decimal: DecimalSign, mixed: Mixed): Float64Array {
  const read = amountReader(cells, decimal, mixed);
  const amounts = new Float64Array(cells.account.cells.length);
  for (let row = 0; row < amounts.length; row++) amounts[row] = read(row);
  return amounts;
}

function amountReader({ value, quantity, price }: SalesCells, decimal: DecimalSign, { numbers }: Mixed): (row: number) => number {
  const read = (cells: ArrayLike<IntakeCell>, row: number): number => numberOfCell(cells[row], decimal, numbers !== undefined);
  if (value !== undefined) return (row) => read(value.cells, row);
  if (quantity === undefined || price === undefined) return () => NaN;
  return (row) => read(quantity.cells, row) * read(price.cells, row);
}

const PER_CENT = /[%％٪]\s*$/;

/** Tells shares of a total from the money of their column; undefined where most amounts are per cents, or none is. */
function shareReader({ value }: SalesCells): ((row: number) => boolean) | undefined {
  if (value === undefined) return undefined;
  const { cells } = value;
  const shares = new Set<number>();
  let filled = 0;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    if (!isBlank(cell)) filled++;
    if (typeof cell === "string" && PER_CENT.test(cell)) shares.add(row);
  }
  return shares.size > 0 && 2 * shares.size < filled ? (row) => shares.has(row) : undefined;
}

/** Tells rows that have a day; each is read once, and only where it is asked for. */
function dayTeller({ cells }: TitledColumn, dateOrder: DateOrder | undefined, isMixed: boolean): (row: number) => boolean {
  const UNKNOWN = 0;
  const DATED = 1;
  const UNDATED = 2;
  const known = new Uint8Array(cells.length);
  return (row) => {
    if (known[row] === UNKNOWN) known[row] = dayOfCell(cells[row], dateOrder, isMixed) > 0 ? DATED : UNDATED;
    return known[row] === DATED;
  };
}

/** The rows of a source that are no sales, with amounts and dates read as stated. */
function notSales(cells: SalesCells, amounts: Float64Array, dateOrder: DateOrder | undefined, mixed: Mixed): OtherRow[] {
  const { account, date, texts = [] } = cells;
  const isShare = shareReader(cells);
  return rowsOfNoSale({
    ...(isShare && { isShare }),
    rows: account.cells.length,
    account: account.cells,
    accountTitle: account.title,
    others: [...(date ? [date] : []), ...texts],
    amount: (row) => amounts[row]!,
    ...(date && { dated: dayTeller(date, dateOrder, mixed.dates !== undefined) }),
  });
}

/**
 * Settles how the rows of a source are read: the notation of its figures and the order of its dates, each from all values of all columns of the kind, since one program wrote them; which rows
 * are no sales; and whether accounts stand in the first row of their block only.
 */
export function settle(cells: SalesCells, choices: Choices = {}, locale: Locale = {}): Settled {
  const { account, date, value, quantity, price, figures = [] } = cells;
  const numbers = numberNotation(...written([value, quantity, price, ...figures]));
  const decimal = choices.decimal ?? numbers.decimal ?? locale.decimal ?? ".";
  const dates = date && dateNotation(listed(date.cells));
  const dateOrder = settledOrder(dates, choices, locale);
  const mixed = {
    numbers: otherTexts(numbers, decimal),
    dates: dates && dateOrder && otherTexts(dates, dateOrder),
  };
  const amounts = amountsOf(cells, decimal, mixed);
  const others = notSales(cells, amounts, dateOrder, mixed);
  const otherAt = new Uint8Array(amounts.length);
  for (const { row } of others) otherAt[row] = 1;
  const isOther = (row: number): boolean => otherAt[row] === 1;
  const gaps = findGaps(account.cells, amounts, isOther);
  const open: Settled["open"] = [];
  if (isOpen(numbers, Math.min(numbers.unread["."], numbers.unread[","])) && choices.decimal === undefined) open.push("decimal");
  if (dates !== undefined && isOpen(dates, dates.unread[dates.order ?? "dmy"]) && choices.dateOrder === undefined) open.push("dateOrder");
  if (gaps !== undefined && choices.fillDown === undefined) open.push("fillDown");
  return {
    decimal,
    numbers,
    ...(dateOrder && { dateOrder }),
    ...(dates && { dates }),
    otherRows: others,
    mixed,
    ...(gaps && { gaps }),
    account: choices.fillDown ? filledDown(account.cells, isOther) : account.cells,
    open,
  };
}
