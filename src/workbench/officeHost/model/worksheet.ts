import type { SheetInfo, SheetVisibility } from "../../grid/grid.types";
import { EventType, WORKBOOK } from "../gridEvents";
import { invalidArgument, invalidOperation, itemExists, itemNotFound } from "../hostError";
import { defineType, type HostContext, type HostEvent, HostObject } from "../objectModel";
import {
  booleanValue,
  integerArgument,
  numberValue,
  optionalFlag,
  optionalText,
  textArgument,
  textValue,
  wordValue,
} from "../readArguments";
import {
  assertStructureWritable,
  checkedArea,
  findSheet,
  rangeObject,
  resolveArea,
  sheetObject,
  type SheetTarget,
  wholeSheet,
} from "../targets";
import { copySheet } from "./copyRange";
import { sheetOutline } from "./outline";
import { breaksOf } from "./pageLayout";
import { checkSheetName } from "./worksheetCollection";

const part = (type: string) => (target: SheetTarget) => new HostObject<SheetTarget>(type, { sheetId: target.sheetId });

const event = (type: number): HostEvent<SheetTarget> => ({ type, target: ({ sheetId }) => sheetId });

/** @throws {HostError} ItemNotFound when the sheet was deleted meanwhile */
function sheetInfo({ sheetId }: SheetTarget, { grid }: HostContext): SheetInfo {
  const info = grid.sheets.get(sheetId);
  if (!info) throw itemNotFound();
  return info;
}

function rename(target: SheetTarget, value: unknown, host: HostContext): void {
  assertStructureWritable(host);
  const name = checkSheetName(textValue(value));
  const same = findSheet(host, name);
  if (same !== undefined && same !== target.sheetId) throw itemExists();
  host.grid.sheets.rename(target.sheetId, name);
}

function setVisibility(target: SheetTarget, value: unknown, host: HostContext): void {
  assertStructureWritable(host);
  const visibility = wordValue(value, ["Visible", "Hidden", "VeryHidden"]) as SheetVisibility;
  const { visibility: visibilityBefore } = sheetInfo(target, host);
  const shown = host.grid.sheets.list().filter((sheet) => sheet.visibility === "Visible");
  if (visibility !== "Visible" && shown.every((sheet) => sheet.id === target.sheetId))
    throw invalidOperation("A workbook must contain at least one visible worksheet.");
  host.grid.sheets.setVisibility(target.sheetId, visibility);
  const message = { worksheetId: target.sheetId, visibilityBefore, visibilityAfter: visibility, source: "Local" };
  host.raise(EventType.worksheetVisibilityChanged, [target.sheetId, WORKBOOK], message);
}

function move(target: SheetTarget, value: unknown, host: HostContext): void {
  assertStructureWritable(host);
  const positionAfter = numberValue(value);
  const { position: positionBefore } = sheetInfo(target, host);
  if (positionAfter < 0 || positionAfter >= host.grid.sheets.list().length) throw invalidArgument();
  host.grid.sheets.move(target.sheetId, positionAfter);
  host.raise(EventType.worksheetMoved, [WORKBOOK], { worksheetId: target.sheetId, positionBefore, positionAfter, source: "Local" });
}

function remove(target: SheetTarget, host: HostContext): void {
  assertStructureWritable(host);
  const others = host.grid.sheets.list().filter((sheet) => sheet.id !== target.sheetId && sheet.visibility === "Visible");
  if (others.length === 0) throw invalidOperation("A workbook must contain at least one visible worksheet.");
  for (const chart of host.grid.charts.of(target.sheetId)) host.grid.charts.remove(chart.id);
  host.grid.sheets.remove(target.sheetId);
}

/** The next sheet in one direction, or none. */
function neighbour(target: SheetTarget, step: 1 | -1, visibleOnly: boolean, host: HostContext): HostObject | null {
  const sheets = host.grid.sheets.list();
  for (let at = sheetInfo(target, host).position + step; at >= 0 && at < sheets.length; at += step) {
    const sheet = sheets[at];
    if (sheet && (!visibleOnly || sheet.visibility === "Visible")) return sheetObject(sheet.id);
  }
  return null;
}

function required(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

async function used({ sheetId }: SheetTarget, args: unknown[], { grid }: HostContext): Promise<HostObject | null> {
  await grid.settle();
  const area = grid.cells.used(sheetId, optionalFlag(args, 0));
  return area ? rangeObject(area) : null;
}

export const worksheet = defineType<SheetTarget>({
  name: "Worksheet",
  id: ({ sheetId }) => sheetId,
  properties: {
    Id: { get: (target, host) => sheetInfo(target, host).id },
    Name: { get: (target, host) => sheetInfo(target, host).name, set: rename },
    Position: { get: (target, host) => sheetInfo(target, host).position, set: move },
    Visibility: { get: (target, host) => sheetInfo(target, host).visibility, set: setVisibility },
    TabColor: {
      get: (target, host) => sheetInfo(target, host).tabColor,
      set: ({ sheetId }, value, { grid }) => grid.sheets.setTabColor(sheetId, textValue(value)),
    },
    ShowGridlines: {
      writeName: "Gridlines",
      get: (target, host) => sheetInfo(target, host).showGridlines,
      set: ({ sheetId }, value, { grid }) => grid.sheets.setGridlines(sheetId, booleanValue(value)),
    },
    EnableCalculation: { get: () => true },
    StandardHeight: { get: () => 15 },
    StandardWidth: { get: () => 8.43 },
  },
  navigation: {
    AutoFilter: part("AutoFilter"),
    Charts: part("ChartCollection"),
    FreezePanes: part("WorksheetFreezePanes"),
    HorizontalPageBreaks: breaksOf("rows"),
    Names: part("NamedItemCollection"),
    PageLayout: part("PageLayout"),
    Protection: part("WorksheetProtection"),
    Tables: part("TableCollection"),
    VerticalPageBreaks: breaksOf("columns"),
  },
  methods: {
    ...sheetOutline,
    Copy: copySheet,
    _GetAnotherWorksheetById: (_, args) => sheetObject(textArgument(args, 0)),
    Activate: ({ sheetId }, _, { grid }) => grid.sheets.activate(sheetId),
    Calculate: (_, __, { grid }) => grid.recalculate(),
    Delete: (target, _, host) => remove(target, host),
    GetCell: ({ sheetId }, args) =>
      rangeObject(checkedArea({ sheetId, row: integerArgument(args, 0), column: integerArgument(args, 1), rows: 1, columns: 1 })),
    GetNext: (target, args, host) => required(neighbour(target, 1, optionalFlag(args, 0), host)),
    GetNextOrNullObject: (target, args, host) => neighbour(target, 1, optionalFlag(args, 0), host),
    GetPrevious: (target, args, host) => required(neighbour(target, -1, optionalFlag(args, 0), host)),
    GetPreviousOrNullObject: (target, args, host) => neighbour(target, -1, optionalFlag(args, 0), host),
    GetRange(target, args, host) {
      sheetInfo(target, host);
      const address = optionalText(args, 0);
      return rangeObject(address === undefined ? wholeSheet(target.sheetId) : resolveArea(host, address, target.sheetId));
    },
    GetRangeByIndexes({ sheetId }, args) {
      const [row, column, rows, columns] = [0, 1, 2, 3].map((i) => integerArgument(args, i)) as [number, number, number, number];
      return rangeObject(checkedArea({ sheetId, row, column, rows, columns }));
    },
    GetUsedRange: async (target, args, host) =>
      (await used(target, args, host)) ?? rangeObject({ sheetId: target.sheetId, row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: used,
  },
  events: {
    ActivatedEvent: event(EventType.worksheetActivated),
    CalculatedEvent: event(EventType.worksheetCalculated),
    DataChangedEvent: event(EventType.worksheetChanged),
    DeactivatedEvent: event(EventType.worksheetDeactivated),
    EventNameChanged: event(EventType.worksheetNameChanged),
    EventVisibilityChanged: event(EventType.worksheetVisibilityChanged),
    FormatChangedEvent: event(EventType.worksheetFormatChanged),
    ProtectionChangedEvent: event(EventType.worksheetProtectionChanged),
    RowHiddenChangedEvent: event(EventType.worksheetRowHiddenChanged),
    SelectionChangedEvent: event(EventType.worksheetSelectionChanged),
  },
});
