import { type Cell, parseCell, type Rect, rectAddress } from "../../address/a1";
import type { FormulaCell } from "./sharing.types";

interface Placed extends Cell {
  cell: FormulaCell;
}

const keyOf = ({ sheetId, formula }: FormulaCell) => `${sheetId} ${formula}`;

/** Cells that fill one cell and share their formula with others of their sheet, by sheet and formula. */
function groups(cells: readonly FormulaCell[]): Placed[][] {
  const byFormula = new Map<string, Placed[]>();
  for (const cell of cells) {
    if (cell.area !== cell.address) continue;
    const { row, column } = parseCell(cell.address)!;
    const group = byFormula.get(keyOf(cell)) ?? [];
    group.push({ cell, row, column });
    byFormula.set(keyOf(cell), group);
  }
  return [...byFormula.values()].filter((group) => group.length > 1);
}

/** Cells that may belong to an array: others of their sheet show the same formula. */
export function repeatedCells(cells: readonly FormulaCell[]): FormulaCell[] {
  return groups(cells).flatMap((group) => group.map(({ cell }) => cell));
}

/** The largest full rectangle from its first cell: as wide as the first row, as high as that width goes on. */
function rectangleAt(first: Placed, at: ReadonlyMap<string, Placed>): { rect: Rect; cells: Placed[][] } {
  const { row, column } = first;
  let columns = 1;
  while (at.has(`${row},${column + columns}`)) columns++;
  const lines: Placed[][] = [];
  for (let r = row; ; r++) {
    const line = Array.from({ length: columns }, (_, c) => at.get(`${r},${column + c}`));
    if (!line.every((placed) => placed !== undefined)) break;
    lines.push(line);
  }
  return { rect: { row, column, rows: lines.length, columns }, cells: lines };
}

/**
 * Arrays entered with Ctrl+Shift+Enter are one formula over many cells, and Excel lets nobody change a part of one. Each of its cells shows the same formula, also relative to itself: formulas of
 * single cells that refer to relative cells never do, and those without any give one result in all cells.
 * @param relative formulas in R1C1 form of the cells of `repeatedCells`
 * @param elsewhere what the formula of a cell gives in another one
 */
export function joinArrays(
  cells: readonly FormulaCell[],
  relative: ReadonlyMap<FormulaCell, string>,
  elsewhere: (cell: FormulaCell) => "other" | "same" | "unknown",
): FormulaCell[] {
  const joined = new Map<FormulaCell, FormulaCell | undefined>();
  for (const group of groups(cells)) {
    const kind = elsewhere(group[0]!.cell);
    if (kind === "unknown") continue;
    const at = new Map(group.map((placed) => [`${placed.row},${placed.column}`, placed]));
    for (const first of group) {
      if (joined.has(first.cell)) continue;
      const { rect, cells: lines } = rectangleAt(first, at);
      const all = lines.flat().map(({ cell }) => cell);
      const values = lines.map((line) => line.map(({ cell }) => cell.values[0]?.[0] ?? ""));
      const isArray =
        kind === "other"
          ? all.every((cell) => relative.get(cell) === relative.get(first.cell))
          : values.flat().some((value) => value !== values[0]?.[0]);
      if (all.length === 1 || !isArray) continue;
      for (const cell of all) joined.set(cell, undefined);
      joined.set(first.cell, { ...first.cell, area: rectAddress(rect), values });
    }
  }
  return cells.flatMap((cell) => (joined.has(cell) ? (joined.get(cell) ?? []) : [cell]));
}
