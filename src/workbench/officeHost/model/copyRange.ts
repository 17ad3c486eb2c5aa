import type { Area, CellInput, CellValue } from "../../grid/grid.types";
import type { HostContext } from "../objectModel";
import { optionalFlag, optionalText, wordValue } from "../readArguments";
import { assertWritable, checkedArea } from "../targets";

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
