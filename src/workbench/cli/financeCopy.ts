import { readFileSync } from "node:fs";
import catalog from "../../catalog/catalog.json";
import type { Catalog } from "../../catalog/types";
import { financeCopy } from "../../sharing/financeCopy";
import { ShareError } from "../../sharing/ShareError";
import type { FinanceCopyOptions } from "../../sharing/sharing.types";
import { shareProblems } from "../../strings/shareProblems";
import { version } from "../../../package.json";
import { UsageError } from "./calcArguments";
import { calculateChecks } from "./calculateChecks";
import { FINANCE_COPY_USAGE, type FinanceCopyArguments, financeCopyArguments } from "./financeCopyArguments";
import { financeCopyLines, passed } from "./financeCopyResult";
import { writeWhole } from "./writeWhole";

function options({ legacy, pseudonymise, dropPlan, offerAddIn }: FinanceCopyArguments): FinanceCopyOptions {
  return { excel: legacy ? "older" : "current", pseudonymise, dropPlan, fingerprint: true, offerAddIn, version, madeAt: Date.now() };
}

const NOT_CALCULATED = 3;

/** @returns the exit status, see FINANCE_COPY_USAGE */
async function main(): Promise<number> {
  const chosen = financeCopyArguments(process.argv.slice(2));
  if (!chosen) {
    process.stdout.write(`${FINANCE_COPY_USAGE}\n`);
    return 0;
  }
  const copy = await financeCopy(readFileSync(chosen.input), catalog as Catalog, options(chosen));
  writeWhole(chosen.output, copy.bytes);
  const checks = calculateChecks(chosen.output, copy.report);
  const text = chosen.json ? JSON.stringify({ ...copy.report, checks }) : financeCopyLines(copy.report, checks).join("\n");
  process.stdout.write(`${text}\n`);
  return checks.overall === undefined ? NOT_CALCULATED : Number(!passed(checks));
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
