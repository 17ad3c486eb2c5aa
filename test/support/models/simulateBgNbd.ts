import { MersenneTwister } from "../../../src/economics/numeric/MersenneTwister";
import { randomBeta, randomExponential, randomGamma } from "./randomGamma";
import type { BetaGeometricNbd, BgNbd, MbgNbd } from "../../../src/economics/customerBase/customerBase.types";
import { checkParameters } from "../../../src/economics/customerBase/fitting/parameters";
import { simulatedHistories, type SimulatedCustomer, type SimulatedHistories } from "./simulatedHistories";

function customer({ r, alpha, a, b }: BetaGeometricNbd, leavesAtOnce: boolean, length: number, random: MersenneTwister): SimulatedCustomer {
  const rate = randomGamma(random, r, alpha);
  const chance = randomBeta(random, a, b);
  let x = 0;
  let recency = 0;
  let left = leavesAtOnce && random.next() < chance;
  while (!left) {
    const next = recency + randomExponential(random, rate);
    if (next > length) break;
    x++;
    recency = next;
    left = random.next() < chance;
  }
  return { x, recency };
}

function simulate(
  parameters: BetaGeometricNbd,
  leavesAtOnce: boolean,
  customers: number,
  length: number | ArrayLike<number>,
  seed: number,
) {
  checkParameters(parameters);
  const random = new MersenneTwister(seed);
  return simulatedHistories(customers, length, (span) => customer(parameters, leavesAtOnce, span, random));
}

/**
 * Customers who buy and leave as the BG/NBD has it: the same ones for the same seed.
 *
 * @param length time observed, one for all or one for each customer
 * @param seed whole number from 0 to 4294967295
 * @throws {CalcError} "argument": a parameter or length not above 0, no whole number of customers from 1
 */
export function simulateBgNbd(parameters: BgNbd, customers: number, length: number | ArrayLike<number>, seed: number): SimulatedHistories {
  return simulate(parameters, false, customers, length, seed);
}

/** As simulateBgNbd, for the MBG/NBD: customers may leave already after the first purchase. */
export function simulateMbgNbd(
  parameters: MbgNbd,
  customers: number,
  length: number | ArrayLike<number>,
  seed: number,
): SimulatedHistories {
  return simulate(parameters, true, customers, length, seed);
}
