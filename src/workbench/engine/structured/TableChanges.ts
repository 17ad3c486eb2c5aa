import type { ICellData, ICommandInfo, Injector, IObjectMatrixPrimitiveType, Nullable } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { type EngineTable, engineTables } from "./engineTables";
import { renameReferences } from "./renameReferences";

interface Written {
  subUnitId?: string;
  cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
}

/** Notices what happens to tables: a new place or size, another name, another title of a column. */
export class TableChanges {
  private readonly seen = new Map<string, EngineTable[]>();

  constructor(private readonly injector: Injector) {}

  /** Workbooks that have been looked at. */
  units(): Iterable<string> {
    return this.seen.keys();
  }

  forget(unitId: string): void {
    this.seen.delete(unitId);
  }

  /** Whether the command changed what formulas say about tables. Renames the tables and columns in formulas on the way. */
  follow(command: Readonly<ICommandInfo>, unitId: string): boolean {
    const before = this.seen.get(unitId) ?? [];
    if (command.id === SetRangeValuesMutation.id && !touchesHeader(before, command.params as Written)) {
      if (!this.seen.has(unitId)) this.seen.set(unitId, engineTables(this.injector, unitId));
      return false;
    }
    const now = engineTables(this.injector, unitId);
    this.seen.set(unitId, now);
    let changed = before.length !== now.length;
    for (const table of now) {
      const old = before.find(({ id }) => id === table.id);
      if (old && JSON.stringify(old) === JSON.stringify(table)) continue;
      changed = true;
      if (old) this.rename(unitId, old, table, now);
    }
    return changed;
  }

  private rename(unitId: string, old: EngineTable, table: EngineTable, now: EngineTable[]): void {
    const samePlace = old.startRow === table.startRow && old.startColumn === table.startColumn && old.sheetId === table.sheetId;
    old.columns.forEach((from, i) => {
      const to = table.columns[i];
      // A title that moved to another column was not renamed.
      if (to === undefined || to === from || !samePlace || table.columns.includes(from)) return;
      renameReferences(this.injector, unitId, { table: old.name, column: { from, to } }, now);
    });
    if (old.name !== table.name) renameReferences(this.injector, unitId, { table: old.name, newTable: table.name }, now);
  }
}

function touchesHeader(tables: readonly EngineTable[], { subUnitId, cellValue = {} }: Written): boolean {
  return tables.some(({ sheetId, startRow, startColumn, columns }) => {
    const line = sheetId === subUnitId ? cellValue[startRow] : undefined;
    return line !== undefined && columns.some((_, i) => line[startColumn + i] !== undefined);
  });
}
