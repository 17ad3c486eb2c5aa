import type { LongRun, Outcome } from "../../workbook/workbook.types";
import type { TaskAction } from "../state/actions";
import type { TaskKind } from "../state/Task";
import type { PaneStore } from "../state/paneStore";
import { calmProgress } from "./calmProgress";
import { unforeseen } from "./unforeseen";

type Work<T> = (run: LongRun) => Promise<Outcome<T>>;

/** Runs one task at a time: a new one stops the one before. */
export interface TaskRunner {
  /**
   * Runs a task and turns its outcome, or an exception nobody foresaw, into one action.
   * @param foreground the person waits for it, so it takes the place of the action button
   * @returns did it end well and unstopped, and is it still what the state waits for?
   */
  run<T>(kind: TaskKind, work: Work<T>, done: (value: T, id: number) => TaskAction, foreground?: boolean): Promise<boolean>;
  /**
   * For small requests beside the tasks; their failure is shown, their success is what `done` does.
   * @param isWanted whether the answer still belongs to what is shown when it comes
   */
  ask<T>(work: () => Promise<Outcome<T>>, done?: (value: T) => void, isWanted?: () => boolean): Promise<void>;
  cancel(): void;
}

/** Tasks that change the workbook: one that ended before the stop reached it has happened. */
export const WRITES: ReadonlySet<TaskKind> = new Set(["writing", "removing", "saving", "sample"]);

export function createTaskRunner(store: PaneStore): TaskRunner {
  let lastId = 0;
  let controller: AbortController | undefined;
  return {
    async run(kind, work, done, foreground = true) {
      controller?.abort();
      const { signal } = (controller = new AbortController());
      const id = ++lastId;
      store.dispatch({ type: "taskStarted", id, kind, foreground });
      const onProgress = calmProgress((progress) => store.dispatch({ type: "taskProgressed", id, progress }));
      const outcome = await settled(() => work({ signal, onProgress }), signal);
      const awaited = store.getState().accounts.task?.id === id;
      if (!outcome.ok) store.dispatch({ type: "taskFailed", id, reason: outcome.reason });
      else if (signal.aborted && !WRITES.has(kind)) store.dispatch({ type: "taskFailed", id, reason: { key: "cancelled" } });
      else store.dispatch(done(outcome.value, id));
      return outcome.ok && awaited && !signal.aborted;
    },
    async ask(work, done, isWanted = () => true) {
      const outcome = await settled(work);
      if (!isWanted()) return;
      if (outcome.ok) done?.(outcome.value);
      const reason = outcome.ok ? outcome.skipped?.[0] : outcome.reason;
      if (reason) store.dispatch({ type: "requestRefused", reason });
    },
    cancel: () => controller?.abort(),
  };
}

/** The outcome of a request; an exception becomes a reason. */
export async function settled<T>(work: () => Promise<Outcome<T>>, signal?: AbortSignal): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, reason: unforeseen(error, signal) };
  }
}
