import type { ShareProblem } from "../../../sharing/ShareError";
import type { ShareJobKind, ShareJobs } from "./shareJobs";

/** Page to worker: one piece of work; the worker ends with it. */
export interface ToShareWorker<Kind extends ShareJobKind = ShareJobKind> {
  kind: Kind;
  input: ShareJobs[Kind];
  bytes: Uint8Array;
}

/** Worker to page. */
export type FromShareWorker =
  | { type: "step"; done: number; total: number }
  | { type: "done"; result: unknown }
  /** the file was refused */
  | { type: "refused"; problem: ShareProblem; part?: string }
  | { type: "failed"; message: string };

/** What is used of a Web Worker. */
export interface ShareWorkerLike {
  postMessage(message: ToShareWorker, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: { data: FromShareWorker }) => void) | null;
  onerror: ((event: unknown) => void) | null;
}
