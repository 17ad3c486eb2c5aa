import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { bgNbdFit } from "../../src/economics/customerBase/betaGeometric/bgNbd";
import type { ModelFit, PurchaseHistories } from "../../src/economics/customerBase/customerBase.types";
import { mbgNbdFit } from "../../src/economics/customerBase/betaGeometric/mbgNbd";
import { paretoNbdFit } from "../../src/economics/customerBase/paretoNbd/paretoNbd";
import { MersenneTwister } from "../../src/economics/numeric/MersenneTwister";
import { baseModels } from "../../src/functions/customerBase/baseModels";
import { cdnowMaster, cdnowSample, hasData } from "../fixtures/customerBaseData";
import { accountId, amountOf, largeSales } from "./largeSales";

const LOG = "cdnow_master_transactions.csv.gz";
const FILES = ["cdnow_sample_summary.csv", LOG];
const MILLION = 1_000_000;
const DAY = 86_400_000;
/** 1970-01-01 as an Excel serial number. */
const EPOCH = 25_569;

/** The customers over and over, each time with slightly other times, so that no two rows are equal. */
function jittered(base: PurchaseHistories, customers: number): PurchaseHistories {
  const random = new MersenneTwister(2005);
  const columns = { x: new Float64Array(customers), recency: new Float64Array(customers), length: new Float64Array(customers) };
  for (let row = 0; row < customers; row++) {
    const source = row % base.x.length;
    const stretch = 1 + 0.05 * random.next();
    columns.x[row] = base.x[source]!;
    columns.recency[row] = base.recency[source]! * stretch * (1 - 0.01 * random.next());
    columns.length[row] = base.length[source]! * stretch;
  }
  return columns;
}

interface Target {
  model: string;
  fit: (histories: PurchaseHistories) => ModelFit<object>;
  /** milliseconds for the sample, the master file and a million rows */
  targets: readonly [number, number, number];
}

const MODELS: readonly Target[] = [
  { model: "BG/NBD", fit: bgNbdFit, targets: [15, 60, 3000] },
  { model: "MBG/NBD", fit: mbgNbdFit, targets: [15, 60, 3000] },
  { model: "Pareto/NBD", fit: paretoNbdFit, targets: [60, 400, 20_000] },
];

/** Shortest of several runs, since other work on the machine can only add: wall clock and processor time in milliseconds. */
function shortest(runs: number, act: () => void): { milliseconds: number; processor: number } {
  const best = { milliseconds: Infinity, processor: Infinity };
  for (let run = 0; run < runs; run++) {
    const used = process.cpuUsage();
    const start = performance.now();
    act();
    best.milliseconds = Math.min(best.milliseconds, performance.now() - start);
    const { user, system } = process.cpuUsage(used);
    best.processor = Math.min(best.processor, (user + system) / 1000);
  }
  return best;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Dates of the CDNOW log as Excel serial numbers, customers and amounts, as ranges. */
function logRanges(): { customers: unknown[][]; dates: unknown[][]; amounts: unknown[][] } {
  const text = gunzipSync(readFileSync(path.join(process.env["LOYALTY_DATA"]!, LOG))).toString();
  const rows = text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
  const serial = (day: string): number => Date.parse(day.length === 8 ? day.replace(/(....)(..)(..)/, "$1-$2-$3") : day) / DAY + EPOCH;
  return {
    customers: rows.map(([customer]) => [customer]),
    dates: rows.map(([, day]) => [serial(day!)]),
    amounts: rows.map((row) => [Number(row.at(-1))]),
  };
}

/** A million rows of a log of 300,000 customers, as ranges. */
function largeLog(): [customers: unknown[][], dates: unknown[][], amounts: unknown[][]] {
  const lines = [...largeSales(MILLION)];
  return [lines.map(({ account }) => [accountId(account)]), lines.map(({ day }) => [day]), lines.map((line) => [amountOf(line)])];
}

/** The functions over a whole log, output table included. */
function* wholeLogs(): Generator<object> {
  const line = (id: string, rows: number, target: number, act: () => void) => {
    const { milliseconds, processor } = shortest(3, act);
    return { bench: "customerBase", id, rows, milliseconds: tenth(milliseconds), processor: tenth(processor), target };
  };
  const large = largeLog();
  yield line("BASE.SUMMARY", MILLION, 1500, () => baseModels["BASE.SUMMARY"]!(...large));
  const { customers, dates, amounts } = logRanges();
  for (const model of ["mbg/nbd", "auto"])
    yield {
      ...line("BASE.VALUE", dates.length, 2000, () => baseModels["BASE.VALUE"]!(customers, dates, amounts, 0.4, 0.1, 12, model)),
      model,
    };
  for (const periods of [12, 52])
    yield { ...line("BASE.FORECAST", dates.length, 2000, () => baseModels["BASE.FORECAST"]!(customers, dates, periods)), periods };
}

/** Fits of the continuous-time customer-base models after warm-up, one thread: one line for each model and number of customers. */
export function* customerBase(): Generator<object> {
  if (!FILES.every(hasData)) {
    yield { bench: "customerBase", leftOut: `LOYALTY_DATA does not lead to ${FILES.join(" and ")}` };
    return;
  }
  const master = cdnowMaster();
  const bases: [string, PurchaseHistories, number][] = [
    ["CDNOW sample", cdnowSample(), 30],
    ["CDNOW master", master, 15],
    ["CDNOW master replicated with jitter", jittered(master, MILLION), 3],
  ];
  for (const { model, fit, targets } of MODELS)
    for (const [place, [data, histories, runs]] of bases.entries()) {
      let found: ModelFit<object> | undefined;
      const { milliseconds, processor } = shortest(runs, () => (found = fit(histories)));
      const { customers, groups, iterations, logLikelihood, status } = found!;
      const target = targets[place]!;
      const times = { milliseconds: tenth(milliseconds), processor: tenth(processor), target, timesFaster: tenth(target / milliseconds) };
      yield { bench: "customerBase", model, data, customers, groups, ...times, iterations, logLikelihood, status: status.code };
    }
  yield* wholeLogs();
}
