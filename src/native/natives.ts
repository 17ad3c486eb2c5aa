import { betaGeometricNatives } from "./betaGeometric.natives";
import { bgBbNatives } from "./bgBb.natives";
import { clvNatives } from "./clv.natives";
import { customerBaseNatives } from "./customerBase.natives";
import { liftNatives } from "./lift.natives";
import { paretoNatives } from "./pareto.natives";
import { paretoNbdNatives } from "./paretoNbd.natives";
import { pointsNatives } from "./points.natives";
import { retentionNatives } from "./retention.natives";
import { retentionRecordsNatives } from "./retentionRecords.natives";
import { rewardNatives } from "./reward.natives";
import { rfmNatives } from "./rfm.natives";
import { serviceNatives } from "./service.natives";
import { surveyNatives } from "./survey.natives";
import { switchNatives } from "./switch.natives";
import type { Natives } from "./formula";

/** Our functions in plain Excel, by id. Only the catalogue's build reads them: everything else takes them from catalog.json. */
export const natives: Natives = {
  ...betaGeometricNatives,
  ...bgBbNatives,
  ...clvNatives,
  ...customerBaseNatives,
  ...liftNatives,
  ...paretoNatives,
  ...paretoNbdNatives,
  ...pointsNatives,
  ...retentionNatives,
  ...retentionRecordsNatives,
  ...rewardNatives,
  ...rfmNatives,
  ...serviceNatives,
  ...surveyNatives,
  ...switchNatives,
};
