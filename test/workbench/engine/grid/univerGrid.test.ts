import type { Engine } from "../../../../src/workbench/engine/engine.types";
import { createNodeEngine } from "../../../../src/workbench/engine/nodeEngine";
import type { Area, CellInput, Grid, GridEvent } from "../../../../src/workbench/grid/grid.types";
import { createUniverGrid } from "../../../../src/workbench/engine/grid/univerGrid";

let engine: Engine;
let grid: Grid;
beforeEach(async () => {
  engine = await createNodeEngine();
  engine.api.createWorkbook({ id: "book", sheetOrder: ["a", "b"], sheets: { a: { id: "a", name: "A" }, b: { id: "b", name: "B" } } });
  grid = createUniverGrid(engine);
}, 60_000);
afterEach(() => {
  grid.dispose();
  engine.dispose();
});

const area = (row: number, column: number, rows = 1, columns = 1, sheetId = "a"): Area => ({ sheetId, row, column, rows, columns });

const put = (at: Area, ...rows: unknown[][]) =>
  grid.cells.write(
    at,
    rows.map((row) =>
      row.map((value): CellInput => (typeof value === "string" && value.startsWith("=") ? { formula: value } : { value: value as number })),
    ),
  );

describe("cells", () => {
  it("show a write to the next read, and formulas after settling", async () => {
    put(area(0, 0, 1, 3), [2, 3, "=A1*B1"]);
    expect(grid.cells.values(area(0, 0, 1, 2))).toEqual([[2, 3]]);
    await grid.settle();
    expect(grid.cells.values(area(0, 2))).toEqual([[6]]);
  });

  it("calculate anew when a formula comes to a sheet that had none, and when its inputs change", async () => {
    put(area(0, 0, 1, 1, "b"), [5]);
    await grid.settle();
    put(area(0, 0), ["=B!A1+1"]);
    await grid.settle();
    expect(grid.cells.values(area(0, 0))).toEqual([[6]]);
    put(area(1, 0, 1, 1, "b"), ["=A1*10"]);
    await grid.settle();
    put(area(0, 0, 1, 1, "b"), [7]);
    await grid.settle();
    expect(grid.cells.values(area(0, 0))).toEqual([[8]]);
    expect(grid.cells.values(area(1, 0, 1, 1, "b"))).toEqual([[70]]);
  });

  it("replace a formula by a value and a value by nothing", async () => {
    put(area(0, 0), ["=1+1"]);
    await grid.settle();
    put(area(0, 0), [9]);
    expect(grid.cells.formulas(area(0, 0))).toEqual([[9]]);
    put(area(0, 0), [null]);
    expect(grid.cells.values(area(0, 0))).toEqual([[null]]);
    expect(grid.cells.used("a", true)).toBeUndefined();
  });

  it("lie outside the sheet's first size as well", () => {
    put(area(200_000, 40), ["far"]);
    expect(grid.cells.values(area(200_000, 40))).toEqual([["far"]]);
    expect(grid.cells.used("a", true)).toEqual(area(200_000, 40));
    expect(grid.cells.values(area(900_000, 0))).toEqual([[null]]);
  });

  it("count as used when formatted, unless only values are asked for", () => {
    put(area(1, 1), [1]);
    grid.styles.set(area(4, 2), { bold: true });
    expect(grid.cells.used("a", true)).toEqual(area(1, 1));
    expect(grid.cells.used("a", false)).toEqual(area(1, 1, 4, 2));
  });

  it("know the area a formula spills over", async () => {
    put(area(0, 0), ["=SEQUENCE(3,2)"]);
    await grid.settle();
    expect(grid.cells.spillOf("a", 0, 0)).toEqual(area(0, 0, 3, 2));
    expect(grid.cells.values(area(0, 0, 3, 2))).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(grid.cells.used("a", true)).toEqual(area(0, 0, 3, 2));
  });
});

describe("looks", () => {
  it("change one at a time and keep the others", () => {
    grid.styles.set(area(0, 0), { bold: true, fill: "#FF0000" });
    grid.styles.set(area(0, 0), { fontColor: "#00FF00", numberFormat: "0.0" });
    grid.styles.set(area(0, 0), { fill: null });
    expect(grid.styles.get("a", 0, 0)).toEqual({ bold: true, fontColor: "#00FF00", numberFormat: "0.0" });
  });

  it("of borders are kept edge by edge", () => {
    const line = { style: "Continuous", weight: "Medium", color: "#112233" };
    grid.styles.set(area(0, 0), { borders: { top: line } });
    grid.styles.set(area(0, 0), { borders: { left: { style: "Double", weight: "Thick", color: "#000000" } } });
    expect(grid.styles.get("a", 0, 0).borders).toEqual({ top: line, left: { style: "Double", weight: "Thick", color: "#000000" } });
  });
});

describe("layout", () => {
  it("hides rows, freezes panes and merges cells", () => {
    grid.layout.setRowsHidden(area(1, 0, 2, 1), true);
    expect([0, 1, 2, 3].map((row) => grid.layout.rowHidden("a", row))).toEqual([false, true, true, false]);
    grid.layout.setFreeze("a", { rows: 2, columns: 1 });
    expect(grid.layout.freeze("a")).toEqual({ rows: 2, columns: 1 });
    grid.layout.merge(area(5, 0, 2, 3), true);
    expect(grid.layout.merges("a")).toEqual([area(5, 0, 1, 3), area(6, 0, 1, 3)]);
    grid.layout.unmerge(area(0, 0, 100, 26));
    expect(grid.layout.merges("a")).toEqual([]);
  });

  it("fits columns to their texts", () => {
    put(area(0, 0, 2, 1), ["short"], ["a much longer text than that"]);
    const before = grid.layout.columnWidth("a", 0);
    grid.layout.autofitColumns(area(0, 0, 2, 1));
    expect(grid.layout.columnWidth("a", 0)).toBeGreaterThan(before);
  });
});

describe("events", () => {
  it("come once for writes to adjacent rows and once for each other place", () => {
    const seen: GridEvent[] = [];
    grid.on((event) => seen.push(event));
    put(area(0, 0), [1]);
    put(area(1, 0), [2]);
    put(area(9, 9), [3]);
    grid.flush();
    expect(seen).toEqual([
      { kind: "changed", area: area(0, 0, 2, 1), change: "edited" },
      { kind: "changed", area: area(9, 9), change: "edited" },
    ]);
  });
});
