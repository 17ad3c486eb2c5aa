import type { CutLog } from "../../economics/customerBase/base/cutLog";
import { numbers, plural, t } from "../../strings/pane";
import type { ValueAnalysis } from "../../workbook/value/customerValue.types";

/** The finding in one sentence: how much all customers are worth, and how unevenly it is spread. @param months horizon */
export function valueSentence({ lines, spread }: ValueAnalysis, months: number): string {
  const values = {
    customers: plural("value.customers", lines.row.length),
    x: numbers.compact(spread.total),
    months: plural("value.months", months),
  };
  return spread.topFifth === undefined
    ? t("value.sentence.none", values)
    : t("value.sentence", { ...values, s: numbers.limit(Math.round(spread.topFifth * 100) / 100) });
}

/** What to know of rows that seem to begin when their customers were customers already. */
export function cutLogSentence({ days, pile }: CutLog): string {
  return t("value.cutLog", { days: numbers.count(days), pile: numbers.compact(Math.round(10 * pile) / 10) });
}
