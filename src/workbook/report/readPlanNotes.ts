import { run } from "../run";
import type { Outcome, PlanNotes, WrittenReport } from "../workbook.types";
import { planInputs } from "./writing/carriedInputs";
import type { SavedCell } from "./writing/savedCells";
import { findReport, readState } from "./writing/workbookState";

const text = (cell: string | number | undefined): string => (cell === undefined ? "" : String(cell).trim());

/**
 * What stands on the Plan sheet about each account beside its figures: switching-cost index and service priorities. Formulas count with their
 * results. A report without a Plan sheet has no notes.
 */
export function readPlanNotes(report: WrittenReport): Promise<Outcome<PlanNotes>> {
  return run(async (context) => {
    const state = await readState(context, report.definitionId);
    const found = state.record && (await findReport(context, state, state.record));
    const [sheet, size] = [found?.sheets.plan, found?.record.blocks.plan];
    if (!sheet || !size) return {};
    const block = context.workbook.worksheets.getItem(sheet.name).getRangeByIndexes(0, 0, size.rows, size.columns).load("values");
    await context.sync();
    const inputs = planInputs(block.values as SavedCell[][]);
    return Object.fromEntries(
      [...inputs].map(([account, typed]) => [account, { switching: text(typed.switching), priorities: text(typed.priorities) }]),
    );
  });
}
