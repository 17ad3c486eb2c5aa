import {
  type ICellData,
  ICommandService,
  type Injector,
  type IObjectMatrixPrimitiveType,
  IUniverInstanceService,
  type Nullable,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { IDefinedNamesService, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { OWN_WRITE } from "../ownWrite";
import { isKnownPlain } from "../univerPatches/plainSheets";
import type { FormulaTranslator } from "./FormulaTranslator";

/** Every cell of a workbook that holds a formula text. */
function forEachFormula(
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

/** Writes the formulas for which `rewrite` gives a text, the same one too: the engine then reads them anew. */
export function rewriteCells(
  injector: Injector,
  unitId: string,
  rewrite: (formula: string, sheetId: string, row: number, column: number) => string | undefined,
): void {
  const changes = new Map<string, IObjectMatrixPrimitiveType<ICellData>>();
  forEachFormula(injector, unitId, (sheetId, row, column, formula) => {
    const f = rewrite(formula, sheetId, row, column);
    if (f === undefined) return;
    const sheet = changes.get(sheetId) ?? {};
    changes.set(sheetId, sheet);
    (sheet[row] ??= {})[column] = { f };
  });
  const commands = injector.get(ICommandService);
  for (const [subUnitId, cellValue] of changes) {
    commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId, cellValue }, { [OWN_WRITE]: true });
  }
}

/** The same for defined names. */
export function rewriteNames(injector: Injector, unitId: string, rewrite: (formula: string) => string | undefined): void {
  const names = injector.get(IDefinedNamesService).getDefinedNameMap(unitId);
  for (const item of Object.values(names ?? {})) {
    const formulaOrRefString = rewrite(item.formulaOrRefString);
    if (formulaOrRefString === undefined) continue;
    injector.get(ICommandService).syncExecuteCommand(SetDefinedNameMutation.id, { unitId, ...item, formulaOrRefString });
  }
}

/** Has the engine read all formulas anew that refer to tables: it remembers the cells they stood for before. */
export function refreshDependants(injector: Injector, unitId: string, translator: FormulaTranslator): void {
  rewriteCells(injector, unitId, (formula, sheetId, row, column) =>
    translator.mentions(formula) && translator.inCell(formula, sheetId, row, column).isTranslated ? formula : undefined,
  );
}
