import { type Area, MAX_COLUMNS, MAX_ROWS } from "../../grid/grid.types";
import type { HostContext, HostType } from "../objectModel";
import { invalidArgument } from "../hostError";
import { areaArgument, integerArgument, optionalFlag, optionalText, wordValue } from "../readArguments";
import { assertWritable, rangeObject, type RangeTarget } from "../targets";
import { copyRange } from "./copyRange";

type Methods = NonNullable<HostType<RangeTarget>["methods"]>;

function clear(area: Area, args: unknown[], host: HostContext): void {
  assertWritable(host, area);
  const what = wordValue(optionalText(args, 0) ?? "All", ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"]);
  if (what === "All" || what === "Contents" || what === "ResetContents") host.grid.cells.clearContents(area);
  if (what === "All" || what === "Formats") host.grid.styles.clear(area);
  if (what === "All" || what.endsWith("Hyperlinks")) clearLinks(area, host);
}

function clearLinks(area: Area, host: HostContext): void {
  const { hyperlinks } = host.grid.sheets.extras(area.sheetId);
  for (const place of [...hyperlinks.keys()]) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    const isInside = row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
    if (isInside) hyperlinks.delete(place);
  }
}

function insert(area: Area, args: unknown[], host: HostContext) {
  assertWritable(host, area);
  const shift = wordValue(args[0], ["Down", "Right"]) as "Down" | "Right";
  host.grid.cells.insert(area, area.rows >= MAX_ROWS ? "Right" : area.columns >= MAX_COLUMNS ? "Down" : shift);
  return rangeObject(area);
}

function remove(area: Area, args: unknown[], host: HostContext): void {
  assertWritable(host, area);
  const shift = wordValue(args[0], ["Up", "Left"]) as "Up" | "Left";
  host.grid.cells.remove(area, area.rows >= MAX_ROWS ? "Left" : area.columns >= MAX_COLUMNS ? "Up" : shift);
}

/** Methods that change the sheet. */
export const rangeEditing: Methods = {
  Clear: ({ area }, args, host) => clear(area, args, host),
  CopyFrom: ({ area }, args, host) => copyRange(area, areaArgument(args, 0, host, area.sheetId), args, host),
  Delete: ({ area }, args, host) => remove(area, args, host),
  Insert: ({ area }, args, host) => insert(area, args, host),
  Merge({ area }, args, host) {
    assertWritable(host, area);
    host.grid.layout.merge(area, optionalFlag(args, 0));
  },
  Unmerge({ area }, _, host) {
    assertWritable(host, area);
    host.grid.layout.unmerge(area);
  },
  Select: ({ area }, _, { grid }) => grid.select(area),
  Calculate: (_, __, { grid }) => grid.recalculate(),
  SetDirty: () => undefined,
  _ValidateArraySize({ area }, args) {
    if (integerArgument(args, 0) !== area.rows || integerArgument(args, 1) !== area.columns) {
      throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    }
  },
};
