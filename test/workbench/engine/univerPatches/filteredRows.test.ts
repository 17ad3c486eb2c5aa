import { TableColumnFilterTypeEnum } from "@univerjs/sheets-table";
import type { Engine } from "../../../../src/workbench/engine/engine.types";
import { createNodeEngine } from "../../../../src/workbench/engine/nodeEngine";
import type { Grid } from "../../../../src/workbench/grid/grid.types";
import { createUniverGrid } from "../../../../src/workbench/engine/grid/univerGrid";

let engine: Engine;
let grid: Grid;
beforeAll(async () => {
  engine = await createNodeEngine();
  engine.api.createWorkbook({ id: "book", sheetOrder: ["a", "b"], sheets: { a: { id: "a", name: "A" }, b: { id: "b", name: "B" } } });
  grid = createUniverGrid(engine);
});
afterAll(() => {
  grid.dispose();
  engine.dispose();
});

const sheetOf = (id: string) => engine.api.getActiveWorkbook()!.getSheetBySheetId(id)!;

/** Rows of the first five that a filter hides. */
const filtered = (id: string) => [0, 1, 2, 3, 4].filter((row) => sheetOf(id).getSheet().getRowFiltered(row));

test("rows that a table's filter hides are hidden on its sheet only, and shown again without the filter", async () => {
  const cells = [["Kind"], ["x"], ["y"], ["x"]].map((row) => row.map((value) => ({ value })));
  for (const sheetId of ["a", "b"]) grid.cells.write({ sheetId, row: 0, column: 0, rows: 4, columns: 1 }, cells);
  grid.flush();
  await sheetOf("a").addTable("Kinds", { startRow: 0, startColumn: 0, endRow: 3, endColumn: 0 }, "kinds");
  expect(filtered("a")).toEqual([]);
  await sheetOf("a").setTableFilter("kinds", 0, { filterType: TableColumnFilterTypeEnum.manual, values: ["y"] });
  expect(filtered("a")).toEqual([1, 3]);
  expect(filtered("b")).toEqual([]);
  expect(filtered("a")).toEqual([1, 3]);
  await sheetOf("a").resetFilter("kinds", 0);
  expect(filtered("a")).toEqual([]);
});
