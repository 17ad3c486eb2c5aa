import { customerHistories } from "../histories/customerHistories";
import { dayOf } from "../histories/dayOf";
import type { LogCell, SalesLog } from "../histories/log.types";
import { purchaseDays } from "../histories/purchaseDays";
import type { ModelChoice } from "./baseModels";
import { chooseModel } from "./chooseModel";
import { noteRows } from "./logWarnings";
import { historiesBefore, holdoutBins, type HoldoutBin } from "./holdout";

export const HOLDOUT_COLUMNS = ["purchases", "customers", "actual", "expected"];

/** The row of a bin: its number of purchases, "7+" for the last one. */
export function holdoutRow({ purchases, customers, actual, expected }: HoldoutBin): (string | number)[] {
  return [purchases === 7 ? "7+" : purchases, customers, actual, expected];
}

/**
 * How well the model in use foretells. With "auto" that is the one of the whole log, as BASE.VALUE and BASE.FORECAST have it, whichever would be chosen up
 * to the split. It is fitted to the log up to the split, and its expected purchases from there to the end are set beside the actual ones,
 * as means a customer, by repeat purchases up to the split (0 to 6, 7+).
 *
 * @param splitDate last day that the model sees, a cell as in the log
 * @param endDate last day of observation; the last day of the log if left out
 * @param newFrom day from which customers count as new; those seen before are left out
 * @returns table with the header HOLDOUT_COLUMNS, and a note at the end where the log seems cut at the left
 * @throws {CalcError} what the log or every fit refuses; a split that is not before the end
 * Source: Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2), conditional expectations.
 */
export function holdoutTable(
  log: SalesLog,
  splitDate: LogCell,
  model: ModelChoice = "auto",
  endDate?: LogCell,
  newFrom?: LogCell,
): (string | number)[][] {
  const splitDay = dayOf("split_date", splitDate, () => undefined);
  const purchases = purchaseDays({ customerIds: log.customerIds, dates: log.dates, amounts: log.amounts }, endDate, newFrom);
  const histories = historiesBefore(purchases, splitDay);
  const used = model === "auto" ? chooseModel(customerHistories(purchases)).chosen.name : model;
  const { chosen } = chooseModel(histories, used);
  return [HOLDOUT_COLUMNS, ...holdoutBins(purchases, histories, chosen).map(holdoutRow), ...noteRows(purchases)];
}
