import type { Models } from "../../background/background.types";
import { baseModels } from "./baseModels";
import { bgBbModels } from "./bgBbModels";
import { retentionModels } from "./retentionModels";
import { rfmModels } from "./rfmModels";
import { surveyModels } from "./surveyModels";
import { contractCurveModels } from "./contractModels";
import { gammaGammaModels } from "./gammaGammaModels";
import { nbdModels } from "./nbdModels";

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
