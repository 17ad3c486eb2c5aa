import { classedAccounts } from "../../economics/segmentation/moves/compareSegmentations";
import type { Movement, Period, SalesColumns, Segmentation } from "../../economics/segmentation/keyAccounts.types";
import { numbers, t } from "../../strings/pane";
import type { Comparison, LongRun, Outcome } from "../../workbook/workbook.types";
import type { AccountsServices } from "../AccountsServices";
import { LAST_DAY } from "../state/readTyped";

/** How accounts moved: between two periods of the same rows, or since an earlier report. */
export async function comparedPeriods(
  { segment, compare, readEarlierReport }: AccountsServices,
  comparison: Comparison,
  columns: SalesColumns,
  present: Segmentation,
  run: LongRun,
): Promise<Outcome<Movement | undefined>> {
  if (comparison.kind === "none" || (comparison.kind === "report" && comparison.tableName === "")) return { ok: true, value: undefined };
  if (comparison.kind === "report") {
    const earlier = await readEarlierReport(comparison, run);
    if (!earlier.ok) return earlier;
    return { ok: true, value: await compare(earlier.value, classedAccounts(present, t("compare.thisReport")), run) };
  }
  // Each period is whole by decision, so its last month is not judged again.
  const of = (period: Period) => segment(columns, { ...present.options, period, incompleteMonth: "keep" }, run);
  const before = classedAccounts(await of(comparison.before), periodLabel(comparison.before));
  const now = classedAccounts(await of(comparison.now), periodLabel(comparison.now));
  return { ok: true, value: await compare(before, now, run) };
}

function periodLabel({ from, to }: Period): string {
  if (from <= 1) return t("period.until", { to: numbers.date(to) });
  if (to >= LAST_DAY) return t("period.since", { from: numbers.date(from) });
  return t("period.fromTo", { from: numbers.date(from), to: numbers.date(to) });
}
