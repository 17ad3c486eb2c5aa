import catalog from "../catalog/data/catalog.json";
import { readFileSync } from "node:fs";
import type { Catalog } from "../catalog/data/catalog.types";
import { financeCopy } from "../sharing/financeCopy";
import { repairWorkbook } from "../sharing/repairWorkbook";
import { ShareError } from "../sharing/ShareError";
import type { FinanceCopyOptions } from "../sharing/sharing.types";
import { shareProblems } from "../strings/reasons.en";
import { version } from "../../package.json";
import { UsageError } from "./calcArguments";
import { checkCopy } from "./checks/checkCopy";
import { FINANCE_COPY_USAGE, type FinanceCopyArguments, financeCopyArguments } from "./financeCopyArguments";
import { financeCopyLines, repairLines, writeWhole } from "./financeCopyResult";
import { zlibCodec } from "./zlibCodec";

function options({ legacy, pseudonymise, dropPlan, offerAddIn }: FinanceCopyArguments): FinanceCopyOptions {
  return { excel: legacy ? "older" : "current", pseudonymise, dropPlan, fingerprint: true, offerAddIn, version, madeAt: Date.now() };
}

function print(json: boolean, report: object, lines: () => string[]): void {
  process.stdout.write(`${json ? JSON.stringify(report) : lines().join("\n")}\n`);
}

function repair({ input, output, json }: FinanceCopyArguments): number {
  const { bytes, report } = repairWorkbook(readFileSync(input), zlibCodec);
  writeWhole(output, bytes);
  print(json, report, () => repairLines(report));
  return 0;
}

/** @returns the exit status, see FINANCE_COPY_USAGE */
async function main(): Promise<number> {
  const chosen = financeCopyArguments(process.argv.slice(2));
  if (!chosen) {
    process.stdout.write(`${FINANCE_COPY_USAGE}\n`);
    return 0;
  }
  if (chosen.repair) return repair(chosen);
  const copy = financeCopy(readFileSync(chosen.input), catalog as Catalog, options(chosen), { codec: zlibCodec });
  writeWhole(chosen.output, copy.bytes);
  const checks = await checkCopy(chosen.output, copy.report);
  print(chosen.json, { ...copy.report, checks }, () => financeCopyLines(copy.report, checks));
  return Number(checks.failed.length > 0);
}

function sentence(error: unknown): string {
  if (!(error instanceof ShareError)) return error instanceof Error ? error.message : String(error);
  return `${shareProblems[`file.${error.problem}`]}${error.part ? ` (${error.part})` : ""}`;
}

main()
  .then((status) => {
    process.exitCode = status;
  })
  .catch((error: unknown) => {
    process.stderr.write(`${sentence(error)}\n${error instanceof UsageError ? `${FINANCE_COPY_USAGE}\n` : ""}`);
    process.exitCode = 2;
  });
