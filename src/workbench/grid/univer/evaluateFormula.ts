import { ICalculateFormulaService } from "@univerjs/engine-formula";
import type { CellValue } from "../grid.types";
import type { UniverContext } from "./univerContext";

/** What a formula gives that stands in no cell, as if in A1 of the sheet; null where that is no single value. Settle the grid first. */
export async function evaluateFormula(context: UniverContext, formula: string, sheetId: string): Promise<CellValue> {
  const unitId = context.model().getUnitId();
  const text = context.engine.references.translator(unitId).inCell(formula, sheetId, 0, 0).at(0);
  const service = context.injector.get(ICalculateFormulaService);
  const results = await service.executeFormulas({ [unitId]: { [sheetId]: { 0: { 0: [text] } } } });
  const value = results[unitId]?.[sheetId]?.[0]?.[0]?.[0]?.value;
  return value === undefined || Array.isArray(value) ? null : value;
}
