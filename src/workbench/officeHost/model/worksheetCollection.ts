import type { SheetInfo } from "../../grid/grid.types";
import { EventType, WORKBOOK } from "../gridEvents";
import { invalidArgument, itemExists, itemNotFound } from "../hostError";
import { defineType, type HostEvent } from "../objectModel";
import { optionalFlag, optionalText, textArgument } from "../readArguments";
import { assertStructureWritable, findSheet, type ScopeTarget, sheetObject } from "../targets";

const event = (type: number): HostEvent<ScopeTarget> => ({ type, target: () => WORKBOOK });

const visible = (sheets: SheetInfo[], only: boolean) => (only ? sheets.filter((sheet) => sheet.visibility === "Visible") : sheets);

/** @throws {HostError} InvalidArgument for a name Excel does not take */
export function checkSheetName(name: string): string {
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) throw invalidArgument();
  return name;
}

export const worksheetCollection = defineType<ScopeTarget>({
  name: "WorksheetCollection",
  items: (_, { grid }) => grid.sheets.list().map((sheet) => sheetObject(sheet.id)),
  item(_, key, host) {
    const id = typeof key === "string" ? findSheet(host, key) : undefined;
    if (id === undefined) throw itemNotFound();
    return sheetObject(id);
  },
  methods: {
    Add(_, args, host) {
      assertStructureWritable(host);
      const wanted = optionalText(args, 0);
      if (wanted !== undefined && findSheet(host, checkSheetName(wanted)) !== undefined) throw itemExists();
      return sheetObject(host.grid.sheets.add(wanted ?? freeSheetName(host.grid.sheets.list())));
    },
    GetActiveWorksheet: (_, __, { grid }) => sheetObject(grid.sheets.activeId()),
    GetCount: (_, args, { grid }) => visible(grid.sheets.list(), optionalFlag(args, 0)).length,
    GetFirst(_, args, { grid }) {
      const [first] = visible(grid.sheets.list(), optionalFlag(args, 0));
      if (!first) throw itemNotFound();
      return sheetObject(first.id);
    },
    GetLast(_, args, { grid }) {
      const last = visible(grid.sheets.list(), optionalFlag(args, 0)).at(-1);
      if (!last) throw itemNotFound();
      return sheetObject(last.id);
    },
    GetItemOrNullObject(_, args, host) {
      const id = findSheet(host, textArgument(args, 0));
      return id === undefined ? null : sheetObject(id);
    },
  },
  events: {
    ActivatedEvent: event(EventType.worksheetActivated),
    AddedEvent: event(EventType.worksheetAdded),
    CalculatedEvent: event(EventType.worksheetCalculated),
    DataChangedEvent: event(EventType.worksheetChanged),
    DeactivatedEvent: event(EventType.worksheetDeactivated),
    DeletedEvent: event(EventType.worksheetDeleted),
    EventMoved: event(EventType.worksheetMoved),
    EventNameChanged: event(EventType.worksheetNameChanged),
    EventVisibilityChanged: event(EventType.worksheetVisibilityChanged),
    FormatChangedEvent: event(EventType.worksheetFormatChanged),
    ProtectionChangedEvent: event(EventType.worksheetProtectionChanged),
    RowHiddenChangedEvent: event(EventType.worksheetRowHiddenChanged),
    SelectionChangedEvent: event(EventType.worksheetSelectionChanged),
  },
});

function freeSheetName(sheets: SheetInfo[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  let number = 1;
  while (taken.has(`sheet${number}`)) number++;
  return `Sheet${number}`;
}
