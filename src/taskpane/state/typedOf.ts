import type { ClassRule, Period, SegmentationOptions } from "../../economics/segmentation/keyAccounts.types";
import type { Comparison } from "../../workbook/workbook.types";
import { dayOfSerial } from "./days";
import { percentText } from "./numberTyped";
import type { TypedFields } from "./AccountsState";
import { LAST_DAY } from "./readTyped";

/** The fields as a person would have typed them for these options: what a saved definition is shown with. */
export function typedOf(options: SegmentationOptions, comparison: Comparison): TypedFields {
  const [periodFrom, periodTo] = periodTexts(options.period);
  return {
    limits: limitTexts(options.classes),
    names: options.classes.names,
    rates: options.activities.map(({ rate }) => String(rate)),
    periodFrom,
    periodTo,
    reporting: options.currency?.reporting ?? "",
    currencyRates: Object.fromEntries((options.currency?.rates ?? []).map(({ code, rate }) => [code, String(rate)])),
    ...comparisonTexts(comparison),
  };
}

/** The fields of two periods to compare. */
export function comparisonTexts(comparison: Comparison): Pick<TypedFields, "beforeFrom" | "beforeTo" | "nowFrom" | "nowTo"> {
  const periods = comparison.kind === "periods" ? comparison : undefined;
  const [beforeFrom, beforeTo] = periodTexts(periods?.before);
  const [nowFrom, nowTo] = periodTexts(periods?.now);
  return { beforeFrom, beforeTo, nowFrom, nowTo };
}

function limitTexts({ by, limits }: ClassRule): string[] {
  const percent = by === "cumulativeShare" || by === "topShare";
  return limits.map(percent ? percentText : String);
}

function periodTexts(period: Period | undefined): [from: string, to: string] {
  if (!period) return ["", ""];
  return [period.from <= 1 ? "" : dayOfSerial(period.from), period.to >= LAST_DAY ? "" : dayOfSerial(period.to)];
}
