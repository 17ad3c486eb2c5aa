import { warningSentence } from "../../sharing/audit/warningSentence";
import type { FinanceCopyReport } from "../../sharing/sharing.types";
import type { ChecksOutcome } from "./checks.types";

const PASSED = "OK";

export function passed({ overall, failed }: ChecksOutcome): boolean {
  return failed.length === 0 && overall === PASSED;
}

function checksLine(checks: ChecksOutcome): string {
  if (checks.overall === undefined) return "Checks: not calculated here; they calculate when the copy is opened.";
  return passed(checks) ? "Checks: all pass." : `Checks: ${checks.failed.length} do not pass.`;
}

/** What was made, in lines for people. */
export function financeCopyLines(report: FinanceCopyReport, checks: ChecksOutcome): string[] {
  const { a, b, c } = report.counts;
  return [
    `${a + b} formulas calculate without the add-in (${a} through a name, ${b} written out), ${c} became values.`,
    ...report.left.map(({ sheetName, address, before }) => `Left as it was: ${[sheetName, address].filter(Boolean).join("!")} =${before}`),
    ...report.warnings.map((warning) => `Note: ${warningSentence(warning) || warning.code}`),
    checksLine(checks),
    ...checks.failed.map(({ sheet, cell, expected, now }) => `  ${sheet}!${cell}: expected ${expected}, now ${now}`),
  ];
}
