import { auditTexts } from "../../strings/audit.en";
import { deselectSheet } from "../package/selectedView";
import type { WorkbookPart } from "../package/WorkbookPart";
import { findAssumptions } from "./assumptions";
import { type AuditContext, type AuditInput, type AuditResult, createContext } from "./AuditContext";
import { sheetKey } from "./book/AreaSet";
import { ABOUT_FLAG_CELL, aboutSheet } from "./pages/about";
import { ASSUMPTIONS_HEADER_ROW, assumptionsPage } from "./pages/assumptionsPage";
import { CHECKS_HEADER_ROW, checksSheet } from "./pages/checks";
import { REGISTER_HEADER_ROW, registerSheet } from "./pages/register";

/** A name no sheet has yet: Checks, Checks (2). */
function freeName(workbook: WorkbookPart, name: string): string {
  const taken = new Set(workbook.sheetNames.map(sheetKey));
  let free = name;
  for (let number = 2; taken.has(sheetKey(free)); number++) free = `${name} (${number})`;
  return free;
}

function sheetNames({ input: { workbook } }: AuditContext): Record<keyof typeof auditTexts.sheets, string> {
  const { about, register, checks, assumptions } = auditTexts.sheets;
  return {
    about: freeName(workbook, about),
    register: freeName(workbook, register),
    checks: freeName(workbook, checks),
    assumptions: freeName(workbook, assumptions),
  };
}

/**
 * Adds the sheet About before the first sheet, where the workbook opens, and Register, Checks and Assumptions behind the last. Call it when
 * the formulas are converted and in the package, before the styles and the workbook part are saved; saving is left to the caller.
 * @throws {ShareError} a part that is damaged
 */
export function addAuditSheets(input: AuditInput): AuditResult {
  const context = createContext(input);
  const names = sheetNames(context);
  const assumptions = findAssumptions(context);
  const checks = checksSheet(context);
  const warnings = [...(input.warnings ?? []), ...checks.warnings];
  const facts = { checksSheet: names.checks, flagRange: checks.flagRange, assumptions: assumptions.length, warnings };
  const { file, workbook } = input;
  for (const { part } of workbook.sheets) if (file.has(part)) deselectSheet(file, part);
  workbook.addSheet(names.about, aboutSheet(context, facts), { first: true });
  workbook.addSheet(names.register, registerSheet(context), { titleRow: REGISTER_HEADER_ROW });
  workbook.addSheet(names.checks, checks.content, { titleRow: CHECKS_HEADER_ROW });
  workbook.addSheet(names.assumptions, assumptionsPage(context, assumptions), { titleRow: ASSUMPTIONS_HEADER_ROW });
  workbook.recalculateOnLoad();
  return {
    addedSheets: [names.about, names.register, names.checks, names.assumptions],
    assumptions: assumptions.map(({ sheetName, address, formula, constants }) => ({ sheetName, address, formula, constants })),
    warnings: checks.warnings,
    overallCheck: { sheetName: names.about, address: ABOUT_FLAG_CELL },
  };
}
