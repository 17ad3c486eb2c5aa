import { ShareError } from "../../../sharing/ShareError";
import { doShareJob, type ShareJobKind } from "./shareJobs";
import type { FromShareWorker, ToShareWorker } from "./shareWorker.types";

/** The worker's side: does one piece of work and tells how it ended. */
export function serveShareJob<Kind extends ShareJobKind>(
  { kind, input, bytes }: ToShareWorker<Kind>,
  send: (message: FromShareWorker) => void,
): void {
  try {
    const result = doShareJob(kind, input, bytes, (done, total) => send({ type: "step", done, total }));
    send({ type: "done", result });
  } catch (error) {
    if (error instanceof ShareError) send({ type: "refused", problem: error.problem, part: error.part });
    else send({ type: "failed", message: String(error) });
  }
}
