import { ICommandService, IUniverInstanceService, type Univer, UniverInstanceType } from "@univerjs/core";
import { IActiveDirtyManagerService, SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";

/** Enough for the largest sheet the workbench opens. */
const LONGEST_CALCULATION_MS = 120_000;

/** Univer begins to calculate 100 ms after a change; past this time nothing was waiting. */
const START_WATCHDOG_MS = 250;

/** Waits for the calculation that changes have caused or will cause, and for its results to be in the cells. */
export function createSettle(univer: Univer): (timeoutMs?: number) => Promise<void> {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  let waiting = false;
  commands.onCommandExecuted((command) => {
    if (command.id === SetFormulaCalculationStartMutation.id) waiting = false;
    else if (injector.get(IActiveDirtyManagerService).get(command.id) !== undefined) waiting = true;
  });
  // A new workbook is calculated too, but the command for it is sent a little later.
  const workbooks = injector.get(IUniverInstanceService).getTypeOfUnitAdded$(UniverInstanceType.UNIVER_SHEET);
  workbooks.subscribe(() => {
    waiting = true;
  });
  const running = () => {
    const { started, stopped, completed, resultApplied } = injector.get(FormulaCalculationSessionService).state;
    return started && !(resultApplied && (stopped || completed));
  };
  return async (timeoutMs = LONGEST_CALCULATION_MS) => {
    if (!waiting && !running()) return;
    await injector.get(FormulaCalculationSessionService).waitForLatestApplied(timeoutMs, START_WATCHDOG_MS);
    waiting = false;
  };
}
