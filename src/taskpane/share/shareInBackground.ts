import type { PackedCall } from "../../background/background.types";
import { createLongJobs } from "../../background/longJobs";
import type { WorkerLike } from "../../background/WorkerQueue";
import type { LongRun, Outcome } from "../../workbook/workbook.types";
import type { ShareJobKind, ShareJobResults, ShareJobs } from "./shareJobs";

/** Does work on a workbook's bytes without keeping the page from answering. */
export type DoInBackground = <Kind extends ShareJobKind>(
  kind: Kind,
  input: ShareJobs[Kind],
  bytes: Uint8Array,
  run: LongRun,
) => Promise<Outcome<ShareJobResults[Kind]>>;

/** Copied, not handed over: the page needs the bytes should the worker break down. */
const packed = (input: unknown, bytes: Uint8Array): PackedCall => ({
  key: "",
  args: [
    { kind: "data", data: input },
    { kind: "data", data: bytes },
  ],
  size: bytes.length,
});

/** @param startWorker undefined where there are no workers; then, and under a content policy that forbids them, the page does the work */
export function createShareBackground(startWorker: (() => WorkerLike) | undefined): DoInBackground {
  // A workbook is large: its memory is free again when its job has ended.
  const runJob = createLongJobs(startWorker, true);
  return async <Kind extends ShareJobKind>(kind: Kind, input: ShareJobs[Kind], bytes: Uint8Array, { onProgress, signal }: LongRun) => {
    const onStep = (done: number, total: number) => onProgress?.({ phase: "calculating", done, total });
    if (!signal?.aborted) onStep(0, 0);
    try {
      return await runJob<Outcome<ShareJobResults[Kind]>>(
        {
          id: kind,
          pack: () => packed(input, bytes),
          inPage: async (told) => (await import("./shareJobs")).doShareJob(kind, input, bytes, told),
        },
        { onStep, signal },
      );
    } catch (error) {
      if (signal?.aborted) return { ok: false, reason: { key: "cancelled" } };
      throw error;
    }
  };
}

const startWorker = (): WorkerLike => new Worker(new URL("./share.worker.ts", import.meta.url), { name: "share" }) as WorkerLike;

/** As the pane uses it. */
export const shareInBackground: DoInBackground = createShareBackground(typeof Worker === "undefined" ? undefined : startWorker);
