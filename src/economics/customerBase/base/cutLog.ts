import { isoDay } from "../../calendar/calendarPeriod";
import type { CustomerHistories, LogReport, PurchaseDays } from "../customerBase.types";

/** A log that seems to begin when many of its customers were customers already, and from when on customers first seen can count as new. */
export interface CutLog {
  /** days from the first purchase on in which first purchases pile up */
  days: number;
  /** first purchases a day in them, as a multiple of those a day later */
  pile: number;
  /** day from which a customer first seen is most likely a new one */
  newFrom: number;
}

/** Fewer customers tell nothing. */
const LEAST_CUSTOMERS = 50;
/** First purchases in this share of the log are compared with later ones. */
const EARLY = 1 / 8;
/** They pile up where they are so many times as many a day, and by so many standard errors. */
const PILE = 1.2;
const PILE_ERRORS = 2;
/** The pile falls from its beginning: there are more of them than in the next eighth, by so many standard errors. */
const FALL_ERRORS = 1;
/** Where hardly anybody is first seen in the second half, customers were collected up to a day, as for the study of a cohort. */
const TAIL = 0.02;
/** Early customers come back sooner than later ones: one sided, 1 in 100 by chance. */
const SOONER_ERRORS = 2.33;
/** Old customers have shown up once so many of the gaps between purchases are over; a burn-in takes from an eighth to a half of the log. */
const GAPS_OVER = 0.95;
const LONGEST_BURN_IN = 1 / 2;
/** Times are counted in at most so many steps, which bounds memory whatever the dates. */
const STEPS = 4096;

/** Customers by the time when they are first seen. */
interface Arrivals {
  early: number;
  /** in the eighth after the early one */
  next: number;
  later: number;
  secondHalf: number;
}

function countArrivals(first: Int32Array, start: number, length: number): Arrivals {
  const counts: Arrivals = { early: 0, next: 0, later: 0, secondHalf: 0 };
  for (const day of first) {
    const share = (day - start) / length;
    if (share < EARLY) counts.early++;
    else counts.later++;
    if (share >= EARLY && share < 2 * EARLY) counts.next++;
    if (share >= 0.5) counts.secondHalf++;
  }
  return counts;
}

/** First purchases a day in the early part, as a multiple of those a day later. */
function pileOf({ early, later }: Arrivals): number {
  return early / EARLY / (later / (1 - EARLY));
}

function pilesUp(arrivals: Arrivals): boolean {
  const { early, next, later, secondHalf } = arrivals;
  const fromLater = EARLY / (1 - EARLY);
  return (
    pileOf(arrivals) > PILE &&
    early - fromLater * later > PILE_ERRORS * Math.sqrt(fromLater * (early + later)) &&
    early - next > FALL_ERRORS * Math.sqrt(early + next) &&
    secondHalf > TAIL * (early + later)
  );
}

/**
 * How much sooner early customers come back than later ones, in standard errors: the log-rank test on the time from the first to the second
 * purchase.
 */
function logRank(purchases: PurchaseDays, first: Int32Array, start: number, length: number): number {
  const step = length / STEPS;
  const counts = (): [Uint32Array, Uint32Array] => [new Uint32Array(STEPS + 1), new Uint32Array(STEPS + 1)];
  const [back, gone] = [counts(), counts()];
  const atRisk = [0, 0];
  first.forEach((day, customer) => {
    const group = (day - start) / length < EARLY ? 0 : 1;
    const second = purchases.start[customer]! + 1;
    const again = second < purchases.start[customer + 1]!;
    const time = Math.floor(((again ? purchases.days[second]! : purchases.endDay) - day) / step);
    if (again) back[group]![time]!++;
    gone[group]![time]!++;
    atRisk[group]!++;
  });
  let [surplus, variance] = [0, 0];
  for (let time = 0; time <= STEPS; time++) {
    const [early, later] = [atRisk[0]!, atRisk[1]!];
    const all = early + later;
    const returns = back[0][time]! + back[1][time]!;
    if (returns > 0 && all > 1) {
      surplus += back[0][time]! - (returns * early) / all;
      variance += (((returns * early) / all) * (later / all) * (all - returns)) / (all - 1);
    }
    atRisk[0]! -= gone[0][time]!;
    atRisk[1]! -= gone[1][time]!;
  }
  return variance > 0 ? surplus / Math.sqrt(variance) : 0;
}

/** The time within which most purchases follow one another, from an eighth to a half of the log. */
function burnIn({ start, days }: PurchaseDays, length: number): number {
  const step = length / STEPS;
  const counts = new Uint32Array(STEPS + 1);
  let gaps = 0;
  for (let customer = 0; customer + 1 < start.length; customer++)
    for (let place = start[customer]! + 1; place < start[customer + 1]!; place++, gaps++)
      counts[Math.floor((days[place]! - days[place - 1]!) / step)]!++;
  let time = 0;
  for (let over = counts[0]!; over < GAPS_OVER * gaps; over += counts[time]!) time++;
  return Math.min(LONGEST_BURN_IN * length, Math.max(EARLY * length, (time + 1) * step));
}

/**
 * Whether the log seems cut at the left, such as the last twelve months of an older business: the customers of before, of whom nobody knows
 * when they were won, are taken for new ones. Their first purchases pile up at the beginning and become fewer at once, new customers follow
 * until the end, and, since those who buy often are seen first and have proved to stay, the early ones come back sooner than the later ones
 * (log-rank test). A business that starts, grows or shrinks lacks the last, for its early customers are as new as the others; a cohort
 * lacks customers first seen late.
 *
 * Source: log-rank test: Mantel (1966), Cancer Chemotherapy Reports 50(3); left truncation: Klein & Moeschberger (2003), Survival analysis,
 * section 3.4.
 */
export function cutLog(purchases: PurchaseDays): CutLog | undefined {
  const { start, days, endDay } = purchases;
  const first = Int32Array.from(purchases.names, (_, customer) => days[start[customer]!]!);
  const begin = first.reduce((earliest, day) => Math.min(earliest, day), Infinity);
  const length = endDay - begin + 1;
  const arrivals = countArrivals(first, begin, length);
  if (first.length < LEAST_CUSTOMERS || !pilesUp(arrivals) || logRank(purchases, first, begin, length) <= SOONER_ERRORS) return undefined;
  return { days: Math.ceil(EARLY * length), pile: pileOf(arrivals), newFrom: Math.ceil(begin + burnIn(purchases, length)) };
}

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count.toLocaleString("en-US")} ${many}`;
}

/** With a larger share of one-time buyers the BG/NBD's view of them matters. */
const MANY_ONE_TIME = 0.5;

/** What a reader should know about the log before he trusts figures from it; a sentence each. */
export function logWarnings(report: LogReport, { x, length }: CustomerHistories): string[] {
  const oneTime = x.reduce((total, count) => total + (count === 0 ? 1 : 0), 0);
  const fresh = length.reduce((total, time) => total + (time === 0 ? 1 : 0), 0);
  const lines: [number, string][] = [
    [report.blankLines, `${counted(report.blankLines, "line has", "lines have")} a blank cell and were left out.`],
    [report.linesAfterEnd, `${counted(report.linesAfterEnd, "line is", "lines are")} after the end date and were left out.`],
    [
      report.customersAfterEnd,
      `${counted(report.customersAfterEnd, "customer", "customers")} first bought after the end date and were left out.`,
    ],
    [
      report.earlierCustomers,
      `${counted(report.earlierCustomers, "customer", "customers")} with ${counted(report.linesOfEarlier, "line", "lines")} were seen before new_from and were left out.`,
    ],
    [
      report.droppedDays,
      `${counted(report.droppedDays, "day", "days")} with returns of as much as was bought, or more, do not count as a purchase.`,
    ],
    [
      report.customersWithoutPurchase,
      `${counted(report.customersWithoutPurchase, "customer has", "customers have")} nothing but returns and were left out.`,
    ],
    [fresh, `${counted(fresh, "customer", "customers")} first bought on the last day; they tell nothing about coming back.`],
    [
      oneTime > MANY_ONE_TIME * x.length ? oneTime : 0,
      `${counted(oneTime, "customer", "customers")} of ${x.length.toLocaleString("en-US")} bought once; the BG/NBD takes all of them for certain to be customers still.`,
    ],
  ];
  return lines.filter(([count]) => count > 0).map(([, sentence]) => sentence);
}

/** What a reader should know of a log that seems cut at the left, in a sentence with the remedy. */
export function cutLogWarning({ days, pile, newFrom }: CutLog): string {
  return `The log seems to begin when many of its customers were customers already: in its first ${counted(days, "day", "days")} ${pile.toFixed(1)} times as many a day are first seen as later, and they come back sooner, so too much is expected of customers who bought once. Use a log from the beginning, or new_from, such as ${isoDay(newFrom)}, which leaves out customers seen before it.`;
}

/** The last row of a table of figures, of four columns, where the log seems cut at the left; as the tables of the fits have their notes. */
export function noteRows(purchases: PurchaseDays): string[][] {
  const cut = cutLog(purchases);
  return cut === undefined ? [] : [["note", cutLogWarning(cut), "", ""]];
}
