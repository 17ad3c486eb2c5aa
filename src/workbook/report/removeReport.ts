import { Refusal } from "../refusal";
import type { Outcome, ReportSheet, WrittenReport } from "../workbook.types";
import { beforeOf, forgetBefore, restore } from "./writing/restore";
import { type WorkbookBefore } from "./writing/writing.types";
import { persist } from "../run";
import { findReport, type FoundReport, readState, type WorkbookState } from "./writing/workbookState";

/** What a first report added: its sheets and names. Enough to take it back in a later session too. */
function firstReport({ record, sheets, names }: FoundReport, state: WorkbookState): WorkbookBefore {
  return {
    definitionId: record.definitionId,
    setting: undefined,
    addedSheets: Object.entries(sheets).map(([part, sheet]) => ({ part: part as ReportSheet, name: sheet.name })),
    addedNames: state.names.map(({ name }) => name).filter(names.isCell),
    names: [],
    tables: [],
    areas: [],
  };
}

/** The same state with the titles the sheets have now; sheets that are gone are left out. */
function withPresentNames(before: WorkbookBefore, { sheets }: FoundReport): WorkbookBefore {
  const present = <T extends { part: ReportSheet }>(list: T[], rename: (one: T, name: string) => T) =>
    list.flatMap((one) => {
      const sheet = sheets[one.part];
      return sheet ? [rename(one, sheet.name)] : [];
    });
  return {
    ...before,
    addedSheets: present(before.addedSheets, (one, name) => ({ ...one, name })),
    tables: present(before.tables, (one, sheetName) => ({ ...one, sheetName })),
    areas: present(before.areas, (one, sheetName) => ({ ...one, sheetName })),
  };
}

async function planRemoval(context: Excel.RequestContext, report: WrittenReport): Promise<WorkbookBefore> {
  const sheet = report.sheets[0]?.name ?? "";
  const state = await readState(context, report.definitionId);
  const { record } = state;
  if (!record) throw new Refusal({ key: "sheetGone", values: { sheet } });
  const found = await findReport(context, state, record);
  if (Object.keys(found.sheets).length === 0) throw new Refusal({ key: "sheetGone", values: { sheet } });
  const before = beforeOf(record.definitionId);
  if (!before && record.updated) throw new Refusal({ key: "undoGone" });
  const plan = withPresentNames(before ?? firstReport(found, state), found);
  for (const { part } of plan.areas) {
    const name = found.sheets[part]?.name ?? "";
    if (found.sheets[part]?.isProtected === true) throw new Refusal({ key: "reportProtected", values: { sheet: name } });
  }
  return plan;
}

/**
 * Undo of `writeReport`. After a first report its sheets, names and setting go, in any session; after an update the state before it comes
 * back, as long as the pane that wrote it is open.
 */
export async function removeReport(report: WrittenReport): Promise<Outcome<void>> {
  const plan: { before?: WorkbookBefore } = {};
  const outcome = await persist(async (context) => {
    plan.before ??= await planRemoval(context, report);
    await restore(context, plan.before);
  });
  if (outcome.ok) forgetBefore(report.definitionId);
  return outcome;
}
