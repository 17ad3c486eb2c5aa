// Univer's POISSON.DIST divides a power by a factorial, which is no number from about 143 on; Excel answers for any mean.
import { type BaseValueObject, FUNCTION_NAMES_STATISTICAL, functionStatistical, NumberValueObject } from "@univerjs/engine-formula";
import { logGamma } from "../../../economics/numeric/logGamma";

/** What Univer's POISSON.DIST does with one cell of each argument: its types hide the method. */
interface PoissonOfCells {
  _handleSingleObject(x: BaseValueObject, mean: BaseValueObject, cumulative: BaseValueObject): BaseValueObject;
}

/** Terms below this share of the sum change none of its digits. */
const NEGLIGIBLE = 1e-18;

/** e^-mean mean^x / x!, by logarithms: neither the power nor the factorial overflows. */
function mass(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 1 : 0;
  return Math.exp(x * Math.log(mean) - mean - logGamma(x + 1));
}

/** Sum of the masses of 0 to x, from the largest of them outwards. */
function cumulated(x: number, mean: number): number {
  if (mean === 0) return 1;
  const top = Math.min(x, Math.floor(mean));
  const largest = mass(top, mean);
  let sum = largest;
  for (let k = top, term = largest; k > 0 && term > sum * NEGLIGIBLE; k--) sum += term *= k / mean;
  for (let k = top + 1, term = largest; k <= x && term > sum * NEGLIGIBLE; k++) sum += term *= mean / k;
  return Math.min(1, sum);
}

/** Univer divides a power by a factorial, which is no number from about 143 on; Excel answers for any mean. */
function answersAnyMean(poisson: PoissonOfCells): void {
  const given = poisson._handleSingleObject.bind(poisson);
  poisson._handleSingleObject = (x, mean, cumulative) => {
    const result = given(x, mean, cumulative);
    if (result.isError()) return result;
    const [at, rate] = [Math.floor(Number(x.getValue())), Number(mean.getValue())];
    return NumberValueObject.create(Number(cumulative.getValue()) ? cumulated(at, rate) : mass(at, rate));
  };
}

const entry = functionStatistical.find(([, name]) => name === FUNCTION_NAMES_STATISTICAL.POISSON_DIST);
if (entry === undefined) throw new Error("Univer has no POISSON.DIST");
// The pairs of the list are typed as arrays of either; the first of each is the class.
answersAnyMean((entry[0] as { prototype: unknown }).prototype as PoissonOfCells);
