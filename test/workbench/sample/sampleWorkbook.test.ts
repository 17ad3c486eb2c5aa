import { sampleBusiness } from "../../../src/workbench/sample/business";
import { sampleWorkbook } from "../../../src/workbench/sample/sampleWorkbook";
import catalog from "../../../src/catalog/data/catalog.json";
import { calculateSample, type CalculatedSample } from "./calculatedSample";

const UNIX_EPOCH_SERIAL = 25569;
const serial = (year: number): number => Date.UTC(year, 0, 1) / 86_400_000 + UNIX_EPOCH_SERIAL;

describe("the invented business", () => {
  const business = sampleBusiness();

  test("is the same every time", () => {
    expect(JSON.stringify(sampleBusiness()) === JSON.stringify(business)).toBe(true);
    expect(JSON.stringify(sampleWorkbook()) === JSON.stringify(sampleWorkbook())).toBe(true);
  });

  test("has 400 customers of different names and about 8,000 invoice lines in three years", () => {
    expect(business.customers).toHaveLength(400);
    expect(new Set(business.customers.map(({ name }) => name)).size).toBe(400);
    expect(business.sales.length).toBeGreaterThan(7500);
    expect(business.sales.length).toBeLessThan(8500);
    expect(business.sales.filter(({ date }) => date < serial(2023) || date >= serial(2026))).toEqual([]);
  });

  test("sells only while a contract runs, takes some goods back, and multiplies right", () => {
    const { sales } = business;
    expect(sales.filter(({ date, customer }) => date < customer.since || date > (customer.left ?? Infinity))).toEqual([]);
    expect(sales.filter(({ quantity, unitPrice, revenue }) => Math.abs(quantity * unitPrice - revenue) > 0.0051)).toEqual([]);
    const returns = business.sales.filter(({ quantity }) => quantity < 0).length / business.sales.length;
    expect(returns).toBeGreaterThan(0.005);
    expect(returns).toBeLessThan(0.03);
  });

  test("sells less in August than in November", () => {
    const lines = (month: number): number =>
      business.sales.filter(({ date }) => new Date((date - UNIX_EPOCH_SERIAL) * 86_400_000).getUTCMonth() === month).length;
    expect(lines(7)).toBeLessThan(0.8 * lines(10));
  });
});

describe("the sample workbook, calculated", () => {
  let sample: CalculatedSample;
  const source = sampleWorkbook();
  const formulas = source.sheets.flatMap(({ rows }) => rows.flatMap((row) => (row ?? []).flatMap((cell) => cell?.f ?? [])));
  const beside: CalculatedSample["beside"] = (...where) => sample.beside(...where);

  beforeAll(async () => {
    sample = await calculateSample(source);
  }, 60_000);

  test("holds no error", () => {
    const errors = [...sample.sheets.values()].flatMap(({ name, rows }) =>
      rows.flatMap((row, r) =>
        (row ?? []).flatMap((cell, c) =>
          typeof cell?.v === "string" && cell.v.startsWith("#") ? [`${name} ${r + 1},${c + 1}: ${cell.v}`] : [],
        ),
      ),
    );
    expect(errors).toEqual([]);
  });

  test("has totals that agree", () => {
    const { sales } = sampleBusiness();
    const total = sales.reduce((sum, { revenue }) => sum + revenue, 0);
    expect(beside("Read me", "Sales log")).toBeCloseTo(total, 2);
    expect(beside("Read me", "Difference")).toBe(0);
    expect(beside("Key accounts", "Difference", 2)).toBe(0);
  });

  test("counts retention from its customers, and values a customer by it", () => {
    const { customers } = sampleBusiness();
    const thereOn = (day: number) => customers.filter(({ since, left }) => since < day && (left === undefined || left >= day));
    const start = thereOn(serial(2025));
    const end = thereOn(serial(2026));
    const retention = end.filter((customer) => start.includes(customer)).length / start.length;
    expect(beside("Assumptions", "Retention")).toBeCloseTo(retention, 12);
    const margin = beside("Assumptions", "Margin per customer");
    // Gupta & Lehmann (2003): margin * retention / (1 + discount - retention)
    expect(beside("Value of loyalty", "Lifetime value of a customer, EUR")).toBeCloseTo((margin * retention) / (1.09 - retention), 6);
  });

  test("ranks its customers as adding up the log does", () => {
    const totals = new Map<string, number>();
    for (const { customer, revenue } of sampleBusiness().sales) totals.set(customer.name, (totals.get(customer.name) ?? 0) + revenue);
    const ranked = [...totals].sort((a, b) => b[1] - a[1]);
    expect(sample.cell("Key accounts", 17, 1)).toBe(ranked[0]?.[0]);
    expect(sample.cell("Key accounts", 17, 2)).toBeCloseTo(ranked[0]?.[1] ?? 0, 2);
    expect(sample.cell("Key accounts", 16 + ranked.length, 1)).toBe(ranked.at(-1)?.[0]);
    let sum = 0;
    const limit = 0.8 * ranked.reduce((all, [, value]) => all + value, 0);
    const needed = ranked.findIndex(([, value]) => (sum += value) >= limit) + 1;
    expect(beside("Key accounts", "Customers that bring 80%", 3)).toBe(needed);
  });

  test("passes every check of its own", () => {
    const flags = [...sample.sheets.values()].flatMap(({ rows }) => rows.flatMap((row) => (row ?? []).map((cell) => cell?.v)));
    expect(flags.filter((value) => value === "OK").length).toBeGreaterThan(20);
    expect(flags).not.toContain("Look here");
    expect(beside("Read me", "All checks")).toBe("OK");
  });

  test("lists all its sheets on the first one", () => {
    const listed = source.sheets.slice(1).map((_, index) => sample.cell("Read me", 5 + index, 0));
    expect(listed).toEqual(source.sheets.slice(1).map(({ name }) => name));
  });

  test("shows at least two functions of each family and stays small", () => {
    const used = catalog.functions.filter(({ name }) => formulas.some((formula) => formula.includes(`${name}(`))).map(({ id }) => id);
    for (const family of ["CLV", "RETENTION.", "SWITCH.", "REWARD.", "POINTS.", "LIFT.", "PARETO.", "SURVEY.", "SERVICE."]) {
      expect(used.filter((id) => id.startsWith(family)).length).toBeGreaterThanOrEqual(2);
    }
    expect(used).toContain("RFM.TABLE");
    expect(formulas.length).toBeLessThan(500);
  });
});
