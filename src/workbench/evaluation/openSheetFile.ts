import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import type { Engine } from "../engine/engine.types";
import { openInEngine } from "../engine/workbookFile/openInEngine";
import { readTextFile } from "../files/readTextFile";
import { readXlsx } from "../files/readXlsx";
import type { WorkbookFile } from "../files/workbookFile.types";

const EMPTY: WorkbookFile = { sheets: [{ name: "Sheet1", rows: [] }], styles: {}, names: [] };

const TEXT_FILES = [".csv", ".tsv", ".txt"];

async function readSheetFile(path: string): Promise<WorkbookFile> {
  const extension = extname(path).toLowerCase();
  const bytes = readFileSync(path);
  if (TEXT_FILES.includes(extension)) return readTextFile(bytes, { name: basename(path, extname(path)), fileName: basename(path) });
  if (extension === ".xlsx") return readXlsx(bytes, basename(path));
  throw new Error(`${path}: only .csv, .tsv, .txt and .xlsx files can be read`);
}

/**
 * Opens a file, or an empty workbook when none is given.
 * @returns what the file holds and could not be opened, in sentences
 */
export async function openSheetFile(engine: Engine, path: string | undefined): Promise<string[]> {
  const file = path === undefined ? EMPTY : await readSheetFile(path);
  await openInEngine(engine, file);
  return file.remarks ?? [];
}
