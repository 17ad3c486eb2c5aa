import type { WorkerLike } from "../../background/WorkerQueue";
import { createLongJobs } from "../../background/longJobs";
import type { AnalysisOptions } from "../../economics/customerBase/base/analyseBase.types";
import type { ValueContent, WrittenValues } from "../../workbook/value/customerValue.types";
import type { LongRun, Outcome } from "../../workbook/workbook.types";
import type { LogAnswer } from "./analyseLog";
import { type LogColumns, packLog } from "./packLog";

/** What the Value section asks of the models and of Excel beside the services that all sections share. */
export interface ValueServices {
  analyse: Analyse;
  /** adds a sheet with the values of all customers */
  write(content: ValueContent, run: LongRun): Promise<Outcome<WrittenValues>>;
  /** takes that sheet back */
  remove(written: WrittenValues): Promise<Outcome<void>>;
}

type Analyse = (log: LogColumns, options: AnalysisOptions, signal?: AbortSignal) => Promise<LogAnswer>;

/**
 * The analysis in a worker of its own; without workers, as under a strict content policy, in the page.
 * @param startWorker undefined where there are no workers
 * @returns rejects with an AbortError when the signal stops it
 */
export function createAnalysis(startWorker: (() => WorkerLike) | undefined): Analyse {
  const runJob = createLongJobs(startWorker);
  return (log, options, signal) =>
    runJob<LogAnswer>(
      {
        id: "analyse",
        pack: () => packLog(log, options),
        inPage: async () => (await import("./analyseLog")).analyseLog(log.ids, log.dates, log.amounts, options),
      },
      { signal },
    );
}

const startWorker = (): WorkerLike =>
  new Worker(new URL("./analysis.worker.ts", import.meta.url), { name: "customer-value" }) as WorkerLike;

/** The analysis as the pane uses it. */
export const analyseInBackground: Analyse = createAnalysis(typeof Worker === "undefined" ? undefined : startWorker);
