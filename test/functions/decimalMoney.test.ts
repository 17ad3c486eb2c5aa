import * as fc from "fast-check";
import { column, figure, rows } from "./adapters";
import { always } from "../support/seeded";

/**
 * 1.1 + 2.2 is 3.3000000000000003 in binary, and 1.1 + 2.2 - 3.3 is not 0. Expected values are those of decimal arithmetic: by hand, or in
 * whole cents, which a double holds exactly.
 */
type Line = readonly [account: string, cents: number];

const name = fc.constantFrom("a", "b", "c", "d", "e", "f");
/** Few amounts, so that totals are often equal; both signs. */
const cents = fc.oneof(fc.constantFrom(10, 20, 30, 110, 220, 330, -10, -330), fc.integer({ min: -30_000, max: 90_000 }));
const lines = fc.array(fc.tuple(name, cents), { minLength: 1, maxLength: 40 });

const accountsOf = (list: readonly Line[]) => column(...list.map(([account]) => account));
const moneyOf = (list: readonly Line[]) => column(...list.map(([, amount]) => amount / 100));

/** Cents of each account, in the order of first appearance. */
function centsOf(list: readonly Line[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [account, amount] of list) sums.set(account, (sums.get(account) ?? 0) + amount);
  return sums;
}

/** The lines turned and cut: another order, and each of the first lines as two lines of the same money. */
function otherwise(list: readonly Line[], turn: number, cut: number): Line[] {
  const turned = [...list.slice(turn % list.length), ...list.slice(0, turn % list.length)].reverse();
  return turned.flatMap(([account, amount], i): Line[] =>
    i < 5
      ? [
          [account, cut],
          [account, amount - cut],
        ]
      : [[account, amount]],
  );
}

const table = (list: readonly Line[]) => rows("PARETO.TABLE", accountsOf(list), moneyOf(list)).slice(1);
/** Rank and class by account. */
const places = (list: readonly Line[]) => new Map(table(list).map((row) => [row[1] as string, [row[0], row[5]]]));

describe("RETENTION.REVENUE", () => {
  const counts = (...args: unknown[]) => rows("RETENTION.REVENUE", ...args).slice(1, 7).map((row) => row[1]); // prettier-ignore
  const retention = (...args: unknown[]) => rows("RETENTION.REVENUE", ...args)[9]![1];

  it("counts an account whose invoices are refunded in one line as lost", () => {
    const args = [column("A", "B"), column(3.3, 5), column("A", "A", "A", "B"), column(1.1, 2.2, -3.3, 5)];
    const bridge = rows("RETENTION.REVENUE", ...args);
    expect(counts(...args)).toEqual([2, 1, 0, 0, 0, 1]);
    expect(bridge[2]).toEqual(["lost", 1, 3.3]);
    expect(bridge[3]).toEqual(["contraction", 0, 0]);
    expect(retention(...args)).toBe(0.5);
  });

  it("counts an account that nets to 0 before as none", () => {
    const args = [column("A", "A", "A", "B"), column(1.1, 2.2, -3.3, 5), column("B"), column(5)];
    expect(counts(...args)).toEqual([1, 0, 0, 0, 0, 1]);
    expect(retention(...args)).toBe(1);
  });

  it("sees no contraction where the money is the same in other lines, and no expansion either", () => {
    const [split, whole] = [
      [column("A", "A", "B"), column(1.1, 2.2, 5)],
      [column("A", "B"), column(3.3, 5)],
    ] as const;
    for (const args of [
      [...split, ...whole],
      [...whole, ...split],
    ]) {
      expect(counts(...args)).toEqual([2, 0, 0, 0, 0, 2]);
      expect(rows("RETENTION.REVENUE", ...args).slice(3, 5)).toEqual([
        ["contraction", 0, 0],
        ["expansion", 0, 0],
      ]);
    }
  });

  it("has no share of an opening that adds up to 0 over its accounts", () => {
    const bridge = rows("RETENTION.REVENUE", column("A", "A", "B"), column(0.1, 0.2, -0.3), column("A"), column(5));
    expect(bridge[1]).toEqual(["opening", 2, 0]);
    expect((bridge[7]![2] as CustomFunctions.Error).code).toBe("#N/A");
  });

  it("counts movements as whole cents do, for accounts that stay the same in other lines, are refunded, or change", () => {
    const fates = fc.array(fc.constantFrom("same", "refunded", "changed"), { minLength: 6, maxLength: 6 });
    always([lines, lines, fates, fc.nat(39), fc.integer({ min: 1, max: 9999 })], (before, more, fate, turn, cut) => {
      const fateOf = (account: string) => fate["abcdef".indexOf(account)]!;
      const opening = centsOf(before);
      const refunds = [...opening]
        .filter(([account]) => fateOf(account) === "refunded")
        .map(([account, amount]): Line => [account, -amount]);
      const kept = otherwise(before, turn, cut).filter(([account]) => fateOf(account) !== "changed");
      const after: Line[] = [...kept, ...refunds, ...more.filter(([account]) => fateOf(account) === "changed"), ["other", 500]];
      const closing = centsOf(after);
      const moved = { lost: 0, contraction: 0, expansion: 0, new: 0 };
      for (const account of new Set([...opening.keys(), ...closing.keys()])) {
        const [was, is] = [opening.get(account) ?? 0, closing.get(account) ?? 0];
        if (was === is) continue;
        moved[was === 0 ? "new" : is === 0 ? "lost" : is < was ? "contraction" : "expansion"]++;
      }
      const found = counts(accountsOf(before), moneyOf(before), accountsOf(after), moneyOf(after));
      expect(found.slice(1, 5)).toEqual(Object.values(moved));
    });
  });
});

describe("PARETO", () => {
  it("ranks equal totals alike, with one cumulative share and class", () => {
    const found = rows("PARETO.TABLE", column("a", "a", "b", "c"), column(1.1, 2.2, 3.3, 10)).slice(1);
    expect(found.map((row) => [row[0], row[1], row[5]])).toEqual([
      [1, "c", "A"],
      [2, "a", "A"],
      [2, "b", "A"],
    ]);
    expect(found[1]![4]).toBe(found[2]![4]);
    expect(found[1]![2]).toBe(1.1 + 2.2);
  });

  it("classes equal figures alike, also where they are computed in the cells", () => {
    expect(rows("PARETO.CLASS", column(1.1 + 2.2, 3.3, 10)).flat()).toEqual(["A", "A", "A"]);
    expect(rows("PARETO.CLASS", column(1.1 + 2.2, 3.3, 10), 0.8, 0.9).flat()).toEqual(["A", "A", "A"]);
    expect(rows("PARETO.CLASS", column(1.1 + 2.2, 3.3, 10), 0.5, 0.7).flat()).toEqual(["B", "B", "A"]);
  });

  it("takes an account that nets to 0 as one of 0, not as one below it", () => {
    const [money, ids] = [column(0.1, 0.7, -0.8, 5), column("a", "a", "a", "b")];
    expect(figure("PARETO.HHI", money, ids)).toBe(1);
    expect(figure("PARETO.GINI", money, false, ids)).toBe(0.5);
    expect(rows("PARETO.WHALE", ids, money).slice(1)).toEqual([
      [1, "b", 5, 5, 1, true],
      [2, "a", 0, 5, 1, false],
    ]);
  });

  it("ranks equal profits alike and finds the peak before the accounts of 0", () => {
    const found = rows("PARETO.WHALE", column("a", "a", "b", "z", "z", "z"), column(1.1, 2.2, 3.3, 0.3, -0.1, -0.2)).slice(1);
    expect(found.map((row) => [row[0], row[2], row[5]])).toEqual([
      [1, 1.1 + 2.2, false],
      [1, 3.3, true],
      [3, 0, false],
    ]);
  });

  it("names major customers of the same revenue together", () => {
    const found = rows("PARETO.MAJOR", column("a", "a", "b", "c"), column(1.1, 2.2, 3.3, 10), 0.19).slice(1);
    expect(found.map((row) => row[0])).toEqual([1, 2, 2]);
  });

  it("has no share of a total that is 0 but for noise, within an account or between accounts", () => {
    const ids = column("a", "a", "b");
    const money = column(0.1, 0.2, -0.3);
    expect(() => figure("PARETO.SHARE", money, 0.2, ids)).toThrow("add up to 0");
    expect(() => figure("PARETO.COUNT", money, 0.8, ids)).toThrow("add up to 0");
    expect(rows("PARETO.WHALE", ids, money).slice(1).map((row) => (row[4] as CustomFunctions.Error).code)).toEqual(["#N/A", "#N/A"]); // prettier-ignore
    // the noise is that of the lines: 1,000,000.1 - 1,000,000 leaves 0.09999999997671694
    expect(() => figure("PARETO.SHARE", column(1_000_000.1, -1_000_000, -0.1), 0.2, ids)).toThrow("add up to 0");
  });

  it("gives a total of exactly 0 for lines refunded in one line of their decimal sum", () => {
    always([fc.array(fc.integer({ min: -500_000, max: 900_000 }), { minLength: 1, maxLength: 40 })], (amounts) => {
      const refund = -amounts.reduce((sum, amount) => sum + amount, 0);
      const list: Line[] = [...amounts, refund].map((amount) => ["refunded", amount]);
      const found = table([...list, ["other", 100_000]]);
      expect(found.map((row) => [row[1], row[2]])).toEqual([
        ["other", 1000],
        ["refunded", 0],
      ]);
    });
  });

  it("ranks and classes as whole cents do", () => {
    always([lines], (list) => {
      const sums = [...centsOf(list)];
      const total = sums.reduce((sum, [, amount]) => sum + amount, 0);
      fc.pre(total > 0);
      for (const [account, place] of places(list)) {
        const own = new Map(sums).get(account)!;
        const larger = sums.filter(([, amount]) => amount > own);
        const before = larger.reduce((sum, [, amount]) => sum + amount, 0) * 100;
        const expected = own < 0 || before >= total * 95 ? "C" : before >= total * 80 ? "B" : "A";
        expect(place).toEqual([larger.length + 1, expected]);
      }
    });
  });

  it("does not change rank or class with the order or the split of the lines", () => {
    always([lines, fc.nat(39), fc.integer({ min: 1, max: 9999 })], (list, turn, cut) => {
      fc.pre(list.reduce((sum, [, amount]) => sum + amount, 0) > 0);
      const before = places(list);
      const after = places(otherwise(list, turn, cut));
      for (const [account, place] of before) expect(after.get(account)).toEqual(place);
    });
  });
});

describe("RFM", () => {
  it("scores customers who spent the same alike", () => {
    const days = column(45000, 45001, 45001, 45001, 45001, 45001);
    const found = rows("RFM.TABLE", column("a", "a", "b", "c", "d", "e"), days, column(1.1, 2.2, 3.3, 3.3, 3.3, 3.3)).slice(1);
    expect(found.map((row) => row[7])).toEqual([1, 1, 1, 1, 1]);
  });

  it("scores money as whole cents do, whatever the order and the split of the lines", () => {
    const scores = (list: readonly Line[]) => {
      const days = column(...list.map(() => 45000));
      return new Map(rows("RFM.TABLE", accountsOf(list), days, moneyOf(list)).slice(1).map((row) => [row[0] as string, row[7]])); // prettier-ignore
    };
    always([lines, fc.nat(39), fc.integer({ min: 1, max: 9999 })], (list, turn, cut) => {
      const sums = [...centsOf(list).values()];
      const expected = sums.map((own) => 1 + Math.floor((5 * sums.filter((amount) => amount < own).length) / sums.length));
      const found = scores(list);
      expect([...found.values()]).toEqual(expected);
      const other = scores(otherwise(list, turn, cut));
      for (const [account, score] of found) expect(other.get(account)).toBe(score);
    });
  });
});

describe("other verdicts on decimal money", () => {
  it("RETENTION.COHORT shows money that was refunded as 0", () => {
    const found = rows("RETENTION.COHORT", column("a", "a", "a"), column(45000, 45001, 45002), "month", "amount", column(0.1, 0.2, -0.3));
    expect(found[1]!.slice(1)).toEqual([1, 0]);
  });

  it("BASE.SUMMARY drops a day whose lines net to 0", () => {
    const found = rows("BASE.SUMMARY", column("a", "a", "a", "a"), column(45000, 45007, 45007, 45007), column(5, 1.1, 2.2, -3.3), 45014);
    expect(found[1]!.slice(0, 2)).toEqual(["a", 0]);
  });

  it("SERVICE.TIERS: a cost of 29 is not above 29% of 100", () => {
    const found = rows("SERVICE.TIERS", column("Gold"), column(7), column(100), column(0.29), column(29));
    expect([found[1]![1], found[1]![3]]).toEqual([0, "ok"]);
  });

  it("SERVICE.LEVERS: 7 / (0.7 x 0.1) costs as much as 10 / 0.1", () => {
    const found = rows("SERVICE.LEVERS", column("a", "b", "c"), column(0.7, 1, 1), column(7, 10, 11), column(0.1, 0.1, 0.1), 400);
    expect(found.slice(1).map((row) => row[3])).toEqual([1, 1, 3]);
  });

  it("SERVICE.CONSISTENCY: scores that add up to 0 have no variation", () => {
    const found = rows("SERVICE.CONSISTENCY", column(0.1, 0.2, -0.3), 0);
    expect(found[1]![0]).toBe(0);
    expect((found[1]![2] as CustomFunctions.Error).code).toBe("#N/A");
  });

  it("POINTS.ROLLFORWARD: a balance used up is 0", () => {
    const found = rows("POINTS.ROLLFORWARD", 0.3, column(0, 1.1, 2.2), column(0.1, 0, 3.3), column(0.2, 0, 0));
    expect(found.slice(1).map((row) => row[5])).toEqual([0, 1.1, 0]);
  });
});
