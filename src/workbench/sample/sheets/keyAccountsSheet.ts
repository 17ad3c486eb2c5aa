import type { ModelPage, PageChart } from "../../../models/page/page.types";
import { FIRST_YEAR, LAST_YEAR, type Business } from "../business";
import { PageDraft } from "../../../models/page/PageDraft";

const VALUES = "Sales[Revenue]";
const IDS = "Sales[Customer id]";
const TABLE_ROW = 16;
/** Below the charts. */
const LORENZ_ROW = 21;
/** Accounts the chart shows. */
const CHARTED = 60;

/** Which customers make the business: shares, classes and the ranking, straight from the sales log. */
export function keyAccountsSheet({ sales }: Business): ModelPage {
  const first = TABLE_ROW + 1;
  const last = TABLE_ROW + new Set(sales.map(({ customer }) => customer)).size;
  /** the curve starts at the origin, so that it has a point more than there are customers */
  const curve = { first: LORENZ_ROW + 1, last: LORENZ_ROW + 1 + last - TABLE_ROW };
  const classes = `F${first}:F${last}`;
  const values = `C${first}:C${last}`;
  const draft = new PageDraft("Key accounts", {
    columnWidths: { 0: 8, 1: 26, 2: 13, 3: 11, 4: 12, 5: 8, 6: 3, 7: 11, 8: 11 },
    rowHeights: { 0: 26 },
    gridlines: false,
    charts: [paretoChart(first), lorenzChart(curve)],
  })
    .put("A1", [`Key accounts ${FIRST_YEAR} to ${LAST_YEAR}: who brings the revenue`], "title")
    .put("A2", ["The ranking below is one formula. For your own data use the task pane: it writes a report with formulas."], "note")
    .put("A4", ["Share of revenue of the top 20% of customers"])
    .put("D4", [`=LOYALTY.PARETO.SHARE(${VALUES},0.2,${IDS})`], "resultPercent")
    .put("A5", ["Customers that bring 80% of revenue"])
    .put("D5", [`=LOYALTY.PARETO.COUNT(${VALUES},0.8,${IDS})`], "result")
    .put("A6", ["Concentration (Gini, 0 even to 1 one customer)"])
    .put("D6", [`=LOYALTY.PARETO.GINI(${VALUES},FALSE,${IDS})`], "resultRatio")
    .put("A7", ["As concentrated as this many equal customers"])
    .put("D7", [`=1/LOYALTY.PARETO.HHI(${VALUES},${IDS})`], "result")
    .put("A8", ["A customer's class is also on the sheet Customers, beside the list."], "note")
    .put("A9", ["Class"], "header")
    .put("B9", ["Customers", "Revenue", "Share"], "headerRight");
  ["A", "B", "C"].forEach((letter, index) => {
    const row = 10 + index;
    draft
      .put(`A${row}`, [letter])
      .put(`B${row}`, [`=COUNTIF(${classes},A${row})`], "count")
      .put(`C${row}`, [`=SUMIF(${classes},A${row},${values})`], "money")
      .put(`D${row}`, [`=C${row}/SUM(${VALUES})`], "percent");
  });
  return draft
    .put("A13", ["Difference from the sales log"])
    .put("C13", [`=ROUND(SUM(C10:C12)-SUM(${VALUES}),2)`], "cents")
    .put("A15", ["Ranking"], "heading")
    .put(`A${TABLE_ROW}`, [`=LOYALTY.PARETO.TABLE(Sales[Customer],${VALUES})`])
    .look(`A${TABLE_ROW}:B${TABLE_ROW}`, "header")
    .look(`C${TABLE_ROW}:E${TABLE_ROW}`, "headerRight")
    .look(`F${TABLE_ROW}`, "headerCenter")
    .look(`A${first}:A${last}`, "left")
    .look(`F${first}:F${last}`, "center")
    .look(`C${first}:C${last}`, "money")
    .look(`D${first}:E${last}`, "percent")
    .put(`H${LORENZ_ROW - 1}`, ["Lorenz curve, smallest first"], "heading")
    .put(`H${LORENZ_ROW}`, [`=LOYALTY.PARETO.LORENZ(${values})`])
    .look(`H${LORENZ_ROW}:I${LORENZ_ROW}`, "headerRight")
    .look(`H${curve.first}:I${curve.last}`, "percent")
    .finish();
}

function paretoChart(first: number): PageChart {
  const column = (letter: string): string => `${letter}${first}:${letter}${first + CHARTED - 1}`;
  return {
    name: "Pareto",
    chartType: "ColumnClustered",
    place: ["H4", "M18"],
    title: `The ${CHARTED} largest customers`,
    legend: true,
    gapWidth: 30,
    series: [
      { name: "Revenue, EUR", values: column("C"), categories: column("A"), color: "#2F6F8F" },
      {
        name: "Cumulative share",
        chartType: "Line",
        axisGroup: "Secondary",
        values: column("E"),
        categories: column("A"),
        color: "#C2571A",
        lineWeight: 2.25,
      },
    ],
    axes: {
      category: { title: "Rank", tickLabelSpacing: 10 },
      value: { gridlines: true, minimum: 0, numberFormat: "#,##0" },
      secondary: { minimum: 0, maximum: 1, majorUnit: 0.2, numberFormat: "0%" },
    },
  };
}

/** The further the curve hangs below the straight line, the fewer customers make the revenue. */
function lorenzChart({ first, last }: { first: number; last: number }): PageChart {
  const column = (letter: string): string => `${letter}${first}:${letter}${last}`;
  const [x, y] = [column("H"), column("I")];
  return {
    name: "Lorenz",
    chartType: "Line",
    place: ["N4", "S18"],
    title: "Lorenz curve",
    legend: true,
    series: [
      { name: "Share of revenue", values: y, categories: x, color: "#2F6F8F", lineWeight: 2.25 },
      { name: "All alike", values: x, categories: x, color: "#8A949C", lineWeight: 1 },
    ],
    axes: {
      category: { title: "Share of customers", tickLabelSpacing: 97, numberFormat: "0%" },
      value: { gridlines: true, minimum: 0, maximum: 1, majorUnit: 0.2, numberFormat: "0%" },
    },
  };
}
