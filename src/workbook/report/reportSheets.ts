import type { SheetContent } from "./report.types";
import { anchorId } from "./reportNames";
import type { ReportInput } from "./reportInput";
import { auditSheet } from "./sheets/auditSheet";
import { chartsSheet } from "./sheets/chartsSheet";
import { emptyMovesSheet, movesSheet } from "./sheets/movesSheet";
import { emptyPlanSheet, planSheet } from "./sheets/planSheet";
import { segmentsSheet } from "./sheets/segmentsSheet";
import { summarySheet } from "./sheets/summarySheet";

/** What an earlier report leaves behind that this one may have no content for. */
export interface Leftover {
  /** headers of its table of moves */
  moves?: readonly string[];
  plan?: boolean;
}

/**
 * The sheets of the report in the order of their tabs: Moves only with a comparison, Plan only with confirmed key accounts; a sheet that is
 * already there from an earlier report stays, empty.
 */
export function reportSheets(input: ReportInput, leftover: Leftover = {}): SheetContent[] {
  const { movement, plan } = input.content;
  const moves = movement ? movesSheet(input, movement) : leftover.moves && emptyMovesSheet(input, leftover.moves);
  const hasPlan = plan?.confirmed === true && plan.accounts.length > 0;
  const planned = hasPlan ? planSheet(input, plan) : leftover.plan === true ? emptyPlanSheet() : undefined;
  const all = [summarySheet(input), segmentsSheet(input), chartsSheet(input), moves, planned, auditSheet(input)];
  return all.filter((sheet) => sheet !== undefined).map(withAnchor);
}

/** Each sheet's first cell has a hidden name, by which the sheet is found again under any title. */
function withAnchor(sheet: SheetContent): SheetContent {
  const block = { row: 0, column: 0, rows: 1, columns: 1 };
  return { ...sheet, names: [{ id: anchorId(sheet.part), block }, ...sheet.names] };
}
