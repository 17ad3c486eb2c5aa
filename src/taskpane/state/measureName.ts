import { t } from "../../strings/pane";
import type { AccountsState } from "./PaneState";

/** Headers that mean money from sales, whatever the company calls it. */
const revenueWords = /amount|value|total|revenue|sales|turnover|net|gross sales/i;

/** What the amounts are called in the answer: as typed, else revenue, else the header of a column that is something else (Profit, Units). */
export function measureName(state: Pick<AccountsState, "measure" | "product" | "roles" | "inspection">): string {
  if (state.measure !== undefined && state.measure.trim() !== "") return state.measure.trim();
  const title = state.product ? undefined : state.inspection?.columns[state.roles.value ?? -1]?.title;
  return title === undefined || !state.inspection?.hasHeader || revenueWords.test(title) ? t("measure.default") : title;
}

/** The name inside a sentence: lower case, unless it is an abbreviation such as EBIT. */
export function measureInSentence(name: string): string {
  const [first = "", second = ""] = name;
  return second !== "" && second === second.toUpperCase() && second !== second.toLowerCase() ? name : first.toLowerCase() + name.slice(1);
}
