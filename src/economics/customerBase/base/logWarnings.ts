import { isoDay } from "../../calendar/calendarDate";
import type { CustomerHistories, LogReport, PurchaseDays } from "../histories/log.types";
import { cutLog, type CutLog } from "./cutLog";

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
