import { holdoutTable } from "../../../../src/economics/customerBase/base/holdout";
import type { FittedModel, ModelChoice } from "../../../../src/economics/customerBase/base/logModels";
import { chooseModel } from "../../../../src/economics/customerBase/base/chooseModel";
import { customerHistories } from "../../../../src/economics/customerBase/histories/customerHistories";
import { purchaseDays } from "../../../../src/economics/customerBase/histories/purchaseDays";
import { ACQUISITIONS, business, logOf, ORDINARY } from "../../../fixtures/businessLog";
import { analyseBase } from "../../../../src/economics/customerBase/base/analyseBase";
import { valueSpread } from "../../../../src/economics/customerBase/base/customerValues";
import { worthKeeping } from "../../../../src/economics/customerBase/base/worthKeeping";
import type { CustomerHistories } from "../../../../src/economics/customerBase/customerBase.types";
import { refusal } from "../../../fixtures/refusal";
import { LOG_DAYS, LOG_START, simulatedLog } from "../../../fixtures/simulatedLog";

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

  describe("of a log of which the part before the split, by itself, would choose another model", () => {
    const bought = business({ ...ORDINARY, customers: 300, acquisition: ACQUISITIONS.steady }, 4);
    const other = { ...logOf(bought), amounts: undefined };
    const { holdout, model } = analyseBase(other, { ...OPTIONS, endDate: undefined });
    const totalBy = (choice: ModelChoice): number =>
      holdoutTable(other, holdout!.splitDay, choice)
        .slice(1)
        .reduce((sum, [, customers, , expected]) => sum + (customers as number) * (expected as number), 0);

    it("judges the model in use, and has the others beside it", () => {
      const before = purchaseDays({ customerIds: other.customerIds, dates: other.dates });
      expect(chooseModel(customerHistories(before, "week", holdout!.splitDay)).chosen.name).not.toBe(model.chosen.name);
      expect(holdout!.model).toBe(model.chosen.name);
      expect(holdout!.expected).toBeCloseTo(totalBy(model.chosen.name), 6);
      const names = ["BG/NBD", "MBG/NBD", "Pareto/NBD"] as const;
      expect(holdout!.others.map((one) => one.model)).toEqual(names.filter((name) => name !== model.chosen.name));
      for (const one of holdout!.others) expect(one.expected).toBeCloseTo(totalBy(one.model), 6);
    });

    it("is judged so by BASE.HOLDOUT too, and by a model that is asked for", () => {
      expect(holdoutTable(other, holdout!.splitDay)).toEqual(holdoutTable(other, holdout!.splitDay, model.chosen.name));
      const asked = analyseBase(other, { ...OPTIONS, endDate: undefined, model: "BG/NBD" });
      expect([asked.model.chosen.name, asked.holdout!.model]).toEqual(["BG/NBD", "BG/NBD"]);
      expect(asked.holdout!.expected).toBeCloseTo(totalBy("BG/NBD"), 6);
    });
  });

  it("says that no leaving can be seen where the models are one and the same", () => {
    // each buys every so many days until the last day
    const lines = Array.from({ length: 60 }, (_, i) => i).flatMap((i) =>
      Array.from(
        { length: 2 + ((i * i) % 13) * 2 },
        (_, k, count = 2 + ((i * i) % 13) * 2) => [`C${i}`, 45000 + Math.round((200 * k) / (count - 1))] as const,
      ),
    );
    const { model } = analyseBase(
      { customerIds: lines.map(([id]) => id), dates: lines.map(([, day]) => day) },
      { ...OPTIONS, endDate: 45200 },
    );
    expect(model.reason).toMatch(
      /^MBG\/NBD is used, since no customer can be seen to leave in the log, so that the models say the same \(/,
    );
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
  /** Ten customers by what they would be worth if still customers, 1000 the first: the top 20% are two of them. */
  const worth = [1000, 900, 100, 90, 80, 70, 60, 50, 40, 30];
  const model = (before: (customer: number) => number): FittedModel => ({ alive: (x: number) => before(x) }) as unknown as FittedModel; // only P(alive) is asked, and x tells the customers apart
  const histories = (since: number): CustomerHistories =>
    ({
      names: worth.map((_, i) => `C${i}`),
      unit: "day",
      x: Float64Array.from(worth.keys()),
      recency: new Float64Array(worth.length).fill(500 - since),
      length: new Float64Array(worth.length).fill(500),
    }) as unknown as CustomerHistories; // the days are not asked
  const found = (first: number, second: number, rest: number, before = 0.6, since = 200): string[] => {
    const alive = Float64Array.from(worth, (_, i) => [first, second][i] ?? rest);
    const value = alive.map((chance, i) => chance * worth[i]!);
    const values = { alive, value, purchases: value, spend: value };
    return worthKeeping(
      histories(since),
      values,
      model(() => before),
    ).map(({ customer, atRisk }) => `${String(customer)} ${Math.round(atRisk)}`);
  };

  it("are of the top 20% by what they would be worth, with a P(alive) below one half, most value at risk first", () => {
    expect(found(0.45, 0.2, 0.3)).toEqual(["C1 720", "C0 550"]);
    expect(found(0.5, 0.499, 0.3)).toEqual(["C1 451"]);
    expect(found(0.99, 0.99, 0.99, 0.99)).toEqual([]);
  });

  it("are not those who have almost certainly left", () => {
    expect(found(0.1, 0.09, 0.3)).toEqual(["C0 900"]);
    expect(found(0, 0.4, 0.3)).toEqual(["C1 540", "C2 70"]);
  });

  it("are also those whose P(alive) fell by 25 points within 90 days, without a purchase in them", () => {
    expect(found(0.74, 0.72, 0.3, 0.98)).toEqual(["C1 252"]);
    expect(found(0.74, 0.72, 0.3, 0.98, 91)).toEqual(["C1 252"]);
    expect(found(0.74, 0.72, 0.3, 0.98, 89)).toEqual([]);
  });
});
