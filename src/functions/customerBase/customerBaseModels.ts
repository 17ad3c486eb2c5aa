import type { Models } from "../../background/background.types";
import type { GammaGamma } from "../../economics/customerBase/customerBase.types";
import { gammaGammaFit, gammaGammaSpend } from "../../economics/customerBase/gammaGamma/gammaGamma";
import { above, wholeNumber } from "../../economics/guards";
import { atLine, modelLines } from "../input/modelLines";
import { fitTable } from "./modelParameters";
import { likeFigures } from "./purchaseModels";
import { baseModels } from "./baseModels";
import { bgBbModels, nbdModels } from "./nbdModels";
import { retentionModels } from "./retentionModels";
import { rfmModels } from "./rfmModels";
import { surveyModels } from "./surveyModels";
import { contractCurveModels } from "./contractModels";

const SPEND_NAMES = ["p", "q", "gamma"] as const;
const MOST_PURCHASES = 1e9;

/** Purchases and mean spends, each checked, so that a refusal names the place in the ranges. */
function spends(x: unknown, mean_spend: unknown): [Float64Array, Float64Array] {
  const lines = modelLines({ x, mean_spend });
  const [counts, means] = lines.columns.map((column) => new Float64Array(column)) as [Float64Array, Float64Array];
  counts.forEach((count, entry) =>
    atLine(lines, entry, () => {
      wholeNumber("x", count, 0, MOST_PURCHASES);
      if (count > 0) above("mean_spend", means[entry]!, 0);
    }),
  );
  return [counts, means];
}

/** The Gamma-Gamma: money per purchase. */
const gammaGammaModels: Models = {
  "GG.FIT": (x, mean_spend) => fitTable(SPEND_NAMES, () => gammaGammaFit(...spends(x, mean_spend))),
  "GG.SPEND": (params, x, mean_spend) =>
    likeFigures<GammaGamma>(SPEND_NAMES, params, { x, mean_spend }, (p, count, mean) => gammaGammaSpend(p, count!, mean!)),
};

/** The customer-base models as Excel calls them, by function id; loaded when first needed, and in the worker. */
export const customerBaseModels: Models = {
  ...nbdModels,
  ...bgBbModels,
  ...gammaGammaModels,
  ...contractCurveModels,
  ...baseModels,
  ...retentionModels,
  ...rfmModels,
  ...surveyModels,
};
