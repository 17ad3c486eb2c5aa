import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ABOUT_FLAG_CELL } from "../../sharing/audit/pages/about";
import type { FinanceCopyReport } from "../../sharing/sharing.types";
import type { ChecksOutcome, ChecksRequest } from "./checks.types";

/** Calls of names that hold LAMBDAs can take the engine minutes and gigabytes, so it calculates in a process of its own with limits on both. */
const LONGEST_MS = 90_000;
const MOST_MEMORY_MB = 1_500;
const LONGEST_OUTPUT = 64 * 1024 * 1024;

/** Calculates the checks that a copy carries. @param path of the copy @param report of its making */
export function calculateChecks(path: string, { addedSheets }: FinanceCopyReport): ChecksOutcome {
  const [about, , checks] = addedSheets;
  if (about === undefined || checks === undefined) return { overall: undefined, failed: [] };
  const request: ChecksRequest = { path, about: { sheet: about, cell: ABOUT_FLAG_CELL }, checks };
  const program = join(import.meta.dirname, "readChecks.ts");
  const words = [...process.execArgv, `--max-old-space-size=${MOST_MEMORY_MB}`, program, JSON.stringify(request)];
  const { status, stdout } = spawnSync(process.execPath, words, {
    encoding: "utf8",
    timeout: LONGEST_MS,
    maxBuffer: LONGEST_OUTPUT,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return status === 0 ? (JSON.parse(stdout) as ChecksOutcome) : { overall: undefined, failed: [] };
}
