import { CalcError } from "../../CalcError";
import { above, sameLength, wholeNumber } from "../../guards";
import { percentiles } from "../../numeric/percentiles";

const MOST_PURCHASES = 1e9;

/** Customers with repeat purchases; their money on a scale where the median is 1. */
export interface SpendRows {
  /** the different numbers of repeat purchases, rising */
  purchases: Float64Array;
  /** which of them each customer has made */
  class: Uint32Array;
  /** mean money of a repeat purchase, in medians */
  spend: Float64Array;
  /** its logarithm, added up */
  sumLogSpend: number;
  /** customers in each class, and the sum of their ln spend */
  counts: Float64Array;
  logSpendByClass: Float64Array;
  /** the median of mean spend, in money */
  scale: number;
}

function refuseAt(place: number, check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    throw new CalcError(error.kind, `${error.parameter} figure ${place + 1}`, error.detail);
  }
}

/** Places of the customers with a repeat purchase. */
function repeatBuyers(x: ArrayLike<number>, meanSpend: ArrayLike<number>): number[] {
  sameLength("mean_spend", meanSpend.length, "x", x.length);
  const places: number[] = [];
  for (let i = 0; i < x.length; i++) {
    if (!(x[i]! >= 0 && Number.isInteger(x[i]!))) refuseAt(i, () => wholeNumber("x", x[i]!, 0, MOST_PURCHASES));
    if (x[i] === 0) continue;
    if (!(meanSpend[i]! > 0 && meanSpend[i]! < Infinity)) refuseAt(i, () => above("mean_spend", meanSpend[i]!, 0));
    places.push(i);
  }
  return places;
}

/**
 * The customers who tell something about spend: those with a repeat purchase. The others are left out.
 *
 * @param x repeat purchases, whole
 * @param meanSpend mean money of a repeat purchase, above 0 where x is above 0
 * @throws {CalcError} columns of different length, or a figure out of range, named by its place
 */
export function spendRows(x: ArrayLike<number>, meanSpend: ArrayLike<number>): SpendRows {
  const places = repeatBuyers(x, meanSpend);
  if (places.length === 0) throw new CalcError("noAnswer", "x", { rule: "fewRepeatBuyers", needed: 1, got: 0 });
  const purchases = Float64Array.from(new Set(places.map((i) => x[i]!))).sort();
  const classes = new Map(Array.from(purchases, (count, k) => [count, k]));
  const scale = percentiles(
    Float64Array.from(places, (i) => meanSpend[i]!),
    [0.5],
  )[0]!;
  const rows: SpendRows = {
    purchases,
    class: Uint32Array.from(places, (i) => classes.get(x[i]!)!),
    spend: Float64Array.from(places, (i) => meanSpend[i]! / scale),
    sumLogSpend: 0,
    counts: new Float64Array(purchases.length),
    logSpendByClass: new Float64Array(purchases.length),
    scale,
  };
  rows.class.forEach((k, i) => {
    const logSpend = Math.log(rows.spend[i]!);
    rows.counts[k]!++;
    rows.logSpendByClass[k]! += logSpend;
    rows.sumLogSpend += logSpend;
  });
  return rows;
}

/** Correlation (Pearson) between repeat purchases and mean spend, -1 to 1; 0 where either does not vary. */
export function spendCorrelation({ spend, class: classes, purchases }: SpendRows): number {
  const count = spend.length;
  let [meanX, meanM] = [0, 0];
  for (let i = 0; i < count; i++) {
    meanX += purchases[classes[i]!]! / count;
    meanM += spend[i]! / count;
  }
  let [xx, mm, xm] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const x = purchases[classes[i]!]! - meanX;
    const m = spend[i]! - meanM;
    xx += x * x;
    mm += m * m;
    xm += x * m;
  }
  return xx > 0 && mm > 0 ? xm / Math.sqrt(xx * mm) : 0;
}
