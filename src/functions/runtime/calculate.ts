import { createLongJobs } from "../../background/longJobs";
import type { WorkerLike } from "../../background/WorkerQueue";
import type { AskedCall, CalculatedCell, CalledFunction } from "./calculatedCells";
import type { RawArgument } from "./callFunction";

export type { CalculatedCell, RawArgument };

/** Calculates a call outside of any cell. @returns rows of the result; rejects where no worker can do it, or with an AbortError */
export type Calculate = (called: CalledFunction, args: readonly RawArgument[], signal?: AbortSignal) => Promise<CalculatedCell[][]>;

/** @param startWorker undefined where there are no workers: the functions of the page belong to the cells */
export function createCalculate(startWorker: (() => WorkerLike) | undefined): Calculate {
  const run = createLongJobs(startWorker);
  return async ({ id, description, parameters, background, matrixResult }, args, signal) => {
    const asked: AskedCall = { called: { id, description, parameters, background, matrixResult }, args };
    const answer = await run<{ cells: CalculatedCell[][] }>(
      {
        id: "call",
        pack: () => ({ key: "", size: 0, args: [{ kind: "data", data: asked }] }),
        inPage: () => Promise.reject(new Error("no worker")),
      },
      { signal },
    );
    return answer.cells;
  };
}

const startWorker = (): WorkerLike => new Worker(new URL("./calculate.worker.ts", import.meta.url), { name: "live-result" }) as WorkerLike;

/** As the pane calculates what is typed there. */
export const calculateInWorker: Calculate = createCalculate(typeof Worker === "undefined" ? undefined : startWorker);
