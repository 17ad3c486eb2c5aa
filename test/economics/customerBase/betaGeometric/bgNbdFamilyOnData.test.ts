import {
  bgNbdAlive,
  bgNbdExpected,
  bgNbdFit,
  bgNbdLogLikelihood,
  bgNbdPmf,
  bgNbdPurchases,
} from "../../../../src/economics/customerBase/betaGeometric/bgNbd";
import type { BgNbd, ModelFit, ParetoNbd, PurchaseHistories } from "../../../../src/economics/customerBase/customerBase.types";
import { mbgNbdAlive, mbgNbdExpected, mbgNbdFit, mbgNbdLogLikelihood } from "../../../../src/economics/customerBase/betaGeometric/mbgNbd";
import {
  paretoNbdAlive,
  paretoNbdDert,
  paretoNbdExpected,
  paretoNbdFit,
  paretoNbdLogLikelihood,
  paretoNbdPurchases,
} from "../../../../src/economics/customerBase/paretoNbd/paretoNbd";
import { DATA_CASES, type DataCase } from "../../../fixtures/customerBaseCases";
import { cdnowMaster, cdnowSample, cdnowSampleLong, hasData, highFrequency, type Columns } from "../../../fixtures/customerBaseData";
import { leftOut } from "../../../fixtures/loyaltyData";

type History = [number, number, number];

/** The functions of a model with its parameters given by name. */
interface Model {
  fit: (histories: PurchaseHistories) => ModelFit<BgNbd> | ModelFit<ParetoNbd>;
  logLikelihood: (p: never, histories: PurchaseHistories) => number;
  alive: (p: never, ...history: History) => number;
  expected: (p: never, horizon: number, ...history: History) => number;
}

const MODELS: Record<string, Model> = {
  "BG/NBD": { fit: bgNbdFit, logLikelihood: bgNbdLogLikelihood, alive: bgNbdAlive, expected: bgNbdExpected },
  "MBG/NBD": { fit: mbgNbdFit, logLikelihood: mbgNbdLogLikelihood, alive: mbgNbdAlive, expected: mbgNbdExpected },
  "Pareto/NBD": { fit: paretoNbdFit, logLikelihood: paretoNbdLogLikelihood, alive: paretoNbdAlive, expected: paretoNbdExpected },
};

const NAMES: Record<string, string[]> = {
  "BG/NBD": ["r", "alpha", "a", "b"],
  "MBG/NBD": ["r", "alpha", "a", "b"],
  "Pareto/NBD": ["r", "alpha", "s", "beta"],
};

const rounded = (values: number[]): number[] => values.map((value) => Math.round(value * 100) / 100);

function columns({ data, inputs }: DataCase): Columns {
  if (data.startsWith("synthetic")) return highFrequency();
  if (data.includes("master")) return cdnowMaster();
  if (data.includes("transactions")) return cdnowSampleLong();
  const sample = cdnowSample(inputs.unit === "day" ? 1 : 7);
  if (inputs.unit !== "week(2dp)") return sample;
  return { ...sample, recency: rounded(sample.recency), length: rounded(sample.length) };
}

function near(found: number, expected: number, tolerance: unknown): void {
  const { abs = 0, rel = 0 } = tolerance as { abs?: number; rel?: number };
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(abs + rel * Math.abs(expected));
}

/** Every figure of a group, such as the parameters, against those found. */
function nearAll(found: object, expected: object, tolerance: unknown): void {
  for (const [name, value] of Object.entries(expected)) near(Number((found as Record<string, unknown>)[name]), value as number, tolerance);
}

const parametersOf = ({ model, inputs }: DataCase): never =>
  Object.fromEntries(NAMES[model]!.map((name) => [name, inputs[name]!])) as unknown as never;

const historyOf = ({ x, recency, length }: Columns, row: number): History => [x[row]!, recency[row]!, length[row]!];

const total = ({ x }: Columns, figure: (row: number) => number): number => x.reduce((sum, _, row) => sum + figure(row), 0);

/** Mean of a figure over the customers with 0, 1, ..., 6 and 7 or more purchases. */
function meanByFrequency(data: Columns, figure: (row: number) => number): number[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((bin) => {
    const rows = data.x.flatMap((x, row) => (Math.min(7, x) === bin ? [row] : []));
    return rows.reduce((sum, row) => sum + figure(row), 0) / rows.length;
  });
}

/** Purchases expected of all customers up to a week after the first purchase of all. */
function cumulative(data: Columns, week: number, purchases: (time: number) => number): number {
  const longest = Math.max(...data.length);
  return total(data, (row) => purchases(Math.max(0, week - (longest - data.length[row]!))));
}

const PURCHASES: Record<string, (p: never, time: number) => number> = { "BG/NBD": bgNbdPurchases, "Pareto/NBD": paretoNbdPurchases };

function checkFit(one: DataCase): void {
  const fit = MODELS[one.model]!.fit(columns(one));
  expect(fit.status.code).toBe("converged");
  expect(fit.gradientNorm).toBeLessThan(1e-7);
  const expected = one.expected as { params?: object; LL?: number; se?: object };
  if (expected.params === undefined) return nearAll(fit.standardErrors, expected, one.tolerance);
  nearAll(fit.parameters, expected.params, one.tolerance["params"]);
  if (expected.LL !== undefined) near(fit.logLikelihood, expected.LL, one.quantity === "fit.mle" ? { abs: 1e-5 } : one.tolerance["LL"]);
  if (expected.se !== undefined) nearAll(fit.standardErrors, expected.se, one.tolerance["se"]);
}

function checkSums(one: DataCase): void {
  const [data, p, model] = [columns(one), parametersOf(one), MODELS[one.model]!];
  const expected = one.expected as Record<string, number>;
  near(
    total(data, (row) => model.expected(p, one.inputs["t"]!, ...historyOf(data, row))),
    expected["CET"]!,
    one.tolerance,
  );
  near(
    total(data, (row) => model.alive(p, ...historyOf(data, row))),
    expected["pAlive"]!,
    one.tolerance,
  );
  if (expected["DERT"] === undefined) return;
  const discount = Math.expm1(one.inputs["delta"]!);
  near(
    total(data, (row) => paretoNbdDert(p, discount, ...historyOf(data, row))),
    expected["DERT"],
    one.tolerance,
  );
}

function checkByFrequency(one: DataCase): void {
  const [data, p] = [columns(one), parametersOf(one)];
  const means = meanByFrequency(data, (row) => MODELS[one.model]!.expected(p, one.inputs["t"]!, ...historyOf(data, row)));
  (one.expected as number[]).forEach((mean, bin) => near(means[bin]!, mean, one.tolerance));
}

function checkTracking(one: DataCase): void {
  const [data, p] = [columns(one), parametersOf(one)];
  const upTo = (week: number): number => cumulative(data, week, (time) => PURCHASES[one.model]!(p, time));
  one.inputs.weeks!.forEach((week, i) => {
    const found = one.quantity.includes("incremental") ? upTo(week) - upTo(week - 1) : upTo(week);
    near(found, (one.expected as number[])[i]!, one.tolerance);
  });
}

/** Customers with 0, 1, ..., 6 and 7 or more purchases: counted against expected of the fitted model. */
function checkChiSquare(one: DataCase): void {
  const data = columns(one);
  const { parameters } = bgNbdFit(data);
  const expected = [0, 1, 2, 3, 4, 5, 6].map((n) => total(data, (row) => bgNbdPmf(parameters, data.length[row]!, n)));
  expected.push(data.x.length - expected.reduce((sum, value) => sum + value, 0));
  const chi = expected.reduce((sum, value, bin) => sum + (data.x.filter((x) => Math.min(7, x) === bin).length - value) ** 2 / value, 0);
  near(chi, one.expected as number, one.tolerance);
}

function check(one: DataCase): void {
  if (one.quantity.startsWith("fit.")) checkFit(one);
  else if (one.quantity.startsWith("logLik"))
    near(MODELS[one.model]!.logLikelihood(parametersOf(one), columns(one)), one.expected as number, one.tolerance);
  else if (one.quantity.startsWith("predict")) checkSums(one);
  else if (one.quantity.startsWith("holdout")) checkByFrequency(one);
  else if (one.quantity.startsWith("tracking")) checkTracking(one);
  else if (one.quantity.startsWith("fitHistogram")) checkChiSquare(one);
  else throw new Error(`no check for ${one.quantity}`);
}

const CASES = DATA_CASES.map((one): [string, string, DataCase] => [one.id, one.source, one]);

if (hasData("cdnow_sample_summary.csv"))
  describe("the models on public data, from the default start", () => {
    it.each(CASES)("%s (%s)", (_id, _source, one) => check(one));

    it("take time in days as in weeks: only alpha changes its unit", () => {
      const [weeks, days] = [bgNbdFit(cdnowSample(7)), bgNbdFit(cdnowSample(1))];
      expect(days.parameters.alpha / weeks.parameters.alpha).toBeCloseTo(7, 7);
      expect(days.parameters.b / weeks.parameters.b).toBeCloseTo(1, 7);
      expect(bgNbdExpected(days.parameters, 273, 2, 213, 272)).toBeCloseTo(bgNbdExpected(weeks.parameters, 39, 2, 213 / 7, 272 / 7), 7);
    });

    it("have the log-likelihood of their closed form at the best fit", () => {
      for (const data of [cdnowSample(), highFrequency()])
        for (const { fit, logLikelihood } of Object.values(MODELS)) {
          const found = fit(data);
          near(logLikelihood(found.parameters as never, data), found.logLikelihood, { rel: 1e-11 });
        }
    });
  });
else leftOut("the models on public data");
