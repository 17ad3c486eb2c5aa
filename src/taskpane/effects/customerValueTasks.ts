import type { RowPlace } from "../../economics/segmentation/keyAccounts.types";
import type { LongRun, Outcome, Progress } from "../../workbook/workbook.types";
import type { ValueTaskAction } from "../state/customerValueActions";
import type { TaskKind } from "../state/Task";
import type { PaneStore } from "../state/paneStore";
import { settled, WRITES } from "./taskRunner";

/** A failed outcome may name the row it is about. */
export type LogOutcome<T> = Outcome<T> & { row?: RowPlace };

/** Runs one task of the Value section at a time, beside those of the other sections. */
export interface ValueTasks {
  /** @returns did it end well and unstopped, and is it still what the state waits for? */
  run<T>(kind: TaskKind, work: (run: LongRun) => Promise<LogOutcome<T>>, done: (value: T, id: number) => ValueTaskAction): Promise<boolean>;
  cancel(): void;
}

export function createValueTasks(store: PaneStore): ValueTasks {
  let lastId = 0;
  let controller: AbortController | undefined;
  return {
    async run(kind, work, done) {
      controller?.abort();
      const { signal } = (controller = new AbortController());
      const id = ++lastId;
      store.dispatch({ type: "valueTaskStarted", id, kind });
      const onProgress = (progress: Progress) => store.dispatch({ type: "valueTaskProgressed", id, progress });
      const outcome: LogOutcome<Parameters<typeof done>[0]> = await settled(() => work({ signal, onProgress }), signal);
      const awaited = store.getState().customerValue.task?.id === id;
      const late = signal.aborted && !WRITES.has(kind);
      if (!outcome.ok) store.dispatch({ type: "valueTaskFailed", id, reason: outcome.reason, row: outcome.row });
      else if (late) store.dispatch({ type: "valueTaskFailed", id, reason: { key: "cancelled" } });
      else store.dispatch(done(outcome.value, id));
      return outcome.ok && awaited && !signal.aborted;
    },
    cancel: () => controller?.abort(),
  };
}
