import { intersection } from "../../grid/areas";
import { type Area, MAX_COLUMNS, MAX_ROWS } from "../../grid/grid.types";
import type { HostContext, HostObject, HostType } from "../objectModel";
import { invalidArgument, itemNotFound } from "../hostError";
import { areaArgument, integerArgument, optionalFlag, optionalInteger } from "../readArguments";
import { checkedArea, contains, rangeObject, type RangeTarget } from "../targets";

type Methods = NonNullable<HostType<RangeTarget>["methods"]>;

const one = (area: Area, change: Partial<Area>) => rangeObject(checkedArea({ ...area, ...change }));

function bounding(a: Area, b: Area): Area {
  if (a.sheetId !== b.sheetId) throw invalidArgument();
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { sheetId: a.sheetId, row, column, rows, columns };
}

async function used({ area }: RangeTarget, args: unknown[], { grid }: HostContext): Promise<HostObject | null> {
  await grid.settle();
  const inUse = grid.cells.used(area.sheetId, optionalFlag(args, 0));
  const part = inUse && intersection(area, inUse);
  if (!part) return null;
  const tight = contains(area, inUse) ? part : shrink(part, (strip) => grid.cells.formulas(strip).some((line) => line.some(isFilled)));
  return tight ? rangeObject(tight) : null;
}

const isFilled = (value: unknown) => value !== null && value !== "";

/** The used range of a part of a sheet does not reach beyond that part's own cells: blank rows and columns go from its edges. */
function shrink(part: Area, isInUse: (strip: Area) => boolean): Area | undefined {
  let area = part;
  while (area.rows > 0 && !isInUse({ ...area, rows: 1 })) area = { ...area, row: area.row + 1, rows: area.rows - 1 };
  if (area.rows === 0) return undefined;
  while (!isInUse({ ...area, row: area.row + area.rows - 1, rows: 1 })) area = { ...area, rows: area.rows - 1 };
  while (!isInUse({ ...area, columns: 1 })) area = { ...area, column: area.column + 1, columns: area.columns - 1 };
  while (!isInUse({ ...area, column: area.column + area.columns - 1, columns: 1 })) area = { ...area, columns: area.columns - 1 };
  return area;
}

/** Grows until blank cells or the sheet's edges lie all round, as Ctrl+* does. */
async function surrounding({ area }: RangeTarget, { grid }: HostContext): Promise<HostObject> {
  await grid.settle();
  const inUse = grid.cells.used(area.sheetId, true);
  if (!inUse) return rangeObject(area);
  const frame = bounding(area, inUse);
  const filled = grid.cells.values(frame).map((line) => line.map((value) => value !== null && value !== ""));
  let region = { ...area, row: area.row - frame.row, column: area.column - frame.column };
  for (let grown = true; grown;) {
    const wider = widen(region, frame, filled);
    grown = wider.rows !== region.rows || wider.columns !== region.columns;
    region = wider;
  }
  return rangeObject({ ...region, row: region.row + frame.row, column: region.column + frame.column });
}

function widen(region: Area, frame: Area, filled: boolean[][]): Area {
  const rowFrom = Math.max(0, region.row - 1);
  const rowTo = Math.min(frame.rows - 1, region.row + region.rows);
  const columnFrom = Math.max(0, region.column - 1);
  const columnTo = Math.min(frame.columns - 1, region.column + region.columns);
  let result = region;
  for (let row = rowFrom; row <= rowTo; row++) {
    for (let column = columnFrom; column <= columnTo; column++) {
      if (filled[row]?.[column]) result = bounding(result, { ...region, row, column, rows: 1, columns: 1 });
    }
  }
  return result;
}

function beside(area: Area, rows: number, columns: number): HostObject {
  if (rows !== 0) return one(area, rows > 0 ? { row: area.row + area.rows, rows } : { row: area.row + rows, rows: -rows });
  return one(area, columns > 0 ? { column: area.column + area.columns, columns } : { column: area.column + columns, columns: -columns });
}

/** Neighbour bands take a count from 1; a negative count looks the other way. */
const count = (args: unknown[]) => {
  const value = optionalInteger(args, 0) ?? 1;
  if (value === 0) throw invalidArgument();
  return value;
};

function required(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

function intersect({ area }: RangeTarget, args: unknown[], host: HostContext): HostObject | null {
  const part = intersection(area, areaArgument(args, 0, host, area.sheetId));
  return part ? rangeObject(part) : null;
}

/** Methods that lead from a range to another. */
export const rangeGeometry: Methods = {
  GetAbsoluteResizedRange: ({ area }, args) => one(area, { rows: integerArgument(args, 0), columns: integerArgument(args, 1) }),
  GetBoundingRect: ({ area }, args, host) => rangeObject(bounding(area, areaArgument(args, 0, host, area.sheetId))),
  GetCell: ({ area }, args) =>
    one(area, { row: area.row + integerArgument(args, 0), column: area.column + integerArgument(args, 1), rows: 1, columns: 1 }),
  GetColumn: ({ area }, args) => one(area, { column: area.column + within(integerArgument(args, 0), area.columns), columns: 1 }),
  GetColumnsAfter: ({ area }, args) => beside(area, 0, count(args)),
  GetColumnsBefore: ({ area }, args) => beside(area, 0, -count(args)),
  GetEntireColumn: ({ area }) => rangeObject({ ...area, row: 0, rows: MAX_ROWS }),
  GetEntireRow: ({ area }) => rangeObject({ ...area, column: 0, columns: MAX_COLUMNS }),
  GetIntersection: (target, args, host) => required(intersect(target, args, host)),
  GetIntersectionOrNullObject: intersect,
  GetLastCell: ({ area }) => one(area, { row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 }),
  GetLastColumn: ({ area }) => one(area, { column: area.column + area.columns - 1, columns: 1 }),
  GetLastRow: ({ area }) => one(area, { row: area.row + area.rows - 1, rows: 1 }),
  GetOffsetRange: ({ area }, args) =>
    one(area, { row: area.row + integerArgument(args, 0), column: area.column + integerArgument(args, 1) }),
  GetResizedRange: ({ area }, args) =>
    one(area, { rows: area.rows + integerArgument(args, 0), columns: area.columns + integerArgument(args, 1) }),
  GetRow: ({ area }, args) => one(area, { row: area.row + within(integerArgument(args, 0), area.rows), rows: 1 }),
  GetRowsAbove: ({ area }, args) => beside(area, -count(args), 0),
  GetRowsBelow: ({ area }, args) => beside(area, count(args), 0),
  GetSurroundingRegion: (target, _, host) => surrounding(target, host),
  GetUsedRange: async (target, args, host) => (await used(target, args, host)) ?? one(target.area, { rows: 1, columns: 1 }),
  GetUsedRangeOrNullObject: used,
};

function within(index: number, count: number): number {
  if (index < 0 || index >= count) throw invalidArgument();
  return index;
}
