import "./workerErrors";
import { customerBaseModels } from "./customerBaseModels";
import { serveModels } from "../../background/serveModels";
import type { FromWorker, ToWorker } from "../../background/background.types";

/** The worker's global scope, typed by what is used: the project compiles for pages. */
const scope = globalThis as unknown as {
  onmessage: ((event: { data: ToWorker }) => void) | null;
  postMessage(message: FromWorker): void;
};

const receive = serveModels(customerBaseModels, (message) => scope.postMessage(message));
scope.onmessage = ({ data }) => receive(data);
scope.postMessage({ type: "ready" });
