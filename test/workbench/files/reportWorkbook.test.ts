import { fromEngine } from "../../../src/workbench/engine/workbookFile/fromEngine";
import { openInEngine, restoreParts } from "../../../src/workbench/engine/workbookFile/openInEngine";
import { readXlsx } from "../../../src/workbench/files/readXlsx";
import { writeXlsx } from "../../../src/workbench/files/writeXlsx";
import type { Grid } from "../../../src/workbench/grid/grid.types";
import { createUniverGrid } from "../../../src/workbench/engine/grid/univerGrid";
import { type HeadlessExcel, startHeadlessExcel } from "../../support/headlessExcel";
import { zipEntries } from "./zipEntries";

let app: HeadlessExcel;
let bytes: Uint8Array;
let entries: Map<string, string>;

/** A small report with everything a report may hold, written with Office.js and saved. */
async function writeReport(context: Excel.RequestContext): Promise<void> {
  const { worksheets, names } = context.workbook;
  const sheet = worksheets.getItem("Segments");
  sheet.getRange("A3:E6").values = [
    ["Account", "Revenue", "Share", "Class", "Review"],
    ["A", 50, "", "A", ""],
    ["B", 30, "", "B", ""],
    ["C", 20, "", "C", ""],
  ];
  const table = sheet.tables.add("A3:E6", true);
  table.name = "tblSegments";
  table.style = "TableStyleMedium2";
  const total = names.add("LP_Total", "=SUM(tblSegments[Revenue])", "of all accounts");
  total.visible = false;
  names.add("LP_Target", "=0.8");
  sheet.getRange("C4:C6").formulas = [["=[@Revenue]/LP_Total"], ["=[@Revenue]/LP_Total"], ["=[@Revenue]/LP_Total"]];
  sheet.getRange("C4:C6").numberFormat = [["0.0%"], ["0.0%"], ["0.0%"]];
  sheet.getRange("A1").values = [["Key accounts"]];
  sheet.getRange("A1").style = Excel.BuiltInStyle.sheetTitle;
  sheet.getRange("G1").formulas = [['="Total "&FIXED(LP_Total,0)']];
  const custom = sheet.getRange("A4:D6").conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.custom.rule.formula = '=$D4="A"';
  custom.custom.format.font.bold = true;
  custom.custom.format.fill.color = "#DDEBF7";
  const negative = sheet.getRange("B4:B6").conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
  negative.cellValue.rule = { formula1: "=0", operator: "LessThan" };
  negative.cellValue.format.font.color = "#9C0006";
  const text = sheet.getRange("D4:D6").conditionalFormats.add(Excel.ConditionalFormatType.containsText);
  text.textComparison.rule = { operator: Excel.ConditionalTextOperator.contains, text: "C" };
  text.textComparison.format.font.italic = true;
  const review = sheet.getRange("E4:E6").dataValidation;
  review.rule = { date: { formula1: "2020-01-01", operator: "GreaterThan" } };
  review.errorAlert = { title: "Date", message: "Enter a date.", showAlert: true, style: "Stop" };
  sheet.getRange("D4:D6").dataValidation.rule = { list: { inCellDropDown: true, source: "A,B,C" } };
  sheet.getRange("G2").hyperlink = { documentReference: "Segments!A3", textToDisplay: "To the table", screenTip: "The accounts" };
  sheet.getRange("8:10").group(Excel.GroupOption.byRows);
  sheet.getRange("G:G").group(Excel.GroupOption.byColumns);
  sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
  sheet.tabColor = "#1F6F8B";
  sheet.showGridlines = false;
  sheet.horizontalPageBreaks.add("A9");
  const page = sheet.pageLayout;
  page.orientation = Excel.PageOrientation.landscape;
  page.paperSize = Excel.PaperType.a4;
  page.zoom = { horizontalFitToPages: 1 };
  page.setPrintTitleRows("$3:$3");
  page.setPrintArea("A1:G10");
  page.headersFooters.defaultForAllPages.centerFooter = "&A · &P";
  await context.sync();
  const chart = sheet.charts.add(Excel.ChartType.columnStacked, sheet.getRange("B3:B6"), Excel.ChartSeriesBy.columns);
  chart.title.setFormula("=Segments!$G$1");
  const base = chart.series.getItemAt(0);
  base.setXAxisValues(sheet.getRange("A4:A6"));
  base.format.fill.clear();
  const visible = chart.series.add("Visible");
  visible.setValues(sheet.getRange("B4:B6"));
  visible.points.getItemAt(1).format.fill.setSolidColor("#C00000");
  visible.hasDataLabels = true;
  const line = chart.series.add("Share");
  line.setValues(sheet.getRange("C4:C6"));
  line.chartType = "Line";
  line.axisGroup = "Secondary";
  const hidden = worksheets.add("Audit");
  hidden.visibility = Excel.SheetVisibility.veryHidden;
  hidden.getRange("B2:B3").format.protection.locked = false;
  hidden.protection.protect();
  await context.sync();
}

beforeAll(async () => {
  app = await startHeadlessExcel({ sheets: { Segments: [] } });
  await Excel.run(writeReport);
  await app.grid.settle();
  bytes = await writeXlsx(fromEngine(app.engine, app.grid));
  entries = zipEntries(bytes);
}, 60_000);
afterAll(() => app.close());

const sheetXml = () => entries.get("xl/worksheets/sheet1.xml") ?? "";

describe("a saved report", () => {
  it("stores references to the own row with the name of the table, and the result beside them", () => {
    expect(sheetXml()).toMatch(/<c r="C4"[^>]*><f>tblSegments\[\[#This Row\],\[Revenue\]\]\/LP_Total<\/f><v>0\.5<\/v>/);
    expect(sheetXml()).not.toMatch(/<c r="C4"[^>]*cm=/);
  });

  it("keeps names with tables, comments and whether they show", () => {
    const xml = entries.get("xl/workbook.xml") ?? "";
    expect(xml).toMatch(/<definedName name="LP_Total"[^>]*hidden="1"[^>]*>SUM\(tblSegments\[Revenue\]\)</);
    expect(xml).toMatch(/<definedName name="LP_Target"[^>]*>0\.8</);
  });

  it("keeps rules, links, panes and print set-up in the sheet", () => {
    const xml = sheetXml();
    expect(xml).toContain('<cfRule type="expression"');
    expect(xml).toContain('<formula>$D4="A"</formula>');
    expect(xml).toMatch(/<cfRule type="containsText"[^>]*text="C"/);
    expect(xml).toMatch(/<dataValidation [^>]*type="list"/);
    // 43831 is 1 January 2020
    expect(xml).toMatch(/<dataValidation [^>]*type="date"[^>]*operator="greaterThan"[^>]*><formula1>43831</);
    expect(xml).toMatch(/<hyperlink ref="G2"[^>]*location="Segments!A3"/);
    expect(xml).toMatch(/<pane [^>]*topLeftCell="C4"/);
    expect(xml).toMatch(/<row r="8"[^>]*outlineLevel="1"/);
    expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"/);
    expect(xml).toContain("<rowBreaks");
    expect(entries.get("xl/workbook.xml")).toContain("_xlnm.Print_Titles");
  });

  it("draws the bridge's base without a fill, its points in their colours, and takes the title from its cell", () => {
    const xml = entries.get("xl/charts/chart1.xml") ?? "";
    expect(xml).toContain("<c:spPr><a:noFill/></c:spPr>");
    expect(xml).toMatch(/<c:dPt><c:idx val="1"\/>.*C00000/);
    expect(xml).toContain("<c:f>Segments!$G$1</c:f>");
    expect(xml).toContain("<c:v>Total 100</c:v>");
    expect(xml).toContain('<c:strRef><c:f>Segments!$A$4:$A$6</c:f><c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>A</c:v></c:pt>');
  });

  describe("opened again", () => {
    let grid: Grid;
    beforeAll(async () => {
      const file = await readXlsx(bytes);
      grid = createUniverGrid(app.engine);
      await openInEngine(app.engine, file);
      restoreParts(grid, file);
      await grid.settle();
    }, 60_000);
    afterAll(() => grid.dispose());

    const first = () => grid.sheets.list()[0]?.id ?? "";

    it("calculates with its tables and names", () => {
      const area = { sheetId: first(), row: 3, column: 2, rows: 3, columns: 1 };
      expect(grid.cells.formulas(area)).toEqual([["=[@Revenue]/LP_Total"], ["=[@Revenue]/LP_Total"], ["=[@Revenue]/LP_Total"]]);
      expect(grid.cells.values(area)).toEqual([[0.5], [0.3], [0.2]]);
      expect(grid.tables.list()[0]).toMatchObject({ name: "tblSegments", style: "TableStyleMedium2" });
    });

    it("has its rules", () => {
      const rules = grid.conditionalFormats.of(first());
      expect(rules.map(({ type, rule }) => [type, rule])).toEqual([
        ["Custom", { Formula: '=$D4="A"' }],
        ["CellValue", { Formula1: 0, Operator: "LessThan" }],
        ["ContainsText", { Operator: "Contains", Text: "C" }],
      ]);
      expect(rules[0]?.format).toMatchObject({ bold: true, fill: "#DDEBF7" });
      const { validations } = grid.sheets.extras(first());
      expect(validations.map(({ rule }) => Object.keys(rule)[0]).sort()).toEqual(["date", "list"]);
    });

    it("has its links, groups, breaks, print set-up and panes", () => {
      const extras = grid.sheets.extras(first());
      expect(extras.hyperlinks.get("1,6")).toMatchObject({ documentReference: "Segments!A3", screenTip: "The accounts" });
      expect([...extras.outline.rows]).toEqual([
        [7, 1],
        [8, 1],
        [9, 1],
      ]);
      expect(extras.pageBreaks.rows).toEqual([8]);
      expect(extras.pageSetup).toMatchObject({
        Orientation: "Landscape",
        PaperSize: "A4",
        Zoom: { horizontalFitToPages: 1 },
        "default.CenterFooter": "&A · &P",
      });
      expect(grid.layout.freeze(first())).toEqual({ rows: 3, columns: 2 });
      expect(grid.sheets.list()[0]).toMatchObject({ tabColor: "#1F6F8B", showGridlines: false });
    });

    it("is protected where it was", () => {
      const audit = grid.sheets.list()[1];
      expect(audit).toMatchObject({ name: "Audit", visibility: "VeryHidden" });
      const extras = grid.sheets.extras(audit?.id ?? "");
      expect(extras.isProtected).toBe(true);
      expect(extras.unlocked.map(({ row, column }) => [row, column])).toEqual([
        [1, 1],
        [2, 1],
      ]);
    });
  });
});
