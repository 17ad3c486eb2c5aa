import { CalcError } from "../CalcError";
import { above, atLeast, everyFigure } from "../guards";

/** Place of the largest figure, the first of several. */
function largest(figures: ArrayLike<number>): number {
  let found = 0;
  for (let i = 1; i < figures.length; i++) if (figures[i]! > figures[found]!) found = i;
  return found;
}

/** Place of the smallest figure, the last of several: among equals the one listed first counts as the larger. */
function smallest(figures: ArrayLike<number>): number {
  let found = 0;
  for (let i = 1; i < figures.length; i++) if (figures[i]! <= figures[found]!) found = i;
  return found;
}

/**
 * Switching cost of each firm's customers, read from prices and customers: every firm keeps its price just below the point where the
 * smallest firm would gain by undercutting it, S_i = p_i - p_I * N_I / (N_i + N_I); the smallest firm fears the largest, S_I = p_I - p_1 *
 * N_1 / (N_1 + N_I).
 *
 * @param prices price a period of each firm, net of discounts, at least 0
 * @param customers customers of each firm, above 0, same length
 * @param unitCost cost of serving a customer for a period, at least 0; taken off every price
 * @returns money a period, in the order given; a negative figure says that prices differ by more than the model allows
 * @throws {CalcError} argument out of range; no answer for fewer than two firms
 * Source: Shy (2002), A quick-and-easy method for estimating switching costs, International Journal of Industrial Organization 20(1),
 * equations 5 to 7.
 */
export function undercutProofCosts(prices: ArrayLike<number>, customers: ArrayLike<number>, unitCost = 0): number[] {
  everyFigure("prices", prices, (name, value) => atLeast(name, value, 0));
  everyFigure("customers", customers, (name, value) => above(name, value, 0));
  atLeast("unit_cost", unitCost, 0);
  if (prices.length < 2) throw new CalcError("noAnswer", "prices", { rule: "fewFigures", needed: 2, got: prices.length });
  const first = largest(customers);
  const last = smallest(customers);
  const costs = new Array<number>(prices.length);
  for (let i = 0; i < prices.length; i++) {
    const rival = i === last ? first : last;
    const share = customers[rival]! / (customers[i]! + customers[rival]!);
    costs[i] = prices[i]! - unitCost - (prices[rival]! - unitCost) * share;
  }
  return costs;
}
