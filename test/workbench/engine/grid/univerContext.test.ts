import { UsedBounds } from "../../../../src/workbench/engine/grid/univerContext";

const BOUNDS = { top: 1, bottom: 9, left: 0, right: 4 };

/** Bounds of two sheets, both known. */
function known(): UsedBounds {
  const bounds = new UsedBounds();
  for (const sheetId of ["a", "b"]) Object.assign(bounds.of("book", sheetId), { values: BOUNDS, all: BOUNDS });
  return bounds;
}

/** Sheets whose bounds are still known after a command. */
function knownAfter(id: string, params: object, options?: Record<string, boolean>): string[] {
  const bounds = known();
  bounds.follow({ id, params }, options);
  return ["a", "b"].filter((sheetId) => bounds.of("book", sheetId).values === BOUNDS);
}

const WRITE = "sheet.mutation.set-range-values";

test("what was found stays known until the sheet changes", () => {
  expect(known().of("book", "a")).toEqual({ values: BOUNDS, all: BOUNDS });
  expect(known().of("other", "a")).toEqual({});
});

test("a write forgets the bounds of its sheet only", () => {
  expect(knownAfter(WRITE, { unitId: "book", subUnitId: "a" })).toEqual(["b"]);
  expect(knownAfter(WRITE, { unitId: "other", subUnitId: "a" })).toEqual(["a", "b"]);
});

test("a move between sheets forgets both", () => {
  const params = { unitId: "book", from: { subUnitId: "a" }, to: { subUnitId: "b" } };
  expect(knownAfter("sheet.mutation.move-range", params)).toEqual([]);
});

test("results of formulas and commands that are no mutation forget nothing", () => {
  expect(knownAfter(WRITE, { unitId: "book", subUnitId: "a" }, { fromFormula: true })).toEqual(["a", "b"]);
  expect(knownAfter("sheet.operation.set-selections", { unitId: "book", subUnitId: "a" })).toEqual(["a", "b"]);
  expect(knownAfter(WRITE, {})).toEqual(["a", "b"]);
});
