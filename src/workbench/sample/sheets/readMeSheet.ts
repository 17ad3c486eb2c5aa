import type { ModelPage } from "../../../models/page/page.types";
import { FIRST_YEAR, LAST_YEAR } from "../business";
import { PageDraft } from "../../../models/page/PageDraft";
import { FAILED, PASSED } from "../../../models/page/blocks";
import type { SheetFigure } from "../../../models/page/figure";

const contents: readonly (readonly [sheet: string, what: string])[] = [
  ["Sales", `Every invoice line ${FIRST_YEAR} to ${LAST_YEAR}; returns are negative`],
  ["Customers", "One line a customer: since when, left when, revenue by year"],
  ["Assumptions", "Every figure the calculations start from, with unit and source"],
  ["Value of loyalty", "CLV and RETENTION functions: what a customer is worth, what keeping more brings"],
  ["Keeping customers", "RETENTION functions on the records: revenue kept, length of stay, cohorts"],
  ["Switching and rewards", "SWITCH and REWARD functions: what holds customers, what a programme earns"],
  ["Test and control", "LIFT functions: what the rewards programme causes, and how sure that is"],
  ["Business case", "REWARD, SWITCH and RETENTION functions: the programme's case from inputs to checks"],
  ["Points liability", "POINTS functions: points outstanding, redemption to expect, what they stand for in money"],
  ["Service priorities", "SURVEY and SERVICE functions: what to fix first, what service costs and brings"],
  ["Customer groups", "RFM functions: who bought lately, often, much"],
  ["Customer profit", "PARETO functions: who earns the profit, who uses it up"],
  ["Key accounts", "PARETO functions: which customers make the business"],
];

const ideas = [
  "Type =LOYALTY. into an empty cell and choose a function: the arguments are explained while you type.",
  "On Assumptions, set the gross margin to 45% and see the lifetime value change on Value of loyalty.",
  "On Assumptions, change a figure of the test: the checks below say what no longer fits together.",
  "In an empty cell type =LOYALTY.CLV(100,80,0.1): the message above the grid explains what is wrong with 80.",
  "Select a cell of the sheet Sales and build a key-account report in the task pane at the right.",
  "Save as .xlsx and open the file in Excel; with the add-in installed there, every formula stays alive.",
];

const FIRST_CONTENT = 5;
const IDEAS_ROW = FIRST_CONTENT + contents.length + 1;
const TOTALS_ROW = IDEAS_ROW + ideas.length + 2;

/** What the workbook is, what to try, and whether its totals agree; `flags` say whether the checks of the other sheets hold. */
export function readMeSheet(flags: readonly (readonly [sheet: string, flag: SheetFigure])[]): ModelPage {
  const draft = new PageDraft("Read me", { columnWidths: { 0: 26, 1: 100 }, rowHeights: { 0: 26 }, gridlines: false })
    .put("A1", ["Sample workbook: an office-coffee supplier"], "title")
    .put("A2", ["The business and its customers are invented. Money in EUR."], "note")
    .put("A4", ["Sheet", "What it shows"], "header");
  contents.forEach(([sheet, what], index) => draft.put(`A${FIRST_CONTENT + index}`, [sheet, what]));
  draft.put(`A${IDEAS_ROW}`, ["Things to try"], "heading");
  ideas.forEach((idea, index) => draft.put(`A${IDEAS_ROW + 1 + index}`, [index + 1], "left").put(`B${IDEAS_ROW + 1 + index}`, [idea]));
  putTotals(draft);
  putFlags(draft, TOTALS_ROW + 5, flags);
  return draft.finish();
}

function putTotals(draft: PageDraft): void {
  const [sales, customers, difference] = [TOTALS_ROW + 1, TOTALS_ROW + 2, TOTALS_ROW + 3];
  draft
    .put(`A${TOTALS_ROW}`, ["Do the totals agree?"], "heading")
    .put(`A${sales}`, ["Sales log, EUR"])
    .put(`B${sales}`, ["=SUM(Sales[Revenue])"], "amount")
    .put(`A${customers}`, ["Customer list, EUR"])
    .put(`B${customers}`, ["=SUM(Customers[Revenue total])"], "amount")
    .put(`A${difference}`, ["Difference"])
    .put(`B${difference}`, [`=ROUND(B${sales}-B${customers},2)`], "amount");
}

function putFlags(draft: PageDraft, row: number, flags: readonly (readonly [sheet: string, flag: SheetFigure])[]): void {
  draft.put(`A${row}`, ["Do the checks hold?"], "heading");
  flags.forEach(([sheet, { formula }], index) => draft.put(`A${row + 1 + index}`, [sheet]).put(`B${row + 1 + index}`, [formula], "left"));
  const last = row + flags.length;
  const area = `B${row + 1}:B${last}`;
  draft
    .put(`A${last + 1}`, ["All checks"])
    .put(`B${last + 1}`, [`=IF(AND(B${TOTALS_ROW + 3}=0,COUNTIF(${area},"${PASSED}")=ROWS(${area})),"${PASSED}","${FAILED}")`], "boldLeft");
}
