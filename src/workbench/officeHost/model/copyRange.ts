import type { Area, CellInput, CellValue } from "../../grid/grid.types";
import { invalidArgument, invalidOperation } from "../hostError";
import { type HostContext, HostObject } from "../objectModel";
import { optionalFlag, optionalText, wordValue } from "../readArguments";
import { assertStructureWritable, assertWritable, checkedArea, sheetObject, type SheetTarget } from "../targets";

/**
 * Copies cells as `Range.copyFrom`: the source repeats where the target is a multiple of its size; a smaller target grows to it.
 * Arguments after the source: copyType, skipBlanks, transpose.
 */
export function copyRange(target: Area, source: Area, args: unknown[], host: HostContext): void {
  const kind = wordValue(optionalText(args, 1) ?? "All", ["All", "Formulas", "Values", "Formats"]);
  const skipBlanks = optionalFlag(args, 2);
  const transpose = optionalFlag(args, 3);
  const [rows, columns] = transpose ? [source.columns, source.rows] : [source.rows, source.columns];
  const fits = target.rows % rows === 0 && target.columns % columns === 0;
  const area = checkedArea(fits ? target : { ...target, rows, columns });
  assertWritable(host, area);
  const from = (row: number, column: number) =>
    (transpose ? [column % columns, row % rows] : [row % rows, column % columns]) as [number, number];
  if (kind !== "Formats") copyContents(area, source, from, kind === "Values", skipBlanks, host);
  if (kind === "All" || kind === "Formats") copyStyles(area, source, from, host);
}

type From = (row: number, column: number) => [row: number, column: number];

function copyContents(area: Area, source: Area, from: From, valuesOnly: boolean, skipBlanks: boolean, { grid }: HostContext): void {
  const cells = valuesOnly ? grid.cells.values(source) : grid.cells.formulas(source);
  const input = (row: number, column: number): CellInput | undefined => {
    const [sourceRow, sourceColumn] = from(row, column);
    const value = cells[sourceRow]?.[sourceColumn] ?? null;
    if (value === null && skipBlanks) return undefined;
    if (typeof value !== "string" || !value.startsWith("=")) return constant(value);
    const down = area.row + row - (source.row + sourceRow);
    const right = area.column + column - (source.column + sourceColumn);
    return { formula: grid.cells.moveFormula(value, down, right) };
  };
  const rows = Array.from({ length: area.rows }, (_, row) => Array.from({ length: area.columns }, (__, column) => input(row, column)));
  grid.cells.write(area, rows);
}

const constant = (value: CellValue): CellInput => ({ value });

function copyStyles(area: Area, source: Area, from: From, { grid }: HostContext): void {
  const looks = Array.from({ length: source.rows }, (_, row) =>
    Array.from({ length: source.columns }, (__, column) => grid.styles.get(source.sheetId, source.row + row, source.column + column)),
  );
  for (let row = 0; row < area.rows; row++) {
    for (let column = 0; column < area.columns; column++) {
      const [sourceRow, sourceColumn] = from(row, column);
      const look = looks[sourceRow]?.[sourceColumn] ?? {};
      grid.styles.set({ ...area, row: area.row + row, column: area.column + column, rows: 1, columns: 1 }, look);
    }
  }
}

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
