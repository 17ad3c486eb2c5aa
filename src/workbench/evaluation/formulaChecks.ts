import { parseRange } from "../files/fileRange";
import type { FileCell, FileSheet, WorkbookFile } from "../files/workbookFile.types";
import { cellAddress } from "../../address/a1";
import type { ConvertedPlace, FormulaCheck, FormulaValue } from "./evaluation.types";
import { anywhere } from "./anywhere";

/** Where the sheet of checks has its lines, from 0, and columns: sheet, cell, expected, now. */
const FIRST_ROW = 5;
const COLUMNS = { sheet: 2, cell: 3, expected: 5, now: 6 };
const ERROR = /^#(?:N\/A|[A-Z0-9_/]+[!?])$/;
/** What a cell shows while the add-in is away: nothing to compare with. */
const NO_RESULT = new Set(["#NAME?", "#BUSY!", "#GETTING_DATA", "#CONNECT!", "#BLOCKED!"]);

function storedValue(cell: FileCell | undefined): FormulaValue | undefined {
  const value = cell?.v;
  return typeof value === "string" && ERROR.test(value) ? { error: value } : value;
}

function hasResult(value: FormulaValue | undefined): boolean {
  return value !== undefined && !(typeof value === "object" && NO_RESULT.has(value.error));
}

/** A result that one formula spills is compared whole; one of a formula in each cell, cell by cell. Cells that are not stored are not visited, whatever the range says. */
function cellChecks(file: WorkbookFile, sheet: FileSheet, { range }: ConvertedPlace): FormulaCheck[] {
  const area = parseRange(range);
  if (!area) return [];
  const { startRow, startColumn, endRow, endColumn } = area;
  const cells = sheet.rows.slice(startRow, endRow + 1).map((row) => row?.slice(startColumn, endColumn + 1) ?? []);
  const isWhole = cells.flat().filter((cell) => cell?.f !== undefined).length === 1;
  return cells.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      if (cell?.f === undefined) return [];
      const stored = isWhole ? cells.map((all) => all.map(storedValue)) : [[storedValue(cell)]];
      if (!hasResult(stored[0]?.[0])) return [];
      const [own, ownColumn] = [startRow + row, startColumn + column];
      const formula = anywhere(cell.f, { file, sheet, row: own, column: ownColumn });
      return [{ sheet: sheet.name, cell: cellAddress(own, ownColumn), formula, stored }];
    }),
  );
}

/** Totals, roll-forwards and allocations: lines with a formula on either side. */
function totalChecks({ rows }: FileSheet): FormulaCheck[] {
  return rows.slice(FIRST_ROW).flatMap((row) => {
    const [expected, now] = [row?.[COLUMNS.expected]?.f?.slice(1), row?.[COLUMNS.now]?.f?.slice(1)];
    if (expected === undefined || now === undefined) return [];
    const formula = `=ABS((${now})-(${expected}))<=0.000000001*MAX(1,ABS(${expected}))`;
    const place = { sheet: String(row?.[COLUMNS.sheet]?.v ?? ""), cell: String(row?.[COLUMNS.cell]?.v ?? "") };
    return [{ ...place, formula, stored: [[true]] }];
  });
}

/** Everything a copy must give again, each formula on its own. @param checksSheet name of the sheet with the copy's own checks */
export function formulaChecks(file: WorkbookFile, converted: readonly ConvertedPlace[], checksSheet: string): FormulaCheck[] {
  const byName = new Map(file.sheets.map((sheet) => [sheet.name, sheet]));
  const cells = converted.flatMap((item) => {
    const sheet = byName.get(item.sheetName);
    return sheet ? cellChecks(file, sheet, item) : [];
  });
  const checks = byName.get(checksSheet);
  return [...cells, ...(checks ? totalChecks(checks) : [])];
}
