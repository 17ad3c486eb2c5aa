import { ShareError } from "../../../sharing/ShareError";
import type { LongRun, Outcome } from "../../../workbook/workbook.types";
import type { ShareJobKind, ShareJobResults, ShareJobs } from "./shareJobs";
import type { OnStep } from "./converter";
import type { ShareWorkerLike, ToShareWorker } from "./shareWorker.types";

/** The worker could not be started or broke down; the file may be fine. */
class WorkerBroken extends Error {}

const refusal = ({ problem, message }: Pick<ShareError, "problem" | "message">) =>
  ({ ok: false, reason: { key: `file.${problem}`, detail: message } }) as const;
const cancelled = { ok: false, reason: { key: "cancelled" } } as const;

/** Lets the pane draw its progress before work that keeps it busy. */
const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

/** Runs one job in a worker that ends with it, or with the signal. */
function inWorker<T>(start: () => ShareWorkerLike, asked: ToShareWorker, onStep: OnStep, signal?: AbortSignal): Promise<Outcome<T>> {
  return new Promise((resolve, reject) => {
    const worker = start();
    const end = (): void => {
      worker.terminate();
      signal?.removeEventListener("abort", abort);
    };
    const abort = (): void => {
      end();
      resolve(cancelled);
    };
    signal?.addEventListener("abort", abort);
    worker.onerror = () => {
      end();
      reject(new WorkerBroken());
    };
    worker.onmessage = ({ data }) => {
      if (data.type === "step") return onStep(data.done, data.total);
      end();
      // the job's kind decides what it gives
      if (data.type === "done") resolve({ ok: true, value: data.result as T });
      else if (data.type === "refused") resolve(refusal(new ShareError(data.problem, data.part)));
      else reject(new Error(data.message));
    };
    // copied, not handed over: the page needs the bytes should the worker break down
    worker.postMessage(asked, []);
  });
}

async function inPage<Kind extends ShareJobKind>(
  kind: Kind,
  input: ShareJobs[Kind],
  bytes: Uint8Array,
  onStep: OnStep,
): Promise<Outcome<ShareJobResults[Kind]>> {
  const { doShareJob } = await import("./shareJobs");
  await nextTurn();
  try {
    return { ok: true, value: doShareJob(kind, input, bytes, onStep) };
  } catch (error) {
    if (error instanceof ShareError) return refusal(error);
    throw error;
  }
}

/** Does work on a workbook's bytes without keeping the page from answering. */
export type DoInBackground = <Kind extends ShareJobKind>(
  kind: Kind,
  input: ShareJobs[Kind],
  bytes: Uint8Array,
  run: LongRun,
) => Promise<Outcome<ShareJobResults[Kind]>>;

/** @param startWorker undefined where there are no workers; then, and under a content policy that forbids them, the page does the work */
export function createShareBackground(startWorker: (() => ShareWorkerLike) | undefined): DoInBackground {
  return async <Kind extends ShareJobKind>(kind: Kind, input: ShareJobs[Kind], bytes: Uint8Array, { onProgress, signal }: LongRun) => {
    if (signal?.aborted) return cancelled;
    const onStep: OnStep = (done, total) => onProgress?.({ phase: "calculating", done, total });
    onStep(0, 0);
    if (startWorker) {
      try {
        return await inWorker<ShareJobResults[Kind]>(startWorker, { kind, input, bytes }, onStep, signal);
      } catch (error) {
        if (!(error instanceof WorkerBroken) && !(error instanceof DOMException)) throw error;
      }
    }
    return inPage(kind, input, bytes, onStep);
  };
}

const startWorker = (): ShareWorkerLike => new Worker(new URL("./share.worker.ts", import.meta.url), { name: "share" }) as ShareWorkerLike;

/** As the pane uses it. */
export const shareInBackground: DoInBackground = createShareBackground(typeof Worker === "undefined" ? undefined : startWorker);
