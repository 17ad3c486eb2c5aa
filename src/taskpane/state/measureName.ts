import type { MeasureId } from "../../economics/segmentation/keyAccounts.types";
import { t } from "../../strings/pane";
import type { AccountsState } from "./AccountsState";

type Measured = Pick<AccountsState, "measure" | "product" | "roles" | "inspection" | "options">;

/** Headers that mean money from sales, whatever the company calls it. */
const revenueWords = /amount|value|total|revenue|sales|turnover|net|gross sales/i;

/** What accounts are ranked by, in words: as typed for the amounts, else the usual name of the measure. */
export function measureName(state: Measured): string {
  return nameOf(state, state.options.measure);
}

/** The second measure in words; undefined without one. */
export function secondName(state: Measured): string | undefined {
  return state.options.second === undefined ? undefined : nameOf(state, state.options.second);
}

/** Name of one measure; without an order column, rows are counted instead of orders. */
export function nameOf(state: Measured, id: MeasureId): string {
  if (id === "revenue") return amountName(state);
  if (id === "orders" && state.roles.order === undefined) return t("measure.id.rows");
  return t(`measure.id.${id}`);
}

/** As typed, else revenue, else the header of a column that is something else (Profit, Units). */
function amountName(state: Measured): string {
  if (state.measure !== undefined && state.measure.trim() !== "") return state.measure.trim();
  const title = state.product ? undefined : state.inspection?.columns[state.roles.value ?? -1]?.title;
  return title === undefined || !state.inspection?.hasHeader || revenueWords.test(title) ? t("measure.default") : title;
}

/** The name inside a sentence: lower case, unless it is an abbreviation such as EBIT. */
export function measureInSentence(name: string): string {
  const [first = "", second = ""] = name;
  return second !== "" && second === second.toUpperCase() && second !== second.toLowerCase() ? name : first.toLowerCase() + name.slice(1);
}
