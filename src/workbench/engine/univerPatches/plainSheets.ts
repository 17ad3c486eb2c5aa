// Univer looks through every cell for formulas at each change: three seconds beside half a million rows of plain data.
import {
  type ICellData,
  type ICommandInfo,
  ICommandService,
  type Injector,
  type IObjectMatrixPrimitiveType,
  IUniverInstanceService,
  type Nullable,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";

type FormulaData = ReturnType<FormulaDataModel["getFormulaData"]>;
type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Mutations that may bring formulas to a sheet without naming them cell by cell. */
const MOVES = new Set(["sheet.mutation.move-range", "sheet.mutation.reorder-range", "sheet.mutation.copy-worksheet-end"]);

/** Cells of sheets without formulas, of each engine. */
const plainOf = new WeakMap<FormulaDataModel, WeakSet<object>>();

/** Whether a sheet is known to hold no formula. @param cells the matrix of its cells */
export function isKnownPlain(injector: Injector, cells: object): boolean {
  return plainOf.get(injector.get(FormulaDataModel))?.has(cells) === true;
}

/**
 * Univer looks through every cell of the workbook for formulas at each change, and through every cell of the sheet at each write: three seconds a change
 * beside half a million rows of plain data. This remembers which sheets hold none, until one may have come.
 */
export function rememberPlainSheets(injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  if (plainOf.has(model)) return;
  const instances = injector.get(IUniverInstanceService);
  const plain = new WeakSet<object>();
  plainOf.set(model, plain);
  const scan = model.getSheetFormulaData.bind(model);
  const update = model.updateFormulaData.bind(model);
  injector.get(ICommandService).beforeCommandExecuted((command) => forget(command, instances, plain));
  model.getFormulaData = () => {
    const data: FormulaData = {};
    for (const workbook of instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      const unitId = workbook.getUnitId();
      const sheets: NonNullable<FormulaData[string]> = {};
      data[unitId] = sheets;
      for (const sheet of workbook.getSheets()) {
        const matrix = sheet.getCellMatrix();
        const isPlain = plain.has(matrix) || !hasFormula(matrix.getMatrix());
        if (isPlain) plain.add(matrix);
        sheets[sheet.getSheetId()] = isPlain ? {} : scan(unitId, sheet.getSheetId());
      }
    }
    return data;
  };
  // Values written to a sheet without formulas change none.
  model.updateFormulaData = (unitId, sheetId, cellValue) => {
    const matrix = instances.getUnit<Workbook>(unitId)?.getSheetBySheetId(sheetId)?.getCellMatrix();
    return matrix && plain.has(matrix) && !hasFormula(cellValue) ? {} : update(unitId, sheetId, cellValue);
  };
}

function hasFormula(cells: Cells): boolean {
  for (const row in cells) {
    const line = cells[row] ?? {};
    for (const column in line) {
      const cell = line[column];
      if (cell && (cell.f || cell.si)) return true;
    }
  }
  return false;
}

/** Before a formula comes to a sheet, the sheet counts as plain no more. */
function forget(command: Readonly<ICommandInfo>, instances: IUniverInstanceService, plain: WeakSet<object>): void {
  const isWrite = command.id === "sheet.mutation.set-range-values";
  if (!isWrite && !MOVES.has(command.id)) return;
  const params = command.params as { unitId?: string; subUnitId?: string; cellValue?: Cells; to?: { subUnitId?: string } };
  if (isWrite && !hasFormula(params.cellValue ?? {})) return;
  const workbook = instances.getUnit<Workbook>(params.unitId ?? "");
  const ids = isWrite ? [params.subUnitId] : workbook?.getSheets().map((sheet) => sheet.getSheetId());
  for (const id of ids ?? []) {
    const matrix = id === undefined ? undefined : workbook?.getSheetBySheetId(id)?.getCellMatrix();
    if (matrix) plain.delete(matrix);
  }
}
