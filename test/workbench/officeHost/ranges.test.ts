import { type HeadlessExcel, startHeadlessExcel } from "../../support/headlessExcel";

let app: HeadlessExcel;
beforeEach(async () => {
  app = await startHeadlessExcel({
    sheets: {
      S: [
        ["k", "v", null, "x"],
        ["a", 1, null, null],
        ["b", "=B2+1", null, null],
      ],
    },
  });
}, 60_000);
afterEach(() => app.close());

/** Runs on the sheet and loads the properties of what is given back. */
async function at<T extends Excel.Range | Excel.RangeFormat>(pick: (sheet: Excel.Worksheet) => T, load: string): Promise<T> {
  return Excel.run(async (context) => {
    const picked = pick(context.workbook.worksheets.getItem("S"));
    picked.load(load);
    await context.sync();
    return picked;
  });
}

describe("ranges lead to ranges", () => {
  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["getCell", (sheet) => sheet.getRange("B2:D5").getCell(1, 2), "S!D3"],
    ["getOffsetRange", (sheet) => sheet.getRange("B2").getOffsetRange(3, 1), "S!C5"],
    ["getResizedRange", (sheet) => sheet.getRange("B2").getResizedRange(2, 1), "S!B2:C4"],
    ["getAbsoluteResizedRange", (sheet) => sheet.getRange("B2:Z99").getAbsoluteResizedRange(1, 2), "S!B2:C2"],
    ["getIntersection", (sheet) => sheet.getRange("A1:C3").getIntersection("B2:E9"), "S!B2:C3"],
    ["getBoundingRect", (sheet) => sheet.getRange("B2").getBoundingRect("D1"), "S!B1:D2"],
    ["getEntireColumn", (sheet) => sheet.getRange("B2:C3").getEntireColumn(), "S!B:C"],
    ["getEntireRow", (sheet) => sheet.getRange("B2:C3").getEntireRow(), "S!2:3"],
    ["getLastRow", (sheet) => sheet.getRange("B2:C9").getLastRow(), "S!B9:C9"],
    ["getLastCell", (sheet) => sheet.getRange("B2:C9").getLastCell(), "S!C9"],
    ["getRowsBelow", (sheet) => sheet.getRange("B2:C9").getRowsBelow(2), "S!B10:C11"],
    ["getColumnsAfter", (sheet) => sheet.getRange("B2:C9").getColumnsAfter(1), "S!D2:D9"],
    ["getSurroundingRegion", (sheet) => sheet.getRange("A2").getSurroundingRegion(), "S!A1:B3"],
    ["getUsedRange", (sheet) => sheet.getRange("A:B").getUsedRange(true), "S!A1:B3"],
  ])("by %s", async (_, pick, expected) => {
    expect((await at(pick, "address")).address).toBe(expected);
  });

  it("and to nothing where they do not meet", async () => {
    const none = await at((sheet) => sheet.getRange("A1").getIntersectionOrNullObject("C3"), "address");
    expect(none.isNullObject).toBe(true);
  });

  it("but not beyond the sheet", async () => {
    await expect(at((sheet) => sheet.getRange("A1").getOffsetRange(-1, 0), "address")).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("formats", () => {
  it("are set on a range and read where all cells agree", async () => {
    await Excel.run(async (context) => {
      const { format } = context.workbook.worksheets.getItem("S").getRange("A1:B1");
      format.font.bold = true;
      format.font.color = "white";
      format.font.size = 14;
      format.fill.color = "#4472c4";
      format.horizontalAlignment = "Center";
      format.wrapText = true;
      format.borders.getItem("EdgeBottom").style = "Continuous";
      format.borders.getItem("EdgeBottom").color = "#FF0000";
      await context.sync();
    });
    const format = await at(
      (sheet) => sheet.getRange("A1:B1").format,
      "horizontalAlignment,wrapText,font/bold,font/color,font/size,fill/color",
    );
    expect(format.font).toMatchObject({ bold: true, color: "#FFFFFF", size: 14 });
    expect(format.fill.color).toBe("#4472C4");
    expect(format).toMatchObject({ horizontalAlignment: "Center", wrapText: true });
    expect(app.grid.styles.get("sheet-1", 0, 1).borders?.bottom).toEqual({ style: "Continuous", weight: "Thin", color: "#FF0000" });
    const mixed = await at((sheet) => sheet.getRange("A1:A2").format, "font/bold");
    expect(mixed.font.bold).toBeNull();
  });

  it("of numbers show in the text", async () => {
    const range = await Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("S").getRange("F1:F3");
      cells.values = [[1234.5], [0.268], [45322]];
      cells.numberFormat = [["#,##0.00"], ["0.0%"], ["yyyy-mm-dd"]];
      cells.load("text,numberFormat");
      await context.sync();
      return cells;
    });
    expect(range.text).toEqual([["1,234.50"], ["26.8%"], ["2024-01-31"]]);
    expect(range.numberFormat).toEqual([["#,##0.00"], ["0.0%"], ["yyyy-mm-dd"]]);
  });

  it("of a whole column hold for cells in use and below", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.getRange("B:B").numberFormat = "0.00" as never;
      sheet.getRange("B900").values = [[2]];
      await context.sync();
    });
    const { text } = await at((sheet) => sheet.getRange("B900"), "text");
    expect(text).toEqual([["2.00"]]);
    expect((await at((sheet) => sheet.getRange("B2"), "text")).text).toEqual([["1.00"]]);
  });

  it("of columns and rows have sizes in points", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.getRange("A:A").format.columnWidth = 120;
      sheet.getRange("1:1").format.rowHeight = 30;
      await context.sync();
    });
    const format = await at((sheet) => sheet.getRange("A1").format, "columnWidth,rowHeight");
    expect([format.columnWidth, format.rowHeight]).toEqual([120, 30]);
    expect((await at((sheet) => sheet.getRange("B2"), "left,top")).left).toBe(120);
  });

  it("by built-in style are named and drawn", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("S").getRange("A1").style = "Heading 1";
      await context.sync();
    });
    expect((await at((sheet) => sheet.getRange("A1"), "style")).style).toBe("Heading1");
    expect(app.grid.styles.get("sheet-1", 0, 0).bold).toBe(true);
  });

  it("refuse a colour that is none", async () => {
    await expect(
      at((sheet) => {
        const range = sheet.getRange("A1");
        range.format.fill.color = "bluish";
        return range;
      }, "address"),
    ).rejects.toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "RangeFill.color" } });
  });
});

describe("edits", () => {
  it("copy formulas so that they follow their cells, and values as they are", async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.getRange("F3").copyFrom("B3", "Formulas");
      sheet.getRange("G3").copyFrom("B3", "Values");
      const range = sheet.getRange("F3:G3").load("formulas");
      await context.sync();
      return range.formulas;
    });
    expect(seen).toEqual([["=F2+1", 2]]);
  });

  it("speak R1C1 as well", async () => {
    const range = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.getRange("E2:E3").formulasR1C1 = [["=RC[-3]*2"], ["=R2C2"]];
      const cells = sheet.getRange("E2:E3").load("formulas,formulasR1C1,values");
      await context.sync();
      return cells;
    });
    expect(range.formulas).toEqual([["=B2*2"], ["=$B$2"]]);
    expect(range.formulasR1C1).toEqual([["=RC[-3]*2"], ["=R2C2"]]);
    expect(range.values).toEqual([[2], [1]]);
  });

  it("cells that come and go on a sheet that is not shown move what refers to that sheet, and nothing else", async () => {
    const formulas = () => app.grid.cells.formulas({ sheetId: "sheet-1", row: 2, column: 1, rows: 1, columns: 1 })[0]![0];
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.add("Other");
      other.getRange("A1:A9").values = [[1], [2], [3], [4], [5], [6], [7], [8], [9]];
      context.workbook.worksheets.getItem("S").getRange("B3").formulas = [["=B2+Other!A5"]];
      context.workbook.names.add("Fifth", "=SUM(S!$B$2,Other!$A$5)");
      await context.sync();
      other.getRange("2:2").delete("Up");
      await context.sync();
    });
    expect(formulas()).toBe("=B2+Other!A4");
    expect(app.grid.names.list()[0]!.formula).toBe("=SUM(S!$B$2,Other!$A$4)");
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.getItem("Other");
      other.getRange("A:A").insert("Right");
      other.getRange("1:1").insert("Down");
      other.getRange("C:C").delete("Left");
      await context.sync();
    });
    expect(formulas()).toBe("=B2+Other!B5");
    expect(app.grid.names.list()[0]!.formula).toBe("=SUM(S!$B$2,Other!$B$5)");
  });

  it("insert and delete rows, and formulas follow", async () => {
    const formula = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.getRange("2:2").insert("Down");
      const moved = sheet.getRange("B4").load("formulas");
      await context.sync();
      sheet.getRange("2:2").delete("Up");
      const back = sheet.getRange("B3").load("formulas");
      await context.sync();
      return [moved.formulas, back.formulas];
    });
    expect(formula).toEqual([[["=B3+1"]], [["=B2+1"]]]);
  });

  it("merge cells and find the merged ones", async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      sheet.getRange("A6:C6").merge();
      const merged = sheet.getRange("A1:Z10").getMergedAreasOrNullObject().load("address,areaCount");
      const none = sheet.getRange("A1:Z5").getMergedAreasOrNullObject().load("address");
      await context.sync();
      return [merged.address, merged.areaCount, none.isNullObject];
    });
    expect(seen).toEqual(["S!A6:C6", 1, true]);
  });

  it("sort by a column, blanks last", async () => {
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("S").getRange("H1:H5");
      range.values = [["b"], [10], [""], ["A"], [2]];
      range.sort.apply([{ key: 0, ascending: true }]);
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[2], [10], ["A"], ["b"], [""]]);
  });

  it("clear contents and leave formats, or the other way round", async () => {
    const range = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("S").getRange("B2");
      cell.numberFormat = [["0.0"]];
      cell.clear("Contents");
      cell.load("values,numberFormat");
      await context.sync();
      return cell;
    });
    expect([range.values, range.numberFormat]).toEqual([[[""]], [["0.0"]]]);
  });

  it("find special cells", async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("S");
      const formulas = sheet.getUsedRange().getSpecialCells("Formulas").load("address");
      const blanks = sheet.getRange("A1:B3").getSpecialCellsOrNullObject("Blanks").load("address");
      sheet.getRange("2:2").rowHidden = true;
      const visible = sheet.getRange("A1:B3").getSpecialCells("Visible").load("address");
      await context.sync();
      return [formulas.address, blanks.isNullObject, visible.address];
    });
    expect(seen).toEqual(["S!B3", true, "S!A1:B1,S!A3:B3"]);
  });

  it("keep conditional formats and data validations", async () => {
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("S").getRange("B1:B3");
      const rule = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      rule.cellValue.format.font.color = "#FF0000";
      rule.cellValue.rule = { formula1: "=1", operator: "GreaterThan" };
      const custom = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.custom.rule.formula = "=B1>1";
      custom.custom.format.fill.color = "#FFFF00";
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "A,B" } };
      range.dataValidation.load("type");
      const count = range.conditionalFormats.getCount();
      range.conditionalFormats.load("items/type");
      await context.sync();
      return [count.value, range.conditionalFormats.items.map((item) => item.type), range.dataValidation.type];
    });
    expect(seen).toEqual([2, ["CellValue", "Custom"], "List"]);
  });
});
