import type { FinanceCopyReport } from "../../../sharing/sharing.types";
import type { ChecksOutcome } from "./checks.types";
import { engineChecks } from "./engineChecks";
import { libreOfficeChecks } from "./libreOfficeChecks";

/**
 * Calculates what a copy must give again. LibreOffice, which has no LAMBDA, is asked for copies made for it; the engine calculates the others, and those where there is no LibreOffice.
 * @param path of the copy @param report of its making
 */
export async function checkCopy(path: string, report: FinanceCopyReport): Promise<ChecksOutcome> {
  const whole = report.options.excel === "older" ? libreOfficeChecks(path, report) : undefined;
  return whole ?? engineChecks(path, report);
}
