import { CalcError } from "../../CalcError";
import type { CustomerHistories, GammaGamma, ModelFit } from "../customerBase.types";
import { expectedSpend, gammaGammaFit } from "../gammaGamma/gammaGamma";

/** Why plain means are used: the Gamma-Gamma has no finite mean, did not settle, or there are too few different spends to fit it to. */
export type NoSpendModel = "noMean" | "notSettled" | "tooFew";

/**
 * How much a purchase of each customer is expected to bring, and how this is known: the Gamma-Gamma, or plain means where it cannot be
 * fitted.
 */
export type SpendModel = {
  /** money per purchase of a customer with x repeat purchases of this mean */
  spend: (x: number, meanSpend: number) => number;
} & ({ method: "Gamma-Gamma"; fit: ModelFit<GammaGamma> } | { method: "plain mean"; because: NoSpendModel });

/** Mean of one column over the customers that count, 0 where none does. */
function mean(values: Float64Array, counts: (customer: number) => boolean): number {
  let [total, count] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    if (!counts(i)) continue;
    total += values[i]!;
    count++;
  }
  return count === 0 ? 0 : total / count;
}

/** Each repeat buyer's own mean; for the others the mean of the repeat buyers, or of first purchases where nobody bought again. */
function plainMeans({ x, meanSpend, firstSpend }: CustomerHistories, because: NoSpendModel): SpendModel {
  const anyRepeat = x.some((count) => count > 0);
  const overall = anyRepeat ? mean(meanSpend, (i) => x[i]! > 0) : mean(firstSpend, () => true);
  return { method: "plain mean", because, spend: (count, own) => (count > 0 ? own : overall) };
}

const WHY: Record<NoSpendModel, string> = {
  noMean: "gives no finite mean (q is 1 or less)",
  notSettled: "did not settle on a best fit",
  tooFew: "needs at least 3 repeat buyers who spend different amounts",
};

/** Why plain means are used, in a sentence. */
export function plainMeanReason(because: NoSpendModel): string {
  return `The Gamma-Gamma ${WHY[because]}, so each customer's own mean is used, and the mean of all repeat buyers for the others.`;
}

/**
 * The Gamma-Gamma fitted to the customers with repeat purchases of more than nothing; plain means where that is not possible, which is
 * said.
 *
 * @param histories with spend; money
 */
export function spendModel(histories: CustomerHistories): SpendModel {
  const { x, meanSpend } = histories;
  const repeat = Array.from(x.keys()).filter((i) => x[i]! > 0 && meanSpend[i]! > 0);
  const column = (values: Float64Array): Float64Array => Float64Array.from(repeat, (i) => values[i]!);
  try {
    const fit = gammaGammaFit(column(x), column(meanSpend));
    if (fit.parameters.q <= 1) return plainMeans(histories, "noMean");
    if (fit.status.code === "notConverged") return plainMeans(histories, "notSettled");
    // q above 1, so there is a mean for every x
    return { method: "Gamma-Gamma", fit, spend: (count, own) => expectedSpend(fit.parameters, count, own)! };
  } catch (error) {
    if (!(error instanceof CalcError) || error.kind !== "noAnswer") throw error;
    return plainMeans(histories, "tooFew");
  }
}
