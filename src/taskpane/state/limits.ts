import type { ClassRule } from "../../economics/segmentation/keyAccounts.types";
import { amountTyped, numberTyped, percentTyped } from "./numberTyped";

/** What is wrong with a limit: no usable number, or not beyond the one before it. */
export type LimitProblem = "percent" | "amount" | "count" | "order";

export interface LimitReading {
  /** fractions, amounts or numbers of accounts; present when all texts are usable */
  limits?: number[];
  /** one entry a text */
  problems: (LimitProblem | undefined)[];
}

/** Reads the limits of a class rule as typed. */
export function readLimits(by: ClassRule["by"], texts: readonly string[]): LimitReading {
  const values = texts.map((text) => readers[by](text));
  const problems = values.map((value, i): LimitProblem | undefined => {
    if (value === undefined) return problemOf[by];
    const before = values[i - 1];
    if (before === undefined) return undefined;
    return (by === "threshold" ? value < before : value > before) ? undefined : "order";
  });
  const limits = values.flatMap((value) => value ?? []);
  return problems.some((problem) => problem) ? { problems } : { limits, problems };
}

const problemOf = { cumulativeShare: "percent", topShare: "percent", threshold: "amount", count: "count" } as const;

const readers: Record<ClassRule["by"], (text: string) => number | undefined> = {
  cumulativeShare: share,
  topShare: share,
  threshold: (text) => {
    const value = amountTyped(text);
    return value !== undefined && value >= 0 ? value : undefined;
  },
  count: (text) => {
    const value = numberTyped(text);
    return value !== undefined && Number.isInteger(value) && value > 0 ? value : undefined;
  },
};

function share(text: string): number | undefined {
  const value = percentTyped(text);
  return value !== undefined && value > 0 && value <= 1 ? value : undefined;
}
