import { renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { warningSentence } from "../sharing/audit/warningSentence";
import type { RepairReport } from "../sharing/repairWorkbook";
import type { FinanceCopyReport } from "../sharing/sharing.types";
import type { CheckPlace } from "../workbench/evaluation";
import type { ChecksOutcome, UncheckedReason } from "./checks/judge";

/** Places named before the others are only counted. */
const MOST_PLACES = 10;
const MOST_REPAIRED = 20;

function placesText(places: readonly CheckPlace[]): string {
  const named = places.slice(0, MOST_PLACES).map(({ sheet, cell }) => `${sheet}!${cell}`);
  return named.join(", ") + (places.length > MOST_PLACES ? ` and ${places.length - MOST_PLACES} more` : "");
}

function uncheckedText(reason: UncheckedReason, checkedBy: string): string {
  switch (reason) {
    case "unreadable":
      return `${checkedBy} cannot open this workbook`;
    case "boundToCell":
      return "their results depend on the cell they stand in";
    case "notCalculated":
      return `${checkedBy} cannot calculate them`;
    case "tooLong":
      return `${checkedBy} would take too long or too much memory`;
  }
}

function uncheckedLines({ unchecked, checkedBy }: ChecksOutcome): string[] {
  const reasons = [...new Set(unchecked.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const places = unchecked.filter((place) => place.reason === reason);
    const why = uncheckedText(reason, checkedBy);
    return `Not checked here, since ${why}: ${places.length} (${placesText(places)}). Excel checks them when the copy is opened.`;
  });
}

function checkLines(checks: ChecksOutcome): string[] {
  const { checkedBy, passed, failed, unchecked } = checks;
  if (passed + failed.length + unchecked.length === 0) return ["Checks: there is nothing to compare."];
  return [
    `Checks, calculated by ${checkedBy}: ${passed} pass, ${failed.length} do not pass.`,
    ...uncheckedLines(checks),
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

/** What was repaired, in lines for people. */
export function repairLines({ repaired, intact }: RepairReport): string[] {
  const places = repaired.slice(0, MOST_REPAIRED).map(({ sheetName, address, onProtectedSheet }) => {
    const place = [sheetName, address].filter(Boolean).join("!");
    return `  ${place}${onProtectedSheet ? " (on a protected sheet)" : ""}`;
  });
  const more = repaired.length > MOST_REPAIRED ? [`  and ${repaired.length - MOST_REPAIRED} more`] : [];
  return [`${repaired.length} formulas were repaired, ${intact} were in order.`, ...places, ...more];
}

/** Writes a file under a temporary name beside its place and moves it there, so that nobody ever sees half of it. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, bytes, { flag: "wx" });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
