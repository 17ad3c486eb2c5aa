import type { CalendarUnit } from "../../economics/calendar/calendarPeriod";

/** Words on the sheet "Customer value". */
export const valueTexts = {
  sheet: "Customer value",
  table: "CustomerValues",
  inputs: "What went in",
  margin: "Gross margin",
  discount: "Discount rate a year",
  months: "Horizon in months",
  unit: "Time unit",
  endDay: "Last day of observation",
  newFrom: "Customers count as new from",
  firstRow: "the first row",
  earlier: "Customers left out, seen before",
  customers: "Customers",
  total: "Total value",
  model: "Purchases",
  parameter: "Parameter",
  estimate: "Estimate",
  error: "Standard error",
  logLikelihood: "Log-likelihood",
  spend: "Spend",
  plainMean: "Mean of repeat buyers",
  notTold: "not told by the data",
  definitions: "How to read it",
  sources: "Where it comes from",
  source: "Rows",
  written: "Written",
  addIn: "Add-in",
  monthHead: ["Month", "Time", "Discount factor", "Weight"],
  monthNote: "Weight: what one purchase expected by the end of a month adds to the discounted sum.",
  live: "Change the margin, the discount rate or a parameter, and every value follows. The months are fixed.",
  fixed: "All figures are values. They do not follow the rows.",
} as const;

const UNITS: Record<CalendarUnit, string> = { day: "days", week: "weeks", month: "months", quarter: "quarters", year: "years" };

export const unitWord = (unit: CalendarUnit): string => UNITS[unit];

/** Titles of the customer table. */
export function tableHead(unit: CalendarUnit): string[] {
  return [
    "Customer",
    "Repeat purchases",
    `Last purchase after (${unitWord(unit)})`,
    `Observed (${unitWord(unit)})`,
    "First purchase",
    "Last purchase",
    "Mean spend",
    "P(alive)",
    "Expected purchases",
    "Spend per purchase",
    "Customer value",
  ];
}

/** What the figures mean and what was done to the rows on the way. */
export const definitionLines: readonly string[] = [
  "A purchase is a day on which a customer bought: the rows of one day are added up, and returns are taken off the money of their day.",
  "A day on which returns took back everything is no purchase. Rows after the last day of observation are left out.",
  "Repeat purchases (x): purchases after the first one. Last purchase after (t_x): time from the first to the last purchase, 0 without a repeat.",
  "Observed (T): time from the first purchase to the last day of observation.",
  "Mean spend: money of a repeat purchase on average. The first purchase is left out of it.",
  "P(alive): chance that the customer still is one. Expected purchases: purchases up to the horizon.",
  "Customer value: gross margin x spend per purchase x purchases expected in each month, discounted from the end of the month.",
  "Purchases already made, and what it cost to win the customer, are not in the value. A year has 365 days.",
];
