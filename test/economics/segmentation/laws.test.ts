import fc from "fast-check";
import type { CellValue, SalesColumns, Segmentation, SegmentationOptions } from "../../../src/economics/segmentation/keyAccounts.types";
import { segmentAccounts } from "../../../src/economics/segmentation/segmentAccounts";
import { abc, classesOf, options, parts } from "./segmentationFixture";

const MARCH = 45352;
const id = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom<CellValue>("", null, "a", " A ", "b", "#REF!", "Ａ", "1"));
const amount = fc.oneof(fc.integer({ min: -500, max: 2000 }), fc.constantFrom<CellValue>("", null, "x", "#N/A", "1,000", 0, true));
const day = fc.oneof(fc.integer({ min: MARCH, max: MARCH + 50 }), fc.constantFrom<CellValue>("", "2024-03-05", "05/03/2024", "never"));
const row = fc.record({
  account: id,
  value: amount,
  date: day,
  currency: fc.constantFrom<CellValue>("EUR", "EUR", "USD", "JPY", ""),
  order: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom<CellValue>("", "x7")),
  margin: fc.oneof(fc.integer({ min: -50, max: 300 }), fc.constantFrom<CellValue>("", "?")),
  driver: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom<CellValue>("", null, "often")),
  parent: id,
  customerValue: fc.oneof(fc.integer({ min: 0, max: 900 }), fc.constantFrom<CellValue>("", "n/a")),
  hidden: fc.boolean(),
});
const rows = fc.array(row, { maxLength: 60 });
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never;

const classes = fc.record({
  by: fc.constantFrom("cumulativeShare" as const, "topShare" as const, "threshold" as const, "count" as const),
  boundary: fc.constantFrom("crossingUp" as const, "within" as const, "nearest" as const),
  ties: fc.constantFrom("together" as const, "order" as const),
});
const LIMITS = { cumulativeShare: [0.5, 0.8], topShare: [0.2, 0.5], threshold: [900, 100], count: [2, 5] };

const choice = fc
  .record({
    measure: fc.constantFrom(
      "revenue" as const,
      "grossMargin" as const,
      "serviceMargin" as const,
      "orders" as const,
      "customerValue" as const,
    ),
    second: fc.constantFrom(undefined, "revenue" as const, "serviceMargin" as const, "orders" as const, "customerValue" as const),
    classes,
    withoutAccount: fc.constantFrom("leaveOut" as const, "oneAccount" as const),
    hiddenRows: fc.constantFrom("include" as const, "leaveOut" as const),
    numberText: fc.constantFrom("none" as const, "1,234.56" as const),
    dateText: fc.constantFrom("iso" as const, "dmy" as const),
    returns: fc.constantFrom("net" as const, "leaveOut" as const),
    zeroAccounts: fc.constantFrom("count" as const, "leaveOut" as const),
    negativeAccounts: fc.constantFrom("lastClass" as const, "ownClass" as const),
    incompleteMonth: fc.constantFrom("keep" as const, "leaveOut" as const),
    parents: fc.boolean(),
    period: fc.constantFrom(undefined, { from: MARCH + 3, to: MARCH + 40 }),
    currency: fc.constantFrom<SegmentationOptions["currency"][]>(undefined, { reporting: "EUR", rates: [{ code: "USD", rate: 0.5 }] }),
    exclusions: fc.constantFrom<SegmentationOptions["exclusions"][]>([], [{ account: "A", reason: "own" }]),
  })
  .map(({ classes: rule, ...rest }): SegmentationOptions => ({
    ...options,
    ...rest,
    activities: [{ title: "visit", rate: 7 }],
    classes: { ...abc, ...rule, limits: LIMITS[rule.by] },
  }));

function columnsOf(list: readonly Row[]): SalesColumns {
  const column = <K extends keyof Row>(key: K) => list.map((line) => line[key]);
  return {
    parts,
    account: column("account"),
    value: column("value"),
    date: column("date"),
    currency: column("currency"),
    order: column("order"),
    margin: column("margin"),
    drivers: [column("driver")],
    parent: column("parent"),
    customerValue: column("customerValue"),
    hidden: column("hidden"),
  };
}

const add = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0);
const rowsLeftOut = ({ quality }: Segmentation) =>
  add(quality.findings.filter(({ excluded, unit }) => excluded && unit === "rows").map(({ count }) => count));

test("every row is used or left out for one reason, and the accounts add up to the rows used", () => {
  fc.assert(
    fc.property(rows, choice, (list, chosen) => {
      const answer = segmentAccounts(columnsOf(list), chosen);
      const { quality, accounts, total } = answer;
      expect(quality.rows).toBe(list.length);
      expect(quality.usedRows + rowsLeftOut(answer)).toBe(list.length);
      expect(add(accounts.rowCount)).toBe(quality.usedRows);
      expect(quality.accounts).toBe(accounts.account.length);
      expect(add(accounts.value)).toBeCloseTo(total, 8);
      if (chosen.measure === "customerValue") expect(quality.usedAmount).toBeNaN();
      else expect(quality.usedAmount).toBeCloseTo(total, 8);
      if (chosen.measure === "orders") expect([...accounts.value]).toEqual([...accounts.orders]);
    }),
    { seed: 20240601, numRuns: 1000 },
  );
});

test("the classes are a partition: their accounts and values add up, best first, negative accounts at the end", () => {
  fc.assert(
    fc.property(rows, choice, (list, chosen) => {
      const { classes: totals, accounts, total, classNames, secondTotal } = segmentAccounts(columnsOf(list), chosen);
      expect(totals.map(({ name }) => name)).toEqual(classNames);
      expect(add(totals.map((line) => line.accounts))).toBe(accounts.account.length);
      expect(add(totals.map(({ value }) => value))).toBeCloseTo(total, 8);
      if (secondTotal !== undefined) expect(add(totals.map(({ second }) => second!))).toBeCloseTo(secondTotal, 8);
      accounts.value.forEach((value, i) => {
        if (i > 0) expect(value).toBeLessThanOrEqual(accounts.value[i - 1]!);
        if (i > 0) expect(accounts.class[i]).toBeGreaterThanOrEqual(accounts.class[i - 1]!);
        if (value < 0) expect(accounts.class[i]).toBe(classNames.length - 1);
      });
    }),
    { seed: 20240602, numRuns: 1000 },
  );
});

test("the order of the rows plays no part, but for spelling and ties", () => {
  const clean = fc.array(fc.tuple(fc.integer({ min: 1, max: 25 }), fc.integer({ min: -20_000, max: 90_000 })), {
    minLength: 1,
    maxLength: 80,
  });
  fc.assert(
    fc.property(clean, fc.integer({ min: 0, max: 79 }), choice, (pairs, shift, chosen) => {
      const rule = { ...chosen.classes, ties: "together" as const };
      const plain = { ...options, classes: rule, negativeAccounts: chosen.negativeAccounts };
      const of = (list: typeof pairs) => {
        const answer = segmentAccounts({ parts, account: list.map(([k]) => k), value: list.map(([, v]) => v / 100) }, plain);
        const classed = classesOf(answer).map((name, i) => [
          Number(answer.accounts.account[i]),
          name,
          answer.accounts.value[i]!.toFixed(6),
        ]);
        return [answer.total.toFixed(6), classed.sort((a, b) => Number(a[0]) - Number(b[0]))];
      };
      const turned = [...pairs.slice(shift % pairs.length), ...pairs.slice(0, shift % pairs.length)];
      expect(of(turned)).toEqual(of(pairs));
      expect(of([...pairs].reverse())).toEqual(of(pairs));
    }),
    { seed: 20240603, numRuns: 300 },
  );
});
