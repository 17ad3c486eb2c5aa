import { createNodeEngine } from "../engine/nodeEngine";
import type { ChecksOutcome, ChecksRequest, FailedCheck } from "./checks.types";
import { openSheetFile } from "./openSheetFile";

/** First row of the checks, from 0, and columns: number, what, sheet, cell, function, expected, now, difference, result. */
const FIRST_ROW = 5;
const COLUMNS = { sheet: 2, cell: 3, expected: 5, now: 6, result: 8 };
const FINE = new Set(["OK", "Not compared", ""]);

/** Every result that is neither right nor left out counts, an error value too. */
function failedCheck(row: readonly unknown[]): FailedCheck[] {
  const text = (column: number): string => String(row[column] ?? "");
  if (FINE.has(text(COLUMNS.result))) return [];
  return [{ sheet: text(COLUMNS.sheet), cell: text(COLUMNS.cell), expected: text(COLUMNS.expected), now: text(COLUMNS.now) }];
}

/** Opens a copy in the engine, calculates it, and reads its own checks. */
async function readChecks({ path, about, checks }: ChecksRequest): Promise<ChecksOutcome> {
  const engine = await createNodeEngine();
  await openSheetFile(engine, path);
  await engine.settle();
  const workbook = engine.api.getActiveWorkbook();
  const overall = workbook?.getSheetByName(about.sheet)?.getRange(about.cell).getRawValue();
  const rows: unknown[][] = workbook?.getSheetByName(checks)?.getDataRange().getRawValues() ?? [];
  return { overall: String(overall ?? ""), failed: rows.slice(FIRST_ROW).flatMap(failedCheck) };
}

void readChecks(JSON.parse(process.argv[2] ?? "") as ChecksRequest).then((outcome) => {
  process.stdout.write(JSON.stringify(outcome), () => process.exit(0));
});
