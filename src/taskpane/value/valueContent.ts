import { t, valueSentence } from "../../strings/pane";
import type { ValueContent } from "../../workbook/value/customerValue.types";
import { understoodLines } from "../ui/understood";
import { whoIs } from "./keepViewModel";
import { valueAnswerViewModel } from "./valueAnswerViewModel";
import type { LogRole, ValueState } from "./ValueState";

/** Above this the sheet holds values: Excel asks a function for each formula, and tens of thousands would keep it busy. */
export const MOST_FORMULA_CUSTOMERS = 5_000;

/** How the sheet will be written: formulas where they are wanted and not too many. */
export function sheetForm({ form, analysis }: Pick<ValueState, "form" | "analysis">): ValueContent["form"] {
  return (analysis?.lines.row.length ?? 0) > MOST_FORMULA_CUSTOMERS ? "values" : form;
}

const ROLES: readonly LogRole[] = ["account", "name", "date", "value", "quantity", "price", "currency"];

/** Titles of the columns that were read, by the parts they play. */
function columnsRead({ roles, product, inspection }: ValueState): ValueContent["columns"] {
  const unused: readonly LogRole[] = product ? ["value"] : ["quantity", "price"];
  return ROLES.filter((role) => !unused.includes(role)).flatMap((role) => {
    const column = roles[role];
    const title = column === undefined ? undefined : inspection?.columns[column]?.title;
    return title === undefined ? [] : [{ role: t(`value.role.${role}`), title }];
  });
}

/** All the sheet says; undefined before there is an answer. @param now milliseconds since 1970 */
export function valueContent(state: ValueState, now: number, version: string): ValueContent | undefined {
  const { analysis, answered, columns, currency, source, alsoRead } = state;
  const words = valueAnswerViewModel(state);
  if (!analysis || !answered || !columns || !source || !words) return undefined;
  const input = { analysis, columns };
  return {
    analysis,
    customerId: (customer) => columns.account[analysis.lines.row[customer]!] ?? "",
    ...(columns.name && { customerName: (customer: number) => whoIs(input, customer).name }),
    ...(currency !== undefined && { currency }),
    grossMargin: answered.grossMargin,
    annualDiscount: answered.annualDiscount,
    horizonMonths: answered.horizonMonths,
    form: sheetForm(state),
    sentence: valueSentence(analysis.lines.row.length, analysis.spread, answered.horizonMonths, currency),
    basis: words.basis,
    warning: words.cutLog?.text,
    // it was typed as a day
    newFrom: answered.newFrom as number | undefined,
    sources: [source, ...alsoRead],
    columns: columnsRead(state),
    readAs: understoodLines(state)
      .map(({ text }) => text)
      .filter((text) => text !== ""),
    counts: words.log,
    writtenAt: now,
    version,
  };
}
