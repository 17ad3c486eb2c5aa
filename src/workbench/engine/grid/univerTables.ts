import type { ITableInfo } from "@univerjs/sheets-table";
import { setTotalsRow } from "../structured/engineTables";
import type { Area, GridTables, TableInfo } from "../../grid/grid.types";
import type { PendingWrites } from "./pendingWrites";
import { toRange } from "./univerCells";
import type { UniverContext } from "./univerContext";
import { fromRange } from "./univerLayout";

type Recorded = Omit<TableInfo, "id" | "name" | "area" | "columns">;

const DEFAULTS: Recorded = {
  showHeaders: true,
  showTotals: false,
  style: "TableStyleMedium2",
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  filters: {},
};

/** Tables: Univer keeps range, columns and name; what it has no place for is recorded beside it. */
export function createUniverTables(context: UniverContext, pending: PendingWrites): GridTables {
  const recorded = new Map<string, Recorded>();
  const infos = () => context.book().getTableList();
  const recordOf = (id: string) => recorded.get(id) ?? { ...DEFAULTS };

  function describe(info: ITableInfo): TableInfo {
    const area = fromRange(info.subUnitId, info.range);
    const headers = context.sheet(info.subUnitId).getCellMatrix();
    const columns = info.columns.map((column, i) => {
      const shown = headers.getValue(area.row, area.column + i)?.v;
      return { id: column.id, name: shown === undefined || shown === null || shown === "" ? column.displayName : String(shown) };
    });
    return { id: info.id, name: info.name, area, columns, ...recordOf(info.id) };
  }

  const get = (id: string): TableInfo | undefined => {
    pending.flush();
    const info = infos().find((table) => table.id === id);
    return info && describe(info);
  };

  async function command(id: string, params: object): Promise<void> {
    pending.flush();
    await context.commands.executeCommand(id, { unitId: context.model().getUnitId(), ...params });
    context.markDirty();
  }

  return {
    list() {
      pending.flush();
      return infos().map(describe);
    },
    get,
    unknownReferences({ sheetId, row, column }, formula) {
      const look = () => context.engine.references.translator(context.model().getUnitId()).inCell(formula, sheetId, row, column).unknown;
      const unknown = look();
      if (unknown.length === 0) return unknown;
      // A title may wait among the gathered writes.
      pending.flush();
      return look();
    },
    async add(area: Area, name: string, hasHeaders: boolean) {
      const tableId = `table-${Math.random().toString(36).slice(2, 10)}`;
      const params = { subUnitId: area.sheetId, name, range: toRange(area), id: tableId, options: { showHeader: hasHeaders } };
      await command("sheet.command.add-table", params);
      recorded.set(tableId, { ...DEFAULTS, filters: {}, showHeaders: hasHeaders });
      context.events.emit({ kind: "tableAdded", tableId, sheetId: area.sheetId, name });
      return tableId;
    },
    async remove(id) {
      const info = get(id);
      if (!info) return;
      await command("sheet.command.delete-table", { subUnitId: info.area.sheetId, tableId: id });
      recorded.delete(id);
      context.events.emit({ kind: "tableDeleted", tableId: id, sheetId: info.area.sheetId, name: info.name });
    },
    rename: (id, name) => command("sheet.command.set-table-config", { tableId: id, name }),
    resize: (id, area) => command("sheet.command.set-table-config", { tableId: id, updateRange: { newRange: toRange(area) } }),
    update(id, change) {
      recorded.set(id, { ...recordOf(id), ...change });
      if (change.showTotals === undefined) return;
      setTotalsRow(context.injector, id, change.showTotals);
      context.engine.references.refresh(context.model().getUnitId());
      context.markDirty();
    },
  };
}
