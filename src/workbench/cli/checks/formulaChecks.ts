import type { ConvertedFormula, FinanceCopyReport } from "../../../sharing/sharing.types";
import type { FormulaValue } from "../../engine/formulaResult";
import { cellName, parseRange } from "../../files/a1";
import type { FileCell, FileSheet, WorkbookFile } from "../../files/workbookFile.types";
import type { FormulaCheck } from "./checks.types";

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

/** A result that one formula spills is compared whole; one of a formula in each cell, cell by cell. */
function cellChecks({ rows }: FileSheet, { sheetName, range }: ConvertedFormula): FormulaCheck[] {
  const area = parseRange(range);
  if (!area) return [];
  const cells = Array.from({ length: area.endRow - area.startRow + 1 }, (_, row) =>
    Array.from(
      { length: area.endColumn - area.startColumn + 1 },
      (_cell, column) => rows[area.startRow + row]?.[area.startColumn + column],
    ),
  );
  const isWhole = cells.flat().filter((cell) => cell?.f !== undefined).length === 1;
  return cells.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      if (cell?.f === undefined) return [];
      const stored = isWhole ? cells.map((all) => all.map(storedValue)) : [[storedValue(cell)]];
      if (!hasResult(stored[0]?.[0])) return [];
      return [{ sheet: sheetName, cell: cellName(area.startRow + row, area.startColumn + column), formula: cell.f, stored }];
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

/** Everything a copy must give again, each formula on its own. */
export function formulaChecks({ sheets }: WorkbookFile, { converted, addedSheets }: FinanceCopyReport): FormulaCheck[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const cells = converted.flatMap((item) => {
    const sheet = item.carrier === "cell" && item.kind !== "c" ? byName.get(item.sheetName) : undefined;
    return sheet ? cellChecks(sheet, item) : [];
  });
  const checks = byName.get(addedSheets[2] ?? "");
  return [...cells, ...(checks ? totalChecks(checks) : [])];
}
