import { cutLog } from "../../../../src/economics/customerBase/base/cutLog";
import { forecastTable } from "../../../../src/economics/customerBase/base/forecast";
import { holdoutTable } from "../../../../src/economics/customerBase/base/holdout";
import { purchaseDays, summaryTable } from "../../../../src/economics/customerBase/histories/purchaseDays";
import { valueTable } from "../../../../src/economics/customerBase/base/customerValues";
import { customerHistories } from "../../../../src/economics/customerBase/histories/customerHistories";
import type { LogCell, SalesLog } from "../../../../src/economics/customerBase/customerBase.types";
import { paretoNbdExpected, paretoNbdFit } from "../../../../src/economics/customerBase/paretoNbd/paretoNbd";
import { ACQUISITIONS, business, BUSINESS_START, logOf, ORDINARY, YEAR } from "../../../fixtures/businessLog";
import { csvRows, dataFolder, leftOut } from "../../../fixtures/loyaltyData";
import { refusal } from "../../../fixtures/refusal";

const END = BUSINESS_START + ORDINARY.days - 1;
const SEEDS = Array.from({ length: 100 }, (_, i) => 1000 + i);
const LAST_YEAR = BUSINESS_START + 2 * YEAR;
const acquisitions = Object.keys(ACQUISITIONS) as (keyof typeof ACQUISITIONS)[];

const ofLog = (log: SalesLog, newFrom?: LogCell) => cutLog(purchaseDays(log, undefined, newFrom));
const warned = (logs: (seed: number) => SalesLog): number => SEEDS.filter((seed) => ofLog(logs(seed)) !== undefined).length;

describe("a log from the beginning", () => {
  it.each(acquisitions)("of a business with %s acquisition is hardly ever called cut", (name) => {
    const one = { ...ORDINARY, customers: 1500, acquisition: ACQUISITIONS[name] };
    expect(warned((seed) => logOf(business(one, seed)))).toBeLessThanOrEqual(5);
  });

  it.each([60, 200])("of %d customers is hardly ever called cut", (customers) => {
    const one = { ...ORDINARY, customers, acquisition: ACQUISITIONS.fading };
    expect(warned((seed) => logOf(business(one, seed)))).toBeLessThanOrEqual(5);
  });

  it.each([1 / 12, 1 / 4, 1 / 2, 2 / 3])("of a cohort won in the first %f of the time is hardly ever called cut", (share) => {
    const one = { ...ORDINARY, customers: 1500, winning: share * ORDINARY.days, acquisition: ACQUISITIONS.steady };
    expect(warned((seed) => logOf(business(one, seed)))).toBeLessThanOrEqual(5);
  });
});

describe("the last year of three", () => {
  it.each(acquisitions)("of a business with %s acquisition is called cut", (name) => {
    const one = { ...ORDINARY, customers: 2500, acquisition: ACQUISITIONS[name] };
    expect(warned((seed) => logOf(business(one, seed), LAST_YEAR))).toBeGreaterThanOrEqual(95);
  });

  it("is called so too where customers buy rarely and leave soon, or buy often", () => {
    for (const [between, staying] of [
      [120, 150],
      [12, 300],
    ] as const) {
      const one = { ...ORDINARY, between, staying, customers: 6000, acquisition: ACQUISITIONS.steady };
      const some = SEEDS.slice(0, 40).filter((seed) => ofLog(logOf(business(one, seed), LAST_YEAR)) !== undefined);
      expect(some.length).toBeGreaterThanOrEqual(38);
    }
  });

  it("is not called so any more from the day that is suggested", () => {
    const one = { ...ORDINARY, customers: 2500, acquisition: ACQUISITIONS.steady };
    const again = SEEDS.filter((seed) => {
      const log = logOf(business(one, seed), LAST_YEAR);
      const { days, pile, newFrom } = ofLog(log)!;
      expect(days).toBe(Math.ceil(YEAR / 8));
      expect(pile).toBeGreaterThan(1.5);
      expect(newFrom - LAST_YEAR).toBeGreaterThanOrEqual(YEAR / 8);
      expect(newFrom - LAST_YEAR).toBeLessThanOrEqual(YEAR / 2 + 1);
      return ofLog(log, newFrom) !== undefined;
    });
    expect(again.length).toBeLessThanOrEqual(5);
  });

  it("expects too much, and about right of the customers who are new from that day on", () => {
    const future = 182;
    const one = { ...ORDINARY, customers: 5000, future, winning: ORDINARY.days, acquisition: ACQUISITIONS.steady };
    const totals = { full: [0, 0], cut: [0, 0], remedied: [0, 0] };
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const bought = business(one, seed);
      /** Purchases expected of, and made by, those customers of a log in the half year after it. */
      const add = ([expected, actual]: number[], log: SalesLog, newFrom?: number): number[] => {
        const histories = customerHistories(purchaseDays(log, END, newFrom), "day");
        const { x, recency, length, names } = histories;
        const rows = Array.from(x.keys()).filter((i) => length[i]! > 0);
        const column = (values: Float64Array) => rows.map((i) => values[i]!);
        const { parameters } = paretoNbdFit({ x: column(x), recency: column(recency), length: column(length) });
        const sum = rows.reduce((total, i) => total + paretoNbdExpected(parameters, future, x[i]!, recency[i]!, length[i]!), 0);
        const later = rows.reduce((total, i) => total + bought[names[i] as number]!.filter((day) => day > END).length, 0);
        return [expected! + sum, actual! + later];
      };
      const cut = logOf(bought, LAST_YEAR, END);
      totals.full = add(totals.full, logOf(bought, 0, END));
      totals.cut = add(totals.cut, cut);
      totals.remedied = add(totals.remedied, cut, ofLog(cut)!.newFrom);
    }
    const ratio = ([expected, actual]: number[]): number => expected! / actual!;
    expect(Math.abs(ratio(totals.full) - 1)).toBeLessThan(0.03);
    expect(ratio(totals.cut)).toBeGreaterThan(1.06);
    expect(Math.abs(ratio(totals.remedied) - 1)).toBeLessThan((ratio(totals.cut) - 1) / 2);
  });
});

describe("customers seen before new_from", () => {
  const lines: [string, number, number][] = [
    ["old", 45000, 10],
    ["old", 45050, 10],
    ["old", 45200, 10],
    ["returns first", 45010, -5],
    ["returns first", 45060, 30],
    ["new", 45030, 10],
    ["new", 45060, 10],
    ["new", 45060, 5],
    ["late", 45150, 10],
    ["", 45040, 10],
  ];
  const log = { customerIds: lines.map(([id]) => id), dates: lines.map(([, day]) => day), amounts: lines.map(([, , money]) => money) };

  it("are left out with all their lines, and counted: lines used and left out are those read", () => {
    const { names, report } = purchaseDays(log, 45100, 45030);
    expect(names).toEqual(["new"]);
    expect(report).toMatchObject({
      lines: 9,
      blankLines: 1,
      linesAfterEnd: 2,
      customersAfterEnd: 1,
      linesOfEarlier: 4,
      earlierCustomers: 2,
    });
    // three lines of the new customer are used
    expect(report.lines - report.linesAfterEnd - report.linesOfEarlier).toBe(3);
  });

  it("are all there without that day, or where it is the first one", () => {
    expect(purchaseDays(log, 45100).report).toMatchObject({ linesOfEarlier: 0, earlierCustomers: 0 });
    expect(purchaseDays(log, 45100, 45000)).toEqual(purchaseDays(log, 45100));
  });

  it("cannot be all there are", () =>
    expect(refusal(() => purchaseDays(log, 45100, 45090))).toBe(
      "new_from leaves no customer, since all of them were seen before that day; choose an earlier day, or leave it out",
    ));
});

describe("the tables of a cut log", () => {
  const bought = business({ ...ORDINARY, customers: 2500, acquisition: ACQUISITIONS.steady }, 1000);
  const cut = logOf(bought, LAST_YEAR);
  const log = { ...cut, amounts: Array.from(cut.dates, () => 10) };
  const options = { grossMargin: 0.4, annualDiscount: 0.1, horizonMonths: 12, model: "Pareto/NBD" } as const;
  const { newFrom } = ofLog(cut)!;
  const WARNING =
    /^The log seems to begin when many of its customers were customers already: in its first 46 days .*new_from, such as 202\d-\d\d-\d\d/;

  it("say so at the end, or in the column of the model, and no longer with new_from", () => {
    const forecast = forecastTable(cut, 2, { model: "Pareto/NBD" });
    expect(forecast).toHaveLength(4);
    expect(forecast[3]).toEqual(["note", expect.stringMatching(WARNING), "", ""]);
    expect(forecastTable(cut, 2, { model: "Pareto/NBD", newFrom })).toHaveLength(3);
    const split = LAST_YEAR + 280;
    expect(holdoutTable(cut, split, "Pareto/NBD").at(-1)).toEqual(["note", expect.stringMatching(WARNING), "", ""]);
    expect(holdoutTable(cut, split, "Pareto/NBD", undefined, newFrom).at(-1)![0]).toBe("7+");
    expect(valueTable(log, options)[1]![8]).toBe("Pareto/NBD, plain mean, cut log");
    expect(valueTable(log, { ...options, newFrom })[1]![8]).toBe("Pareto/NBD, plain mean");
  });

  it("hold only the customers first seen from new_from on", () => {
    const seen = new Map<unknown, number>();
    Array.from(cut.customerIds).forEach((id, i) => seen.set(id, Math.min(seen.get(id) ?? Infinity, cut.dates[i] as number)));
    const fresh = [...seen].filter(([, day]) => day >= newFrom).map(([id]) => id);
    expect(
      new Set(
        summaryTable(cut, undefined, "week", newFrom)
          .slice(1)
          .map((row) => row[0]),
      ),
    ).toEqual(new Set(fresh));
    expect(valueTable(log, { ...options, newFrom })).toHaveLength(fresh.length + 1);
  });
});

if (dataFolder !== undefined)
  describe("real logs", () => {
    const cdnow = csvRows(dataFolder!, "cdnow_master_transactions.csv.gz");
    const from = (day: string): SalesLog => {
      const rows = cdnow.filter((row) => row[1]! >= day);
      return { customerIds: rows.map((row) => row[0]!), dates: rows.map((row) => row[1]!) };
    };

    it("of a cohort won in one quarter is not called cut, unless its first half year is cut off", () => {
      expect(ofLog(from("1997-01-01"))).toBeUndefined();
      expect(ofLog(from("1997-07-01"))).toBeDefined();
    });

    it("of one year of an older wholesaler is called cut", () => {
      const rows = csvRows(dataFolder!, "online-retail.csv.gz").filter((row) => row[2] !== "" && Number(row[4]) > 0);
      expect(ofLog({ customerIds: rows.map((row) => row[2]!), dates: rows.map((row) => row[1]!) })).toBeDefined();
    });
  });
else leftOut("the real logs");
