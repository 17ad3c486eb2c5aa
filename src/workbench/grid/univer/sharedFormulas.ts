import type { ICellData } from "@univerjs/core";
import type { UniverContext } from "./univerContext";

/** Looks up the formula of a cell that was filled down: such cells keep only the id of the formula they share. */
export function sharedFormulas(
  context: UniverContext,
  sheetId: string,
): (cell: ICellData, row: number, column: number) => string | undefined {
  let origins: Map<string, { formula: string; row: number; column: number }> | undefined;
  const find = () => {
    const found = new Map<string, { formula: string; row: number; column: number }>();
    context
      .sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell?.f && cell.si && !found.has(cell.si)) found.set(cell.si, { formula: cell.f, row, column });
      });
    return found;
  };
  return (cell, row, column) => {
    if (!cell.si) return undefined;
    origins ??= find();
    const origin = origins.get(cell.si);
    return origin && context.engine.api.getFormula().moveFormulaRefOffset(origin.formula, column - origin.column, row - origin.row);
  };
}
