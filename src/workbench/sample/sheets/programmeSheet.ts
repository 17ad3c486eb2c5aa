import type { FileSheet } from "../../files/workbookFile.types";
import { SheetDraft } from "../SheetDraft";
import { putInputs, putResults } from "./blocks";

/** What holds a customer, and whether the rewards programme earns its costs. */
export function programmeSheet(): FileSheet {
  const draft = new SheetDraft("Switching and rewards", {
    columnWidths: { 0: 50, 1: 14, 2: 18 },
    rowHeights: { 0: 26 },
    gridlines: false,
  })
    .put("A1", ["What a customer gives up by leaving, and what rewards bring"], "title")
    .put("A2", ["Inputs come from the sheet Assumptions."], "note");
  putInputs(draft, 4, [
    "points",
    "benefit",
    "discount",
    "horizon",
    "setup",
    "hours",
    "hourValue",
    "termination",
    "riskProbability",
    "riskLoss",
    "rival",
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
  putInputs(draft, 34, ["sales", "grossMargin", "lift", "rewardRate", "fixedCost", "programSetup"]);
  putResults(draft, 42, [
    ["Profit of the programme, EUR a year", "=LOYALTY.REWARD.PROFIT(B35,B36,B37,B38,B39)", "result"],
    ["Extra sales at which it breaks even", "=LOYALTY.REWARD.BREAKEVEN(B35,B36,B38,B39)", "resultPercent"],
    ["Return on its costs", "=LOYALTY.REWARD.ROI(B35*B37,B36,B35*(1+B37)*B38,B39)", "resultPercent"],
    ["Years until the set-up costs are back", "=LOYALTY.REWARD.PAYBACK(B40,B49:B53,B7)", "resultRatio"],
  ]);
  draft.put("A48", ["Profit by year, EUR"], "heading");
  for (let year = 1; year <= 5; year++) draft.put(`A${48 + year}`, [`Year ${year}`]).put(`B${48 + year}`, ["=$B$43"], "money");
  return draft.finish();
}
