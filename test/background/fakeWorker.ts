import type { FromWorker, Models, TellingModels, ToWorker } from "../../src/background/background.types";
import { serveModels } from "../../src/background/serveModels";
import type { WorkerLike } from "../../src/background/WorkerQueue";

/** A worker without a thread: messages are copied as the browser copies them, and arrive in later turns, in order. */
export class FakeWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  terminated = false;
  readonly received: ToWorker[] = [];
  private readonly serve: (message: ToWorker) => void;

  constructor(models: Models | TellingModels) {
    this.serve = serveModels(models, (message) => this.answer(message));
  }

  postMessage(message: ToWorker): void {
    const copy = structuredClone(message);
    setImmediate(() => {
      if (this.terminated) return;
      this.received.push(copy);
      this.serve(copy);
    });
  }

  terminate(): void {
    this.terminated = true;
  }

  private answer(message: FromWorker): void {
    const copy = structuredClone(message);
    setImmediate(() => {
      if (!this.terminated) this.onmessage?.({ data: copy });
    });
  }
}
