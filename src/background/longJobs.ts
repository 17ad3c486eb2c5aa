import type { OnStep, PackedCall } from "./background.types";
import { nextTurn } from "./turns";
import { ModelFailure, WorkerFailure, type WorkerLike, WorkerQueue } from "./WorkerQueue";

/** Work on what the page holds, which may take minutes. */
export interface LongJob<T> {
  id: string;
  /** its arguments; only packed where a worker takes them */
  pack(): PackedCall | Promise<PackedCall>;
  /** the same work where there is no worker */
  inPage(onStep: OnStep): T | Promise<T>;
}

/** How a job is followed and stopped. */
export interface JobRun {
  onStep?: OnStep;
  signal?: AbortSignal;
}

const stopped = (): Error => new DOMException("Stopped.", "AbortError");

/**
 * Long work in a worker of its own: the page only hands over and takes in. Where a worker cannot be started, or breaks down, the page does
 * the work; what broke off in the worker by its own fault would do so in the page too, and is told.
 *
 * @param startWorker undefined where there are no workers
 * @param endsIdle the worker ends with its job
 * @returns rejects with an AbortError when the signal stops it, which ends the worker; nothing is heard of the job after that
 */
export function createLongJobs(startWorker: (() => WorkerLike) | undefined, endsIdle = false) {
  const queue = startWorker && new WorkerQueue(startWorker, (_code, message) => new Error(message), endsIdle);

  async function inWorker(jobs: WorkerQueue, id: string, call: PackedCall, { onStep, signal }: JobRun): Promise<unknown> {
    if (signal?.aborted) throw stopped();
    const { result, cancel } = jobs.run(id, call, onStep);
    signal?.addEventListener("abort", cancel);
    try {
      return await result;
    } catch (error) {
      throw signal?.aborted ? stopped() : error;
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  }

  return async function run<T>({ id, pack, inPage }: LongJob<T>, asked: JobRun = {}): Promise<T> {
    if (asked.signal?.aborted) throw stopped();
    if (queue) {
      try {
        // the id decides what the worker answers
        return (await inWorker(queue, id, await pack(), asked)) as T;
      } catch (error) {
        if (error instanceof ModelFailure) throw new Error(error.message);
        if (!(error instanceof WorkerFailure)) throw error;
      }
    }
    await nextTurn();
    if (asked.signal?.aborted) throw stopped();
    return inPage((done, total) => asked.onStep?.(done, total));
  };
}
