import type { MeasureId, SegmentationOptions, ServiceActivity } from "../../../economics/segmentation/keyAccounts.types";
import { t } from "../../../strings/pane";
import type { ColumnRoles } from "../../../intake/columns/guessRoles";
import type { AccountsState } from "./AccountsState";

export const measureIds: readonly MeasureId[] = ["revenue", "grossMargin", "serviceMargin", "orders", "customerValue"];

/** What can be measured with the columns chosen. @param activities empty while an activity has no rate */
export function measuresOf(roles: Partial<ColumnRoles>, activities: readonly ServiceActivity[]): MeasureId[] {
  return measureIds.filter((id) => possible[id](roles, activities));
}

const always = () => true;

const possible: Record<MeasureId, (roles: Partial<ColumnRoles>, activities: readonly ServiceActivity[]) => boolean> = {
  revenue: always,
  // Without an order column rows are counted.
  orders: always,
  grossMargin: ({ margin, cost }) => margin !== undefined || cost !== undefined,
  serviceMargin: ({ drivers = [] }, activities) => drivers.length > 0 && activities.length === drivers.length,
  customerValue: ({ customerValue }) => customerValue !== undefined,
};

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

/** The part of the state that the names of the measures depend on. */
export type MeasureInput = Parameters<typeof nameOf>[0];

/** The name of a measure with the reporting currency, for the head of a column; orders are no money. */
export function measureHead(id: MeasureId, state: MeasureInput, options: SegmentationOptions): string {
  const currency = options.currency?.reporting;
  const title = nameOf(state, id);
  return currency && id !== "orders" ? t("measures.inCurrency", { measure: title, currency }) : title;
}
