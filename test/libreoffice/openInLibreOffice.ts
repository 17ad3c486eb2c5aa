import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import Papa from "papaparse";
import { writeXlsx } from "../../src/workbench/files/writeXlsx";
import type { WorkbookFile } from "../../src/workbench/files/workbookFile.types";

const SOFFICE = "/usr/bin/soffice";
const PATIENCE_MS = 240_000;

/** What LibreOffice does with the results stored in an .xlsx file; by itself it shows them and calculates nothing. */
export type OnLoad = "calculate" | "show stored results";
const MODES: Record<OnLoad, number> = { calculate: 0, "show stored results": 1 };

const profileSettings = (onLoad: OnLoad): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${MODES[onLoad]}</value></prop></item>
</oor:items>`;

/** Comma, quotation mark, UTF-8, from row 1, plain texts, values in full instead of as shown, one file for each sheet. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

function convert(folder: string, profile: string): void {
  const settings = ["--headless", "--norestore", `-env:UserInstallation=${pathToFileURL(profile).href}`];
  execFileSync(SOFFICE, [...settings, "--convert-to", CSV, "--outdir", folder, join(folder, "book.xlsx")], {
    timeout: PATIENCE_MS,
    stdio: "pipe",
  });
}

/**
 * Opens an .xlsx file in LibreOffice.
 *
 * @returns what the cells of the sheets hold, as text: numbers with 15 digits, errors as "#N/A" or "Err:502"
 */
export function openFileInLibreOffice(bytes: Uint8Array, sheets: readonly string[], onLoad: OnLoad = "calculate"): Map<string, string[][]> {
  if (!existsSync(SOFFICE))
    throw new Error(`There is no ${SOFFICE}. Install LibreOffice Calc (Debian: libreoffice-calc), then run the tests again.`);
  const folder = mkdtempSync(join(tmpdir(), "loyalty-calc-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), profileSettings(onLoad));
    writeFileSync(join(folder, "book.xlsx"), bytes);
    convert(folder, profile);
    const sheetRows = (name: string): string[][] => Papa.parse<string[]>(readFileSync(join(folder, `book-${name}.csv`), "utf8")).data;
    return new Map(sheets.map((name) => [name, sheetRows(name)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a workbook, as our writer saves it, in LibreOffice: see openFileInLibreOffice. */
export async function openInLibreOffice(workbook: WorkbookFile, onLoad: OnLoad = "calculate"): Promise<Map<string, string[][]>> {
  return openFileInLibreOffice(
    await writeXlsx(workbook),
    workbook.sheets.map(({ name }) => name),
    onLoad,
  );
}
