import type { Area, TableInfo } from "../../grid/grid.types";
import { invalidArgument, itemNotFound } from "../hostError";
import { defineType, type HostContext, HostObject } from "../objectModel";
import { isMissing, optionalInteger } from "../readArguments";
import { assertWritable, rangeObject, type RowTarget, type TableTarget } from "../targets";
import { readable, withBlanks, writeInputs } from "./rangeValues";

/** @throws {HostError} ItemNotFound when the table was deleted meanwhile */
export function tableInfo({ tableId }: TableTarget, { grid }: HostContext): TableInfo {
  const info = grid.tables.get(tableId);
  if (!info) throw itemNotFound();
  return info;
}

/** Rows between header and totals; a table without rows has one blank row, as in Excel. */
export function tableBody({ area, showTotals }: TableInfo): Area {
  return { ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1 - (showTotals ? 1 : 0)) };
}

const rowObject = (tableId: string, index: number) => new HostObject<RowTarget>("TableRow", { tableId, index });

function areaOf(target: RowTarget, host: HostContext) {
  const body = tableBody(tableInfo(target, host));
  if (target.index < 0 || target.index >= body.rows) throw itemNotFound();
  return { ...body, row: body.row + target.index, rows: 1 };
}

const count = (target: TableTarget, host: HostContext) => {
  const { area, showTotals } = tableInfo(target, host);
  return Math.max(0, area.rows - 1 - (showTotals ? 1 : 0));
};

/** Rows of one cell each may be given as a list. */
function rowsOf(values: unknown, columns: number): unknown[][] {
  if (isMissing(values)) return [new Array<unknown>(columns).fill("")];
  if (!Array.isArray(values)) throw invalidArgument();
  const rows = values as unknown[];
  return rows.every(Array.isArray) ? (rows as unknown[][]) : [rows];
}

async function add(target: TableTarget, args: unknown[], host: HostContext): Promise<HostObject> {
  const info = tableInfo(target, host);
  const { area } = info;
  const rows = rowsOf(args[1], area.columns);
  const at = optionalInteger(args, 0) ?? count(target, host);
  const index = at < 0 ? count(target, host) : at;
  const added = { ...area, row: area.row + 1 + index, rows: rows.length };
  assertWritable(host, added);
  const below = { ...added, rows: area.row + area.rows - added.row };
  if (below.rows > 0) moveCells(below, rows.length, host);
  writeInputs(added, rows, host);
  await host.grid.tables.resize(target.tableId, { ...area, rows: area.rows + rows.length });
  return rowObject(target.tableId, index);
}

/** Takes the row out of the table; what lies beside the table stays where it is. */
async function remove(target: RowTarget, host: HostContext): Promise<void> {
  const { area } = tableInfo(target, host);
  const gone = areaOf(target, host);
  assertWritable(host, area);
  const below = { ...area, row: gone.row + 1, rows: area.row + area.rows - gone.row - 1 };
  if (below.rows > 0) moveCells(below, -1, host);
  host.grid.cells.clearContents({ ...area, row: area.row + area.rows - 1, rows: 1 });
  // Excel keeps one empty row.
  const rows = Math.max(area.rows - 1, 2);
  if (rows !== area.rows) await host.grid.tables.resize(target.tableId, { ...area, rows });
}

/** Moves cells inside the table without touching what lies beside it. */
function moveCells(
  area: { sheetId: string; row: number; column: number; rows: number; columns: number },
  by: number,
  { grid }: HostContext,
): void {
  const cells = grid.cells.formulas(area);
  const moved = cells.map((row) =>
    row.map((value) =>
      typeof value === "string" && value.startsWith("=") ? { formula: grid.cells.moveFormula(value, by, 0) } : { value },
    ),
  );
  grid.cells.write({ ...area, row: area.row + by }, moved);
}

export const rowTypes = [
  defineType<RowTarget>({
    name: "TableRow",
    properties: {
      Index: { get: ({ index }) => index },
      Values: {
        calculated: true,
        get: (target, host) => readable(areaOf(target, host), () => withBlanks(host.grid.cells.values(areaOf(target, host)))),
        set: (target, value, host) => writeInputs(areaOf(target, host), value, host),
      },
    },
    methods: { GetRange: (target, _, host) => rangeObject(areaOf(target, host)), Delete: (target, _, host) => remove(target, host) },
  }),
  defineType<TableTarget>({
    name: "TableRowCollection",
    properties: { Count: { get: count } },
    items: (target, host) => Array.from({ length: count(target, host) }, (_, index) => rowObject(target.tableId, index)),
    methods: {
      Add: add,
      GetCount: (target, _, host) => count(target, host),
      GetItemAt: ({ tableId }, [index]) => rowObject(tableId, Number(index)),
    },
  }),
];
