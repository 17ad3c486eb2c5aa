import { createNodeEngine } from "../../../src/workbench/engine/nodeEngine";
import { fromEngine } from "../../../src/workbench/engine/workbookFile/fromEngine";
import { openInEngine } from "../../../src/workbench/engine/workbookFile/openInEngine";
import { readXlsx } from "../../../src/workbench/files/readXlsx";
import { TEXT, NUMBER, type WorkbookFile } from "../../../src/workbench/files/workbookFile.types";
import { createUniverGrid } from "../../../src/workbench/engine/grid/univerGrid";

export type Cells = (string | number | boolean | undefined)[][];

/** Opens a file in the engine, with some cells changed, calculates it and gives every sheet's values. */
export async function inEngine(bytes: Uint8Array, changes: { sheet: string; row: number; column: number; value: string | number }[] = []) {
  const file: WorkbookFile = await readXlsx(bytes);
  for (const { sheet, row, column, value } of changes) {
    const rows = file.sheets.find(({ name }) => name === sheet)!.rows;
    (rows[row - 1] ??= [])[column - 1] = { v: value, t: typeof value === "number" ? NUMBER : TEXT };
  }
  const engine = await createNodeEngine();
  try {
    await openInEngine(engine, file);
    const result = fromEngine(engine, createUniverGrid(engine));
    return new Map(result.sheets.map(({ name, rows }): [string, Cells] => [name, rows.map((row) => (row ?? []).map((cell) => cell?.v))]));
  } finally {
    engine.dispose();
  }
}
