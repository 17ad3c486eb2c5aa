import { CalcError } from "../../CalcError";
import type { GammaGamma, ModelFit } from "../customerBase.types";
import { expectedSpend } from "../gammaGamma/gammaGammaSpend";
import { gammaGammaFit } from "../gammaGamma/gammaGammaFit";
import type { CustomerHistories } from "../log/log.types";

/** How much a purchase of each customer is expected to bring, and how this is known. */
export interface SpendModel {
  /** the Gamma-Gamma, or plain means where it cannot be fitted */
  method: "Gamma-Gamma" | "plain mean";
  /** absent with plain means */
  fit?: ModelFit<GammaGamma>;
  /** a sentence where plain means are used: why */
  reason?: string;
  /** money per purchase of a customer with x repeat purchases of this mean */
  spend: (x: number, meanSpend: number) => number;
}

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
function plainMeans({ x, meanSpend, firstSpend }: CustomerHistories, reason: string): SpendModel {
  const anyRepeat = x.some((count) => count > 0);
  const overall = anyRepeat ? mean(meanSpend, (i) => x[i]! > 0) : mean(firstSpend, () => true);
  return { method: "plain mean", reason, spend: (count, own) => (count > 0 ? own : overall) };
}

const WHY = "so each customer's own mean is used, and the mean of all repeat buyers for the others.";

/**
 * The Gamma-Gamma fitted to the customers with repeat purchases of more than nothing; plain means where that is not possible, which is said.
 *
 * @param histories with spend; money
 */
export function spendModel(histories: CustomerHistories): SpendModel {
  const { x, meanSpend } = histories;
  const repeat = Array.from(x.keys()).filter((i) => x[i]! > 0 && meanSpend[i]! > 0);
  const column = (values: Float64Array): Float64Array => Float64Array.from(repeat, (i) => values[i]!);
  try {
    const fit = gammaGammaFit(column(x), column(meanSpend));
    if (fit.parameters.q <= 1) return plainMeans(histories, `The Gamma-Gamma gives no finite mean (q is 1 or less), ${WHY}`);
    if (fit.status.code === "notConverged") return plainMeans(histories, `The Gamma-Gamma did not settle on a best fit, ${WHY}`);
    // q above 1, so there is a mean for every x
    return { method: "Gamma-Gamma", fit, spend: (count, own) => expectedSpend(fit.parameters, count, own)! };
  } catch (error) {
    if (!(error instanceof CalcError) || error.kind !== "noAnswer") throw error;
    return plainMeans(histories, `The Gamma-Gamma needs at least 3 repeat buyers who spend different amounts, ${WHY}`);
  }
}
