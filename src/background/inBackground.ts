import type { Models, PackedCall } from "./background.types";
import { packArguments, type ToPlainCell } from "./packArguments";
import { ResultCache } from "./ResultCache";
import { Turns } from "./turns";
import { WorkerFailure, type WorkerLike, WorkerQueue } from "./WorkerQueue";

/** Calls with more cells than this go to the worker; below, asking the worker would cost more than computing here. */
const MOST_CELLS_HERE = 500;

/** Tells that an answer is no longer wanted, as Excel does when a formula is edited away. */
export interface Cancelable {
  onCanceled?: () => void;
}

/** What the way to the models needs of its surroundings; replaced in tests. */
export interface BackgroundSettings {
  loadModels(): Promise<Models>;
  /** undefined where there are no workers, as in Node */
  startWorker?: () => WorkerLike;
  /** calls that take long whatever the size of their input */
  isLong(id: string): boolean;
  /** the figure, text, error or nothing that a cell holds, whatever object Excel hands over for it */
  plainCell: ToPlainCell;
  /** the error a caller expects, from the code and sentence that the worker sent */
  shownError(code: string, message?: string): unknown;
  /** is it an error that the same input would give again? */
  isRefusal(error: unknown): boolean;
}

function cellCount(args: readonly unknown[]): number {
  return args.reduce<number>(
    (cells, arg) => cells + (Array.isArray(arg) ? arg.length * ((arg[0] as unknown[] | undefined)?.length ?? 0) : 1),
    0,
  );
}

/** A long call that formulas wait for. */
interface OpenCall {
  result: Promise<unknown>;
  /** formulas still waiting; one that cannot be cancelled counts for good */
  waiting: number;
  giveUp(): void;
}

/**
 * The way to models that are loaded when first needed. Short calls are computed in the page, in turns; fits, sales logs and
 * large ranges go to a worker, their answers are kept by a fingerprint of the input, and a call that nobody waits for any more is given up.
 */
export function createBackground({ loadModels, startWorker, isLong, plainCell, shownError, isRefusal }: BackgroundSettings) {
  const turns = new Turns();
  const cache = new ResultCache();
  const open = new Map<string, OpenCall>();
  const queue = startWorker && new WorkerQueue(startWorker, shownError);
  let workerFailed = false;

  async function here(id: string, args: readonly unknown[]): Promise<unknown> {
    const models = await loadModels();
    await turns.pause();
    return models[id]!(...args);
  }

  /**
   * Starts a call that nobody has asked for yet. A worker that cannot be started, as under a strict content policy, is no reason to refuse:
   * the page computes instead.
   */
  function begin(id: string, args: readonly unknown[], call: PackedCall): OpenCall {
    const job = queue && !workerFailed ? queue.run(id, call) : undefined;
    let givenUp = false;
    const result = job
      ? job.result.catch((error: unknown) => {
          if (!(error instanceof WorkerFailure) || givenUp) throw error;
          workerFailed = true;
          return here(id, args);
        })
      : here(id, args);
    const giveUp = () => {
      givenUp = true;
      cache.forget(call.key, result);
      job?.cancel();
    };
    const started = { result, waiting: 0, giveUp };
    open.set(call.key, started);
    cache.set(call.key, result, isRefusal);
    const close = () => open.get(call.key) === started && open.delete(call.key);
    result.then(close, close);
    return started;
  }

  async function long(id: string, args: readonly unknown[], invocation?: Cancelable): Promise<unknown> {
    const call = await packArguments(id, args, plainCell);
    const underway = open.get(call.key);
    const known = underway ? undefined : cache.get(call.key);
    if (known) return known;
    const joined = underway ?? begin(id, args, call);
    joined.waiting++;
    if (invocation)
      invocation.onCanceled = () => {
        joined.waiting--;
        if (joined.waiting === 0) joined.giveUp();
      };
    return joined.result;
  }

  return function inBackground<T>(id: string, args: readonly unknown[], invocation?: Cancelable): Promise<T> {
    const short = !isLong(id) && cellCount(args) <= MOST_CELLS_HERE;
    return (short ? here(id, args) : long(id, args, invocation)) as Promise<T>;
  };
}
