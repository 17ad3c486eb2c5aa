import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import Papa from "papaparse";
import type { FinanceCopyReport } from "../../sharing/sharing.types";
import type { ChecksOutcome } from "./judge";

const LONGEST_MS = 300_000;
/** First line of the checks, from 0, and columns: number, what, sheet, cell, function, expected, now, difference, result. */
const FIRST_ROW = 5;
const [SHEET, CELL, EXPECTED, NOW, RESULT] = [2, 3, 5, 6, 8];
/** Values in full, one file for each sheet. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
/** Calculates everything on opening, whatever results are stored. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

function calculated(path: string, folder: string, sheet: string): string[][] | undefined {
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(join(profile, "user", "registrymodifications.xcu"), SETTINGS);
  copyFileSync(path, join(folder, "book.xlsx"));
  const words = ["--headless", "--norestore", `-env:UserInstallation=${pathToFileURL(profile).href}`, "--convert-to", CSV];
  const { status } = spawnSync("soffice", [...words, "--outdir", folder, join(folder, "book.xlsx")], {
    timeout: LONGEST_MS,
    stdio: "ignore",
  });
  // a program that cannot read the copy may end well and write nothing
  const values = join(folder, `book-${sheet}.csv`);
  if (status !== 0 || !existsSync(values)) return undefined;
  return Papa.parse<string[]>(readFileSync(values, "utf8")).data;
}

function outcomeOf(rows: readonly string[][]): ChecksOutcome {
  const outcome: ChecksOutcome = { checkedBy: "LibreOffice", passed: 0, failed: [], unchecked: [] };
  for (const row of rows.slice(FIRST_ROW)) {
    const [sheet = "", cell = "", expected = "", now = "", result = ""] = [SHEET, CELL, EXPECTED, NOW, RESULT].map((column) => row[column]);
    if (result === "OK") outcome.passed++;
    else if (result !== "Not compared" && result !== "") outcome.failed.push({ sheet, cell, expected, now });
  }
  return outcome;
}

/** Has LibreOffice calculate a whole copy and reads the checks that the copy carries. @returns undefined where there is no LibreOffice, or it does not finish */
export function libreOfficeChecks(path: string, { addedSheets }: FinanceCopyReport): ChecksOutcome | undefined {
  const sheet = addedSheets[2];
  if (sheet === undefined || spawnSync("soffice", ["--version"], { stdio: "ignore" }).status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "finance-copy-"));
  try {
    const rows = calculated(path, folder, sheet);
    return rows && outcomeOf(rows);
  } catch {
    // no room for a second copy, for instance: the engine is asked instead
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
