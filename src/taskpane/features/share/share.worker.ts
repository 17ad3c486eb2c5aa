import { serveShareJob } from "./serveShareJob";
import type { FromShareWorker, ToShareWorker } from "./shareWorker.types";

/** The worker's global scope, typed by what is used: the project compiles for pages. */
const scope = globalThis as unknown as {
  onmessage: ((event: { data: ToShareWorker }) => void) | null;
  postMessage(message: FromShareWorker): void;
};

scope.onmessage = ({ data }) => serveShareJob(data, (message) => scope.postMessage(message));
