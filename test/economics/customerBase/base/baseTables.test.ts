import { forecastTable } from "../../../../src/economics/customerBase/base/forecast";
import { holdoutTable } from "../../../../src/economics/customerBase/base/holdout";
import { summaryTable } from "../../../../src/economics/customerBase/histories/purchaseDays";
import { valueTable } from "../../../../src/economics/customerBase/base/customerValues";
import { gammaGammaFit, gammaGammaSpend } from "../../../../src/economics/customerBase/gammaGamma/gammaGamma";
import type { SalesLog } from "../../../../src/economics/customerBase/customerBase.types";
import { mbgNbdAlive, mbgNbdExpected, mbgNbdFit, mbgNbdPurchases } from "../../../../src/economics/customerBase/betaGeometric/mbgNbd";
import { refusal } from "../../../fixtures/refusal";
import { LOG_DAYS, LOG_START, simulatedLog } from "../../../fixtures/simulatedLog";

const LOG = simulatedLog(600, 7);
const END = LOG_START + LOG_DAYS;
const OPTIONS = { grossMargin: 0.4, annualDiscount: 0.12, horizonMonths: 24, endDate: END };

const column = (table: readonly (readonly unknown[])[], name: string): number[] => {
  const place = table[0]!.indexOf(name);
  return table.slice(1).map((row) => row[place] as number);
};
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Customers with so many purchases a week apart and the same spend each. */
function smallLog(purchases: readonly number[], spend = 10): Required<SalesLog> {
  const lines = purchases.flatMap((count, customer) =>
    Array.from({ length: count }, (_, k) => [`C${customer}`, 45000 + 7 * k, spend] as const),
  );
  return { customerIds: lines.map((line) => line[0]), dates: lines.map((line) => line[1]), amounts: lines.map((line) => line[2]) };
}

describe("the summary of a log", () => {
  it("has a row a customer in order of first appearance, with times in weeks", () => {
    const log = { customerIds: ["B", "A", "B"], dates: ["2025-01-08", "2025-01-01", "2025-01-15"], amounts: [5, 7, 9] };
    expect(summaryTable(log, "2025-01-29")).toEqual([
      ["customer", "x", "t_x", "T", "mean spend"],
      ["B", 1, 1, 3, 9],
      ["A", 0, 0, 4, 0],
    ]);
    expect(summaryTable({ customerIds: ["B"], dates: [45000] })).toEqual([
      ["customer", "x", "t_x", "T", "mean spend"],
      ["B", 0, 0, 0, 0],
    ]);
  });
});

describe("the value of each customer", () => {
  const table = valueTable(LOG, { ...OPTIONS, model: "MBG/NBD" });
  const summary = summaryTable(LOG, END);
  const [x, recency, length, mean] = ["x", "t_x", "T", "mean spend"].map((name) => column(summary, name)) as [
    number[],
    number[],
    number[],
    number[],
  ];

  it("is margin times spend times the purchases of each month, discounted from its end", () => {
    expect(table[0]).toEqual(["customer", "x", "t_x", "T", "alive", "purchases", "spend", "value", "model"]);
    const fit = mbgNbdFit({ x, recency, length });
    const repeat = x.flatMap((count, i) => (count > 0 ? [i] : []));
    const spend = gammaGammaFit(
      repeat.map((i) => x[i]!),
      repeat.map((i) => mean[i]!),
    ).parameters;
    for (const i of [0, 1, 2, 3, 50, 599]) {
      const until = (month: number): number => mbgNbdExpected(fit.parameters, (month * 365) / 12 / 7, x[i]!, recency[i]!, length[i]!);
      const money = gammaGammaSpend(spend, x[i]!, mean[i]!);
      const months = Array.from({ length: 24 }, (_, k) => (until(k + 1) - until(k)) / 1.12 ** ((k + 1) / 12));
      const row = table[i + 1]!;
      expect(row.slice(1, 4)).toEqual([x[i], recency[i], length[i]]);
      expect(row[4]).toBeCloseTo(mbgNbdAlive(fit.parameters, x[i]!, recency[i]!, length[i]!), 8);
      expect(row[5]).toBeCloseTo(until(24), 8);
      expect(row[6]).toBeCloseTo(money, 8);
      expect(row[7]).toBeCloseTo(0.4 * money * total(months), 8);
      expect(row[8]).toBe("MBG/NBD");
    }
  });

  it("does not depend on the unit of time", () => {
    const inMonths = valueTable(LOG, { ...OPTIONS, model: "MBG/NBD", unit: "month" });
    column(table, "value").forEach((value, i) => expect(column(inMonths, "value")[i]! / value).toBeCloseTo(1, 4));
  });

  it("names the model that the likelihood chose, or the one asked for", () => {
    expect(["BG/NBD", "MBG/NBD", "Pareto/NBD"]).toContain(valueTable(LOG, OPTIONS)[1]![8]);
    expect(valueTable(LOG, { ...OPTIONS, model: "Pareto/NBD" })[1]![8]).toBe("Pareto/NBD");
  });

  it("takes plain means, and says so, where everybody spends the same", () => {
    const small = smallLog([1, 2, 3, 1, 5, 1, 2, 8, 1, 1]);
    const rows = valueTable(small, { ...OPTIONS, endDate: 45100 });
    expect(column(rows, "spend")).toEqual(new Array<number>(10).fill(10));
    expect(rows[1]![8]).toMatch(/^(BG|MBG|Pareto)\/NBD, plain mean$/);
    rows.slice(1).forEach((row) => expect(Number.isFinite(row[7])).toBe(true));
  });

  it("treats a customer won on the last day as a new one", () => {
    const log = {
      customerIds: [...(LOG.customerIds as string[]), "late"],
      dates: [...(LOG.dates as number[]), END],
      amounts: [...(LOG.amounts as number[]), 12],
    };
    const rows = valueTable(log, { ...OPTIONS, model: "MBG/NBD" });
    const { a, b } = mbgNbdFit({ x, recency, length }).parameters;
    const last = rows.at(-1)!;
    expect(last.slice(0, 4)).toEqual(["late", 0, 0, 0]);
    expect(last[4]).toBeCloseTo(b / (a + b), 8);
    expect(last[5]).toBeCloseTo(mbgNbdPurchases(mbgNbdFit({ x, recency, length }).parameters, (24 * 365) / 12 / 7), 8);
  });

  it.each([
    [() => valueTable(LOG, { ...OPTIONS, grossMargin: 40 }), "gross_margin must be at least 0 and at most 1 (0.4 means 40%); got 40"],
    [() => valueTable(LOG, { ...OPTIONS, annualDiscount: 12 }), "annual_discount must be above -1 and below 10 (0.12 means 12%); got 12"],
    [() => valueTable(LOG, { ...OPTIONS, horizonMonths: 0 }), "horizon_months must be a whole number from 1 to 600; got 0"],
    [() => valueTable({ customerIds: ["A"], dates: [45000] }, OPTIONS), "amounts is missing"],
    [
      () => valueTable(smallLog([1, 1, 1]), { ...OPTIONS, endDate: 45100 }),
      "the log counts no repeat purchase at all, so nothing tells how often customers come back; use a longer period or more customers",
    ],
    [
      () => valueTable(smallLog([3, 3, 3]), { ...OPTIONS, endDate: 45100 }),
      "the log and the other columns are the same for every customer; the model describes how customers differ, so give it customers who do",
    ],
  ])("says what is wrong (%#)", (compute, sentence) => expect(refusal(compute)).toBe(sentence));
});

describe("the holdout check", () => {
  const split = LOG_START + 300;
  const table = holdoutTable(LOG, split, "MBG/NBD", END);

  it("counts every customer seen by the split in one bin, and every later purchase of theirs", () => {
    expect(table[0]).toEqual(["purchases", "customers", "actual", "expected"]);
    const seen = new Set(Array.from(LOG.customerIds));
    const later = new Set(Array.from(LOG.dates as number[], (day, i) => (day > split ? `${String(LOG.customerIds[i])} ${day}` : "")));
    later.delete("");
    const customers = column(table, "customers");
    expect(total(customers)).toBe(seen.size);
    expect(total(column(table, "actual").map((mean, k) => mean * customers[k]!))).toBeCloseTo(later.size, 6);
  });

  it("expects about as many purchases as come, of customers who behave as the model says", () => {
    const customers = column(table, "customers");
    const sum = (name: string): number => total(column(table, name).map((mean, k) => mean * customers[k]!));
    expect(sum("expected") / sum("actual")).toBeGreaterThan(0.85);
    expect(sum("expected") / sum("actual")).toBeLessThan(1.15);
  });

  it.each([
    [
      () => holdoutTable(LOG, END, "auto", END),
      "split_date must be before the end date, so that there is a holdout period to compare with",
    ],
    [() => holdoutTable(LOG, 40000, "auto", END), "dates are all after split_date; choose a later date"],
    [() => holdoutTable(LOG, "June", "auto", END), 'split_date must be an Excel date or text such as 2025-03-31; got "June"'],
  ])("says what is wrong (%#)", (compute, sentence) => expect(refusal(compute)).toBe(sentence));
});

describe("the forecast", () => {
  const options = { model: "MBG/NBD", endDate: END } as const;
  const table = forecastTable(LOG, 10, options);

  it("adds up to what the model expects of each customer", () => {
    const summary = summaryTable(LOG, END);
    const [x, recency, length] = ["x", "t_x", "T"].map((name) => column(summary, name)) as [number[], number[], number[]];
    const { parameters } = mbgNbdFit({ x, recency, length });
    expect(total(column(table, "expected"))).toBeCloseTo(
      total(x.map((count, i) => mbgNbdExpected(parameters, 10, count, recency[i]!, length[i]!))),
      6,
    );
    expect(column(table, "period")).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it("has an interval around it that widens with the confidence and is wider than chance alone", () => {
    const wide = forecastTable(LOG, 10, { ...options, confidence: 0.99 });
    table.slice(1).forEach((row, k) => {
      const [, expected, low, high] = row as number[];
      expect(wide[k + 1]![2]).toBeLessThan(low!);
      // purchases vary at least as much as a Poisson number
      expect((high! - expected!) / 1.96).toBeGreaterThan(Math.sqrt(expected!));
    });
  });

  it("holds the purchases that come in most periods, of customers who behave as the model says", () => {
    let [held, periods] = [0, 0];
    for (const seed of [11, 12, 13]) {
      const log = simulatedLog(800, seed);
      const end = LOG_START + 300;
      forecastTable(log, 20, { model: "Pareto/NBD", endDate: end })
        .slice(1)
        .forEach(([period, , low, high]) => {
          const from = end + 7 * ((period as number) - 1);
          const days = new Set(
            Array.from(log.dates as number[], (day, i) => (day > from && day <= from + 7 ? `${String(log.customerIds[i])} ${day}` : "")),
          );
          days.delete("");
          periods++;
          if (days.size >= (low as number) && days.size <= (high as number)) held++;
        });
    }
    expect(held / periods).toBeGreaterThan(0.88);
  });

  it.each([
    [() => forecastTable(LOG, 0, options), "periods must be a whole number from 1 to 520; got 0"],
    [() => forecastTable(LOG, 3, { ...options, confidence: 1 }), "confidence must be above 0 and below 1 (0.8 means 80%); got 1"],
    [() => forecastTable(LOG, 3, { ...options, confidence: 95 }), "confidence must be above 0 and below 1 (0.95 means 95%); got 95"],
  ])("says what is wrong (%#)", (compute, sentence) => expect(refusal(compute)).toBe(sentence));
});
