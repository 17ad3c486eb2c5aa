import { analyseBase } from "../../../src/economics/customerBase/base/analyseBase";
import { valueSpread } from "../../../src/economics/customerBase/base/valueSpread";
import { worthKeeping } from "../../../src/economics/customerBase/base/worthKeeping";
import { refusal } from "../../fixtures/refusal";
import { LOG_DAYS, LOG_START, simulatedLog } from "../../fixtures/simulatedLog";

const OPTIONS = { grossMargin: 0.4, annualDiscount: 0.1, horizonMonths: 12, endDate: LOG_START + LOG_DAYS };

describe("the analysis of a customer base", () => {
  const log = simulatedLog(500, 3);

  it("checks the model on the last third of the log where no split is given", () => {
    const { holdout, tracking, model } = analyseBase(log, OPTIONS);
    expect(holdout!.splitDay - Math.min(...(log.dates as number[]))).toBe(
      Math.floor(((OPTIONS.endDate - Math.min(...(log.dates as number[]))) * 2) / 3),
    );
    expect(tracking.at(-1)!.expected / tracking.at(-1)!.actual).toBeGreaterThan(0.9);
    expect(tracking.at(-1)!.expected / tracking.at(-1)!.actual).toBeLessThan(1.1);
    expect(model.fits).toHaveLength(3);
  });

  it("uses the model asked for and still fits the others", () => {
    const { model } = analyseBase(log, { ...OPTIONS, model: "Pareto/NBD" });
    expect([model.chosen.name, model.fits.length, model.reason]).toEqual(["Pareto/NBD", 3, "Pareto/NBD is used as asked for."]);
  });

  it("says nothing of money where the log has no amounts", () => {
    const { values, spend, spread } = analyseBase({ customerIds: log.customerIds, dates: log.dates }, OPTIONS);
    expect([values, spend, spread]).toEqual([undefined, undefined, undefined]);
  });

  it("goes without a holdout check, and says so, where the log begins to tell something after the split only", () => {
    const early = {
      customerIds: ["A", "B", "C", "A", "B", "B", "C"],
      dates: [45000, 45001, 45002, 45290, 45280, 45295, 45299],
      amounts: [1, 2, 3, 4, 5, 6, 7],
    };
    const { holdout, warnings } = analyseBase(early, { ...OPTIONS, endDate: 45300 });
    expect(holdout).toBeUndefined();
    expect(warnings).toContain(
      "There is no holdout check, since the log up to the split shows too little to fit a model. Use a longer log or a later split.",
    );
  });

  it("refuses a split after the end", () =>
    expect(refusal(() => analyseBase(log, { ...OPTIONS, splitDate: 60000 }))).toBe(
      "split_date must be before the end date, so that there is a holdout period to compare with",
    ));
});

describe("the spread of value", () => {
  it("puts the customers into tenths by value", () => {
    const value = Float64Array.from({ length: 20 }, (_, i) => i);
    const values = { value, alive: value.map((money) => money / 20), purchases: value, spend: value };
    const { total, mean, median, topFifth, tenths } = valueSpread(values);
    expect([total, mean, median]).toEqual([190, 9.5, 9.5]);
    expect(topFifth).toBeCloseTo((19 + 18 + 17 + 16) / 190, 12);
    expect(tenths.map((tenth) => tenth.value)).toEqual([37, 33, 29, 25, 21, 17, 13, 9, 5, 1]);
    expect(tenths[0]).toMatchObject({ tenth: 1, customers: 2, alive: 37 / 40 });
  });

  it("has no shares where nothing is worth anything", () => {
    const value = new Float64Array(3);
    const { topFifth, tenths } = valueSpread({ value, alive: value, purchases: value, spend: value });
    expect(topFifth).toBeUndefined();
    expect(tenths.every(({ share }) => share === 0)).toBe(true);
  });
});

describe("customers worth keeping", () => {
  it("are those with most value at risk, not the lost ones and not the safe ones", () => {
    const alive = Float64Array.of(1, 0.5, 0.05, 0.25);
    const value = Float64Array.of(1000, 100, 90, 40);
    const found = worthKeeping(["safe", "doubtful", "lost", "fading"], { alive, value, purchases: value, spend: value });
    expect(found.map(({ customer, atRisk }) => [customer, atRisk])).toEqual([
      ["fading", 120],
      ["doubtful", 100],
    ]);
    expect(found[0]!.valueIfAlive).toBe(160);
  });
});
