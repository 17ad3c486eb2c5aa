import type { Area } from "../../grid/grid.types";
import { type HostContext, HostObject } from "../objectModel";
import { invalidArgument, invalidOperation } from "../hostError";
import { optionalText, wordValue } from "../readArguments";
import { assertStructureWritable, sheetObject, type SheetTarget } from "../targets";
import { copyRange } from "./copyRange";

const PLACES = ["None", "Before", "After", "Beginning", "End"];

/** `Worksheet.copy`: cells, looks, sizes and merges. @throws {HostError} InvalidOperation for a sheet with tables, whose copies need new names */
export function copySheet({ sheetId }: SheetTarget, args: unknown[], host: HostContext): HostObject {
  assertStructureWritable(host);
  const { sheets, cells, layout, tables } = host.grid;
  const source = sheets.get(sheetId);
  if (!source) throw invalidArgument();
  if (tables.list().some(({ area }) => area.sheetId === sheetId))
    throw invalidOperation("The workbench does not copy sheets that hold tables.");
  const position = positionOf(args, host);
  const copy = sheets.add(freeName(source.name, host));
  const used = cells.used(sheetId, false);
  if (used) {
    const target = { ...used, sheetId: copy };
    copyRange(target, used, [undefined, "All"], host);
    for (const merge of layout.merges(sheetId)) layout.merge({ ...merge, sheetId: copy }, false);
    copySizes(used, copy, host);
  }
  layout.setFreeze(copy, layout.freeze(sheetId));
  sheets.setGridlines(copy, source.showGridlines);
  if (source.tabColor) sheets.setTabColor(copy, source.tabColor);
  sheets.move(copy, position ?? sheets.list().length - 1);
  return sheetObject(copy);
}

function positionOf(args: unknown[], { grid }: HostContext): number | undefined {
  const place = wordValue(optionalText(args, 0) ?? "None", PLACES);
  if (place === "Beginning") return 0;
  if (place === "None" || place === "End") return undefined;
  const [, other] = args;
  if (!(other instanceof HostObject) || other.type !== "Worksheet") throw invalidArgument();
  const at = grid.sheets.get((other.target as SheetTarget).sheetId)?.position;
  if (at === undefined) throw invalidArgument();
  return place === "Before" ? at : at + 1;
}

/** "Plan (2)". */
function freeName(name: string, { grid }: HostContext): string {
  const taken = new Set(grid.sheets.list().map((sheet) => sheet.name.toLowerCase()));
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const wanted = name.slice(0, 31 - ending.length) + ending;
    if (!taken.has(wanted.toLowerCase())) return wanted;
  }
}

function copySizes({ sheetId, row, column, rows, columns }: Area, copy: string, { grid: { layout } }: HostContext): void {
  const one = { sheetId: copy, row: 0, column: 0, rows: 1, columns: 1 };
  for (let c = 0; c < column + columns; c++) layout.setColumnWidth({ ...one, column: c }, layout.columnWidth(sheetId, c));
  for (let r = 0; r < row + rows; r++) {
    const height = layout.rowHeight(sheetId, r);
    if (height !== layout.rowHeight(copy, r)) layout.setRowHeight({ ...one, row: r }, height);
  }
}
