import type { FileCell, WorkbookFile } from "../../../src/workbench/files/workbookFile.types";
import { sampleBusiness, type Customer } from "../../../src/workbench/sample/business";
import { customerSurvey } from "../../../src/workbench/sample/customerSurvey";
import { pointsLedger } from "../../../src/workbench/sample/pointsLedger";
import { sampleWorkbook } from "../../../src/workbench/sample/sampleWorkbook";
import { calculateSample, type CalculatedSample } from "./calculatedSample";

const business = sampleBusiness();
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const serial = (year: number): number => Date.UTC(year, 0, 1) / 86_400_000 + 25569;
const revenueOf = (customer: Customer, year: number): number =>
  sum(
    business.sales
      .filter((sale) => sale.customer === customer && sale.date >= serial(year) && sale.date < serial(year + 1))
      .map(({ revenue }) => revenue),
  );

/** The sample with other figures on the sheet Assumptions. */
function withAssumptions(changes: Readonly<Record<string, number>>): WorkbookFile {
  const file = sampleWorkbook();
  const rows = file.sheets.find(({ name }) => name === "Assumptions")?.rows ?? [];
  for (const [label, value] of Object.entries(changes)) {
    const cell = rows.find((row) => row?.[0]?.v === label)?.[1] as FileCell;
    cell.v = value;
  }
  return file;
}

describe("the models of the sample workbook", () => {
  let sample: CalculatedSample;
  const assumed = (label: string): number => sample.beside("Assumptions", label);

  beforeAll(async () => {
    sample = await calculateSample(sampleWorkbook());
  }, 60_000);

  test("test and control: effect and interval follow from the groups", () => {
    const [spend] = sample.table("Test and control", "lift", 1);
    // Welch: 1.112 - 1.02, standard error from both spreads, t for 97.5% and 197.5 degrees of freedom is 1.972 in printed tables
    const se = Math.sqrt(0.24 ** 2 / 182 + 0.22 ** 2 / 92);
    expect(spend?.[0]).toBeCloseTo(0.092, 12);
    expect(spend?.[6]).toBeCloseTo(0.092 - 1.972 * se, 4);
    const low = sample.beside("Test and control", "Extra sales, low end");
    expect(low).toBeCloseTo((0.092 - 1.972 * se) / 1.02, 4);
    expect(sample.beside("Test and control", "Retention gained")).toBeCloseTo(158 / 182 - 74 / 92, 12);
    expect(sample.beside("Test and control", "Second view")).toBe(5006 - 4512 - (4583 - 4490));
    expect(sample.beside("Test and control", "What the test can show")).toBe("Sales only");
  });

  test("business case: profit of both columns is margin on extra sales less rewards on all sales less running costs", () => {
    const sales = 0.6 * sum(business.customers.map((customer) => revenueOf(customer, 2025)));
    const rate = 1 * 0.025 * 0.8 * 0.75;
    [1, 2].forEach((column) => {
      const lift = sample.beside("Business case", "Extra sales the programme brings", column);
      const profit = 0.38 * (sales - sales / (1 + lift)) - rate * sales - 6500;
      expect(sample.beside("Business case", "Profit of the programme", column)).toBeCloseTo(profit, 6);
      const five = [1, 2, 3, 4, 5].map((year) => profit / 1.09 ** year);
      expect(sample.beside("Business case", "Worth of five years", column)).toBeCloseTo(sum(five) - 14000, 5);
    });
    expect(sample.beside("Business case", "Extra sales the programme brings", 2)).toBe(
      sample.beside("Test and control", "Extra sales, low end"),
    );
    expect(sample.beside("Business case", "What the two columns say")).toBe("Test longer");
    expect(sample.beside("Business case", "Years until the set-up costs are back", 2)).toBe("never");
  });

  test("business case: holds no figure typed into a formula", () => {
    const sheet = sampleWorkbook().sheets.find(({ name }) => name === "Business case");
    const formulas = (sheet?.rows ?? []).flatMap((row) => (row ?? []).flatMap((cell) => cell?.f ?? []));
    const typed = formulas.flatMap((formula) => formula.replace(/'[^']*'!|"[^"]*"|\$?[A-Z]+\$?\d+/g, "").match(/\d+(\.\d+)?/g) ?? []);
    expect(formulas.length).toBeGreaterThan(80);
    expect(typed.filter((figure) => figure !== "0" && figure !== "1")).toEqual([]);
  });

  test("business case: the budget loses and wins members year by year", () => {
    const path = sample.table("Business case", "period");
    const [without, won] = [74 / 92, 45 * 0.6];
    let base = assumed("Members");
    for (const row of path) {
      base = base * without + won;
      expect(row[1]).toBeCloseTo(base, 8);
    }
    expect(path).toHaveLength(5);
  });

  test("points: the roll-forward, the chain ladder and the allocation follow from the ledger", () => {
    const { issued, redeemed, expired, triangle } = pointsLedger(business.sales);
    const rolled = sample.table("Points liability", "period");
    expect(rolled.at(-1)?.[5]).toBe(sum(issued) - sum(redeemed) - sum(expired));
    // volume-weighted growth from age to age (chain ladder), and 1% after the last
    const growth = triangle.map((_, age) => {
      const rows = triangle.filter((row) => row.length > age + 1);
      return age + 1 < triangle.length ? sum(rows.map((row) => row[age + 1] ?? 0)) / sum(rows.map((row) => row[age] ?? 0)) : 1.01;
    });
    const ultimate = triangle.map((row) => growth.slice(row.length - 1).reduce((points, factor) => points * factor, row.at(-1) ?? 0));
    const rate = sum(ultimate) / sum(issued);
    expect(sample.beside("Points liability", "Ever redeemed, by the chain ladder")).toBeCloseTo(rate, 10);
    const future = sum(ultimate) - sum(redeemed);
    expect(sample.beside("Points liability", "Liability at cost")).toBeCloseTo(future * 0.025 * 0.75, 4);
    const paid = (sum(issued) * sum(issued) * 0.025 * rate) / (sum(issued) + sum(issued) * 0.025 * rate);
    expect(sample.beside("Points liability", "Of it for points")).toBeCloseTo(paid, 5);
    expect(sample.beside("Points liability", "Liability at allocated price")).toBeCloseTo((paid * future) / sum(ultimate), 5);
  });

  test("points: the ledger issues a point for each EUR members spend", () => {
    const { issued } = pointsLedger(business.sales);
    const revenue = business.sales.filter(({ date }) => date >= serial(2024)).map((sale) => sale.revenue);
    expect(Math.abs(sum(issued) - 0.6 * sum(revenue))).toBeLessThan(issued.length);
  });

  test("service: the list of what to fix first weighs answers by lifetime value", () => {
    const { attributes, answers } = customerSurvey(business);
    const retention = assumed("Retention");
    const worth = answers.map(({ customer }) => (Math.max(0, revenueOf(customer, 2025) * 0.38 - 220) * retention) / (1.09 - retention));
    const mean = (figures: readonly number[]): number => sum(figures.map((figure, index) => figure * (worth[index] ?? 0))) / sum(worth);
    const expected = attributes.map((name, index) => {
      const importance = mean(answers.map((answer) => answer.importance[index] ?? 0));
      const performance = mean(answers.map((answer) => answer.performance[index] ?? 0));
      return { name, priority: importance * (importance - performance) };
    });
    expected.sort((a, b) => b.priority - a.priority);
    const list = sample.table("Service priorities", "name");
    expect(list.map(([name]) => name)).toEqual(expected.map(({ name }) => name));
    list.forEach((row, index) => expect(row[4]).toBeCloseTo(expected[index]?.priority ?? NaN, 8));
    expect(sample.beside("Service priorities", "Speed of repair", 5)).toBe("Concentrate here");
  });

  test("service: a desk with the agents found keeps the promise, with one fewer it does not", () => {
    const [plan] = sample.table("Service priorities", "load", 1);
    const [load = 0, agents = 0, , , level = 0] = (plan ?? []) as number[];
    expect(load).toBeCloseTo((14 * 240) / 1800, 12);
    expect(level).toBeGreaterThanOrEqual(0.8);
    // Erlang C from its definition
    const inTime = (staff: number): number => {
      const terms = Array.from({ length: staff + 1 }, (_, busy) => {
        let term = 1;
        for (let one = 1; one <= busy; one++) term *= load / one;
        return term;
      });
      const queue = ((terms[staff] as number) * staff) / (staff - load);
      const waiting = queue / (sum(terms.slice(0, staff)) + queue);
      return 1 - waiting * Math.exp(((load - staff) * 20) / 240);
    };
    expect(level).toBeCloseTo(inTime(agents), 10);
    expect(inTime(agents - 1)).toBeLessThan(0.8);
  });

  test("customer groups: orders are days with a purchase, and the groups hold every customer", () => {
    const name = business.sales[0]?.customer.name ?? "";
    const days = new Set(business.sales.filter(({ customer }) => customer.name === name).map(({ date }) => date));
    const row = sample.table("Customer groups", "customer").find(([customer]) => customer === name);
    expect(row?.[3]).toBe(days.size);
    expect(row?.[2]).toBe(serial(2026) - 1 - Math.max(...days));
    expect(sample.beside("Customer groups", "Total")).toBe(new Set(business.sales.map(({ customer }) => customer)).size);
    expect(sample.beside("Customer groups", "Difference", 3)).toBe(0);
  });

  test("customer profit: the peak is what all profitable customers earn", () => {
    const profits = business.customers
      .map((customer) => revenueOf(customer, 2025))
      .map((revenue) => (revenue === 0 ? 0 : revenue * 0.38 - 220));
    expect(sample.beside("Customer profit", "Profit of all")).toBeCloseTo(sum(profits), 4);
    expect(sample.beside("Customer profit", "Profit of those who earn it")).toBeCloseTo(sum(profits.filter((profit) => profit > 0)), 4);
    expect(sample.beside("Customer profit", "Customers who use it up")).toBe(profits.filter((profit) => profit < 0).length);
  });

  test("keeping customers: revenue, stay and cohorts count the records", () => {
    const before = business.customers.filter((customer) => revenueOf(customer, 2024) !== 0);
    const lost = before.filter((customer) => revenueOf(customer, 2025) === 0);
    expect(sample.beside("Keeping customers", "opening")).toBe(before.length);
    expect(sample.beside("Keeping customers", "lost")).toBe(lost.length);
    const stay = sample.table("Keeping customers", "age");
    expect(stay[0]?.[1]).toBe(400);
    expect(sum(stay.map((row) => row[2] as number))).toBe(business.customers.filter(({ left }) => left !== undefined).length);
    const cohorts = sample.table("Keeping customers", "cohort");
    const sizes = cohorts.slice(0, 12).map((row) => row[1] as number);
    expect(sum(sizes)).toBe(new Set(business.sales.map(({ customer }) => customer)).size);
  });

  test("a changed figure of the test shows where it no longer fits", async () => {
    const changed = await calculateSample(withAssumptions({ "Still customers after the year, without": 68 }));
    expect(changed.beside("Test and control", "Those kept are")).toBe("Look here");
    expect(changed.beside("Business case", "All checks")).toBe("Look here");
    expect(changed.beside("Points liability", "All checks")).toBe("OK");
    expect(changed.beside("Read me", "All checks")).toBe("Look here");
  }, 60_000);

  test("a programme that also pays in the cautious column is rolled out", async () => {
    const changed = await calculateSample(withAssumptions({ "Running costs": 500, "Cost of a reward": 0.2 }));
    expect(changed.beside("Business case", "What the two columns say")).toBe("Roll out");
  }, 60_000);
});
