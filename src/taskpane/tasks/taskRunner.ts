import type { RowPlace } from "../../economics/segmentation/keyAccounts.types";
import type { LongRun, Outcome, Progress, Reason } from "../../workbook/workbook.types";

/** Work on rows of the workbook. */
export type TaskKind =
  "listing" | "inspecting" | "reading" | "calculating" | "comparing" | "writing" | "removing" | "saving" | "sample" | "remaking";

/** Something under way; results that carry another id than the present one are out of date and dropped. */
export interface Task<Kind extends string = TaskKind> {
  id: number;
  kind: Kind;
  /** the person asked for it, so it takes the place of the action button; a recalculation stays in the background */
  foreground: boolean;
  progress?: Progress;
}

/** What a section is told of its tasks; what a task found or did is an action of its own, with the id of the task. */
export type TaskStep<Kind extends string = TaskKind> =
  | { type: "taskStarted"; id: number; kind: Kind; foreground: boolean }
  | { type: "taskProgressed"; id: number; progress: Progress }
  /** `row`: the one the reason is about */
  | { type: "taskFailed"; id: number; reason: Reason; row?: RowPlace };

/** What it is told of a small request beside the tasks. */
export interface RequestRefused {
  type: "requestRefused";
  reason: Reason;
}

/** A failed outcome may name the row it is about. */
export type TaskOutcome<T> = Outcome<T> & { row?: RowPlace };

/** The state of one section of the pane and the way to change it, also between renders. */
export interface Section<State, Action> {
  state(): State;
  dispatch(action: Action): void;
}

/** Runs one task of a section at a time, beside those of the other sections: a new one stops the one before. */
export interface TaskRunner<Kind extends string, Action> {
  /**
   * Runs a task and turns its outcome, or an exception nobody foresaw, into one action.
   * @param foreground the person waits for it, so it takes the place of the action button
   * @returns did it end well and unstopped, and is it still what the state waits for?
   */
  run<T>(
    kind: Kind,
    work: (run: LongRun) => Promise<TaskOutcome<T>>,
    done: (value: T, id: number) => Action,
    foreground?: boolean,
  ): Promise<boolean>;
  /**
   * For small requests beside the tasks; their failure is shown, their success is what `done` does.
   * @param isWanted whether the answer still belongs to what is shown when it comes
   */
  ask<T>(work: () => Promise<Outcome<T>>, done?: (value: T) => void, isWanted?: () => boolean): Promise<void>;
  cancel(): void;
}

/**
 * @param step makes an action of the section of a step
 * @param writes kinds that change the workbook: one that ended before the stop reached it has happened
 */
export function createTaskRunner<Kind extends string, Action>(
  { state, dispatch }: Section<{ task?: Task<Kind> }, Action>,
  step: (step: TaskStep<Kind> | RequestRefused) => Action,
  writes: ReadonlySet<Kind>,
): TaskRunner<Kind, Action> {
  let lastId = 0;
  let controller: AbortController | undefined;
  return {
    async run(kind, work, done, foreground = true) {
      controller?.abort();
      const { signal } = (controller = new AbortController());
      const id = ++lastId;
      dispatch(step({ type: "taskStarted", id, kind, foreground }));
      const onProgress = calmProgress((progress) => dispatch(step({ type: "taskProgressed", id, progress })));
      const outcome: TaskOutcome<Parameters<typeof done>[0]> = await outcomeOf(() => work({ signal, onProgress }), signal);
      const awaited = state().task?.id === id;
      if (!outcome.ok) dispatch(step({ type: "taskFailed", id, reason: outcome.reason, ...(outcome.row && { row: outcome.row }) }));
      else if (signal.aborted && !writes.has(kind)) dispatch(step({ type: "taskFailed", id, reason: { key: "cancelled" } }));
      else dispatch(done(outcome.value, id));
      return outcome.ok && awaited && !signal.aborted;
    },
    async ask(work, done, isWanted = () => true) {
      const outcome = await outcomeOf(work);
      if (!isWanted()) return;
      if (outcome.ok) done?.(outcome.value);
      const reason = outcome.ok ? outcome.skipped?.[0] : outcome.reason;
      if (reason) dispatch(step({ type: "requestRefused", reason }));
    },
    cancel: () => controller?.abort(),
  };
}

/** Tasks on rows that change the workbook. */
export const WRITES: ReadonlySet<TaskKind> = new Set(["writing", "removing", "saving", "sample", "remaking"]);

/** The outcome of a request; an exception nobody foresaw becomes a reason, a stop the person asked for is no fault. */
export async function outcomeOf<T>(work: () => Promise<Outcome<T>>, signal?: AbortSignal): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    if (signal?.aborted) return { ok: false, reason: { key: "cancelled" } };
    return { ok: false, reason: { key: "unexpected", detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) } };
  }
}

/** So often a bar moves: each time the pane is drawn anew, which costs as much as reading some thousand rows. */
const SHOWN_EVERY_MS = 300;

/** Tells of progress when a phase begins or ends, and otherwise a few times a second. @param now milliseconds */
export function calmProgress(
  show: (progress: Progress) => void,
  now: () => number = () => performance.now(),
): (progress: Progress) => void {
  let phase: Progress["phase"] | undefined;
  let shown = -Infinity;
  return (progress) => {
    const isDue = progress.phase !== phase || progress.done >= progress.total || now() - shown >= SHOWN_EVERY_MS;
    if (!isDue) return;
    phase = progress.phase;
    shown = now();
    show(progress);
  };
}
