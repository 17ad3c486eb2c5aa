import type { Area } from "../../grid/grid.types";
import type { HostContext, HostType } from "../objectModel";
import { invalidOperation } from "../hostError";
import { integerArgument, textArgument, wordValue } from "../readArguments";
import { assertWritable, type RangeTarget, type SheetTarget, wholeSheet } from "../targets";

type Methods<T> = NonNullable<HostType<T>["methods"]>;

/** Excel groups rows and columns at most eight levels deep, the sheet itself being the first. */
const DEEPEST = 7;

type Axis = "rows" | "columns";

const axisOf = (args: unknown[]): Axis => (wordValue(textArgument(args, 0), ["ByRows", "ByColumns"]) === "ByRows" ? "rows" : "columns");

const levelsOf = (sheetId: string, axis: Axis, { grid }: HostContext) => grid.sheets.extras(sheetId).outline[axis];

const lines = (area: Area, axis: Axis) => {
  const first = axis === "rows" ? area.row : area.column;
  return Array.from({ length: area[axis] }, (_, i) => first + i);
};

function changeLevel(area: Area, args: unknown[], by: 1 | -1, host: HostContext): void {
  assertWritable(host, area);
  const axis = axisOf(args);
  const levels = levelsOf(area.sheetId, axis, host);
  for (const line of lines(area, axis)) {
    const level = (levels.get(line) ?? 0) + by;
    if (level < 0 || level > DEEPEST) throw invalidOperation("These rows or columns can't be grouped or ungrouped any further.");
    if (level === 0) levels.delete(line);
    else levels.set(line, level);
  }
}

function setHidden(sheetId: string, axis: Axis, line: number, hidden: boolean, { grid }: HostContext): void {
  const whole = wholeSheet(sheetId);
  if (axis === "rows") grid.layout.setRowsHidden({ ...whole, row: line, rows: 1 }, hidden);
  else grid.layout.setColumnsHidden({ ...whole, column: line, columns: 1 }, hidden);
}

function showDetails(area: Area, args: unknown[], shown: boolean, host: HostContext): void {
  assertWritable(host, area);
  const axis = axisOf(args);
  const levels = levelsOf(area.sheetId, axis, host);
  for (const line of lines(area, axis)) if (levels.has(line)) setHidden(area.sheetId, axis, line, !shown, host);
}

/** Groups of rows and columns that can be folded. The marks beside the headers are not drawn. */
export const rangeOutline: Methods<RangeTarget> = {
  Group: ({ area }, args, host) => changeLevel(area, args, 1, host),
  Ungroup: ({ area }, args, host) => changeLevel(area, args, -1, host),
  HideGroupDetails: ({ area }, args, host) => showDetails(area, args, false, host),
  ShowGroupDetails: ({ area }, args, host) => showDetails(area, args, true, host),
};

export const sheetOutline: Methods<SheetTarget> = {
  /** 0 leaves rows (or columns) as they are */
  ShowOutlineLevels({ sheetId }, args, host) {
    assertWritable(host, wholeSheet(sheetId));
    (["rows", "columns"] as const).forEach((axis, i) => {
      const shown = integerArgument(args, i);
      if (shown === 0) return;
      for (const [line, level] of levelsOf(sheetId, axis, host)) setHidden(sheetId, axis, line, level >= shown, host);
    });
  },
};
