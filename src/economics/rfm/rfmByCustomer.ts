import { CalcError } from "../CalcError";
import { SettledSum } from "../numeric/settledSum";
import type { AccountId } from "../segmentation/addUpAccounts";
import { accountKey, accountText } from "../segmentation/rows/accountKey";
import { type ClassSplit, rfmClasses, type RfmFigures, type RfmScoring, rfmSegment, scoredBy } from "./rfmScores";

/** What is known of a customer, in whole days (Excel serial numbers). */
export interface CustomerHistory {
  /** day of the first order; undefined if there was none */
  first: number | undefined;
  /** day of the last order */
  last: number;
  orders: number;
  /** day of the first order in a new line of business; undefined if there was none */
  newBusiness: number | undefined;
}

/** Where the limits between the stages lie, in days. */
export interface StageRules {
  newDays: number;
  lapsedDays: number;
}

export type LifeCycleStage = "prospect" | "new" | "existing" | "new business" | "lapsed";

/**
 * Stage of the customer life cycle on a day. The first rule that fits decides: no order yet = prospect; last order more than lapsedDays ago
 * = lapsed; first order at most newDays ago = new; first order in a new line of business at most newDays ago = new business; otherwise
 * existing.
 *
 * @param asOf the day
 * @param history no date after the day; a new business that starts later counts as none
 * Source: the customary life cycle prospect, new, existing, new customer of a new business; the limits in days are conventions, not
 * estimates.
 */
export function lifeCycleStage(history: CustomerHistory, asOf: number, rules: StageRules): LifeCycleStage {
  const { first, last, orders, newBusiness } = history;
  if (first === undefined || orders === 0) return "prospect";
  if (asOf - last > rules.lapsedDays) return "lapsed";
  if (asOf - first <= rules.newDays) return "new";
  const started = newBusiness === undefined || newBusiness > asOf ? Infinity : asOf - newBusiness;
  return started <= rules.newDays ? "new business" : "existing";
}

/** Column words of the table, in the order of its rows. */
export const RFM_COLUMNS = ["customer", "last order", "days since", "orders", "amount", "R", "F", "M", "code", "segment"];

/** The ten segments are read on five scores of recency and frequency. */
const SEGMENT_BINS = 5;

/** Segments: ten by recency and frequency, or eight by which of the three figures lie on the good side of their mean or median. */
export const SEGMENT_WORDS = ["ten", "mean", "median"] as const;
export type SegmentWord = (typeof SEGMENT_WORDS)[number];

/** Sales lines, one entry a line. */
export interface OrderLines {
  customers: readonly AccountId[];
  /** whole days, Excel serial numbers */
  days: ArrayLike<number>;
  /** money, negative for a return */
  amounts: ArrayLike<number>;
}

/** More than any day Excel can show, so that customer and day fit into one number. */
const DAYS = 4_000_000;

/** One entry a customer in each list, in order of first appearance. */
interface CustomerOrders {
  names: AccountId[];
  last: number[];
  orders: number[];
  amounts: SettledSum[];
}

/** How many different days each customer ordered on, from numbers made of customer and day. */
function orderDays(customerDays: Float64Array, customers: number): number[] {
  const counts = new Array<number>(customers).fill(0);
  customerDays.sort();
  for (let i = 0; i < customerDays.length; i++)
    if (i === 0 || customerDays[i] !== customerDays[i - 1]) counts[Math.floor(customerDays[i]! / DAYS)]!++;
  return counts;
}

/** Adds up the lines of each customer; lines after the date are left out. */
function addUpOrders(lines: OrderLines, until: number): CustomerOrders {
  const positions = new Map<string, number>();
  const found: CustomerOrders = { names: [], last: [], orders: [], amounts: [] };
  const customerDays = new Float64Array(lines.customers.length);
  let used = 0;
  for (let i = 0; i < lines.customers.length; i++) {
    const day = lines.days[i]!;
    if (day > until) continue;
    const key = accountKey(accountText(lines.customers[i]!));
    let position = positions.get(key);
    if (position === undefined) {
      position = found.names.push(lines.customers[i]!) - 1;
      positions.set(key, position);
      found.last.push(day);
      found.amounts.push(new SettledSum());
    }
    if (day > found.last[position]!) found.last[position] = day;
    found.amounts[position]!.add(lines.amounts[i]!);
    customerDays[used++] = position * DAYS + day;
  }
  found.orders = orderDays(customerDays.subarray(0, used), found.names.length);
  return found;
}

/** The date asked for, or the last one of the lines. */
function lastDay(days: ArrayLike<number>, asOf: number | undefined): number {
  if (asOf !== undefined) return asOf;
  let last = 0;
  for (let i = 0; i < days.length; i++) last = Math.max(last, days[i]!);
  return last;
}

/** Whether recency and frequency have the five scores that the ten segments are read on. */
function hasFifths({ bins = SEGMENT_BINS, limits }: RfmScoring): boolean {
  if (limits === undefined) return bins === SEGMENT_BINS;
  return limits.recency.length + 1 === SEGMENT_BINS && limits.frequency.length + 1 === SEGMENT_BINS;
}

function segmentsOf(figures: RfmFigures, scores: readonly number[][], scoring: RfmScoring, by: SegmentWord): string[] {
  if (by !== "ten") return rfmClasses(figures, by satisfies ClassSplit, true);
  const fifths = hasFifths(scoring) ? scores : scoredBy(figures, { ties: scoring.ties });
  return fifths.map(([r, f]) => rfmSegment(r!, f!));
}

/**
 * Recency, frequency and money of each customer with scores, code and segment, from sales lines.
 * Orders are days with a line: the lines of one invoice are one order. Amounts are net of returns. Lines after the date are left out, so
 * that a past state can be looked at. The ten segments follow the scores where recency and frequency have five, otherwise scores on fifths;
 * the eight classes follow the figures.
 *
 * @param asOf day from which the days since the last order are counted; the last day of the lines if left out
 * @param scoring bins and ties, or limits
 * @returns rows in the order of RFM_COLUMNS, customers in order of first appearance
 * @throws {CalcError} scoring out of range; no answer when all lines are after the date
 * Source: Hughes (1994), Strategic database marketing; same-day purchases as one: Fader, Hardie & Lee (2005), Marketing Science 24(2).
 */
export function rfmByCustomer(
  lines: OrderLines,
  asOf: number | undefined,
  scoring: RfmScoring = {},
  segments: SegmentWord = "ten",
): AccountId[][] {
  const until = lastDay(lines.days, asOf);
  const { names, last, orders, amounts } = addUpOrders(lines, until);
  if (names.length === 0) throw new CalcError("noAnswer", "dates", { rule: "allAfter", other: "as_of" });
  const recency = last.map((day) => until - day);
  const figures = { recency, frequency: orders, monetary: amounts.map((amount) => amount.value) };
  const scores = scoredBy(figures, scoring);
  const found = segmentsOf(figures, scores, scoring, segments);
  return names.map((name, i) => [name, last[i]!, recency[i]!, orders[i]!, figures.monetary[i]!, ...scores[i]!, found[i]!]);
}
