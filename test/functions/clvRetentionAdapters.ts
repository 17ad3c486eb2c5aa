import * as clv from "../../src/functions/clvMore.functions";
import * as retention from "../../src/functions/retentionMore.functions";
import * as records from "../../src/functions/retentionRecords.functions";
import * as spend from "../../src/functions/spend.functions";

/** Adapters of the further CLV, RETENTION, DISCOUNT and SPEND functions, by id. */
export const clvRetentionAdapters: Record<string, unknown> = {
  "CLV.CURVE": clv.clvCurve,
  "CLV.PAYBACK": clv.clvPayback,
  "CLV.REQUIRED": clv.clvRequired,
  "CLV.MIGRATION": clv.clvMigration,
  "CLV.EQUITY": clv.clvEquity,
  "CLV.COMPONENTS": clv.clvComponents,
  "RETENTION.CONVERT": retention.retentionConvert,
  "DISCOUNT.CONVERT": retention.discountConvert,
  "RETENTION.BASEPATH": retention.retentionBasepath,
  "RETENTION.BREAKEVEN": retention.retentionBreakeven,
  "RETENTION.ELASTICITY": retention.retentionElasticity,
  "RETENTION.DEFECTION": retention.retentionDefection,
  "RETENTION.REVENUE": records.retentionRevenue,
  "RETENTION.COHORT": records.retentionCohort,
  "RETENTION.SURVIVAL": records.retentionSurvival,
  "SPEND.RETENTION": spend.spendRetention,
  "SPEND.ACQUISITION": spend.spendAcquisition,
};
