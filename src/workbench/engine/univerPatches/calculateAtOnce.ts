// Univer begins to calculate 100 ms after the last change, also when the results are already being waited for.
import { type ICommandInfo, ICommandService, type Injector } from "@univerjs/core";
import { SetFormulaCalculationStartMutation, SetFormulaCalculationStopMutation } from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";

/** What Univer's trigger of calculations has beside what its types show. */
interface HiddenTrigger {
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  /** changes since the last calculation was started */
  _waitingCommandQueue: ICommandInfo[];
  _executingDirtyData: object;
  /** stage of the calculation that runs; null where none does */
  _executionInProgressParams: object | null;
  _restartCalculation: boolean;
  _generateDirty(changes: readonly ICommandInfo[]): object;
  _mergeDirty(before: object, now: object): object;
}

/** Starts the calculation of the changes that wait for it, as Univer would a little later. */
export function calculateAtOnce(injector: Injector): void {
  // The members are private in Univer's types.
  const trigger = injector.get(TriggerCalculationController) as unknown as HiddenTrigger;
  if (trigger._waitingCommandQueue.length === 0) return;
  clearTimeout(trigger._setTimeoutKey);
  trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, trigger._generateDirty(trigger._waitingCommandQueue));
  trigger._waitingCommandQueue = [];
  const commands = injector.get(ICommandService);
  const isRunning = trigger._executionInProgressParams !== null;
  trigger._restartCalculation ||= isRunning;
  void (isRunning
    ? commands.executeCommand(SetFormulaCalculationStopMutation.id, {})
    : commands.executeCommand(SetFormulaCalculationStartMutation.id, { ...trigger._executingDirtyData }, { onlyLocal: true }));
}
