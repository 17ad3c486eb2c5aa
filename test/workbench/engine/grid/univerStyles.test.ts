import type { Engine } from "../../../../src/workbench/engine/engine.types";
import { createUniverGrid } from "../../../../src/workbench/engine/grid/univerGrid";
import { createNodeEngine } from "../../../../src/workbench/engine/nodeEngine";
import type { Area, Grid, GridEvent } from "../../../../src/workbench/grid/grid.types";

let engine: Engine;
let grid: Grid;
beforeAll(async () => {
  engine = await createNodeEngine();
  engine.api.createWorkbook({ id: "book", sheetOrder: ["a"], sheets: { a: { id: "a", name: "A" } } });
  grid = createUniverGrid(engine);
});
afterAll(() => {
  grid.dispose();
  engine.dispose();
});

const area = (row: number, column: number, rows = 1): Area => ({ sheetId: "a", row, column, rows, columns: 1 });

test("a long column is styled beyond the sheet's first size, and what its cells held and how they looked stays", () => {
  grid.cells.write(area(4, 1), [[{ value: 2.5 }]]);
  grid.styles.set(area(4, 1), { bold: true });
  grid.styles.set(area(2, 1, 20_000), { numberFormat: "0.00" });
  expect(grid.styles.get("a", 1, 1)).toEqual({});
  expect(grid.styles.get("a", 2, 1)).toEqual({ numberFormat: "0.00" });
  expect(grid.styles.get("a", 4, 1)).toEqual({ bold: true, numberFormat: "0.00" });
  expect(grid.cells.text(area(4, 1))).toEqual([["2.50"]]);
  expect(grid.styles.get("a", 20_001, 1)).toEqual({ numberFormat: "0.00" });
  expect(grid.styles.get("a", 20_002, 1)).toEqual({});
});

test("the styled cells count as used, and are told as one change", () => {
  const events: GridEvent[] = [];
  const stop = grid.on((event) => events.push(event));
  grid.styles.set(area(0, 3, 12_000), { horizontal: "Center" });
  stop();
  expect(events).toEqual([{ kind: "formatChanged", area: area(0, 3, 12_000) }]);
  const used = grid.cells.used("a", false);
  expect([used?.row, used && used.column + used.columns]).toEqual([0, 4]);
});

test("taking a part of the look away leaves the rest, and taking the last leaves nothing", () => {
  grid.styles.set(area(0, 6, 15_000), { numberFormat: "0%", bold: true });
  grid.styles.set(area(0, 6, 15_000), { numberFormat: null });
  expect(grid.styles.get("a", 14_999, 6)).toEqual({ bold: true });
  grid.styles.set(area(0, 6, 15_000), { bold: false });
  expect(grid.styles.get("a", 7, 6).bold ?? false).toBe(false);
});

test("a value written later keeps the look", () => {
  grid.styles.set(area(0, 8, 11_000), { numberFormat: "0.0" });
  grid.cells.write(area(10_500, 8), [[{ value: 1 }]]);
  expect(grid.cells.text(area(10_500, 8))).toEqual([["1.0"]]);
});
