import type { LimitTexts } from "./PaneState";

export type LimitProblem = "range" | "order";

export interface LimitReading {
  /** fractions, present when both texts are usable */
  limits?: { limitA: number; limitB: number };
  problemA?: LimitProblem;
  problemB?: LimitProblem;
}

/** "80", "80%", "82.5" or "82,5" as a fraction; undefined when it is no number. */
function percent(text: string): number | undefined {
  const bare = text.trim().replace(/\s*%$/, "").replace(",", ".");
  if (!/^\d+(\.\d+)?$/.test(bare)) return undefined;
  // Dividing the decimal text by 100 keeps 82.5% exactly 0.825; multiplying by 0.01 would not.
  return Number(bare) / 100;
}

/** Reads the two class limits: 0 < A < B <= 1. */
export function readLimits(texts: LimitTexts): LimitReading {
  const a = percent(texts.a);
  const b = percent(texts.b);
  const problemA: LimitProblem | undefined = a === undefined || a <= 0 || a >= 1 ? "range" : undefined;
  const problemB: LimitProblem | undefined = b === undefined || b > 1 || b <= (a ?? 0) ? "order" : undefined;
  if (a === undefined || b === undefined || problemA || problemB) return { problemA, problemB };
  return { limits: { limitA: a, limitB: b } };
}
