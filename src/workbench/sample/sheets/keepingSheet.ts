import type { ModelPage } from "../../../models/page/page.types";
import { FIRST_YEAR, LAST_YEAR } from "../business";
import { PageDraft } from "../../../models/page/PageDraft";
import { assumption } from "./assumptionsSheet";

const YEARS = LAST_YEAR - FIRST_YEAR + 1;
const QUARTERS = 4 * YEARS;
/** A year more than the longest stay the list of customers can hold. */
const STAY_ROWS = 11;

/** How customers stay: revenue from year to year, stay by years, cohorts by quarter, from the records. */
export function keepingSheet(): ModelPage {
  const draft = new PageDraft("Keeping customers", {
    columnWidths: { 0: 22, 1: 12, 2: 14, ...narrow(3, QUARTERS - 1) },
    rowHeights: { 0: 26 },
    gridlines: false,
  })
    .put("A1", ["Who stays, and how much of the revenue stays with them"], "title")
    .put("A2", ["Three readings of the same records; the last day counted is"], "note")
    .put("F2", [assumption("lastDay").formula], "dateNote");
  putRevenue(draft, 4);
  putSurvival(draft, 17);
  putCohorts(draft, 17 + STAY_ROWS + 5);
  return draft.finish();
}

function putRevenue(draft: PageDraft, row: number): void {
  const [before, after] = [LAST_YEAR - 1, LAST_YEAR].map((year) => `Customers[Customer id],Customers[Revenue ${year}]`);
  const header = row + 1;
  draft
    .put(`A${row}`, [`From the revenue of ${LAST_YEAR - 1} to that of ${LAST_YEAR}, EUR`], "heading")
    .put(`A${header}`, [`=LOYALTY.RETENTION.REVENUE(${before},${after})`])
    .look(`A${header}`, "header")
    .look(`B${header}:C${header}`, "headerRight")
    .look(`B${header + 1}:C${header + 6}`, "count")
    .look(`B${header + 7}:C${header + 9}`, "percent");
}

/** Contracts that still run count as long as they have been seen (Kaplan-Meier). */
function putSurvival(draft: PageDraft, row: number): void {
  const header = row + 1;
  const last = header + STAY_ROWS;
  draft
    .put(`A${row}`, ["How long contracts last, years completed"], "heading")
    .put(`A${header}`, ['=LOYALTY.RETENTION.SURVIVAL(Customers[Customer since],Customers[Left on],F2,"year")'])
    .look(`A${header}:F${header}`, "headerRight")
    .look(`A${header}`, "header")
    .look(`A${header + 1}:A${last}`, "left")
    .look(`B${header + 1}:C${last}`, "count")
    .look(`D${header + 1}:F${last}`, "percent")
    .put(`A${last + 1}`, ["The list leaves out customers lost before the log begins, so long stays look likelier than they are."], "note");
}

function putCohorts(draft: PageDraft, row: number): void {
  const header = row + 1;
  const last = header + QUARTERS;
  const lastColumn = String.fromCharCode("C".charCodeAt(0) + QUARTERS - 1);
  draft
    .put(`A${row}`, ["Share of customers that buy again, by quarter of the first purchase in the log and quarters since"], "heading")
    .put(`A${header}`, ['=LOYALTY.RETENTION.COHORT(Sales[Customer id],Sales[Date],"quarter",,,F2)'])
    .look(`A${header}`, "header")
    .look(`B${header}:${lastColumn}${header}`, "headerRight")
    .look(`A${header + 1}:A${last}`, "dateLeft")
    .look(`B${header + 1}:B${last}`, "count")
    .look(`C${header + 1}:${lastColumn}${last}`, "percent")
    .put(`A${last + 1}`, ["The first cohort holds all customers that were there before the log begins."], "note");
}

function narrow(first: number, count: number): Record<number, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [first + index, 11]));
}
