import { type HeadlessExcel, startHeadlessExcel } from "../../support/headlessExcel";

let app: HeadlessExcel;
beforeEach(async () => {
  app = await startHeadlessExcel({
    sheets: {
      "Key data": [
        ["Group", "Share", "Cumulative"],
        ["5%", 0.5, 0.5],
        ["10%", 0.3, 0.8],
        ["15%", 0.2, 1],
      ],
    },
  });
}, 60_000);
afterEach(() => app.close());

describe("charts", () => {
  it("are drawn from a range with headers and categories found", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Key data");
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
      chart.name = "Pareto";
      await context.sync();
    });
    const [chart] = app.grid.charts.all();
    expect(chart).toMatchObject({ name: "Pareto", sheetId: "sheet-1", chartType: "ColumnClustered" });
    expect(chart?.series).toMatchObject([
      { name: "Share", values: "'Key data'!$B$2:$B$4", categories: "'Key data'!$A$2:$A$4" },
      { name: "Cumulative", values: "'Key data'!$C$2:$C$4" },
    ]);
  });

  it("combine columns with a line on a second axis", async () => {
    const changes: string[] = [];
    app.grid.charts.onChange(({ change }) => changes.push(change));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Key data");
      const chart = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange("B1:B4"), Excel.ChartSeriesBy.columns);
      chart.title.text = "Share of revenue";
      chart.title.format.font.size = 14;
      chart.legend.position = "Top";
      const line = chart.series.add("Cumulative");
      line.setValues(sheet.getRange("C2:C4"));
      line.setXAxisValues(sheet.getRange("A2:A4"));
      line.chartType = "Line";
      line.axisGroup = "Secondary";
      line.format.line.color = "#C00000";
      line.format.line.weight = 2;
      line.markerStyle = "None";
      const first = chart.series.getItemAt(0);
      first.format.fill.setSolidColor("#4472C4");
      first.gapWidth = 40;
      const axis = chart.axes.getItem("Value", "Secondary");
      axis.minimum = 0;
      axis.maximum = 1;
      axis.majorUnit = 0.2;
      axis.numberFormat = "0%";
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.axes.categoryAxis.tickLabelSpacing = 2;
      chart.axes.categoryAxis.title.text = "Accounts";
      chart.setPosition("E2", "L20");
      await context.sync();
    });
    const [chart] = app.grid.charts.all();
    expect(chart?.title).toEqual({ visible: true, text: "Share of revenue" });
    expect(chart?.legend).toMatchObject({ position: "Top" });
    expect(chart?.series).toMatchObject([
      { color: "#4472C4", gapWidth: 40, axisGroup: "Primary" },
      {
        name: "Cumulative",
        chartType: "Line",
        axisGroup: "Secondary",
        color: "#C00000",
        lineWeight: 2,
        values: "'Key data'!$C$2:$C$4",
        categories: "'Key data'!$A$2:$A$4",
      },
    ]);
    expect(chart?.axes).toMatchObject({
      secondary: { minimum: 0, maximum: 1, majorUnit: 0.2, numberFormat: "0%" },
      value: { majorGridlines: false },
      category: { tickLabelSpacing: 2, title: "Accounts" },
    });
    const width = Array.from({ length: 8 }, (_, i) => app.grid.layout.columnWidth("sheet-1", 4 + i)).reduce((sum, w) => sum + w, 0);
    expect(chart?.width).toBeCloseTo(width, 6);
    expect(chart?.details).toMatchObject({ "title/font/size": 14, "series/series-2/markerStyle": "None" });
    expect(changes[0]).toBe("added");
    expect(changes).toContain("altered");
  });

  it("take their title from a cell", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Key data");
      sheet.getRange("E1").formulas = [['="Top "&TEXT(B2,"0%")']];
      sheet.charts.add("Line", sheet.getRange("A1:B4")).title.setFormula("='Key data'!$E$1");
      await context.sync();
    });
    expect(app.grid.charts.all()[0]?.title).toMatchObject({ text: "Top 50%", formula: "='Key data'!$E$1" });
  });

  it("are found by name, listed and deleted, alone or with their sheet", async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Key data");
      sheet.charts.add("Line", sheet.getRange("A1:B4")).name = "One";
      sheet.charts.add("Line", sheet.getRange("A1:B4")).name = "Two";
      sheet.charts.load("items/name");
      const missing = sheet.charts.getItemOrNullObject("Three").load("name");
      await context.sync();
      sheet.charts.getItem("One").delete();
      const count = sheet.charts.getCount();
      context.workbook.worksheets.add("Other");
      sheet.delete();
      await context.sync();
      return [sheet.charts.items.map((chart) => chart.name), missing.isNullObject, count.value];
    });
    expect(seen).toEqual([["One", "Two"], true, 1]);
    expect(app.grid.charts.all()).toEqual([]);
  });
});
