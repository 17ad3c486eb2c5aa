import { IUniverInstanceService, type Univer, UniverInstanceType, type Workbook } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { CellPosition, ShownCell } from "./cellMessageStore";

/** What a cell of the open workbook shows, spilled results included; undefined where there is nothing. */
export function shownCell(univer: Univer, { sheetId, row, column }: CellPosition): ShownCell | undefined {
  const injector = univer.__getInjector();
  const workbook = injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const cell = workbook?.getSheetBySheetId(sheetId)?.getCellMatrix().getValue(row, column);
  const hasFormula = Boolean(cell?.f) || Boolean(cell?.si);
  const spills = injector.get(FormulaDataModel).getArrayFormulaCellData();
  const spilled = hasFormula ? undefined : spills[workbook?.getUnitId() ?? ""]?.[sheetId]?.[row]?.[column]?.v;
  const value = spilled ?? cell?.v ?? undefined;
  return value === undefined ? undefined : { value, hasFormula };
}
