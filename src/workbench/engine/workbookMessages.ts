import { ICommandService, IUniverInstanceService, toDisposable, type Univer, UniverInstanceType, type Workbook } from "@univerjs/core";
import { FormulaDataModel, SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from "@univerjs/sheets";
import { CellMessageStore, type CellPosition, type ShownCell } from "./cellMessageStore";

/** What a cell of the open workbook shows, spilled results included; undefined where there is nothing. */
function shownCell(univer: Univer, { sheetId, row, column }: CellPosition): ShownCell | undefined {
  const injector = univer.__getInjector();
  const workbook = injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const cell = workbook?.getSheetBySheetId(sheetId)?.getCellMatrix().getValue(row, column);
  const hasFormula = Boolean(cell?.f) || Boolean(cell?.si);
  const spills = injector.get(FormulaDataModel).getArrayFormulaCellData();
  const spilled = hasFormula ? undefined : spills[workbook?.getUnitId() ?? ""]?.[sheetId]?.[row]?.[column]?.v;
  const value = spilled ?? cell?.v ?? undefined;
  return value === undefined ? undefined : { value, hasFormula };
}

/** The store of sentences for the workbook that is open. */
export function createMessages(univer: Univer): CellMessageStore {
  return new CellMessageStore((position) => shownCell(univer, position));
}

/** Keeps the sentences in step with the workbook: calculations, edits of cells, another workbook. Returns the way to stop. */
export function followEdits(univer: Univer, messages: CellMessageStore): () => void {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const closed = injector.get(IUniverInstanceService).getTypeOfUnitDisposed$(UniverInstanceType.UNIVER_SHEET);
  const following = [
    commands.beforeCommandExecuted((command) => {
      if (command.id === SetFormulaCalculationStartMutation.id) messages.startRun();
    }),
    commands.onCommandExecuted((command, options) => {
      if (command.id !== SetRangeValuesMutation.id || options?.applyFormulaCalculationResult) return;
      const { subUnitId, cellValue } = command.params as ISetRangeValuesMutationParams;
      messages.forget(subUnitId, cellValue ?? {});
    }),
    toDisposable(closed.subscribe(() => messages.clear())),
  ];
  return () => following.forEach((one) => one.dispose());
}
