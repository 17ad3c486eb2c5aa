// What the product's commands may ask of the workbench, which they load only then.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { createNodeEngine } from "../engine/nodeEngine";
import { evaluateFormulas } from "./evaluateFormulas";
import type { CalcResult, StoredSheet } from "./evaluation.types";
import { readXlsx } from "../files/readXlsx";
import { openSheetFile } from "./openSheetFile";

export type * from "./evaluation.types";
export { StoredCopy } from "./StoredCopy";
export { FileProblem } from "../files/sheetKinds";
export { modelFile } from "./modelFile";

/** The sheets of an .xlsx file, hidden ones left out: their cells, number formats and whether cells are merged. */
export async function readSheets(path: string): Promise<StoredSheet[]> {
  const { sheets, styles } = await readXlsx(readFileSync(path), basename(path));
  return sheets
    .filter(({ hidden }) => !hidden)
    .map(({ name, rows, merges = [] }) => ({
      name,
      values: Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell?.v ?? null)),
      formats: Array.from(rows, (row) =>
        Array.from(row ?? [], (cell) => (cell?.s === undefined ? undefined : styles[cell.s]?.numberFormat)),
      ),
      hasMerges: merges.length > 0,
    }));
}

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
