import fc from "fast-check";
import { lorenzPoints, whalePoints } from "../../../src/economics/segmentation/curves/curves";
import { paretoClass, paretoCount, paretoGini, paretoShare, paretoTable } from "../../../src/functions/pareto.functions";
import { paretoCostToServe, paretoHhi, paretoKeyScore, paretoLorenz, paretoWhale } from "../../../src/functions/paretoAccounts.functions";
import { abc, classesOf, segmentColumns } from "./segmentationFixture";

/** Quarters add up without rounding, so that the functions, which add up in another order, can be compared digit by digit. */
const quarters = (min: number, max: number) => fc.integer({ min, max }).map((n) => n / 4);
const id = fc.constantFrom("Acme", "ACME ", "bolt", "Ｂolt", "core", "dyne", "echo", 7, "7", "fuse gmbh", "Fuse  GmbH");
const lines = (min: number) => fc.array(fc.tuple(id, quarters(min, 40_000)), { minLength: 1, maxLength: 60 });
const limits = fc
  .tuple(fc.integer({ min: 5, max: 90 }), fc.integer({ min: 1, max: 10 }))
  .map(([a, more]) => [a / 100, (a + more) / 100] as const);

const columnOf = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);

test("ranking, shares, classes and concentration are those of PARETO.TABLE, CLASS, COUNT and SHARE on the same lines", () => {
  fc.assert(
    fc.property(lines(-12_000), limits, (rows, [a, b]) => {
      const accounts = rows.map(([account]) => account);
      const values = rows.map(([, value]) => value);
      fc.pre(values.reduce((sum, value) => sum + value, 0) > 0);
      const answer = segmentColumns({ account: accounts, value: values }, { classes: { ...abc, limits: [a, b] } });
      const [ids, amounts] = [columnOf(accounts), columnOf(values)];
      const table = paretoTable(ids, amounts, a, b).slice(1);
      expect(table.map(([, account]) => String(account).trim())).toEqual(answer.accounts.account);
      expect(table.map(([rank, , value]) => [rank, value])).toEqual(
        answer.accounts.account.map((_, i) => [answer.accounts.rank[i], answer.accounts.value[i]]),
      );
      expect(table.map((line) => line[3])).toEqual([...answer.accounts.share]);
      expect(table.map((line) => line[4])).toEqual([...answer.accounts.cumulative]);
      expect(table.map((line) => line[5])).toEqual(classesOf(answer));
      expect(paretoClass(columnOf([...answer.accounts.value]), a, b).flat()).toEqual(classesOf(answer));
      expect(answer.concentration!.countAtTarget).toBe(paretoCount(amounts, a, ids));
      expect(answer.concentration!.top20Share).toBe(paretoShare(amounts, 0.2, ids));
      expect(answer.concentration!.largestShare).toBe(table[0]![3]);
      const five = Math.min(1, 5 / table.length);
      expect(answer.concentration!.top5Share).toBeCloseTo(paretoShare(amounts, five, ids), 12);
    }),
    { seed: 1951, numRuns: 400 },
  );
});

test("Gini and effective accounts are those of PARETO.GINI and PARETO.HHI over the accounts not below 0", () => {
  fc.assert(
    fc.property(lines(-12_000), (rows) => {
      fc.pre(rows.reduce((sum, [, value]) => sum + value, 0) > 0);
      const answer = segmentColumns({ account: rows.map(([account]) => account), value: rows.map(([, value]) => value) });
      const notNegative = columnOf([...answer.accounts.value].filter((value) => value >= 0));
      expect(answer.concentration!.gini).toBe(paretoGini(notNegative));
      expect(answer.concentration!.effectiveAccounts).toBe(1 / paretoHhi(notNegative));
    }),
    { seed: 1912, numRuns: 300 },
  );
});

test("the Lorenz and whale curves, drawn in full, are those of PARETO.LORENZ and PARETO.WHALE", () => {
  fc.assert(
    fc.property(lines(-12_000), (rows) => {
      const answer = segmentColumns({ account: rows.map(([account]) => account), value: rows.map(([, value]) => value) });
      const values = [...answer.accounts.value];
      const whale = paretoWhale(columnOf(rows.map(([account]) => account)), columnOf(rows.map(([, value]) => value))).slice(1);
      const curve = whalePoints(answer.accounts.value, 1000);
      expect(curve.points.slice(1).map(({ y }) => y)).toEqual(whale.map((line) => line[3]));
      const peak = whale.findIndex((line) => line[5] === true);
      // the function's peak is an account, so it is the first one even where that makes a loss
      if (curve.accountsToPeak > 0) expect([curve.accountsToPeak, curve.peak]).toEqual([peak + 1, whale[peak]![3]]);
      const notNegative = values.filter((value) => value >= 0);
      fc.pre(notNegative.some((value) => value > 0));
      const lorenz = paretoLorenz(columnOf(notNegative)).slice(1);
      expect(lorenzPoints(answer.accounts.value, 1000).map(({ x, y }) => [x, y])).toEqual(lorenz);
    }),
    { seed: 2001, numRuns: 300 },
  );
});

test("cost to serve is that of PARETO.COSTTOSERVE on the added-up drivers", () => {
  const driver = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant(null));
  const rows = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), driver, driver), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(rows, quarters(0, 400), quarters(0, 400), (list, first, second) => {
      const rates = [first, second];
      const activities = rates.map((rate, i) => ({ title: `activity ${i}`, rate }));
      const account = list.map(([name]) => name);
      const drivers = [list.map((line) => line[1]), list.map((line) => line[2])];
      const answer = segmentColumns({ account, value: account.map(() => 1), drivers }, { activities });
      const added = answer.accounts.account.map((name) =>
        drivers.map((column) => column.reduce<number>((sum, times, i) => sum + (account[i] === name ? (times ?? 0) : 0), 0)),
      );
      expect([...answer.accounts.serviceCost!]).toEqual(paretoCostToServe(added, [rates]).flat());
    }),
    { seed: 1991, numRuns: 200 },
  );
});

test("PARETO.KEYSCORE gives the attractiveness of the reference case, 6.2, and its strength, 5.9", () => {
  expect(paretoKeyScore([[8, 6, 7, 5]], [[0.15, 0.35, 0.2, 0.3]])[0]![0]).toBeCloseTo(6.2, 12);
  expect(paretoKeyScore([[7, 5, 6, 8, 4]], [[0.1, 0.2, 0.3, 0.2, 0.2]])[0]![0]).toBeCloseTo(5.9, 12);
});
