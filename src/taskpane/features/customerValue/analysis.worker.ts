import type { FromWorker, ToWorker } from "../../../background/background.types";
import { serveModels } from "../../../background/serveModels";
import { analysisModels } from "./analysisModels";
import { buffersOf } from "./buffersOf";

/** The worker's global scope, typed by what is used: the project compiles for pages. */
const scope = globalThis as unknown as {
  onmessage: ((event: { data: ToWorker }) => void) | null;
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
};

const receive = serveModels(analysisModels, (message) => scope.postMessage(message, [...buffersOf(message)]));
scope.onmessage = ({ data }) => receive(data);
scope.postMessage({ type: "ready" });
