import fc from "fast-check";
import {
  classedAccounts,
  compareSegmentations,
  compareSegmentationsInSlices,
  halves,
  lostValue,
} from "../../../../src/economics/segmentation/moves/compareSegmentations";
import type { ClassedAccounts, Movement } from "../../../../src/economics/segmentation/keyAccounts.types";
import { paretoMigration } from "../../../../src/functions/paretoAccounts.functions";
import { rows as rowsOf } from "../../../functions/adapters";
import { segment } from "../segmentationFixture";

const NAMES = ["A", "B", "C"];

function side(
  label: string,
  rows: readonly (readonly [account: string, value: number, className: string])[],
  classNames = NAMES,
): ClassedAccounts {
  return {
    label,
    account: rows.map(([account]) => account),
    value: rows.map(([, value]) => value),
    class: rows.map(([, , name]) => classNames.indexOf(name)),
    classNames,
  };
}

/** The moves as lines: account, move, change. */
const lines = (movement: Movement) => movement.account.map((account, i) => [account, movement.move[i], movement.change[i]]);

const before = side("2025", [
  ["Acme", 500, "A"],
  ["Bolt", 300, "A"],
  ["Core", 100, "B"],
  ["Dyne", 40, "C"],
  ["Echo", 10, "C"],
]);
const now = side("2026", [
  ["ACME ", 450, "A"],
  ["Core", 320, "A"],
  ["Fuse", 70, "B"],
  ["Bolt", 60, "B"],
  ["Echo", 10, "C"],
]);

describe("two periods", () => {
  const movement = compareSegmentations(before, now);

  test("list who moved where, the largest change first, ids matched by their key", () => {
    expect(lines(movement)).toEqual(
      [
        ["Bolt", "down", -240],
        ["Core", "up", 220],
        ["Fuse", "new", 70],
        ["ACME", "same", -50],
        ["Dyne", "lost", -40],
        ["Echo", "same", 0],
      ].map(([account, ...rest]) => [account === "ACME" ? "ACME " : account, ...rest]),
    );
    expect([...movement.classBefore]).toEqual([0, 1, -1, 0, 2, 2]);
    expect([...movement.classNow]).toEqual([1, 0, 1, 0, -1, 2]);
    expect([movement.beforeLabel, movement.nowLabel]).toEqual(["2025", "2026"]);
  });

  test("give a matrix with those who were not there in the last row and column", () => {
    expect(movement.matrix).toEqual([
      [1, 1, 0, 0],
      [1, 0, 0, 0],
      [0, 0, 1, 1],
      [0, 1, 0, 0],
    ]);
  });

  test("name who entered and who left the first class", () => {
    expect(movement.entered.map((i) => movement.account[i])).toEqual(["Core"]);
    expect(movement.left.map((i) => movement.account[i])).toEqual(["Bolt"]);
  });

  test("close the bridge from 950 to 910", () => {
    expect(movement.bridge).toEqual({ opening: 950, new: 70, grown: 220, shrunk: 290, lost: 40, closing: 910 });
    expect(movement.counts).toEqual({ opening: 5, new: 1, grown: 1, shrunk: 2, unchanged: 1, lost: 1, closing: 5 });
  });

  test("list what was lost, the largest loss first", () => {
    expect(lostValue(movement).map((i) => [movement.account[i], movement.change[i]])).toEqual([
      ["Bolt", -240],
      ["ACME ", -50],
      ["Dyne", -40],
    ]);
  });
});

test("names of both sides are kept, the present ones first; a class is compared by name", () => {
  const movement = compareSegmentations(side("x", [["a", 1, "Old"]], ["A", "Old"]), side("y", [["a", 1, "B"]], ["A", "B"]));
  expect(movement.classNames).toEqual(["A", "B", "Old"]);
  expect([movement.classBefore[0], movement.classNow[0], movement.move[0]]).toEqual([2, 1, "up"]);
});

test("an account that stands twice in an earlier list is added up, and one of value 0 is no customer", () => {
  const movement = compareSegmentations(
    side("x", [
      ["a", 1, "A"],
      ["A ", 2, "B"],
      ["z", 0, "C"],
    ]),
    side("y", [["a", 5, "A"]]),
  );
  expect(movement.counts).toMatchObject({ opening: 1, new: 0, lost: 0, grown: 1, closing: 1 });
  expect(movement.bridge).toEqual({ opening: 3, new: 0, grown: 2, shrunk: 0, lost: 0, closing: 5 });
});

test("an account whose earlier class is not known counts in the last class", () => {
  const movement = compareSegmentations({ ...side("x", [["a", 1, "A"]]), class: [9] }, side("y", [["a", 1, "A"]]));
  expect(movement.classBefore[0]).toBe(2);
});

test("nothing against nothing is an empty movement", () => {
  const movement = compareSegmentations(side("x", []), side("y", []));
  expect(movement.account).toEqual([]);
  expect(movement.bridge).toEqual({ opening: 0, new: 0, grown: 0, shrunk: 0, lost: 0, closing: 0 });
});

test("names come from either side, ids keep their type", () => {
  const earlier = classedAccounts(segment([[17850, 4]]), "before");
  const movement = compareSegmentations({ ...earlier, name: ["Acme"] }, side("now", [["Bolt", 1, "A"]]));
  expect(movement.accountCell).toEqual([17850, "Bolt"]);
  expect(movement.name).toEqual(["Acme", ""]);
});

describe("laws", () => {
  const line = fc.tuple(
    fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
    fc.oneof(fc.integer({ min: -50_000, max: 200_000 }), fc.constant(0)),
    fc.constantFrom(...NAMES),
  );
  /** values of 0 are frequent: such an account is no customer */
  const accounts = fc.uniqueArray(line, { selector: ([account]) => account });
  const cents = fc.uniqueArray(
    fc.tuple(
      fc.integer({ min: 1, max: 400 }).map(String),
      fc.integer({ min: -9_999_999, max: 99_999_999 }).map((n) => n / 100),
      fc.constantFrom(...NAMES),
    ),
    { selector: ([account]) => account, maxLength: 300 },
  );

  test("the bridge closes, exactly in whole units, and every account has one move", () => {
    fc.assert(
      fc.property(accounts, accounts, (x, y) => {
        const { bridge, counts, account, matrix } = compareSegmentations(side("x", x), side("y", y));
        expect(bridge.opening + bridge.new + bridge.grown - bridge.shrunk - bridge.lost).toBe(bridge.closing);
        expect(bridge.closing).toBe(y.reduce((sum, [, value]) => sum + value, 0));
        expect(counts.opening + counts.new - counts.lost).toBe(counts.closing);
        expect(counts.new + counts.grown + counts.shrunk + counts.unchanged + counts.lost).toBe(account.length);
        expect(matrix.flat().reduce((sum, count) => sum + count, 0)).toBe(account.length);
      }),
      { seed: 5179578, numRuns: 300 },
    );
  });

  test("the bridge closes in cents to the last digits of a double", () => {
    fc.assert(
      fc.property(cents, cents, (x, y) => {
        const { bridge } = compareSegmentations(side("x", x), side("y", y));
        const size = [...x, ...y].reduce((sum, [, value]) => sum + Math.abs(value), 0);
        const gap = bridge.opening + bridge.new + bridge.grown - bridge.shrunk - bridge.lost - bridge.closing;
        expect(Math.abs(gap)).toBeLessThanOrEqual(8 * Number.EPSILON * size);
      }),
      { seed: 3120488, numRuns: 100 },
    );
  });

  test("the counts are those of PARETO.MIGRATION", () => {
    fc.assert(
      fc.property(accounts, accounts, (x, y) => {
        fc.pre([...x, ...y].some(([, value]) => value !== 0));
        const { matrix } = compareSegmentations(side("x", x), side("y", y));
        const ids = [...new Set([...x, ...y].filter(([, value]) => value !== 0).map(([account]) => account))];
        const classIn = (rows: typeof x) => ids.map((id) => [rows.find(([account, value]) => account === id && value !== 0)?.[2] ?? ""]);
        const [head, ...rows] = paretoMigration(classIn(x), classIn(y));
        const all = [...NAMES, "none"];
        for (const row of rows)
          for (let column = 1; column < row.length; column++)
            expect(matrix[all.indexOf(row[0] as string)]![all.indexOf(head![column] as string)]).toBe(row[column]);
        const told = rows.flatMap((row) => row.slice(1) as number[]).reduce((sum, count) => sum + count, 0);
        expect(told).toBe(ids.length);
      }),
      { seed: 1957, numRuns: 200 },
    );
  });

  test("amounts and counts are those of RETENTION.REVENUE", () => {
    fc.assert(
      fc.property(accounts, accounts, (x, y) => {
        fc.pre(x.length > 0 && y.length > 0);
        const { bridge, counts } = compareSegmentations(side("x", x), side("y", y));
        const column = (rows: typeof x, at: 0 | 1) => rows.map((row) => [row[at]]);
        const table = rowsOf("RETENTION.REVENUE", column(x, 0), column(x, 1), column(y, 0), column(y, 1));
        expect(table.slice(1, 7)).toEqual([
          ["opening", counts.opening, bridge.opening],
          ["lost", counts.lost, bridge.lost],
          ["contraction", counts.shrunk, bridge.shrunk],
          ["expansion", counts.grown, bridge.grown],
          ["new", counts.new, bridge.new],
          ["closing", counts.closing, bridge.closing],
        ]);
      }),
      { seed: 2010, numRuns: 200 },
    );
  });

  test("in slices the answer is the same, and cancel stops it", async () => {
    const many = side(
      "x",
      Array.from({ length: 45_000 }, (_, i) => [`k${i}`, i, "A"] as const),
    );
    expect(await compareSegmentationsInSlices(many, before)).toEqual(compareSegmentations(many, before));
    const stop = new AbortController();
    const running = compareSegmentationsInSlices(many, now, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("halves", () => {
  test.each([
    [
      { from: 10, to: 13 },
      { before: { from: 10, to: 11 }, now: { from: 12, to: 13 } },
    ],
    [
      { from: 10, to: 14 },
      { before: { from: 10, to: 12 }, now: { from: 13, to: 14 } },
    ],
    [
      { from: 40513, to: 40886 },
      { before: { from: 40513, to: 40699 }, now: { from: 40700, to: 40886 } },
    ],
  ])("of %j are %j", (days, expected) => {
    expect(halves(days)).toEqual(expected);
  });

  test("of one day: the later one is empty", () => {
    expect(halves({ from: 7, to: 7 })).toEqual({ before: { from: 7, to: 7 }, now: { from: 8, to: 7 } });
  });
});
