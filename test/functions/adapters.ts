import * as clv from "../../src/functions/clv.functions";
import * as lift from "../../src/functions/lift.functions";
import * as pareto from "../../src/functions/pareto.functions";
import * as paretoMore from "../../src/functions/paretoMore.functions";
import * as points from "../../src/functions/points.functions";
import * as retention from "../../src/functions/retention.functions";
import * as reward from "../../src/functions/reward.functions";
import * as rewardMore from "../../src/functions/rewardMore.functions";
import * as rfm from "../../src/functions/rfm.functions";
import * as service from "../../src/functions/service.functions";
import * as staff from "../../src/functions/serviceStaff.functions";
import * as survey from "../../src/functions/survey.functions";
import * as switching from "../../src/functions/switch.functions";
import { clvRetentionAdapters } from "./clvRetentionAdapters";
import * as switchMore from "../../src/functions/switchMore.functions";

/** An adapter as Excel calls it: any values, in the order of the parameters. */
export type Adapter = (...args: unknown[]) => unknown;

const declared: Record<string, unknown> = {
  CLV: clv.clv,
  "CLV.MULTIPLE": clv.clvMultiple,
  "CLV.SCHEDULE": clv.clvSchedule,
  "RETENTION.RATE": retention.retentionRate,
  "RETENTION.LIFETIME": retention.retentionLifetime,
  "RETENTION.SHIFT": retention.retentionShift,
  "RETENTION.UPLIFT": retention.retentionUplift,
  "RETENTION.GAIN": retention.retentionGain,
  "RETENTION.UPLIFT.TABLE": retention.retentionUpliftTable,
  "SWITCH.COST": switching.switchCost,
  "SWITCH.COST.TABLE": switching.switchCostTable,
  "SWITCH.INDUCEMENT": switching.switchInducement,
  "REWARD.ROI": reward.rewardRoi,
  "REWARD.PROFIT": reward.rewardProfit,
  "REWARD.BREAKEVEN": reward.rewardBreakeven,
  "REWARD.PAYBACK": reward.rewardPayback,
  "PARETO.SHARE": pareto.paretoShare,
  "PARETO.COUNT": pareto.paretoCount,
  "PARETO.CLASS": pareto.paretoClass,
  "PARETO.TABLE": pareto.paretoTable,
  "PARETO.GINI": pareto.paretoGini,
  "LIFT.MEAN": lift.liftMean,
  "LIFT.RATE": lift.liftRate,
  "LIFT.DID": lift.liftDid,
  "LIFT.SAMPLESIZE": lift.liftSampleSize,
  "LIFT.SAMPLESIZE.MEAN": lift.liftSampleSizeMean,
  "PARETO.MAJOR": paretoMore.paretoMajor,
  "PARETO.LORENZ": paretoMore.paretoLorenz,
  "PARETO.HHI": paretoMore.paretoHhi,
  "PARETO.WHALE": paretoMore.paretoWhale,
  "PARETO.COSTTOSERVE": paretoMore.paretoCostToServe,
  "PARETO.MIGRATION": paretoMore.paretoMigration,
  "PARETO.KEYSCORE": paretoMore.paretoKeyScore,
  "RFM.TABLE": rfm.rfmTable,
  "RFM.SCORE": rfm.rfmScore,
  "RFM.SEGMENT": rfm.rfmSegmentName,
  "RFM.STAGE": rfm.rfmStage,
  "SURVEY.IPA": survey.surveyIpa,
  "SURVEY.GAP": survey.surveyGap,
  "SURVEY.RQ": survey.surveyRq,
  "SURVEY.CHAIN": survey.surveyChain,
  "SURVEY.SEVENC": survey.surveySevenC,
  "SURVEY.NPS": survey.surveyNps,
  "SURVEY.CSI": survey.surveyCsi,
  "SURVEY.WALLET": survey.surveyWallet,
  "SERVICE.LEVERS": service.serviceLevers,
  "SERVICE.RECOVERY": service.serviceRecovery,
  "SERVICE.CHURNCOST": service.serviceChurnCost,
  "SERVICE.CUT": service.serviceCut,
  "SERVICE.ERLANGC": staff.serviceErlangC,
  "SERVICE.LEVEL": staff.serviceLevelFraction,
  "SERVICE.AGENTS": staff.serviceAgents,
  "SERVICE.POOL": staff.servicePool,
  "SERVICE.OVERSHOOT": staff.serviceOvershootTable,
  "SERVICE.SAVING": service.serviceSaving,
  "SERVICE.TIERS": service.serviceTiers,
  "SERVICE.FIELD": service.serviceField,
  "SERVICE.BONUS": service.serviceBonus,
  "SERVICE.DEFLECTION": service.serviceDeflection,
  "SERVICE.CONSISTENCY": service.serviceConsistencyTable,
  "SERVICE.VALUE": service.serviceValue,
  "SERVICE.OTIF": service.serviceOtif,
  "SWITCH.SHY": switchMore.switchShy,
  "SWITCH.INDEX": switchMore.switchIndex,
  "SWITCH.RIVALGAIN": switchMore.switchRivalgain,
  "SWITCH.LOGODDS": switchMore.switchLogodds,
  "SWITCH.REWARDTEST": switchMore.switchRewardtest,
  "REWARD.SUBSIDY": rewardMore.rewardSubsidy,
  "REWARD.RATE": rewardMore.rewardRate,
  "REWARD.FUNNEL": rewardMore.rewardFunnel,
  "REWARD.TIERS": rewardMore.rewardTiers,
  "REWARD.VOLUME": rewardMore.rewardVolume,
  "REWARD.SENSITIVITY": rewardMore.rewardSensitivity,
  "REWARD.TORNADO": rewardMore.rewardTornado,
  "REWARD.SIMULATE": rewardMore.rewardSimulate,
  "POINTS.COST": points.pointsCost,
  "POINTS.ALLOCATE": points.pointsAllocate,
  "POINTS.REVENUE": points.pointsRevenue,
  "POINTS.TRUEUP": points.pointsTrueup,
  "POINTS.LIABILITY": points.pointsLiability,
  "POINTS.FUTURE": points.pointsFuture,
  "POINTS.URR": points.pointsUrr,
  "POINTS.BREAKAGE": points.pointsBreakage,
  "POINTS.ROLLFORWARD": points.pointsRollforward,
};

export const FUNCTION_IDS = Object.keys(declared);

/** The adapter of a function id. Arrays in the arguments are frozen: a function must not change the cells it is given. */
export function adapter(id: string): Adapter {
  const found = declared[id] ?? clvRetentionAdapters[id];
  if (typeof found !== "function") throw new Error(`no function ${id}`);
  return (...args) => (found as Adapter)(...args.map((arg) => (Array.isArray(arg) ? Object.freeze(arg) : arg)));
}

/** The result as a number. */
export function figure(id: string, ...args: unknown[]): number {
  const result = adapter(id)(...args);
  if (typeof result !== "number") throw new Error(`${id} gave ${String(result)}`);
  return result;
}

/** The result as rows of cells. */
export function rows(id: string, ...args: unknown[]): unknown[][] {
  return adapter(id)(...args) as unknown[][];
}

/** What the cell shows and says when the function refuses; fails when it does not refuse. */
export function refusal(id: string, ...args: unknown[]): string {
  let result: unknown;
  try {
    result = adapter(id)(...args);
  } catch (error) {
    if (!(error instanceof CustomFunctions.Error)) throw error;
    return `${error.code} ${error.message}`;
  }
  throw new Error(`${id} should refuse, gave ${JSON.stringify(result)}`);
}

/** A column of cells. */
export function column(...cells: unknown[]): unknown[][] {
  return cells.map((cell) => [cell]);
}
