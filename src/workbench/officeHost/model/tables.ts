import { intersection } from "../../grid/areas";
import type { Area, TableInfo } from "../../grid/grid.types";
import { EventType, WORKBOOK } from "../gridEvents";
import { invalidArgument, invalidOperation, itemExists, itemNotFound } from "../hostError";
import { defineType, type HostContext, HostObject, type HostProperty } from "../objectModel";
import { areaArgument, booleanValue, optionalFlag, textArgument, textValue } from "../readArguments";
import { assertWritable, rangeObject, type ScopeTarget, sheetObject, tableObject, type TableTarget } from "../targets";
import { columnTypes } from "./tableColumns";
import { tableFilterTypes } from "./tableFilters";
import { rowTypes, tableBody, tableInfo } from "./tableRows";

const inScope = ({ sheetId }: ScopeTarget, { grid }: HostContext): TableInfo[] =>
  grid.tables.list().filter((table) => sheetId === undefined || table.area.sheetId === sheetId);

function find(scope: ScopeTarget, key: unknown, host: HostContext): TableInfo | undefined {
  const wanted = String(key).toLowerCase();
  return inScope(scope, host).find((table) => table.name.toLowerCase() === wanted || table.id === key);
}

function freeName({ grid }: HostContext): string {
  const taken = new Set([...grid.tables.list(), ...grid.names.list()].map((entry) => entry.name.toLowerCase()));
  let number = 1;
  while (taken.has(`table${number}`)) number++;
  return `Table${number}`;
}

async function add(scope: ScopeTarget, args: unknown[], host: HostContext): Promise<HostObject> {
  const given = areaArgument(args, 0, host, scope.sheetId);
  const hasHeaders = optionalFlag(args, 1);
  assertWritable(host, given);
  if (host.grid.tables.list().some((table) => intersection(table.area, given)))
    throw invalidOperation("A table can't overlap another table.");
  if (!hasHeaders) host.grid.cells.insert({ ...given, row: given.row, rows: 1 }, "Down");
  const area = hasHeaders && given.rows > 1 ? given : { ...given, rows: given.rows + 1 };
  fillHeaders(area, host);
  return tableObject(await host.grid.tables.add(area, freeName(host), true));
}

/** Every column needs a name of its own: blanks become Column1, repetitions get a number. */
function fillHeaders(area: Area, { grid }: HostContext): void {
  const header = { ...area, rows: 1 };
  const [texts = []] = grid.cells.text(header);
  const [formulas = []] = grid.cells.formulas(header);
  const taken = new Set<string>();
  const names = texts.map((text, i) => {
    const base = text === "" ? `Column${i + 1}` : text;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
  const same = (i: number) => formulas[i] === names[i];
  grid.cells.write(header, [names.map((name, i) => (same(i) ? undefined : { value: name, forcedText: true }))]);
}

async function rename(target: TableTarget, value: unknown, host: HostContext): Promise<void> {
  const name = textValue(value);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || /^[a-z]{1,3}\d{1,7}$/i.test(name)) throw invalidArgument();
  const wanted = name.toLowerCase();
  const others = host.grid.tables.list().filter((table) => table.id !== target.tableId);
  if ([...others, ...host.grid.names.list()].some((entry) => entry.name.toLowerCase() === wanted)) throw itemExists();
  await host.grid.tables.rename(target.tableId, name);
}

type Flag = "showBandedRows" | "showBandedColumns" | "showFilterButton" | "highlightFirstColumn" | "highlightLastColumn";

const flag = (name: Flag): HostProperty<TableTarget> => ({
  get: (target, host) => tableInfo(target, host)[name],
  set: ({ tableId }, value, { grid }) => grid.tables.update(tableId, { [name]: booleanValue(value) }),
});

async function setTotals(target: TableTarget, value: unknown, host: HostContext): Promise<void> {
  const { showTotals, area } = tableInfo(target, host);
  const wanted = booleanValue(value);
  if (wanted === showTotals) return;
  assertWritable(host, area);
  const rows = area.rows + (wanted ? 1 : -1);
  const totalRow = { ...area, row: area.row + Math.max(area.rows, rows) - 1, rows: 1 };
  if (wanted) host.grid.cells.write({ ...totalRow, columns: 1 }, [[{ value: "Total" }]]);
  else host.grid.cells.clearContents(totalRow);
  await host.grid.tables.resize(target.tableId, { ...area, rows });
  host.grid.tables.update(target.tableId, { showTotals: wanted });
}

const columnsOf = (target: TableTarget) => new HostObject<TableTarget>("TableColumnCollection", target);

const table = defineType<TableTarget>({
  name: "Table",
  id: ({ tableId }) => tableId,
  properties: {
    Id: { get: (target, host) => tableInfo(target, host).id },
    LegacyId: { get: (target, host) => tableInfo(target, host).id },
    Name: { get: (target, host) => tableInfo(target, host).name, set: rename },
    ShowHeaders: { get: (target, host) => tableInfo(target, host).showHeaders },
    ShowTotals: { get: (target, host) => tableInfo(target, host).showTotals, set: setTotals },
    Style: {
      get: (target, host) => tableInfo(target, host).style,
      set: ({ tableId }, value, { grid }) => grid.tables.update(tableId, { style: textValue(value) }),
    },
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    ShowFilterButton: flag("showFilterButton"),
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
  },
  navigation: {
    AutoFilter: (target) => new HostObject<TableTarget>("TableAutoFilter", target),
    Columns: columnsOf,
    Rows: (target) => new HostObject<TableTarget>("TableRowCollection", target),
    Sort: (target) => new HostObject<TableTarget>("TableSort", target),
    Worksheet: (target, host) => sheetObject(tableInfo(target, host).area.sheetId),
  },
  methods: {
    ClearFilters: ({ tableId }, _, host) => clearFilters(tableId, host),
    async ConvertToRange(target, _, host) {
      const { area } = tableInfo(target, host);
      await host.grid.tables.remove(target.tableId);
      return rangeObject(area);
    },
    async Delete(target, _, host) {
      const { area } = tableInfo(target, host);
      assertWritable(host, area);
      await host.grid.tables.remove(target.tableId);
      host.grid.cells.clearContents(area);
    },
    GetRange: (target, _, host) => rangeObject(tableInfo(target, host).area),
    GetHeaderRowRange: (target, _, host) => rangeObject({ ...tableInfo(target, host).area, rows: 1 }),
    GetDataBodyRange: (target, _, host) => rangeObject(tableBody(tableInfo(target, host))),
    GetTotalRowRange(target, _, host) {
      const { area, showTotals } = tableInfo(target, host);
      if (!showTotals) throw itemNotFound();
      return rangeObject({ ...area, row: area.row + area.rows - 1, rows: 1 });
    },
    Resize: resize,
  },
  events: {
    DataChangedEvent: { type: EventType.tableChanged, target: ({ tableId }) => tableId },
    SelectionChangedEvent: { type: EventType.tableSelectionChanged, target: ({ tableId }) => tableId },
  },
});

/** @throws {HostError} InvalidArgument unless the header row stays in place and the new area overlaps the old */
async function resize(target: TableTarget, args: unknown[], host: HostContext): Promise<void> {
  const { area } = tableInfo(target, host);
  const wanted = areaArgument(args, 0, host, area.sheetId);
  assertWritable(host, wanted);
  if (wanted.row !== area.row || wanted.rows < 2 || !intersection(wanted, area)) throw invalidArgument();
  if (host.grid.tables.list().some((table) => table.id !== target.tableId && intersection(table.area, wanted)))
    throw invalidOperation("A table can't overlap another table.");
  fillHeaders(wanted, host);
  await host.grid.tables.resize(target.tableId, wanted);
}

function clearFilters(tableId: string, host: HostContext): void {
  const info = tableInfo({ tableId }, host);
  host.grid.tables.update(tableId, { filters: {} });
  host.grid.layout.setRowsHidden(tableBody(info), false);
}

const scopeTarget = ({ sheetId }: ScopeTarget) => sheetId ?? WORKBOOK;

const tableCollection = defineType<ScopeTarget>({
  name: "TableCollection",
  properties: { Count: { get: (scope, host) => inScope(scope, host).length } },
  items: (scope, host) => inScope(scope, host).map((info) => tableObject(info.id)),
  item(scope, key, host) {
    const info = find(scope, key, host);
    if (!info) throw itemNotFound();
    return tableObject(info.id);
  },
  methods: {
    Add: add,
    GetCount: (scope, _, host) => inScope(scope, host).length,
    GetItemAt(scope, [index], host) {
      const info = inScope(scope, host)[Number(index)];
      if (!info) throw itemNotFound();
      return tableObject(info.id);
    },
    GetItemOrNullObject(scope, args, host) {
      const info = find(scope, textArgument(args, 0), host);
      return info ? tableObject(info.id) : null;
    },
  },
  events: {
    AddedEvent: { type: EventType.tableAdded, target: scopeTarget },
    DataChangedEvent: { type: EventType.tableChanged, target: scopeTarget },
    DeletedEvent: { type: EventType.tableDeleted, target: scopeTarget },
  },
});

/** Tables a range touches. */
const scopedTables = defineType<{ tableIds: string[] }>({
  name: "TableScopedCollection",
  items: ({ tableIds }) => tableIds.map(tableObject),
  item(target, key, host) {
    const info = target.tableIds
      .map((tableId) => tableInfo({ tableId }, host))
      .find((one) => one.id === key || one.name.toLowerCase() === String(key).toLowerCase());
    if (!info) throw itemNotFound();
    return tableObject(info.id);
  },
  methods: {
    GetCount: ({ tableIds }) => tableIds.length,
    GetFirst({ tableIds }) {
      const [first] = tableIds;
      if (first === undefined) throw itemNotFound();
      return tableObject(first);
    },
  },
});

export const tableTypes = [table, tableCollection, scopedTables, ...columnTypes, ...rowTypes, ...tableFilterTypes];
