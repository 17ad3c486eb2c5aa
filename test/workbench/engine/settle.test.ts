import { ICommandService, IUniverInstanceService, type Univer } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { FormulaCalculationSessionService, TriggerCalculationController } from "@univerjs/sheets-formula";
import { createSettle } from "../../../src/workbench/engine/settle";

type Listener = (command: { id: string; params?: object }, options?: object) => void;

const { STOP_EXECUTION, SUCCESS } = FormulaExecutedStateType;

/** Univer's own session behind a bus on which the test plays what Univer was seen to send. */
function played() {
  const listeners: Listener[] = [];
  const session = new FormulaCalculationSessionService();
  session.initialize();
  const parts = new Map<unknown, unknown>([
    [ICommandService, { onCommandExecuted: (listener: Listener) => listeners.push(listener) }],
    [IUniverInstanceService, { getTypeOfUnitAdded$: () => ({ subscribe: () => undefined }) }],
    [IActiveDirtyManagerService, { get: (id: string) => (id === SetRangeValuesMutation.id ? {} : undefined) }],
    [FormulaCalculationSessionService, session],
    // calculations are started by the test
    [TriggerCalculationController, { _waitingCommandQueue: [] }],
  ]);
  const univer = { __getInjector: () => ({ get: (token: unknown) => parts.get(token) }) };
  const settle = createSettle(univer as unknown as Univer);
  const send: Listener = (command, options) => listeners.forEach((listener) => listener(command, options));
  const ends = (functionsExecutedState: FormulaExecutedStateType) => {
    session.markCompleted(functionsExecutedState);
    send({ id: SetFormulaCalculationNotificationMutation.id, params: { functionsExecutedState } });
  };
  return {
    settle,
    changes: (options?: object) => send({ id: SetRangeValuesMutation.id, params: {} }, options),
    starts() {
      session.start();
      send({ id: SetFormulaCalculationStartMutation.id, params: {} });
    },
    stops: () => ends(STOP_EXECUTION),
    succeeds() {
      session.markResultApplied();
      ends(SUCCESS);
    },
  };
}

/** Whether the promise is still open after everything that is due has run. */
async function isOpen(promise: Promise<void>): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve));
  return Promise.race([promise.then(() => false), new Promise<true>((resolve) => setTimeout(() => resolve(true)))]);
}

test("a stop that is told a second time, after the new start, does not count as the end", async () => {
  const engine = played();
  engine.changes();
  engine.starts();
  engine.changes();
  engine.stops();
  engine.starts();
  engine.stops();
  const settled = engine.settle();
  expect(await isOpen(settled)).toBe(true);
  engine.succeeds();
  expect(await isOpen(settled)).toBe(false);
});

test("a change that comes while it waits is waited for too", async () => {
  const engine = played();
  engine.changes();
  engine.starts();
  const settled = engine.settle();
  engine.changes();
  engine.succeeds();
  expect(await isOpen(settled)).toBe(true);
  engine.starts();
  engine.succeeds();
  expect(await isOpen(settled)).toBe(false);
});

test("results that are put into the cells are no change to wait for", async () => {
  const engine = played();
  engine.changes();
  engine.starts();
  engine.changes({ onlyLocal: true });
  engine.succeeds();
  expect(await isOpen(engine.settle())).toBe(false);
});

test("a calculation that never ends is given up after the time stated", async () => {
  const engine = played();
  engine.changes();
  engine.starts();
  await expect(engine.settle(1)).rejects.toThrow("Calculation end timeout");
});
