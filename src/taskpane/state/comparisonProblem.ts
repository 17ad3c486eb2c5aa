import type { AccountsState } from "./AccountsState";
import { type PeriodReading, periodTyped } from "./readTyped";

/** Can the days typed for the two periods not be used? All four empty stand for the two halves of the data. */
export function comparisonProblem({ comparison, typed }: Pick<AccountsState, "comparison" | "typed">): { before: boolean; now: boolean } {
  const { beforeFrom, beforeTo, nowFrom, nowTo } = typed;
  if (comparison.kind !== "periods" || [beforeFrom, beforeTo, nowFrom, nowTo].every((text) => text.trim() === "")) {
    return { before: false, now: false };
  }
  return { before: !given(periodTyped(beforeFrom, beforeTo)), now: !given(periodTyped(nowFrom, nowTo)) };
}

function given(reading: PeriodReading): boolean {
  return reading.ok && reading.period !== undefined;
}
