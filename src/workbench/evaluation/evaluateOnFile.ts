import { createNodeEngine } from "../engine/nodeEngine";
import { evaluateFormulas } from "./evaluateFormulas";
import type { CalcResult } from "./evaluation.types";
import { openSheetFile } from "./openSheetFile";

/** Evaluates formulas on a file's first sheet, or on an empty one, and says on standard error what of the file could not be opened. */
export async function evaluateOnFile(formulas: readonly string[], sheet: string | undefined): Promise<CalcResult[]> {
  const engine = await createNodeEngine();
  try {
    for (const remark of await openSheetFile(engine, sheet)) process.stderr.write(`Note: ${remark}\n`);
    return await evaluateFormulas(engine, formulas);
  } finally {
    engine.dispose();
  }
}
