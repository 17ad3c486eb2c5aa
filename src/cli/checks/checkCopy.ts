import type { FinanceCopyReport } from "../../sharing/sharing.types";
import type { CalcResult, CheckPlace, ConvertedPlace, FormulaCheck } from "../../workbench/evaluation";
import type { ChecksOutcome, UncheckedReason } from "./judge";
import { EngineProcess } from "./EngineProcess";
import { judge } from "./judge";
import { libreOfficeChecks } from "./libreOfficeChecks";

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

/** Cells with formulas that calculate. */
function calculating({ converted }: FinanceCopyReport): ConvertedPlace[] {
  return converted
    .filter(({ carrier, kind }) => carrier === "cell" && kind !== "c")
    .map(({ sheetName, address, range }) => ({ sheetName, address, range }));
}

class Checking {
  readonly outcome: ChecksOutcome = { checkedBy: "the workbench's engine", passed: 0, failed: [], unchecked: [] };
  private readonly end = performance.now() + LONGEST_MS;

  constructor(private readonly engine: EngineProcess) {}

  leave({ sheet, cell }: CheckPlace, reason: UncheckedReason): void {
    this.outcome.unchecked.push({ sheet, cell, reason });
  }

  private note(check: FormulaCheck, result: CalcResult | undefined): void {
    const verdict = result && judge(check, result);
    if (verdict === undefined) this.leave(check, "tooLong");
    else if (verdict === "unchecked") this.leave(check, "notCalculated");
    else if (verdict === "passed") this.outcome.passed++;
    else this.outcome.failed.push(verdict);
  }

  private async ask(some: readonly FormulaCheck[], longestMs: number): Promise<CalcResult[] | undefined> {
    if (performance.now() > this.end) return undefined;
    const formulas = some.map(({ formula }) => formula ?? "");
    return this.engine.evaluate(some[0]!.sheet, formulas, longestMs);
  }

  async check(batch: readonly FormulaCheck[]): Promise<void> {
    const results = await this.ask(batch, LONGEST_BATCH_MS);
    for (const [i, check] of batch.entries()) this.note(check, results ? results[i] : (await this.ask([check], LONGEST_FORMULA_MS))?.[0]);
  }
}

/** Calculates each formula of a copy in the engine, from the stored values of the cells it reads. @param path of the copy */
async function engineChecks(path: string, report: FinanceCopyReport): Promise<ChecksOutcome> {
  const engine = new EngineProcess(path);
  const checking = new Checking(engine);
  const places = calculating(report);
  const checks = await engine.checks(places, report.addedSheets[2] ?? "");
  const isOpen = checks !== undefined && (checks.length === 0 || (await engine.open()));
  if (!isOpen) for (const { sheetName, address } of places) checking.leave({ sheet: sheetName, cell: address }, "unreadable");
  else {
    for (const check of checks) if (check.formula === undefined) checking.leave(check, "boundToCell");
    for (const batch of batches(checks.filter(({ formula }) => formula !== undefined))) await checking.check(batch);
  }
  engine.stop();
  return checking.outcome;
}

/**
 * Calculates what a copy must give again. LibreOffice, which has no LAMBDA, is asked for copies made for it; the engine calculates the others, and those where there is no LibreOffice.
 * @param path of the copy @param report of its making
 */
export async function checkCopy(path: string, report: FinanceCopyReport): Promise<ChecksOutcome> {
  const whole = report.options.excel === "older" ? libreOfficeChecks(path, report) : undefined;
  return whole ?? engineChecks(path, report);
}
