import { readFileSync } from "node:fs";
import type { FinanceCopyReport } from "../../../sharing/sharing.types";
import { readXlsx } from "../../files/readXlsx";
import type { CalcResult } from "../calcResult.types";
import type { ChecksOutcome, FormulaCheck } from "./checks.types";
import { EngineProcess } from "./EngineProcess";
import { formulaChecks } from "./formulaChecks";
import { judge } from "./judge";

/** Formulas asked for at once; of those that fail together, each is asked for alone. */
const BATCH = 40;
const LONGEST_BATCH_MS = 30_000;
const LONGEST_FORMULA_MS = 8_000;
/** After this long, what is left is not checked. */
const LONGEST_MS = 240_000;

/** Batches of one sheet each, since references without a sheet are to the open one. */
function* batches(checks: readonly FormulaCheck[]): Generator<FormulaCheck[]> {
  let batch: FormulaCheck[] = [];
  for (const check of checks) {
    if (batch.length === BATCH || (batch[0] && batch[0].sheet !== check.sheet)) {
      yield batch;
      batch = [];
    }
    batch.push(check);
  }
  if (batch.length > 0) yield batch;
}

/** Calculates each formula of a copy in the engine, from the stored values of the cells it reads. @param path of the copy */
export async function engineChecks(path: string, report: FinanceCopyReport): Promise<ChecksOutcome> {
  const checks = formulaChecks(await readXlsx(readFileSync(path)), report);
  const outcome: ChecksOutcome = { checkedBy: "the workbench's engine", passed: 0, failed: [], unchecked: [] };
  const engine = new EngineProcess(path);
  const end = performance.now() + LONGEST_MS;
  const note = (check: FormulaCheck, result: CalcResult | undefined): void => {
    const verdict = result === undefined ? "unchecked" : judge(check, result);
    if (verdict === "passed") outcome.passed++;
    else if (verdict === "unchecked") outcome.unchecked.push({ sheet: check.sheet, cell: check.cell });
    else outcome.failed.push(verdict);
  };
  const ask = async (some: readonly FormulaCheck[], longestMs: number): Promise<CalcResult[] | undefined> => {
    if (performance.now() > end) return undefined;
    return engine.evaluate({ sheet: some[0]!.sheet, formulas: some.map(({ formula }) => formula) }, longestMs);
  };
  for (const batch of batches(checks)) {
    const results = await ask(batch, LONGEST_BATCH_MS);
    for (const [i, check] of batch.entries()) note(check, results ? results[i] : (await ask([check], LONGEST_FORMULA_MS))?.[0]);
  }
  engine.stop();
  return outcome;
}
