import { readXlsx } from "../../../src/workbench/files/readXlsx";
import { writeXlsx } from "../../../src/workbench/files/writeXlsx";
import type { FileChart, FileSheet, WorkbookFile } from "../../../src/workbench/files/workbookFile.types";
import { zipEntries } from "./zipEntries";

const axis = { visible: true, majorGridlines: false };

const chart: FileChart = {
  name: "Pareto",
  chartType: "ColumnClustered",
  left: 150,
  top: 30,
  width: 300,
  height: 150,
  title: { visible: true, text: "Costs < 5 & more" },
  legend: { visible: true, position: "Bottom" },
  series: [
    {
      id: "a",
      name: "Value",
      axisGroup: "Primary",
      values: "Data!$B$2:$B$3",
      categories: "Data!$A$2:$A$3",
      color: "#112233",
      gapWidth: 30,
    },
    { id: "b", name: "Share", chartType: "Line", axisGroup: "Secondary", values: "Data!$C$2:$C$3", categories: "Data!$A$2:$A$3" },
  ],
  axes: { category: axis, value: { ...axis, minimum: 0, numberFormat: "#,##0" }, secondary: { ...axis, maximum: 1, numberFormat: "0%" } },
};

const LOOKS = {
  style: "TableStyleMedium4",
  showTotals: false,
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
};

const data: FileSheet = {
  name: "Data",
  columnWidths: { 0: 20, 1: 12 },
  rowHeights: { 0: 24 },
  hiddenRows: [2],
  merges: [{ startRow: 9, startColumn: 0, endRow: 9, endColumn: 2 }],
  freeze: { rows: 1, columns: 1 },
  tables: [
    { name: "Data1", range: { startRow: 0, startColumn: 0, endRow: 2, endColumn: 2 }, columns: ["id", "value", "day"], looks: LOOKS },
  ],
  charts: [chart],
  gridlines: false,
  tabColor: "#AA0000",
  rows: [
    [
      { v: "id", t: 1, s: "head" },
      { v: "value", t: 1, s: "head" },
      { v: "day", t: 1, s: "head" },
    ],
    [
      { v: "00123", t: 1 },
      { v: 100.25, t: 2, s: "money" },
      { v: 45000.25, t: 2, s: "day" },
    ],
    [
      { v: "=x|y <&>", t: 4 },
      { v: true, t: 3 },
      { v: 7, t: 2, s: "day" },
    ],
    undefined,
    [
      { f: "=LOYALTY.CLV(Margin,0.8,0.1)", v: 266.66666666666663, t: 2 },
      { f: "=LOYALTY.CLV(100,80,0.1)", v: "#VALUE!", t: 1 },
      { f: "=B2*2", v: 200.5, t: 2 },
    ],
    [
      { f: "=LOYALTY.SWITCH.COST.TABLE(1,2,3,4)", ref: "A6:B7", v: "part", t: 1 },
      { v: "money", t: 1 },
    ],
    [
      { v: "Total", t: 1 },
      { v: 3, t: 2 },
    ],
  ],
};

const workbook: WorkbookFile = {
  sheets: [data, { name: "Second sheet", rows: [[{ v: 1, t: 2 }]], hidden: true }],
  styles: {
    head: {
      bold: true,
      fill: "#DDEBF7",
      color: "#203864",
      horizontal: "center",
      borders: { bottom: { style: "Double", weight: "Thick", color: "#203864" } },
    },
    money: { numberFormat: "#,##0.00" },
    day: { numberFormat: "yyyy-mm-dd" },
  },
  names: [{ name: "Margin", formula: "Data!$B$2" }],
};

describe("an .xlsx file", () => {
  test("keeps values, formulas, results, looks, sizes, tables, names and hidden parts", async () => {
    const read = await readXlsx(await writeXlsx(workbook));
    const [sheet, second] = read.sheets as [FileSheet, FileSheet];
    data.rows.forEach((row, r) =>
      row?.forEach((cell, c) => {
        const { s, ...rest } = sheet.rows[r]?.[c] ?? {};
        const { s: wanted, ...expected } = cell ?? {};
        expect(rest).toEqual(expected);
        expect(s && read.styles[s]).toEqual(wanted && workbook.styles[wanted]);
      }),
    );
    const { name, columnWidths, rowHeights, hiddenRows, merges, freeze, tables, gridlines, tabColor } = sheet;
    expect({ name, columnWidths, rowHeights, hiddenRows, merges, freeze, tables, gridlines, tabColor }).toEqual({
      name: data.name,
      columnWidths: data.columnWidths,
      rowHeights: data.rowHeights,
      hiddenRows: data.hiddenRows,
      merges: data.merges,
      freeze: data.freeze,
      tables: data.tables,
      gridlines: data.gridlines,
      tabColor: data.tabColor,
    });
    expect(read.names).toEqual([{ name: "Margin", formula: "Data!$B$2", sheet: undefined }]);
    expect([second.name, second.hidden]).toEqual(["Second sheet", true]);
  });

  test("stores our formulas as Excel does: prefixed dynamic arrays with their last result", async () => {
    const sheet = zipEntries(await writeXlsx(workbook)).get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain('<f t="array" ref="A5">_xldudf_LOYALTY_CLV(Margin,0.8,0.1)</f><v>266.66666666666663</v>');
    expect(sheet).toContain('<f t="array" ref="A6:B7">_xldudf_LOYALTY_SWITCH_COST_TABLE(1,2,3,4)</f><v>part</v>');
    expect(sheet).toMatch(/<c r="A5"[^>]* cm="1"/);
    expect(sheet).toContain("<f>B2*2</f><v>200.5</v>");
  });

  test("stores an error of a formula as an error, not as text", async () => {
    const sheet = zipEntries(await writeXlsx(workbook)).get("xl/worksheets/sheet1.xml") ?? "";
    expect(/<c r="B5"[^>]*>/.exec(sheet)?.[0]).toContain('t="e"');
    expect(sheet).toContain("<v>#VALUE!</v>");
  });

  test("holds fonts whose parts stand in the order of the schema, those of conditional formats too", async () => {
    const styles = {
      loud: { bold: true, italic: true, underline: true, strikethrough: true, color: "#C00000", fontSize: 14, fontName: "Arial" },
    };
    const rule = { Formula: "=TRUE" };
    const range = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };
    const conditionalFormats = [{ type: "Custom" as const, range, stopIfTrue: false, rule, format: { bold: true, fontColor: "#C00000" } }];
    const sheet: FileSheet = { name: "S", rows: [[{ v: 1, t: 2, s: "loud" }]], conditionalFormats };
    const xml = zipEntries(await writeXlsx({ sheets: [sheet], styles, names: [] })).get("xl/styles.xml")!;
    const fonts = (xml.match(/<font>.*?<\/font>/g) ?? []).map((font) => [...font.matchAll(/<(\w+)[ /]/g)].map(([, name]) => name));
    // ECMA-376 part 1, 18.8.22 (CT_Font), as Excel writes it
    expect(fonts).toContainEqual(["b", "i", "strike", "u", "sz", "color", "name"]);
    expect(fonts.at(-1)).toEqual(["b", "color"]);
  });

  test("combines columns and a line on a second axis in one chart", async () => {
    const bytes = await writeXlsx(workbook);
    const xml = zipEntries(bytes).get("xl/charts/chart1.xml") ?? "";
    expect(xml).toContain('<c:barChart><c:barDir val="col"/>');
    expect(xml).toContain("<c:lineChart>");
    expect(xml).toContain("<a:t>Costs &lt; 5 &amp; more</a:t>");
    expect(xml).toContain('<c:axId val="121"/><c:axId val="122"/></c:lineChart>');
    const [read] = (await readXlsx(bytes)).sheets[0]?.charts ?? [];
    expect(read?.series.map(({ chartType, axisGroup, values }) => [chartType, axisGroup, values])).toEqual([
      [undefined, "Primary", "Data!$B$2:$B$3"],
      ["Line", "Secondary", "Data!$C$2:$C$3"],
    ]);
    expect(read).toMatchObject({ name: "Pareto", chartType: "ColumnClustered", title: { text: "Costs < 5 & more" } });
    expect(read?.series[0]?.gapWidth).toBe(30);
    expect(read?.axes.value).toMatchObject({ minimum: 0, numberFormat: "#,##0" });
  });

  test("is refused when it is none", async () => {
    await expect(readXlsx(new TextEncoder().encode("PK but nothing else"))).rejects.toThrow();
  });
});
