import type { AccountsState } from "./AccountsState";
import { currencyCode } from "./readTyped";

/** Code of the currency to report in: as typed, else the one most rows are in; "" where the rows have none. */
export function reportingCurrency({ typed, segmentation }: Pick<AccountsState, "typed" | "segmentation">): string {
  const chosen = currencyCode(typed.reporting);
  if (chosen !== "") return chosen;
  const known = (segmentation?.quality.currencies ?? []).filter(({ code }) => code !== "");
  const [first, ...others] = known;
  return first ? others.reduce((most, each) => (each.rows > most.rows ? each : most), first).code : "";
}
