import type { Engine } from "../../../../src/workbench/engine/engine.types";
import { createNodeEngine } from "../../../../src/workbench/engine/nodeEngine";
import { fromEngine } from "../../../../src/workbench/engine/workbookFile/fromEngine";
import { openInEngine } from "../../../../src/workbench/engine/workbookFile/openInEngine";
import { readXlsx } from "../../../../src/workbench/files/readXlsx";
import type { FileCell, WorkbookFile } from "../../../../src/workbench/files/workbookFile.types";
import { writeXlsx } from "../../../../src/workbench/files/writeXlsx";
import type { Grid } from "../../../../src/workbench/grid/grid.types";
import { createUniverGrid } from "../../../../src/workbench/engine/grid/univerGrid";

const workbook: WorkbookFile = {
  sheets: [
    {
      name: "Data",
      columnWidths: { 0: 30 },
      hiddenRows: [3],
      freeze: { rows: 1, columns: 0 },
      tables: [{ name: "Deals", range: { startRow: 0, startColumn: 0, endRow: 2, endColumn: 1 }, columns: ["id", "amount"] }],
      rows: [
        [
          { v: "id", t: 1, s: "bold" },
          { v: "amount", t: 1, s: "bold" },
        ],
        [
          { v: "007", t: 1 },
          { v: 100, t: 2, s: "money" },
        ],
        [
          { v: "008", t: 1 },
          { v: 20, t: 2, s: "money" },
        ],
        [{ v: true, t: 3 }],
        [{ f: "=SUM(Deals[amount])+Extra" }, { f: "=ISTEXT(A2)" }, { f: "=LOYALTY.CLV(100,0.8,0.1)" }, { f: "=LOYALTY.CLV(100,80,0.1)" }],
        [
          { f: "=SEQUENCE(2,2)", ref: "A6:B7", v: 99, t: 2 },
          { v: 99, t: 2, s: "money" },
        ],
        [
          { v: 99, t: 2 },
          { v: 99, t: 2, s: "money" },
        ],
      ],
    },
    { name: "Other sheet", rows: [[{ v: 5, t: 2 }]], hidden: true },
  ],
  styles: { bold: { bold: true, fill: "#DDEBF7" }, money: { numberFormat: "#,##0.00" } },
  names: [{ name: "Extra", formula: "'Other sheet'!$A$1" }],
};

let engine: Engine;
let grid: Grid;
let saved: WorkbookFile;

beforeAll(async () => {
  engine = await createNodeEngine();
  await openInEngine(engine, { sheets: [{ name: "Before", rows: [] }], styles: {}, names: [] });
  await openInEngine(engine, workbook);
  grid = createUniverGrid(engine);
  saved = fromEngine(engine, grid);
});

afterAll(() => engine.dispose());

function cell(file: WorkbookFile, row: number, column: number): FileCell | undefined {
  return file.sheets[0]?.rows[row]?.[column];
}

describe("a file opened in the engine", () => {
  test("takes the place of the workbook before it", () => {
    expect(grid.sheets.list().map(({ name }) => name)).toEqual(["Data", "Other sheet"]);
  });

  test("is calculated, with tables and names", () => {
    expect(cell(saved, 4, 0)).toEqual({ v: 125, t: 2, f: "=SUM(Deals[amount])+Extra" });
    expect(cell(saved, 4, 2)?.v).toBeCloseTo((100 * 0.8) / (1.1 - 0.8), 9);
    expect(cell(saved, 4, 3)?.v).toBe("#VALUE!");
  });

  test("keeps text that looks like a number as text, and truth values", () => {
    expect(cell(saved, 4, 1)?.v).toBe(true);
    expect(cell(saved, 3, 0)).toEqual({ v: true, t: 3 });
  });

  test("spills anew over the results that the file held, and keeps their looks", () => {
    expect([cell(saved, 5, 0)?.v, cell(saved, 5, 1)?.v, cell(saved, 6, 0)?.v, cell(saved, 6, 1)?.v]).toEqual([1, 2, 3, 4]);
    expect(cell(saved, 5, 0)?.ref).toBe("A6:B7");
    expect(saved.styles[cell(saved, 6, 1)?.s ?? ""]).toEqual({ numberFormat: "#,##0.00" });
  });

  test("is saved with its looks, without what the table's banding adds", () => {
    expect(saved.styles[cell(saved, 0, 0)?.s ?? ""]).toEqual({ bold: true, fill: "#DDEBF7" });
    expect(saved.styles[cell(saved, 1, 1)?.s ?? ""]).toEqual({ numberFormat: "#,##0.00" });
    expect(cell(saved, 1, 0)?.s).toBeUndefined();
  });

  test("is saved with sizes, hidden rows, panes, tables and names", () => {
    const [sheet, other] = saved.sheets;
    expect(sheet?.columnWidths?.[0]).toBe(30);
    expect(sheet?.hiddenRows).toEqual([3]);
    expect(sheet?.freeze).toEqual({ rows: 1, columns: 0 });
    expect(sheet?.tables).toMatchObject(workbook.sheets[0]?.tables ?? []);
    expect(other?.hidden).toBe(true);
    expect(saved.names).toEqual([{ name: "Extra", formula: "'Other sheet'!$A$1", sheet: undefined }]);
  });

  test("comes back equal from the .xlsx file it is saved as", async () => {
    const again = await readXlsx(await writeXlsx(saved));
    const plain = (file: WorkbookFile): unknown =>
      file.sheets.map(({ rows }) => rows.map((row) => (row ?? []).map((one) => ({ ...one, s: one?.s && file.styles[one.s] }))));
    expect(plain(again)).toEqual(plain(saved));
  });
});
