import { warningSentence } from "../../sharing/audit/warningSentence";
import type { FinanceCopyReport } from "../../sharing/sharing.types";
import type { CheckPlace, ChecksOutcome } from "./checks/checks.types";

const MOST_PLACES = 10;

function placesText(places: readonly CheckPlace[]): string {
  const named = places.slice(0, MOST_PLACES).map(({ sheet, cell }) => `${sheet}!${cell}`);
  return named.join(", ") + (places.length > MOST_PLACES ? ` and ${places.length - MOST_PLACES} more` : "");
}

function checkLines({ checkedBy, passed, failed, unchecked }: ChecksOutcome): string[] {
  if (passed + failed.length + unchecked.length === 0) return ["Checks: there is nothing to compare."];
  return [
    `Checks, calculated by ${checkedBy}: ${passed} pass, ${failed.length} do not pass.`,
    ...(unchecked.length > 0
      ? [
          `Not checked here, since ${checkedBy} cannot calculate them: ${unchecked.length} (${placesText(unchecked)}). Excel checks them when the copy is opened.`,
        ]
      : []),
    ...failed.map(({ sheet, cell, expected, now }) => `  ${sheet}!${cell}: expected ${expected}, now ${now}`),
  ];
}

/** What was made, in lines for people. */
export function financeCopyLines(report: FinanceCopyReport, checks: ChecksOutcome): string[] {
  const { a, b, c } = report.counts;
  return [
    `${a + b} formulas calculate without the add-in (${a} through a name, ${b} written out), ${c} became values.`,
    ...report.left.map(({ sheetName, address, before }) => `Left as it was: ${[sheetName, address].filter(Boolean).join("!")} =${before}`),
    ...report.warnings.map((warning) => `Note: ${warningSentence(warning) || warning.code}`),
    ...checkLines(checks),
  ];
}
