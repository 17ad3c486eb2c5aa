import { tokenize, tokenTypes } from "@borgar/fx";

/** Excel takes no formula with more calls one within the other. */
export const MOST_NESTED_CALLS = 64;

/** How many calls of a formula stand one within the other. */
export function nestedCalls(formula: string): number {
  // Quick where there cannot be more than allowed.
  if (formula.split("(").length <= MOST_NESTED_CALLS) return 0;
  const open: boolean[] = [];
  let [now, most] = [0, 0];
  const tokens = tokenize(formula);
  for (const [i, { type, value }] of tokens.entries()) {
    if (type !== tokenTypes.OPERATOR) continue;
    if (value === "(") {
      const isCall = tokens[i - 1]?.type === tokenTypes.FUNCTION;
      open.push(isCall);
      now += Number(isCall);
      most = Math.max(most, now);
    } else if (value === ")") now -= Number(open.pop() === true);
  }
  return most;
}
