import * as lift from "../../src/functions/lift.functions";
import { paretoShare } from "../../src/functions/pareto.functions";
import * as pareto from "../../src/functions/paretoAccounts.functions";
import * as rfm from "../../src/functions/rfm.functions";
import type { Adapter } from "./adapters";

const adapters = {
  "LIFT.MEAN": lift.liftMean,
  "LIFT.RATE": lift.liftRate,
  "LIFT.DID": lift.liftDid,
  "LIFT.SAMPLESIZE": lift.liftSampleSize,
  "LIFT.SAMPLESIZE.MEAN": lift.liftSampleSizeMean,
  "PARETO.MAJOR": pareto.paretoMajor,
  "PARETO.LORENZ": pareto.paretoLorenz,
  "PARETO.HHI": pareto.paretoHhi,
  "PARETO.WHALE": pareto.paretoWhale,
  "PARETO.COSTTOSERVE": pareto.paretoCostToServe,
  "PARETO.MIGRATION": pareto.paretoMigration,
  "PARETO.KEYSCORE": pareto.paretoKeyScore,
  "PARETO.SHARE": paretoShare,
  "RFM.TABLE": rfm.rfmTable,
  "RFM.SCORE": rfm.rfmScore,
  "RFM.SEGMENT": rfm.rfmSegmentName,
  "RFM.STAGE": rfm.rfmStage,
} as Record<string, unknown>;

export const IDS = Object.keys(adapters);

/** The adapter of a function id, as Excel calls it; it must not change the cells it is given. */
export function call(id: string, ...args: unknown[]): unknown {
  return (adapters[id] as Adapter)(...args.map((arg) => (Array.isArray(arg) ? Object.freeze(arg) : arg)));
}

export function figure(id: string, ...args: unknown[]): number {
  const result = call(id, ...args);
  if (typeof result !== "number") throw new Error(`${id} gave ${String(result)}`);
  return result;
}

export function rows(id: string, ...args: unknown[]): unknown[][] {
  return call(id, ...args) as unknown[][];
}

/** One column of a result with column words. */
export function columnOf(table: unknown[][], wanted: string): unknown[] {
  const place = table[0]!.indexOf(wanted);
  if (place < 0) throw new Error(`no column ${wanted}`);
  return table.slice(1).map((row) => row[place]);
}

/** What a cell says that holds an error, or the whole function when it refuses. */
export function said(error: unknown): string {
  if (!(error instanceof CustomFunctions.Error)) throw new Error(`no refusal but ${String(error)}`);
  return `${error.code} ${error.message}`;
}

export function refusal(id: string, ...args: unknown[]): string {
  let result: unknown;
  try {
    result = call(id, ...args);
  } catch (error) {
    return said(error);
  }
  throw new Error(`${id} should refuse, gave ${JSON.stringify(result)}`);
}
