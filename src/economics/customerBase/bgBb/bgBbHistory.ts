import { CalcError } from "../../CalcError";
import { wholeNumber } from "../../guards";

/** Most opportunities the sums of the model go over: far beyond a century of weeks. */
export const MOST_OPPORTUNITIES = 100_000;

/**
 * A history of the BG/BB: x purchases at n opportunities, the last one at opportunity t_x.
 *
 * @throws {CalcError} not whole, x above t_x, t_x above n, or t_x without a purchase
 */
export function checkBgBbHistory(x: number, recency: number, n: number): void {
  wholeNumber("n", n, 0, MOST_OPPORTUNITIES);
  wholeNumber("x", x, 0, MOST_OPPORTUNITIES);
  wholeNumber("t_x", recency, 0, MOST_OPPORTUNITIES);
  if (recency > n) throw new CalcError("argument", "t_x", { rule: "atMost", other: "n", limit: n, got: recency });
  if (x > recency && recency > 0) throw new CalcError("argument", "x", { rule: "atMost", other: "t_x", limit: recency, got: x });
  if (x > 0 !== recency > 0) throw new CalcError("argument", "t_x", { rule: "lastWithoutPurchase" });
}
