import type { FileSheet } from "../../files/workbookFile.types";
import { FIRST_YEAR, LAST_YEAR } from "../business";
import { SheetDraft } from "../SheetDraft";

const contents: readonly (readonly [sheet: string, what: string])[] = [
  ["Sales", `Every invoice line ${FIRST_YEAR} to ${LAST_YEAR}; returns are negative`],
  ["Customers", "One line a customer: since when, left when, revenue by year"],
  ["Assumptions", "Every figure the calculations start from, with unit and source"],
  ["Value of loyalty", "CLV and RETENTION functions: what a customer is worth, what keeping more brings"],
  ["Switching and rewards", "SWITCH and REWARD functions: what holds customers, what a programme earns"],
  ["Key accounts", "PARETO functions: which customers make the business"],
];

const ideas = [
  "Type =LOYALTY. into an empty cell and choose a function: the arguments are explained while you type.",
  "On Assumptions, set the gross margin to 45% and see the lifetime value change on Value of loyalty.",
  "In an empty cell type =LOYALTY.CLV(100,80,0.1): the message above the grid explains what is wrong with 80.",
  "Select a cell of the sheet Sales and build a key-account report in the task pane at the right.",
  "Save as .xlsx and open the file in Excel; with the add-in installed there, every formula stays alive.",
];

/** What the workbook is, what to try, and whether its totals agree. */
export function readMeSheet(): FileSheet {
  const draft = new SheetDraft("Read me", { columnWidths: { 0: 26, 1: 100 }, rowHeights: { 0: 26 }, gridlines: false })
    .put("A1", ["Sample workbook: an office-coffee supplier"], "title")
    .put("A2", ["The business and its customers are invented. Money in EUR."], "note")
    .put("A4", ["Sheet", "What it shows"], "header");
  contents.forEach(([sheet, what], index) => draft.put(`A${5 + index}`, [sheet, what]));
  draft.put("A12", ["Things to try"], "heading");
  ideas.forEach((idea, index) => draft.put(`A${13 + index}`, [index + 1], "left").put(`B${13 + index}`, [idea]));
  return draft
    .put("A19", ["Do the totals agree?"], "heading")
    .put("A20", ["Sales log, EUR"])
    .put("B20", ["=SUM(Sales[Revenue])"], "amount")
    .put("A21", ["Customer list, EUR"])
    .put("B21", ["=SUM(Customers[Revenue total])"], "amount")
    .put("A22", ["Difference"])
    .put("B22", ["=ROUND(B20-B21,2)"], "amount")
    .finish();
}
