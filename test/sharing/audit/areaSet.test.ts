import fc from "fast-check";
import { type Area, AreaSet } from "../../../src/sharing/audit/book/AreaSet";

const area = (top: number, left: number, bottom: number, right: number, sheetName = "Data"): Area => ({
  sheetName,
  top,
  left,
  bottom,
  right,
});

test("a cell above, between or below the stretches of its column is in none of them", () => {
  const set = new AreaSet();
  set.add(area(5, 2, 7, 2));
  set.add(area(12, 2, 12, 2));
  const isIn = set.tester("data");
  expect([4, 5, 7, 8, 11, 12, 13].map((row) => isIn(row, 2))).toEqual([false, true, true, false, false, true, false]);
  expect([isIn(6, 1), isIn(6, 3), set.tester("Other")(6, 2)]).toEqual([false, false, false]);
});

test("the same stretch is added once, and sheets are told apart", () => {
  const set = new AreaSet();
  expect([set.add(area(1, 1, 2, 2)), set.add(area(1, 1, 2, 2)), set.add(area(1, 1, 1, 1)), set.add(area(1, 1, 1, 1))]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect(set.add(area(1, 1, 2, 2, "Other"))).toBe(true);
  expect([set.hasSheet("DATA"), set.hasSheet("Else")]).toEqual([true, false]);
});

test("it holds the cells that one of its stretches holds, narrow or wide", () => {
  const span = (most: number) => fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }));
  const stretch = fc.tuple(span(12), span(150)).map(([[top, rows], [left, columns]]) => area(top, left, top + (rows % 4), left + columns));
  const cell = fc.oneof(
    fc.integer({ min: 0, max: 12 }).map((row) => area(row, 16_383, row, 16_383)),
    stretch,
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (areas) => {
      const set = new AreaSet();
      for (const each of areas) set.add(each);
      const isIn = set.tester("Data");
      for (let row = 0; row <= 16; row++)
        for (const column of [0, 1, 2, 3, 50, 101, 102, 150, 16_382, 16_383])
          expect(isIn(row, column)).toBe(
            areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right),
          );
    }),
    { seed: 20260302, numRuns: 100 },
  );
});
