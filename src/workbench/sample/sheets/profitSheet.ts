import type { ModelPage, PageChart } from "../../../models/page/page.types";
import { LAST_YEAR, type Business } from "../business";
import { PageDraft } from "../../../models/page/PageDraft";
import { assumption } from "./assumptionsSheet";
import { putInputs } from "../../../models/page/blocks";

const SHEET = "Customer profit";
const TABLE_ROW = 17;

/** Which customers earn money after the cost to serve, and which lose it. */
export function profitSheet({ customers }: Business): ModelPage {
  const [first, last] = [TABLE_ROW + 1, TABLE_ROW + customers.length];
  const area = (column: string): string => `${column}${first}:${column}${last}`;
  const draft = new PageDraft(SHEET, {
    columnWidths: { 0: 42, 1: 26, 2: 13, 3: 13, 4: 14, 5: 9 },
    rowHeights: { 0: 26 },
    gridlines: false,
    charts: [whaleChart(first, last)],
  })
    .put("A1", [`Customer profit ${LAST_YEAR}: who earns it, who uses it up`], "title")
    .put(
      "A2",
      ["Margin of each customer less the same cost to serve for everyone who bought. With your own cost to serve the tail is longer."],
      "note",
    );
  putInputs(draft, 4, ["grossMargin", "service"].map(assumption));
  draft
    .put("A8", ["Results"], "heading")
    .put("A9", ["Profit of all customers, EUR"])
    .put("B9", [`=SUM(${area("C")})`], "result")
    .put("A10", ["Profit of those who earn it, EUR"])
    .put("B10", [`=MAX(${area("D")})`], "result")
    .put("A11", ["Customers who earn it"])
    .put("B11", [`=COUNTIF(${area("C")},">0")`], "result")
    .put("A12", ["Customers who use it up"])
    .put("B12", [`=COUNTIF(${area("C")},"<0")`], "result")
    .put("A13", ["Profit used up, EUR"])
    .put("B13", ["=B10-B9"], "result")
    .put("A14", ["Difference from margin less cost to serve"])
    .put("B14", [`=ROUND(B9-(SUM(${REVENUE})*B5-COUNTIF(${REVENUE},"<>0")*B6),2)`], "cents")
    .put("A16", ["Customers by profit"], "heading")
    .put(`A${TABLE_ROW}`, [`=LOYALTY.PARETO.WHALE(Customers[Customer],${REVENUE}*B5-(${REVENUE}<>0)*B6)`])
    .look(`A${TABLE_ROW}:B${TABLE_ROW}`, "header")
    .look(`C${TABLE_ROW}:E${TABLE_ROW}`, "headerRight")
    .look(`F${TABLE_ROW}`, "headerCenter")
    .look(area("A"), "left")
    .look(`C${first}:D${last}`, "money")
    .look(area("E"), "percent")
    .look(area("F"), "center");
  return draft.finish();
}

const REVENUE = `Customers[Revenue ${LAST_YEAR}]`;

function whaleChart(first: number, last: number): PageChart {
  const column = (letter: string): string => `${letter}${first}:${letter}${last}`;
  return {
    name: "Whale curve",
    chartType: "Line",
    place: ["G4", "L18"],
    title: "Whale curve: profit so far, EUR",
    legend: false,
    series: [{ name: "Cumulative profit", values: column("D"), categories: column("A"), color: "#2F6F8F", lineWeight: 2.25 }],
    axes: {
      category: { title: "Customers, most profitable first", tickLabelSpacing: 50 },
      value: { gridlines: true, minimum: 0, numberFormat: "#,##0" },
    },
  };
}
