import type { ModelPage } from "../../../models/page/page.types";
import { PageDraft } from "../../../models/page/PageDraft";
import { assumption } from "./assumptionsSheet";
import { putInputs, putResults } from "../../../models/page/blocks";
import type { Figures, SheetFigure } from "../../../models/page/figure";

const SHEET = "Switching and rewards";

/** What customers answered on eight kinds of switching cost, 1 (none) to 5 (high): mean of the survey. */
const FACETS: readonly (readonly [kind: string, mean: number])[] = [
  ["Risk of a worse deal", 3.1],
  ["Effort of comparing", 2.6],
  ["Learning new machines", 3.4],
  ["Setting up anew", 3.7],
  ["Benefits lost", 3.2],
  ["Money lost", 2.4],
  ["People they know", 3.6],
  ["Attachment to the brand", 2.2],
];
const FIRST_FACET = 6;
const INDEX_CELL = "F15";

/** What holds a customer, and whether the rewards programme earns its costs. */
export function programmeSheet(test: Figures, points: Figures): { sheet: ModelPage; index: SheetFigure } {
  const draft = new PageDraft(SHEET, {
    columnWidths: { 0: 50, 1: 14, 2: 18, 3: 3, 4: 34, 5: 12 },
    rowHeights: { 0: 26 },
    gridlines: false,
  })
    .put("A1", ["What a customer gives up by leaving, and what rewards bring"], "title")
    .put("A2", ["Inputs come from the sheets Assumptions, Points liability and Test and control."], "note");
  putInputs(draft, 4, [
    points("balance"),
    ...["benefit", "discount", "horizon", "setup", "hours", "hourValue", "termination", "riskProbability", "riskLoss", "rival"].map(
      assumption,
    ),
  ]);
  putResults(draft, 17, [
    ["Switching cost of a customer, EUR", "=LOYALTY.SWITCH.COST(B5,B6,B7,B8,B9,B10,B11,B12,B13,B14)", "result"],
    ["What a rival must pay to win the customer over, EUR", "=LOYALTY.SWITCH.INDUCEMENT(B18,B15,B7,B8)", "result"],
  ]);
  draft
    .put("A21", ["Parts of the switching cost"], "heading")
    .put("A22", ["=LOYALTY.SWITCH.COST.TABLE(B5,B6,B7,B8,B9,B10,B11,B12,B13,B14)"])
    .look("A22", "header")
    .look("B22", "headerRight")
    .look("B23:B29", "money");
  putIndex(draft);
  putInputs(draft, 34, [
    test("sales"),
    assumption("grossMargin"),
    test("lift"),
    ...["rewardRate", "fixedCost", "programSetup"].map(assumption),
  ]);
  putResults(draft, 42, [
    ["Profit of the programme, EUR a year", "=LOYALTY.REWARD.PROFIT(B35,B36,B37,B38,B39)", "result"],
    ["Extra sales at which it breaks even", "=LOYALTY.REWARD.BREAKEVEN(B35,B36,B38,B39)", "resultPercent"],
    ["Return on its costs", "=LOYALTY.REWARD.ROI(B35*B37,B36,B35*(1+B37)*B38,B39)", "resultPercent"],
    ["Years until the set-up costs are back", "=LOYALTY.REWARD.PAYBACK(B40,B49:B53,B7)", "resultRatio"],
  ]);
  draft.put("A48", ["Profit by year, EUR"], "heading");
  for (let year = 1; year <= 5; year++) draft.put(`A${48 + year}`, [`Year ${year}`]).put(`B${48 + year}`, ["=$B$43"], "money");
  const index: SheetFigure = { label: "How bound customers feel", unit: "0 to 100", formula: `='${SHEET}'!${INDEX_CELL}`, style: "result" };
  return { sheet: draft.finish(), index };
}

function putIndex(draft: PageDraft): void {
  const last = FIRST_FACET + FACETS.length - 1;
  draft
    .put("E4", ["How bound customers feel: survey"], "heading")
    .put("E5", ["Kind of switching cost"], "header")
    .put("F5", ["1 to 5"], "headerRight");
  FACETS.forEach(([kind, mean], index) =>
    draft.put(`E${FIRST_FACET + index}`, [kind]).put(`F${FIRST_FACET + index}`, [mean], "inputRatio"),
  );
  draft.put("E15", ["Index, 0 to 100"]).put(INDEX_CELL, [`=LOYALTY.SWITCH.INDEX(F${FIRST_FACET}:F${last})`], "result");
}
