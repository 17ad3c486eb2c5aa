import type { Area, TableInfo } from "../../grid/grid.types";
import { invalidArgument, itemNotFound } from "../hostError";
import { defineType, type HostContext, HostObject } from "../objectModel";
import { isMissing, optionalInteger, optionalText, textValue } from "../readArguments";
import { assertWritable, type ColumnTarget, rangeObject, type TableTarget } from "../targets";
import { readable, withBlanks, writeInputs } from "./rangeValues";
import { tableBody, tableInfo } from "./tableRows";

/** Excel numbers the columns from 1; Univer's own ids are texts. */
const idOf = (info: TableInfo, columnId: string) => info.columns.findIndex((column) => column.id === columnId) + 1;

const columnObject = (tableId: string, columnId: string) => new HostObject<ColumnTarget>("TableColumn", { tableId, columnId });

function positionOf(target: ColumnTarget, host: HostContext): number {
  const position = tableInfo(target, host).columns.findIndex((column) => column.id === target.columnId);
  if (position < 0) throw itemNotFound();
  return position;
}

const columnOf = (area: Area, position: number): Area => ({ ...area, column: area.column + position, columns: 1 });

const whole = (target: ColumnTarget, host: HostContext) => columnOf(tableInfo(target, host).area, positionOf(target, host));

const body = (target: ColumnTarget, host: HostContext) => columnOf(tableBody(tableInfo(target, host)), positionOf(target, host));

function rename(target: ColumnTarget, value: unknown, host: HostContext): void {
  const header = { ...whole(target, host), rows: 1 };
  assertWritable(host, header);
  host.grid.cells.write(header, [[{ value: textValue(value), forcedText: true }]]);
}

function find({ tableId }: TableTarget, key: unknown, host: HostContext): HostObject | null {
  const info = tableInfo({ tableId }, host);
  const wanted = String(key).toLowerCase();
  const column = info.columns.find((entry, i) => entry.name.toLowerCase() === wanted || String(i + 1) === wanted);
  return column ? columnObject(tableId, column.id) : null;
}

async function add(target: TableTarget, args: unknown[], host: HostContext): Promise<HostObject> {
  const { area, columns } = tableInfo(target, host);
  const index = optionalInteger(args, 0);
  if (index !== undefined && index !== columns.length && index !== -1)
    throw invalidArgument("The workbench adds table columns only at the end.");
  const added = { ...area, column: area.column + area.columns, columns: 1 };
  assertWritable(host, added);
  const name = optionalText(args, 2);
  const values = isMissing(args[1]) ? undefined : args[1];
  if (values !== undefined) writeInputs(added, values, host);
  if (name !== undefined || values === undefined) {
    host.grid.cells.write({ ...added, rows: 1 }, [[{ value: name ?? `Column${columns.length + 1}`, forcedText: true }]]);
  }
  await host.grid.tables.resize(target.tableId, { ...area, columns: area.columns + 1 });
  const column = tableInfo(target, host).columns.at(-1);
  if (!column) throw itemNotFound();
  return columnObject(target.tableId, column.id);
}

/** Takes the last column out of the table. */
async function remove(target: ColumnTarget, host: HostContext): Promise<void> {
  const { area, columns } = tableInfo(target, host);
  assertWritable(host, area);
  if (columns.length === 1 || positionOf(target, host) !== columns.length - 1)
    throw invalidArgument("The workbench deletes only the last column of a table.");
  host.grid.cells.clearContents(whole(target, host));
  await host.grid.tables.resize(target.tableId, { ...area, columns: area.columns - 1 });
}

function at(target: TableTarget, index: unknown, host: HostContext): HostObject {
  const column = tableInfo(target, host).columns[Number(index)];
  if (!column) throw itemNotFound();
  return columnObject(target.tableId, column.id);
}

const count = (target: TableTarget, host: HostContext) => tableInfo(target, host).columns.length;

export const columnTypes = [
  defineType<ColumnTarget>({
    name: "TableColumn",
    id: (target, host) => String(idOf(tableInfo(target, host), target.columnId)),
    properties: {
      Id: { get: (target, host) => idOf(tableInfo(target, host), target.columnId) },
      Index: { get: positionOf },
      Name: { get: (target, host) => tableInfo(target, host).columns[positionOf(target, host)]?.name, set: rename },
      Values: {
        calculated: true,
        get: (target, host) => readable(whole(target, host), () => withBlanks(host.grid.cells.values(whole(target, host)))),
        set: (target, value, host) => writeInputs(whole(target, host), value, host),
      },
    },
    navigation: { Filter: (target) => new HostObject<ColumnTarget>("Filter", target) },
    methods: {
      Delete: (target, _, host) => remove(target, host),
      GetRange: (target, _, host) => rangeObject(whole(target, host)),
      GetHeaderRowRange: (target, _, host) => rangeObject({ ...whole(target, host), rows: 1 }),
      GetDataBodyRange: (target, _, host) => rangeObject(body(target, host)),
      GetTotalRowRange(target, _, host) {
        const area = whole(target, host);
        if (!tableInfo(target, host).showTotals) throw itemNotFound();
        return rangeObject({ ...area, row: area.row + area.rows - 1, rows: 1 });
      },
    },
  }),
  defineType<TableTarget>({
    name: "TableColumnCollection",
    properties: { Count: { get: count } },
    items: (target, host) => tableInfo(target, host).columns.map((column) => columnObject(target.tableId, column.id)),
    item(target, key, host) {
      const column = find(target, key, host);
      if (!column) throw itemNotFound();
      return column;
    },
    methods: {
      Add: add,
      GetCount: (target, _, host) => count(target, host),
      GetItemAt: (target, [index], host) => at(target, index, host),
      GetItemOrNullObject: (target, [key], host) => find(target, key, host),
    },
  }),
];
