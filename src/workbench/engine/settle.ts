import { ICommandService, IUniverInstanceService, type Injector, type Univer, UniverInstanceType } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import { nextTurn } from "../../background/turns";
import { calculateAtOnce } from "./univerPatches/calculateAtOnce";

/** Enough for the largest sheet the workbench opens. */
const LONGEST_CALCULATION_MS = 120_000;

/** Past this time nothing was waiting to be calculated. */
const START_WATCHDOG_MS = 250;

interface Progress {
  /** changed, and not yet being calculated */
  waiting: boolean;
  /** started, and not yet told as done */
  running: boolean;
  onDone: (() => void)[];
}

/**
 * Follows calculations from start to end. A change that comes meanwhile makes Univer stop and start again, and it tells of the stop twice, the second time
 * after the new start: only what a calculation says at its end counts, not that one was stopped.
 */
function followCalculations(injector: Injector): Progress {
  const progress: Progress = { waiting: false, running: false, onDone: [] };
  const dirty = injector.get(IActiveDirtyManagerService);
  const ends: unknown[] = [FormulaExecutedStateType.SUCCESS, FormulaExecutedStateType.NOT_EXECUTED];
  injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
    if (id === SetFormulaCalculationStartMutation.id) Object.assign(progress, { waiting: false, running: true });
    else if (id === SetFormulaCalculationNotificationMutation.id) {
      if (!ends.includes((params as ISetFormulaCalculationNotificationMutation).functionsExecutedState)) return;
      progress.running = false;
      progress.onDone.splice(0).forEach((done) => done());
    } else if (dirty.get(id) !== undefined && !(id === SetRangeValuesMutation.id && options?.onlyLocal === true)) progress.waiting = true;
  });
  // A new workbook is calculated too, but the command for it is sent a little later.
  const workbooks = injector.get(IUniverInstanceService).getTypeOfUnitAdded$(UniverInstanceType.UNIVER_SHEET);
  workbooks.subscribe(() => {
    progress.waiting = true;
  });
  return progress;
}

/** Resolves when the running calculation has ended, at once where none runs. */
function ended(progress: Progress, timeoutMs: number): Promise<void> {
  if (!progress.running) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("Calculation end timeout")), timeoutMs);
    progress.onDone.push(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Waits for the calculation that changes have caused or will cause, those that come meanwhile too, and for its results to be in the cells. */
export function createSettle(univer: Univer): (timeoutMs?: number) => Promise<void> {
  const injector = univer.__getInjector();
  const progress = followCalculations(injector);
  return async (timeoutMs = LONGEST_CALCULATION_MS) => {
    const session = injector.get(FormulaCalculationSessionService);
    while (progress.waiting || progress.running) {
      if (!progress.running) {
        progress.waiting = false;
        const applied = session.waitForLatestApplied(timeoutMs, START_WATCHDOG_MS);
        await nextTurn();
        calculateAtOnce(injector);
        await applied;
      }
      await ended(progress, timeoutMs);
    }
  };
}
