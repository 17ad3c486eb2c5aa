import { type ICellData, ICommandService, type Injector, type IObjectMatrixPrimitiveType } from "@univerjs/core";
import { IDefinedNamesService, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { OWN_WRITE } from "../ownWrite";
import { forEachFormula } from "./formulaCells";

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
