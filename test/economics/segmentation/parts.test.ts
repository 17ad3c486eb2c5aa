import fc from "fast-check";
import { classedAgain } from "../../../src/economics/segmentation/classes/rankedResult";
import type {
  CellValue,
  ClassRule,
  SalesColumns,
  Segmentation,
  SegmentationOptions,
} from "../../../src/economics/segmentation/keyAccounts.types";
import { accountTrend } from "../../../src/economics/segmentation/moves/accountTrend";
import { segmentAccounts } from "../../../src/economics/segmentation/segmentAccounts";
import { finding, options, parts, segmentColumns, valuesByAccount } from "./segmentationFixture";

const rowsLeftOut = ({ quality }: Segmentation) =>
  quality.findings.filter(({ excluded, unit }) => excluded && unit === "rows").reduce((sum, { count }) => sum + count, 0);

describe("one part of the rows", () => {
  const columns: SalesColumns = {
    parts,
    account: ["Acme", "Bolt", "Acme", "Crux", "", "Bolt", "Acme"],
    value: [100, 40, 30, "x", 5, 60, 7],
    part: ["North", "South", " north", "North", "NORTH", "South", null],
  };

  test("is answered from its own rows, in any spelling, and the others are one reason to leave rows out", () => {
    const north = segmentAccounts(columns, { ...options, part: "North" });
    expect(valuesByAccount(north)).toEqual({ Acme: 130 });
    expect(north.quality).toMatchObject({ rows: 7, usedRows: 2 });
    expect(finding(north, "otherPart")).toMatchObject({ count: 3, amount: 107, excluded: true });
    expect(finding(north, "noAccount")).toMatchObject({ count: 1, amount: 5 });
    expect(finding(north, "textValue")).toMatchObject({ count: 1 });
  });

  test("may be the rows with a blank cell, or have no rows at all", () => {
    expect(valuesByAccount(segmentAccounts(columns, { ...options, part: "" }))).toEqual({ Acme: 7 });
    const none = segmentAccounts(columns, { ...options, part: "East" });
    expect(none).toMatchObject({ total: 0, quality: { rows: 7, usedRows: 0, accounts: 0 } });
    expect(none.concentration).toBeUndefined();
  });

  test("the answer about all of them says what each brings, the largest first", () => {
    expect(segmentAccounts(columns, options).parts).toEqual([
      { name: "North", rows: 4, usedRows: 2, amount: 130 },
      { name: "South", rows: 2, usedRows: 2, amount: 100 },
      { name: "", rows: 1, usedRows: 1, amount: 7 },
    ]);
    expect(segmentAccounts({ ...columns, part: undefined }, options).parts).toBeUndefined();
    expect(segmentAccounts(columns, { ...options, part: "North" }).parts).toBeUndefined();
  });
});

const row = fc.record({
  account: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom<CellValue>("", null, "#REF!")),
  value: fc.oneof(fc.integer({ min: -300, max: 2000 }), fc.constantFrom<CellValue>("", "x", 0)),
  date: fc.oneof(fc.integer({ min: 45_300, max: 45_700 }), fc.constant<CellValue>("never")),
  order: fc.integer({ min: 1, max: 20 }),
  part: fc.constantFrom<CellValue>("North", "South", "سوق الشمال", "", null, 7, "x".repeat(200)),
});
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never;
const rows = fc.array(row, { maxLength: 50 });
const choice = fc.record({
  measure: fc.constantFrom("revenue" as const, "orders" as const),
  withoutAccount: fc.constantFrom("leaveOut" as const, "oneAccount" as const),
  returns: fc.constantFrom("net" as const, "leaveOut" as const),
  period: fc.constantFrom(undefined, { from: 45_350, to: 45_600 }),
});

function columnsOf(list: readonly Row[]): SalesColumns {
  const column = <K extends keyof Row>(key: K) => list.map((line) => line[key]);
  return { parts, account: column("account"), value: column("value"), date: column("date"), order: column("order"), part: column("part") };
}

test("the answer for a part is the answer of a sheet with its rows alone; used and left out rows are those of the part", () => {
  fc.assert(
    fc.property(rows, choice, (list, chosen) => {
      const wanted: SegmentationOptions = { ...options, ...chosen };
      const whole = segmentAccounts(columnsOf(list), wanted);
      for (const { name, rows: count, usedRows, amount } of whole.parts!) {
        const own = list.filter(({ part }) => String(part ?? "") === name);
        const alone = segmentAccounts(columnsOf(own), wanted);
        const part = segmentAccounts(columnsOf(list), { ...wanted, part: name });
        expect(part.total).toBe(alone.total);
        expect([...part.accounts.value]).toEqual([...alone.accounts.value]);
        expect(part.accounts.account).toEqual(alone.accounts.account);
        expect([...part.accounts.class]).toEqual([...alone.accounts.class]);
        expect(part.classes).toEqual(alone.classes);
        expect(part.concentration).toEqual(alone.concentration);
        expect(part.quality.usedRows + rowsLeftOut(part)).toBe(list.length);
        expect(list.length - (finding(part, "otherPart")?.count ?? 0)).toBe(own.length);
        expect([count, usedRows]).toEqual([own.length, alone.quality.usedRows]);
        if (chosen.measure === "revenue") expect(amount).toBeCloseTo(alone.total, 8);
      }
    }),
    { seed: 20261201, numRuns: 100 },
  );
});

test("the parts together are the whole: rows, rows used and money", () => {
  fc.assert(
    fc.property(rows, choice, (list, chosen) => {
      const { parts: each, quality, total } = segmentAccounts(columnsOf(list), { ...options, ...chosen });
      const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
      expect(sum(each!.map((part) => part.rows))).toBe(list.length);
      expect(sum(each!.map((part) => part.usedRows))).toBe(quality.usedRows);
      expect(sum(each!.map((part) => part.amount))).toBeCloseTo(total, 8);
    }),
    { seed: 20261202, numRuns: 100 },
  );
});

const rule: fc.Arbitrary<ClassRule> = fc
  .record({
    by: fc.constantFrom("cumulativeShare" as const, "topShare" as const, "threshold" as const, "count" as const),
    boundary: fc.constantFrom("crossingUp" as const, "within" as const, "nearest" as const),
    ties: fc.constantFrom("together" as const, "order" as const),
    at: fc.integer({ min: 1, max: 50 }),
  })
  .map(({ by, boundary, ties, at }) => {
    const limits = {
      cumulativeShare: [at / 100, 0.6, 0.9],
      topShare: [at / 100, 0.7, 0.8],
      threshold: [900, 10 * at, 1],
      count: [1, at + 1, 60],
    };
    return { by, boundary, ties, names: ["1st", "2nd", "3rd", "4th"], limits: limits[by] };
  });

test("other limits on a finished answer give what the rows give with them", () => {
  const measures = fc.constantFrom<Partial<SegmentationOptions>>({}, { second: "orders" }, { measure: "orders", second: "revenue" });
  fc.assert(
    fc.property(
      rows,
      rule,
      measures,
      fc.constantFrom("lastClass" as const, "ownClass" as const),
      (list, classes, measure, negativeAccounts) => {
        const wanted = { ...options, ...measure, negativeAccounts };
        const again = classedAgain(segmentAccounts(columnsOf(list), wanted), classes);
        expect(again).toEqual(segmentAccounts(columnsOf(list), { ...wanted, classes }));
      },
    ),
    { seed: 20261203, numRuns: 100 },
  );
});

describe("an account by quarter", () => {
  // 2024-01-02, 2024-03-31, 2024-04-01, 2024-10-05, 2024-12-29, 2024-12-30
  const days = [45293, 45382, 45383, 45570, 45655, 45656];
  const sales = { parts, account: ["A", "B", "A", "a ", "A", "B"], value: [10, 500, 20, 5, 7, 1], date: [...days] as CellValue[] };

  test("has every quarter of the data, also those without a sale", async () => {
    const trend = await accountTrend(sales, options, "A");
    expect(trend).toEqual({
      periods: [
        { year: 2024, quarter: 1, value: 10, whole: true },
        { year: 2024, quarter: 2, value: 20, whole: true },
        { year: 2024, quarter: 3, value: 0, whole: true },
        { year: 2024, quarter: 4, value: 12, whole: true },
      ],
      undated: 0,
    });
  });

  test("says which quarter the data do not cover, keeps sales without a date apart, and turns to years over long times", async () => {
    const begun = await accountTrend({ ...sales, date: [45393, "", 45393, "?", 45500, 45500] }, options, "A");
    expect(begun).toEqual({
      periods: [
        { year: 2024, quarter: 2, value: 30, whole: false },
        { year: 2024, quarter: 3, value: 7, whole: false },
      ],
      undated: 5,
    });
    const long = await accountTrend({ ...sales, date: [36526, 45383, 45383, 45383, 45657, 45657] }, options, "A");
    expect(long?.periods).toHaveLength(25);
    expect(long?.periods[0]).toEqual({ year: 2000, value: 10, whole: true });
    expect(await accountTrend({ ...sales, date: undefined }, options, "A")).toBeUndefined();
  });

  test("adds up to the account's value in the answer, whatever is left out", async () => {
    await fc.assert(
      fc.asyncProperty(rows, choice, fc.constantFrom(undefined, "North", ""), async (list, chosen, part) => {
        const wanted: SegmentationOptions = { ...options, ...chosen, ...(part !== undefined && { part }) };
        const { accounts } = segmentColumns(columnsOf(list), wanted);
        for (const [i, account] of accounts.account.slice(0, 3).entries()) {
          const trend = await accountTrend(columnsOf(list), wanted, account);
          if (!trend) continue;
          const sum = trend.periods.reduce((all, { value }) => all + value, trend.undated);
          expect(sum).toBeCloseTo(accounts.value[i]!, 8);
        }
      }),
      { seed: 20261204, numRuns: 50 },
    );
  });
});
