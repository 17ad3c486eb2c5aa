import { removeTableSheet } from "../../../src/workbook/newSheet";
import { type GapsContent, gapsLayout } from "../../../src/workbook/gaps/gapsSheet";
import { writeGaps } from "../../../src/workbook/gaps/writeGaps";
import type { HeadlessExcel } from "../../support/headlessExcel";
import { edit, everything, open, reasonOf, sales, valueOf } from "../openWorkbook";

jest.setTimeout(60_000);

let excel: HeadlessExcel;
afterEach(() => excel.close());

const LONG = "\u0634\u0631\u0643\u0629 ".repeat(40).trim();

/** Twelve products, so that two are told together; ids and names that a cell would read as a formula or a condition. */
function contentOf(changes: Partial<GapsContent> = {}): GapsContent {
  const gap = (product: string, share: number, buyers = 6) => ({ product, share, buyers });
  return {
    sentence: "=2 of your 3 A accounts leave something out.",
    method: "Similar: near.",
    facts: ["By Product."],
    measure: "Revenue (EUR)",
    accounts: [
      { id: "<5", name: LONG, total: 1_000, peers: 10, gaps: [gap("*", 0.2), gap("Tea", 0.1), gap("=Oil", 0.05)] },
      {
        id: 4711,
        name: "",
        total: 400,
        peers: 8,
        gaps: [gap("*", 0.25), ...Array.from({ length: 9 }, (_, i) => gap(`P${i}`, 0.01 + i / 1000))],
      },
    ],
    sources: [{ kind: "table", sheetName: "Sales", address: "A1:C9", tableName: "Sales", rows: 9, columns: 3 }],
    writtenAt: Date.UTC(2026, 2, 2, 12),
    version: "1.2.3",
    ...changes,
  };
}

function read(sheetName: string, property: "values" | "formulas" = "values"): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getRange("A1:Z60").load(property);
    await context.sync();
    return range[property] as unknown[][];
  });
}

describe("the sheet of white space", () => {
  test("adds up by formulas what the gaps are worth: in all, by product and by account", async () => {
    excel = await open();
    const content = contentOf();
    expect(valueOf(await writeGaps(content, {}))).toMatchObject({ sheetName: "White space", tableName: "WhiteSpace", accounts: 2 });
    const cells = await read("White space");
    const { table, products, accounts, figures } = gapsLayout(content);
    // by hand: 1,000 x (0.2 + 0.1 + 0.05) = 350, and 400 x (0.25 + 0.01 + 0.011 + ... + 0.018) = 100 + 400 x 0.126 = 150.4
    const figure = (i: number) => Number(cells[figures[i]!.row + 1]![figures[i]!.column]);
    expect([figure(0), figure(1), figure(2)]).toEqual([expect.closeTo(500.4, 9), 2, 13]);
    const lines = cells.slice(accounts.row + 1, accounts.row + 3).map((row) => row.slice(accounts.column, accounts.column + 4));
    expect(lines).toEqual([
      [1, LONG, 3, expect.closeTo(350, 9)],
      [2, 4711, 10, expect.closeTo(150.4, 9)],
    ]);
    // by product: "*" in both, 200 + 100; the eleventh and twelfth, 400 x 0.01 and 400 x 0.011, together
    const byProduct = cells
      .slice(products.row + 1, products.row + products.rows)
      .map((row) => [0, 2, 3].map((part) => row[products.column + part]));
    expect(byProduct).toHaveLength(11);
    expect(byProduct[0]).toEqual(["*", 2, expect.closeTo(300, 9)]);
    expect(byProduct[2]).toEqual(["=Oil", 1, expect.closeTo(50, 9)]);
    expect(byProduct[10]).toEqual(["Other products", 2, expect.closeTo(8.4, 9)]);
    expect(cells[table.row + 1]!.slice(0, 9)).toEqual(["<5", LONG, "*", expect.closeTo(200, 9), 0.2, 1_000, 6, 10, 1]);
    expect(cells[0]![0]).toBe(content.sentence);
    expect(cells.flat()).toEqual(expect.arrayContaining(["Similar: near.", "By Product.", "Sales", "1.2.3"]));
    const formulas = await read("White space", "formulas");
    expect(formulas[table.row + 1]![3]).toBe(`=E${table.row + 2}*F${table.row + 2}`);
    expect(excel.grid.charts.all()).toEqual([expect.objectContaining({ name: "White space by product" })]);
  });

  test("gets a name of its own, stands without its chart where Excel cannot draw it, and is taken back", async () => {
    excel = await open({ "White space": sales });
    const before = everything(excel) as { active: string };
    excel.host.faults.failAction("Chart.SetPosition", 1, "GeneralException");
    const written = valueOf(await writeGaps(contentOf(), {}));
    expect(written.sheetName).toBe("White space 2");
    expect(excel.grid.charts.all()).toEqual([]);
    valueOf(await removeTableSheet(written));
    expect(everything(excel)).toEqual(before);
  });

  test("leaves the workbook as it was where it is protected, and after Cancel", async () => {
    excel = await open();
    const untouched = everything(excel);
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    expect(reasonOf(await writeGaps(contentOf(), { signal: controller.signal, onProgress })).key).toBe("cancelled");
    expect(everything(excel)).toEqual(untouched);
    await edit((workbook) => workbook.protection.protect());
    const before = everything(excel);
    expect(reasonOf(await writeGaps(contentOf(), {})).key).toBe("structureProtected");
    expect(reasonOf(await writeGaps(contentOf({ accounts: [] }), {})).key).toBe("structureProtected");
    expect(everything(excel)).toEqual(before);
  });
});
