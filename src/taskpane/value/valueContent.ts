import type { CutLog } from "../../economics/customerBase/base/cutLog";
import { numbers, plural, t } from "../../strings/pane";
import type { ValueAnalysis, ValueContent } from "../../workbook/value/customerValue.types";
import { MUCH_LEFT_OUT } from "../../economics/segmentation/rows/dataQuality";
import { whichWereRead } from "../ui/sources";
import type { LogRole, ValueState } from "./ValueState";

/** Above this the sheet holds values: Excel asks a function for each formula, and tens of thousands would keep it busy. */
export const MOST_FORMULA_CUSTOMERS = 5_000;

/** How the sheet will be written: formulas where they are wanted and not too many. */
export function sheetForm({ form, analysis }: Pick<ValueState, "form" | "analysis">): ValueContent["form"] {
  return (analysis?.lines.row.length ?? 0) > MOST_FORMULA_CUSTOMERS ? "values" : form;
}

const ROLES: readonly LogRole[] = ["account", "date", "value", "quantity", "price"];

/** All the sheet says; undefined before there is an answer. @param now milliseconds since 1970 */
export function valueContent(state: ValueState, now: number, version: string): ValueContent | undefined {
  const { analysis, answered, columns, source, alsoRead, roles, product, inspection } = state;
  if (!analysis || !answered || !columns || !source) return undefined;
  const unused: readonly LogRole[] = product ? ["value"] : ["quantity", "price"];
  return {
    analysis,
    customerId: (customer) => columns.account[analysis.lines.row[customer]!] ?? "",
    grossMargin: answered.grossMargin,
    annualDiscount: answered.annualDiscount,
    horizonMonths: answered.horizonMonths,
    form: sheetForm(state),
    sentence: valueSentence(analysis, answered.horizonMonths),
    warning: analysis.cutLog && cutLogSentence(analysis.cutLog),
    // it was typed as a day
    newFrom: answered.newFrom as number | undefined,
    sources: [source, ...alsoRead],
    columns: ROLES.filter((role) => !unused.includes(role)).flatMap((role) => {
      const column = roles[role];
      const title = column === undefined ? undefined : inspection?.columns[column]?.title;
      return title === undefined ? [] : [{ role: t(`value.role.${role}`), title }];
    }),
    writtenAt: now,
    version,
  };
}

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

/** The sentence with what must be known before it; undefined before there is one. */
export function valueHeadline(state: ValueState): string | undefined {
  const { analysis, answered, leftOut = 0 } = state;
  if (!analysis || !answered) return undefined;
  const gap = leftOut > MUCH_LEFT_OUT ? t("answer.gap", { share: numbers.share(leftOut) }) : "";
  return [gap, valueSentence(analysis, answered.horizonMonths), whichWereRead(state)].filter((part) => part !== "").join(" ");
}

/** What to know of rows that seem to begin when their customers were customers already. */
export function cutLogSentence({ days, pile }: CutLog): string {
  return t("value.cutLog", { days: numbers.count(days), pile: numbers.compact(Math.round(10 * pile) / 10) });
}
