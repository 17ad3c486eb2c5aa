import { type Injector, IUniverInstanceService, UniverInstanceType, type Workbook } from "@univerjs/core";
import { IDefinedNamesService } from "@univerjs/engine-formula";
import { TableManager } from "@univerjs/sheets-table";

/** A table as formulas see it. Rows and columns are 0-based, both ends included, header and totals row within. */
export interface EngineTable {
  id: string;
  name: string;
  sheetId: string;
  sheetName: string;
  startRow: number;
  endRow: number;
  startColumn: number;
  /** titles as the header cells show them */
  columns: string[];
  hasTotals: boolean;
}

/** A defined name that stands for a formula. */
export interface EngineName {
  name: string;
  /** with "=" */
  formula: string;
  /** sheet it belongs to; the workbook if absent */
  sheetId?: string;
}

/** Tables with a totals row: the engine's own tables know none. Their ids. */
const withTotals = new WeakMap<Injector, Set<string>>();

function totalsOf(injector: Injector): Set<string> {
  const known = withTotals.get(injector) ?? new Set<string>();
  withTotals.set(injector, known);
  return known;
}

/** Says whether a table's last row is a totals row, which [Column] leaves out. */
export function setTotalsRow(injector: Injector, tableId: string, hasTotals: boolean): void {
  if (hasTotals) totalsOf(injector).add(tableId);
  else totalsOf(injector).delete(tableId);
}

/** The tables of a workbook as its formulas see them. */
export function engineTables(injector: Injector, unitId: string): EngineTable[] {
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  if (!workbook) return [];
  const totals = totalsOf(injector);
  return injector
    .get(TableManager)
    .getTableList(unitId)
    .flatMap(({ id, name, subUnitId: sheetId, range, columns }): EngineTable[] => {
      const sheet = workbook.getSheetBySheetId(sheetId);
      if (!sheet) return [];
      const { startRow, endRow, startColumn } = range;
      const cells = sheet.getCellMatrix();
      const titles = columns.map(({ displayName }, i) => shown(cells.getValue(startRow, startColumn + i)?.v) ?? displayName);
      return [{ id, name, sheetId, sheetName: sheet.getName(), startRow, endRow, startColumn, columns: titles, hasTotals: totals.has(id) }];
    });
}

/** The engine's scope of names that belong to no sheet. */
const WORKBOOK_SCOPE = "AllDefaultWorkbook";

/** The defined names of a workbook that stand for formulas, not for cells. */
export function engineNames(injector: Injector, unitId: string): EngineName[] {
  const names = Object.values(injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {});
  return names
    .filter(({ formulaOrRefString }) => formulaOrRefString.startsWith("=") && !/^=\s*LAMBDA\s*\(/i.test(formulaOrRefString))
    .map(({ name, formulaOrRefString: formula, localSheetId }) => ({
      name,
      formula,
      sheetId: localSheetId === WORKBOOK_SCOPE ? undefined : localSheetId,
    }));
}

function shown(value: unknown): string | undefined {
  const isText = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isText && value !== "" ? String(value) : undefined;
}

/** The table round a cell. */
export function tableAt(tables: readonly EngineTable[], sheetId: string, row: number, column: number): EngineTable | undefined {
  return tables.find(
    (table) =>
      table.sheetId === sheetId &&
      row >= table.startRow &&
      row <= table.endRow &&
      column >= table.startColumn &&
      column < table.startColumn + table.columns.length,
  );
}
