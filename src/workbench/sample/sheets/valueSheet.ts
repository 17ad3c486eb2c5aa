import type { ModelPage } from "../../../models/page/page.types";
import { PageDraft } from "../../../models/page/PageDraft";
import { assumption } from "./assumptionsSheet";
import { putInputs, putResults } from "../../../models/page/blocks";
import type { SheetFigure } from "../../../models/page/figure";

const SHEET = "Value of loyalty";
/** The lifetime value, for other sheets to call up. */
export const lifetimeValueFigure: SheetFigure = {
  label: "Lifetime value of a customer",
  unit: "EUR",
  formula: `='${SHEET}'!B13`,
  style: "result",
};

/** Lifetime value of a customer and what keeping more of them is worth. */
export function valueSheet(): ModelPage {
  const draft = new PageDraft(SHEET, {
    columnWidths: { 0: 50, 1: 16, 2: 16, 3: 14, 4: 17, 5: 16, 6: 16, 7: 16 },
    rowHeights: { 0: 26 },
    gridlines: false,
  })
    .put("A1", ["What a customer is worth, and what keeping more customers brings"], "title")
    .put(
      "A2",
      ["Inputs come from the sheet Assumptions. Timing: a margin is earned at the end of each year by the customers that renewed."],
      "note",
    );
  putInputs(draft, 4, ["margin", "retention", "discount", "acquisition", "improvement", "end"].map(assumption));
  putResults(draft, 12, [
    ["Lifetime value of a customer, EUR", "=LOYALTY.CLV(B5,B6,B7)", "result"],
    ["A customer just won, less the cost of winning, EUR", '=LOYALTY.CLV(B5,B6,B7,"now",0,,B8)', "result"],
    ["Lifetime value as a multiple of the yearly margin", "=LOYALTY.CLV.MULTIPLE(B6,B7)", "resultRatio"],
    ["Expected stay, years", "=LOYALTY.RETENTION.LIFETIME(B6)", "resultRatio"],
    ["Retention with 5% fewer customers leaving", '=LOYALTY.RETENTION.SHIFT(B6,B9,"churn")', "resultPercent"],
    ["Rise in value: 5 points more customers kept", '=LOYALTY.RETENTION.UPLIFT(B6,B7,B9,"points")', "resultPercent"],
    ["Rise in value: 5% fewer customers leaving", '=LOYALTY.RETENTION.UPLIFT(B6,B7,B9,"churn")', "resultPercent"],
    ["Gain over all customers: 5 points more kept, EUR", '=LOYALTY.RETENTION.GAIN(B5,B6,B7,B9,"points",B10)', "result"],
  ]);
  draft
    .put("A22", ['The three readings of "5% more customers kept" side by side'], "heading")
    .put("A23", ["=LOYALTY.RETENTION.UPLIFT.TABLE(B5,B6,B7,B9)"])
    .look("A23", "header")
    .look("B23:H23", "headerRight")
    .look("B24:C26", "percent")
    .look("D24:E26", "money")
    .look("F24:F26", "percent")
    .look("G24:H26", "ratio")
    .put("A29", ["Year by year: where the lifetime value comes from, first ten years"], "heading")
    .put("A30", ["=LOYALTY.CLV.SCHEDULE(B5,B6,B7,10)"])
    .look("A30", "header")
    .look("B30:H30", "headerRight")
    .look("A31:A41", "left")
    .look("C31:C41", "percent")
    .look("D31:E41", "money")
    .look("F31:F41", "ratio")
    .look("G31:H41", "money");
  putEquity(draft);
  putComponents(draft);
  return draft.finish();
}

const PLAN_YEARS = 5;
const PLAN_ROW = 46;

/** What today's customers and those still to be won are worth together. */
function putEquity(draft: PageDraft): void {
  const last = PLAN_ROW + PLAN_YEARS - 1;
  draft
    .put("A44", ["Customer equity: today's customers and those to be won"], "heading")
    .put("A45", ["Year"], "header")
    .put("B45", ["Won"], "headerRight");
  for (let year = 1; year <= PLAN_YEARS; year++) {
    const row = PLAN_ROW + year - 1;
    draft.put(`A${row}`, [year], "left").put(`B${row}`, [assumption("wonPlan").formula], "count");
  }
  draft
    .put(`A${last + 1}`, ["Customer equity, EUR"])
    .put(`B${last + 1}`, [`=LOYALTY.CLV.EQUITY(B10,B${PLAN_ROW}:B${last},B5,B6,B7,B8)`], "result")
    .put(`A${last + 2}`, ["Of it today's customers, EUR"])
    .put(`B${last + 2}`, ["=B10*B13"], "result");
}

const EFFECTS = ["years", "spendGrowth", "savings", "referrals", "premium"];

/** Where the value of a customer comes from, if loyal customers buy more, cost less and recommend. */
function putComponents(draft: PageDraft): void {
  putInputs(draft, 54, EFFECTS.map(assumption));
  draft
    .put("A61", ["Where the value of a new customer comes from"], "heading")
    .put("A62", ["=LOYALTY.CLV.COMPONENTS(B5,B6,B7,B55,B8,B56,B57,B58,B59)"])
    .look("A62", "header")
    .look("B62:C62", "headerRight")
    .look("B63:B69", "money")
    .look("C63:C69", "percent");
}
