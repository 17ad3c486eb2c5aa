import { createNodeEngine } from "../../../src/workbench/engine/nodeEngine";
import { fromEngine } from "../../../src/workbench/engine/workbookFile/fromEngine";
import { openInEngine } from "../../../src/workbench/engine/workbookFile/openInEngine";
import type { FileCell, FileSheet, WorkbookFile } from "../../../src/workbench/files/workbookFile.types";
import { createUniverGrid } from "../../../src/workbench/engine/grid/univerGrid";

type Value = FileCell["v"];

/** The sample's sheets with every result calculated, and ways to find a figure as a reader does. */
export interface CalculatedSample {
  sheets: Map<string, FileSheet>;
  /** a cell by row (from 1) and column (from 0) */
  cell(sheet: string, row: number, column: number): Value;
  /** the value in a column of the first row whose first cell is a label, or else starts with it */
  beside(sheet: string, label: string, column?: number): number;
  /** the rows of a table below the row whose cell in `column` holds the first column word, as far as it is filled */
  table(sheet: string, firstWord: string, column?: number, occurrence?: number): Value[][];
}

export async function calculateSample(file: WorkbookFile): Promise<CalculatedSample> {
  const engine = await createNodeEngine();
  await openInEngine(engine, file);
  const sheets = new Map(fromEngine(engine, createUniverGrid(engine)).sheets.map((sheet) => [sheet.name, sheet]));
  engine.dispose();
  return {
    sheets,
    cell: (sheet, row, column) => sheets.get(sheet)?.rows[row - 1]?.[column]?.v,
    beside: (sheet, label, column = 1) => rowOf(sheets.get(sheet), label)?.[column]?.v as number,
    table: (sheet, firstWord, column = 0, occurrence = 0) => tableIn(sheets.get(sheet), firstWord, column, occurrence),
  };
}

function rowOf(sheet: FileSheet | undefined, label: string): readonly (FileCell | undefined)[] | undefined {
  const rows = sheet?.rows ?? [];
  return rows.find((cells) => cells?.[0]?.v === label) ?? rows.find((cells) => String(cells?.[0]?.v).startsWith(label));
}

function tableIn(sheet: FileSheet | undefined, firstWord: string, column: number, occurrence: number): Value[][] {
  const rows = sheet?.rows ?? [];
  const headers = rows.flatMap((cells, index) => (cells?.[column]?.v === firstWord ? [index] : []));
  const header = headers[occurrence];
  if (header === undefined) throw new Error(`No table ${firstWord} on ${sheet?.name}.`);
  const found: Value[][] = [];
  for (let row = header + 1; rows[row]?.[column]?.v !== undefined; row++) found.push((rows[row] ?? []).slice(column).map((one) => one?.v));
  return found;
}
