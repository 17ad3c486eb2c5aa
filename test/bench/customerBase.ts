import { bgNbdFit } from "../../src/economics/customerBase/bgNbd/bgNbdFit";
import type { ModelFit, PurchaseHistories } from "../../src/economics/customerBase/customerBase.types";
import { mbgNbdFit } from "../../src/economics/customerBase/mbgNbd/mbgNbdFit";
import { paretoNbdFit } from "../../src/economics/customerBase/paretoNbd/paretoNbdFit";
import { MersenneTwister } from "../../src/economics/numeric/MersenneTwister";
import { cdnowMaster, cdnowSample, hasData } from "../fixtures/customerBaseData";

const FILES = ["cdnow_sample_summary.csv", "cdnow_master_transactions.csv.gz"];
const MILLION = 1_000_000;

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
}
