import { intersection } from "../grid/areas";
import { rectAddress } from "../../address/a1";
import type { Area, Grid, GridEvent } from "../grid/grid.types";

/** Event numbers of the client, see docs/HOST.md. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowHiddenChanged: 22,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  paneVisibility: 65539,
} as const;

/** Target id of events registered on collections of the workbook. */
export const WORKBOOK = "Workbook";

type Raise = (type: number, targetIds: string[], message: Record<string, unknown>) => void;

const CHANGE_TYPES = {
  edited: "RangeEdited",
  rowInserted: "RowInserted",
  rowDeleted: "RowDeleted",
  columnInserted: "ColumnInserted",
  columnDeleted: "ColumnDeleted",
} as const;

/** Puts what happened in the grid into the events Excel would raise. */
export function raiseGridEvent(event: GridEvent, grid: Grid, raise: Raise): void {
  switch (event.kind) {
    case "changed":
      return raiseChange(event.area, CHANGE_TYPES[event.change], grid, raise);
    case "formatChanged": {
      const message = { worksheetId: event.area.sheetId, address: rectAddress(event.area), source: "Local" };
      return raise(EventType.worksheetFormatChanged, [event.area.sheetId, WORKBOOK], message);
    }
    case "selected":
      return raiseSelection(event.area, grid, raise);
    case "activated":
      raise(EventType.worksheetDeactivated, [event.previousId, WORKBOOK], { worksheetId: event.previousId });
      return raise(EventType.worksheetActivated, [event.sheetId, WORKBOOK], { worksheetId: event.sheetId });
    case "sheetAdded":
      return raise(EventType.worksheetAdded, [WORKBOOK], { worksheetId: event.sheetId, source: "Local" });
    case "sheetDeleted":
      return raise(EventType.worksheetDeleted, [WORKBOOK], { worksheetId: event.sheetId, source: "Local" });
    case "sheetRenamed": {
      const message = { worksheetId: event.sheetId, nameBefore: event.previousName, nameAfter: event.name, source: "Local" };
      return raise(EventType.worksheetNameChanged, [event.sheetId, WORKBOOK], message);
    }
    case "tableAdded":
    case "tableDeleted":
      return raiseTable(event, raise);
    case "calculated":
      for (const { id } of grid.sheets.list()) raise(EventType.worksheetCalculated, [id, WORKBOOK], { worksheetId: id, address: "" });
      return;
    case "editing":
      return;
  }
}

function raiseChange(area: Area, changeType: string, grid: Grid, raise: Raise): void {
  const worksheetId = area.sheetId;
  const message = { changeType, source: "Local", worksheetId, address: rectAddress(area), shiftDirection: "None" };
  raise(EventType.worksheetChanged, [worksheetId, WORKBOOK], message);
  if (grid.sheets.get(worksheetId) === undefined) return;
  for (const table of grid.tables.list()) {
    const part = intersection(table.area, area);
    if (!part) continue;
    const tableMessage = { ...message, tableId: table.id, address: rectAddress(part) };
    raise(EventType.tableChanged, [table.id, WORKBOOK, worksheetId], tableMessage);
  }
}

function raiseSelection(area: Area, grid: Grid, raise: Raise): void {
  const message = { address: rectAddress(area), worksheetId: area.sheetId };
  raise(EventType.worksheetSelectionChanged, [area.sheetId, WORKBOOK], message);
  for (const table of grid.tables.list()) {
    const part = intersection(table.area, area);
    const address = part ? rectAddress(part) : "";
    raise(EventType.tableSelectionChanged, [table.id], { ...message, address, tableId: table.id, isInsideTable: part !== undefined });
  }
}

function raiseTable(event: Extract<GridEvent, { kind: "tableAdded" | "tableDeleted" }>, raise: Raise): void {
  const { tableId, sheetId: worksheetId, name: tableName } = event;
  const type = event.kind === "tableAdded" ? EventType.tableAdded : EventType.tableDeleted;
  raise(type, [WORKBOOK, worksheetId], { tableId, worksheetId, tableName, source: "Local" });
}
