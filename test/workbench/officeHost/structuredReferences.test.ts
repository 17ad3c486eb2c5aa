import { type HeadlessExcel, startHeadlessExcel } from "../../support/headlessExcel";

let app: HeadlessExcel;
beforeEach(async () => {
  app = await startHeadlessExcel({
    sheets: {
      Data: [
        ["title", null, null, null],
        ["Account", "Revenue", "Share before", "Rank"],
        ["A", 50, null, null],
        ["B", 30, null, null],
        ["C", 20, null, null],
      ],
      Other: [["x"]],
    },
  });
  await run((context) => {
    const table = context.workbook.worksheets.getItem("Data").tables.add("A2:D5", true);
    table.name = "tblSales";
  });
}, 60_000);
afterEach(() => app.close());

const run = <T>(act: (context: Excel.RequestContext) => T | Promise<T>): Promise<T> =>
  Excel.run(async (context) => {
    const result = await act(context);
    await context.sync();
    return result;
  });

const write = (sheet: string, address: string, formulas: unknown[][]) =>
  run((context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = formulas as string[][];
  });

const read = (sheet: string, address: string) =>
  run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values,formulas");
    await context.sync();
    return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
  });

const result = async (formula: string) => {
  await write("Other", "B2", [[formula]]);
  return (await read("Other", "B2")).values[0]?.[0];
};

describe("structured references", () => {
  it.each([
    ["=SUM(tblSales[Revenue])", 100],
    ["=ROWS(tblSales)", 3],
    ["=ROWS(tblSales[])", 3],
    ["=ROWS(tblSales[#All])", 4],
    ["=ROWS(tblSales[#Data])", 3],
    ["=INDEX(tblSales[#Headers],1,3)", "Share before"],
    ["=COUNTA(tblSales[[#All],[Revenue]])", 4],
    ["=COLUMNS(tblSales[[Revenue]:[Rank]])", 3],
    ["=INDEX(tblSales[Account],MATCH(30,TBLSALES[revenue],0))", "B"],
    ["=SUMPRODUCT(--(tblSales[Revenue]<40))", 2],
    ["=tblSales[[#This Row],[Revenue]]", "#VALUE!"],
  ])("%s gives %s outside the table", async (formula, expected) => {
    expect(await result(formula)).toBe(expected);
  });

  it("[@Column] is the own row, and the formula reads back as written", async () => {
    const formulas = Array.from({ length: 3 }, () => [
      '=SUMIFS([Revenue],[Rank],"<"&[@Rank])/SUM(tblSales[Revenue])',
      "=RANK.EQ([@Revenue],[Revenue],0)",
    ]);
    await write("Data", "C3:D5", formulas);
    const { values, formulas: back } = await read("Data", "C3:D5");
    expect(values).toEqual([
      [0, 1],
      [0.5, 2],
      [0.8, 3],
    ]);
    expect(back).toEqual(formulas);
  });

  it("calculate anew when a cell they stand for changes", async () => {
    await write("Data", "D3:D5", [["=[@Revenue]*2"], ["=[@Revenue]*2"], ["=[@Revenue]*2"]]);
    expect((await read("Data", "D3:D5")).values).toEqual([[100], [60], [40]]);
    await write("Data", "B4", [[31]]);
    expect((await read("Data", "D3:D5")).values).toEqual([[100], [62], [40]]);
  });

  it("mix with addresses of the own row", async () => {
    await write("Data", "D3:D5", [["=[@Revenue]+B3"], ["=[@Revenue]+B4"], ["=tblSales[@Revenue]+$B$3"]]);
    expect((await read("Data", "D3:D5")).values).toEqual([[100], [60], [70]]);
  });

  it("follow a table that grows, also through a name", async () => {
    await run((context) => context.workbook.names.add("LP_Total", "=SUM(tblSales[Revenue])"));
    await write("Other", "A1:A2", [["=SUM(tblSales[Revenue])"], ["=LP_Total*2"]]);
    expect((await read("Other", "A1:A2")).values).toEqual([[100], [200]]);
    await run((context) => {
      context.workbook.tables.getItem("tblSales").rows.add(undefined, [["D", 7, "", ""]]);
    });
    expect((await read("Other", "A1:A2")).values).toEqual([[107], [214]]);
    const name = await run(async (context) => {
      const item = context.workbook.names.getItem("LP_Total").load("formula,value");
      await context.sync();
      return [item.formula, item.value as unknown];
    });
    expect(name).toEqual(["=SUM(tblSales[Revenue])", 107]);
  });

  it("follow a table that moves down", async () => {
    await write("Data", "D3:D5", [["=[@Revenue]*2"], ["=[@Revenue]*2"], ["=[@Revenue]*2"]]);
    await write("Other", "A1", [["=SUM(tblSales[Rank])"]]);
    expect((await read("Other", "A1")).values).toEqual([[200]]);
    await run((context) => {
      context.workbook.worksheets.getItem("Data").getRange("1:2").insert("Down");
    });
    await write("Data", "B6", [[31]]);
    expect((await read("Data", "D5:D7")).values).toEqual([[100], [62], [40]]);
    expect((await read("Other", "A1")).values).toEqual([[202]]);
  });

  it("take the new name of a table or column", async () => {
    await write("Data", "D3:D5", [["=[@Revenue]*2"], ["=[@Revenue]*2"], ["=[@Revenue]*2"]]);
    await write("Other", "A1", [["=SUM(tblSales[Revenue])"]]);
    await run((context) => {
      const table = context.workbook.tables.getItem("tblSales");
      table.name = "tblAccounts";
      table.columns.getItem("Revenue").name = "Net revenue";
    });
    expect(await read("Other", "A1")).toEqual({ values: [[100]], formulas: [["=SUM(tblAccounts[Net revenue])"]] });
    expect((await read("Data", "D3")).formulas).toEqual([["=[@[Net revenue]]*2"]]);
  });

  it("leave out the totals row", async () => {
    await write("Other", "A1", [["=SUM(tblSales[Revenue])"]]);
    await run((context) => {
      context.workbook.tables.getItem("tblSales").showTotals = true;
    });
    await write("Data", "B6", [["=SUM([Revenue])"]]);
    expect((await read("Other", "A1")).values).toEqual([[100]]);
    expect(await result("=tblSales[[#Totals],[Revenue]]")).toBe(100);
  });

  it("refuse what no table has, as Excel refuses the entry", async () => {
    await expect(write("Other", "A1", [["=SUM(tblSales[Margin])"]])).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(write("Other", "A1", [["=SUM(tblNone[Revenue])"]])).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(write("Other", "A1", [["=[@Revenue]"]])).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
