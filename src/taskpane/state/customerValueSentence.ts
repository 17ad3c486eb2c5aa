import { numbers, plural, t } from "../../strings/pane";
import type { ValueAnalysis } from "../../workbook/customerValue/customerValue.types";

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
