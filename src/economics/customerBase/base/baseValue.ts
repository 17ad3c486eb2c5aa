import { CalcError } from "../../CalcError";
import type { CalendarUnit } from "../../calendar/calendarPeriod";
import { discountRate, fraction } from "../../guards";
import { customerHistories } from "../histories/customerHistories";
import type { LogCell, SalesLog } from "../histories/log.types";
import { purchaseDays } from "../histories/purchaseDays";
import type { ModelChoice } from "./baseModels";
import { chooseModel } from "./chooseModel";
import { cutLog } from "./cutLog";
import { customerValues, monthEnds } from "./customerValues";
import { spendModel } from "./spendModel";

export const VALUE_COLUMNS = ["customer", "x", "t_x", "T", "alive", "purchases", "spend", "value", "model"];

/** How the value of each customer is worked out. */
export interface ValueOptions {
  /** share of spend left after variable cost, 0 to 1 */
  grossMargin: number;
  /** effective rate per year */
  annualDiscount: number;
  /** whole months, 1 to 600 */
  horizonMonths: number;
  /** "auto" has the likelihood choose; see `chooseModel` */
  model?: ModelChoice;
  /** last day of observation; the last day of the log if left out */
  endDate?: LogCell;
  unit?: CalendarUnit;
  /** day from which customers count as new; those seen before are left out */
  newFrom?: LogCell;
}

/**
 * The value of each customer from a sales log, in order of first appearance: expected purchases by the model, expected spend by the Gamma-Gamma (plain
 * means where that cannot be fitted), gross margin and discount at month ends. The model of each row is named; "plain mean" says that spend is one,
 * "cut log" that the log seems cut at the left.
 *
 * @returns table with the header VALUE_COLUMNS; t_x and T in units, spend and value in money
 * @throws {CalcError} what the log or every fit refuses; no amounts; margin, discount or horizon out of range
 * Source: Fader, Hardie & Lee (2005), RFM and CLV, Journal of Marketing Research 42(4).
 */
export function valueTable(log: SalesLog, options: ValueOptions): (string | number | boolean)[][] {
  const { grossMargin, annualDiscount, horizonMonths, unit = "week" } = options;
  fraction("gross_margin", grossMargin);
  discountRate("annual_discount", annualDiscount);
  const ends = monthEnds(horizonMonths, annualDiscount, unit);
  if (log.amounts === undefined) throw new CalcError("argument", "amounts", { rule: "missing" });
  const purchases = purchaseDays(log, options.endDate, options.newFrom);
  const histories = customerHistories(purchases, unit);
  const { chosen } = chooseModel(histories, options.model);
  const spend = spendModel(histories);
  const { alive, purchases: expected, spend: money, value } = customerValues(histories, chosen, spend, ends, grossMargin);
  const doubts = [spend.method === "plain mean" ? ["plain mean"] : [], cutLog(purchases) ? ["cut log"] : []].flat();
  const word = [chosen.name, ...doubts].join(", ");
  const { names, x, recency, length } = histories;
  const rows = names.map((name, i) => [name, x[i]!, recency[i]!, length[i]!, alive[i]!, expected[i]!, money[i]!, value[i]!, word]);
  return [VALUE_COLUMNS, ...rows];
}
