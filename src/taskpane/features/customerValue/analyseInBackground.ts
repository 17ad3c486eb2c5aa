import { nextTurn } from "../../../background/turns";
import { WorkerFailure, type WorkerLike, WorkerQueue } from "../../../background/WorkerQueue";
import type { AnalysisOptions } from "../../../economics/customerBase/base/analyseBase.types";
import type { LogAnswer } from "./analyseLog";
import { type LogColumns, packLog } from "./packLog";

export type Analyse = (log: LogColumns, options: AnalysisOptions, signal?: AbortSignal) => Promise<LogAnswer>;

const stopped = (): Error => new DOMException("stopped", "AbortError");

/**
 * The analysis in a worker of its own: the page only hands over and takes in. Without workers, as under a strict content policy, the page computes.
 * @param startWorker undefined where there are no workers
 * @returns rejects with an AbortError when the signal stops it, which ends the worker
 */
export function createAnalysis(startWorker: (() => WorkerLike) | undefined): Analyse {
  const queue = startWorker && new WorkerQueue(startWorker, (_code, message) => new Error(message));
  return async (log, options, signal) => {
    if (signal?.aborted) throw stopped();
    if (queue) {
      const call = await packLog(log, options);
      if (signal?.aborted) throw stopped();
      const job = queue.run("analyse", call);
      signal?.addEventListener("abort", job.cancel, { once: true });
      try {
        return (await job.result) as LogAnswer;
      } catch (error) {
        if (signal?.aborted) throw stopped();
        if (!(error instanceof WorkerFailure)) throw error;
      } finally {
        signal?.removeEventListener("abort", job.cancel);
      }
    }
    const { analyseLog } = await import("./analyseLog");
    await nextTurn();
    return analyseLog(log.ids, log.dates, log.amounts, options);
  };
}

const startWorker = (): WorkerLike =>
  new Worker(new URL("./analysis.worker.ts", import.meta.url), { name: "customer-value" }) as WorkerLike;

/** The analysis as the pane uses it. */
export const analyseInBackground: Analyse = createAnalysis(typeof Worker === "undefined" ? undefined : startWorker);
