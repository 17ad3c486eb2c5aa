import {
  type ICellData,
  type Injector,
  type IObjectMatrixPrimitiveType,
  IUniverInstanceService,
  type Nullable,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { isKnownPlain } from "../plainSheets";

/** Every cell of a workbook that holds a formula text. */
export function forEachFormula(
  injector: Injector,
  unitId: string,
  visit: (sheetId: string, row: number, column: number, formula: string) => void,
): void {
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  for (const sheet of workbook?.getSheets() ?? []) {
    const matrix = sheet.getCellMatrix();
    if (isKnownPlain(injector, matrix)) continue;
    const cells: IObjectMatrixPrimitiveType<Nullable<ICellData>> = matrix.getMatrix();
    for (const row in cells) {
      const line = cells[row];
      for (const column in line) {
        const formula = line[Number(column)]?.f;
        if (formula) visit(sheet.getSheetId(), Number(row), Number(column), formula);
      }
    }
  }
}
