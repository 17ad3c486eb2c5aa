import fc from "fast-check";
import { classedAccounts, compareSegmentations } from "../../../src/economics/segmentation/moves/compareSegmentations";
import { serviceBurden } from "../../../src/economics/segmentation/plan/decisions";
import { whalePoints } from "../../../src/economics/segmentation/curves/curves";
import { abc, classesOf, finding, segment, segmentColumns, segmentValues, valuesByAccount } from "./segmentationFixture";

/** 1.1 + 2.2 is 3.3000000000000003 in binary. Expected values are those of decimal arithmetic, by hand or in whole cents. */
const SPLIT = [
  ["a", 1.1],
  ["a", 2.2],
  ["b", 3.3],
  ["c", 10],
] as const;

describe("equal totals of different lines", () => {
  test("are tied: one rank, one cumulative share, one class, in order of first appearance", () => {
    const answer = segment(SPLIT);
    expect([...answer.accounts.rank]).toEqual([1, 2, 2]);
    expect(answer.accounts.account).toEqual(["c", "a", "b"]);
    expect(answer.accounts.cumulative[1]).toBe(answer.accounts.cumulative[2]);
    expect(answer.accounts.value[1]).toBe(1.1 + 2.2);
    expect(classesOf(segment(SPLIT, { classes: { ...abc, limits: [0.5, 0.7] } }))).toEqual(["A", "B", "B"]);
    expect(finding(answer, "ties")?.count).toBe(2);
  });

  test("are tied by the second measure too", () => {
    const columns = { account: ["a", "a", "b", "c"], value: [1, 1, 5, 9], margin: [1.1, 2.2, 3.3, 10] };
    const second = segmentColumns(columns, { second: "grossMargin", classes: { ...abc, limits: [0.5, 0.7] } });
    expect([...second.accounts.secondClass!]).toEqual([0, 1, 1]);
  });

  test("meet an amount that they are but for noise", () => {
    const rule = { ...abc, by: "threshold" as const, limits: [0.3, 0.1] };
    // 0.8 - 0.5 is 0.30000000000000004, 0.9 - 0.6 is 0.30000000000000004, 0.1 * 3 lines the same; 0.7 - 0.4 is 0.29999999999999993
    const rows = [0.7, -0.4].map((value) => ["a", value] as const);
    expect(classesOf(segment([...rows, ["b", 0.3], ["c", 0.2]], { classes: rule }))).toEqual(["A", "A", "B"]);
  });

  test("are unchanged from one period to the next", () => {
    const [before, now] = [classedAccounts(segment(SPLIT), "2025"), classedAccounts(segmentValues([3.3, 3.3, 10]), "2026")];
    now.account = ["c", "a", "b"];
    const moved = compareSegmentations(before, now);
    expect([...moved.change]).toEqual([0, 0, 0]);
    expect(moved.counts).toMatchObject({ grown: 0, shrunk: 0, unchanged: 3 });
    expect(moved.bridge).toMatchObject({ new: 0, grown: 0, shrunk: 0, lost: 0 });
  });

  test("of an earlier report that lists an account twice add up to nothing when they do", () => {
    const before = { label: "2025", account: ["a", "a", "a"], value: [0.1, 0.2, -0.3], class: [0, 0, 0], classNames: ["A"] };
    const now = { label: "2026", account: ["a"], value: [5], class: [0], classNames: ["A"] };
    expect(compareSegmentations(before, now).move).toEqual(["new"]);
  });
});

describe("sums that are 0 but for noise", () => {
  test("a margin that is amount less cost has the noise of both", () => {
    // 100.1 - 100 = 0.1 and 0.4 - 0.5 = -0.1; as doubles they add up to -5.7e-15
    const columns = { account: ["a", "a", "b"], value: [100.1, 0.4, 7], cost: [100, 0.5, 3] };
    expect(valuesByAccount(segmentColumns(columns, { measure: "grossMargin" }))).toEqual({ a: 0, b: 4 });
    expect(segmentColumns(columns, { second: "grossMargin" }).accounts.second![1]).toBe(4);
    const negative = segmentColumns(columns, { measure: "grossMargin", negativeAccounts: "ownClass" });
    expect(finding(negative, "negativeAccount")).toBeUndefined();
    expect(finding(negative, "zeroAccount")?.count).toBe(1);
  });

  test("a contribution after the cost to serve as well", () => {
    const columns = { account: ["a", "a", "b"], value: [100.1, 0.4, 7], cost: [100, 0.3, 3], drivers: [[0, 2, 1]] };
    const answer = segmentColumns(columns, { measure: "serviceMargin", activities: [{ title: "call", rate: 0.1 }] });
    expect(valuesByAccount(answer)["a"]).toBe(0);
  });

  test("a net total over the accounts has no shares", () => {
    const answer = segment([...SPLIT.slice(0, 2), ["b", -3.3]]);
    expect(answer.total).toBe(0);
    expect(answer.concentration).toBeUndefined();
    expect(answer.accounts.share[0]).toBeNaN();
    // the noise is that of the rows: 1,000,000.1 - 1,000,000 leaves 0.09999999997671694
    expect(segment([["a", 1_000_000.1], ["a", -1_000_000], ["b", -0.1]]).total).toBe(0); // prettier-ignore
  });

  test("a class whose accounts cancel has none either", () => {
    const rows = [["a", 9], ["b", 0.3], ["c", 0.1], ["c", 0.2], ["d", -0.6]] as const; // prettier-ignore
    const classes = { ...abc, names: ["A", "B"], limits: [0.5] };
    expect(segment(rows, { classes }).classes.map(({ value }) => value)).toEqual([9, 0]);
  });

  test("a cost to serve of the whole margin does not exceed it", () => {
    const columns = { account: ["a"], value: [10], margin: [3.3], drivers: [[11], [22]] };
    const activities = [0.1, 0.1].map((rate, i) => ({ title: `t${i}`, rate }));
    // 11 * 0.1 + 22 * 0.1 = 3.3000000000000003 as doubles
    expect(serviceBurden(segmentColumns(columns, { activities }))![0]).toMatchObject({ contribution: 0, verdict: "ok" });
  });

  test("the whale curve meets the total where the losses begin to cancel", () => {
    // 0.3 is the total; as doubles 0.3 + 0.3 - 0.1 - 0.2 is 0.29999999999999993 or more, by order
    const curve = whalePoints([0.3, 0.3, -0.1, -0.2], 100);
    expect(curve.accountsToTotal).toBe(1);
    expect(whalePoints([0.1, 0.2, -0.3], 100)).toMatchObject({ total: 0, accountsToPeak: 2 });
    expect(whalePoints([0.1, 0.2, -0.3], 100).accountsToTotal).toBeUndefined();
  });
});

describe("any decimal money", () => {
  const cents = fc.oneof(fc.constantFrom(10, 20, 30, 110, 220, 330, -10, -330), fc.integer({ min: -30_000, max: 90_000 }));
  const lines = fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d", "e", "f"), cents), { minLength: 1, maxLength: 40 });
  const money = (list: readonly (readonly [string, number])[]) => list.map(([account, amount]) => [account, amount / 100] as const);

  test("is ranked as in whole cents, and in another order and split of the rows alike", () => {
    fc.assert(
      fc.property(lines, fc.nat(39), fc.integer({ min: 1, max: 9999 }), (list, turn, cut) => {
        const sums = new Map<string, number>();
        for (const [account, amount] of list) sums.set(account, (sums.get(account) ?? 0) + amount);
        const turned = [...list.slice(turn % list.length), ...list.slice(0, turn % list.length)].reverse();
        const other = [...turned, ["a", cut] as const, ["a", -cut] as const].filter(([account]) => sums.has(account));
        const places = ({ accounts, classNames }: ReturnType<typeof segment>) =>
          new Map(accounts.account.map((account, i) => [account, [accounts.rank[i], classNames[accounts.class[i]!]]]));
        const [found, again] = [places(segment(money(list))), places(segment(money(other)))];
        for (const [account, place] of found) {
          const own = sums.get(account)!;
          expect(place[0]).toBe(1 + [...sums.values()].filter((amount) => amount > own).length);
          expect(again.get(account)).toEqual(place);
        }
        const zeros = [...sums.values()].filter((amount) => amount === 0).length;
        expect(finding(segment(money(list)), "zeroAccount")?.count ?? 0).toBe(zeros);
      }),
      { seed: 33, numRuns: 400 },
    );
  });
});
