import { CalcError } from "../CalcError";
import { atLeast, discountRate } from "../guards";
import { RunningSum } from "../numeric/sum";

/** A setup covered but for this share of itself counts as covered: what is missing is rounding. */
const ROUNDING = 1e-12;

/**
 * Periods until the flows have paid back what was spent at the start; within the period of recovery the flow comes in evenly.
 *
 * @param setup money spent at the start, at least 0
 * @param flows net money at the end of period 1, 2, ...
 * @param discount effective rate per period, above -1; 0 = simple payback
 * @returns periods up to the first recovery, later losses left out of account
 * @throws {CalcError} argument out of range; no answer when the flows never cover the setup
 * Source: Brealey, Myers & Allen (2011), Principles of corporate finance, chapter 5, payback and discounted payback.
 */
export function paybackPeriod(setup: number, flows: ArrayLike<number>, discount = 0): number {
  atLeast("setup", setup, 0);
  discountRate("discount", discount);
  if (setup === 0) return 0;
  const needed = setup * (1 - ROUNDING);
  const recovered = new RunningSum();
  let best = 0;
  for (let k = 1; k <= flows.length; k++) {
    const before = recovered.value;
    const present = flows[k - 1]! * (1 + discount) ** -k;
    recovered.add(present);
    if (recovered.value >= needed) return k - 1 + Math.min(1, (setup - before) / present);
    best = Math.max(best, recovered.value);
  }
  if (!Number.isFinite(best)) throw new CalcError("noAnswer", "The sum of the flows", { rule: "tooLarge" });
  throw new CalcError("noAnswer", "flows", { rule: "neverRecovered", setup, recovered: best });
}
