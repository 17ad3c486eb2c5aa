import { MersenneTwister } from "../../../src/economics/numeric/MersenneTwister";
import { randomExponential, randomGamma } from "./randomGamma";
import type { ParetoNbd } from "../../../src/economics/customerBase/customerBase.types";
import { checkParameters } from "../../../src/economics/customerBase/fitting/parameters";
import { simulatedHistories, type SimulatedCustomer, type SimulatedHistories } from "./simulatedHistories";

function customer({ r, alpha, s, beta }: ParetoNbd, length: number, random: MersenneTwister): SimulatedCustomer {
  const rate = randomGamma(random, r, alpha);
  const end = Math.min(length, randomExponential(random, randomGamma(random, s, beta)));
  let x = 0;
  let recency = 0;
  for (let next = randomExponential(random, rate); next <= end; next += randomExponential(random, rate)) {
    x++;
    recency = next;
  }
  return { x, recency };
}

/**
 * Customers who buy and leave as the Pareto/NBD has it: the same ones for the same seed.
 *
 * @param length time observed, one for all or one for each customer
 * @param seed whole number from 0 to 4294967295
 * @throws {CalcError} "argument": a parameter or length not above 0, no whole number of customers from 1
 */
export function simulateParetoNbd(
  parameters: ParetoNbd,
  customers: number,
  length: number | ArrayLike<number>,
  seed: number,
): SimulatedHistories {
  checkParameters(parameters);
  const random = new MersenneTwister(seed);
  return simulatedHistories(customers, length, (span) => customer(parameters, span, random));
}
