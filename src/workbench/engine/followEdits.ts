import { ICommandService, IUniverInstanceService, toDisposable, type Univer, UniverInstanceType } from "@univerjs/core";
import { SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from "@univerjs/sheets";
import type { CellMessageStore } from "./cellMessageStore";

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
