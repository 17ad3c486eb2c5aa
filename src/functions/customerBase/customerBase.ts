import { createBackground } from "../../background/inBackground";
import type { WorkerLike } from "../../background/WorkerQueue";
import { isShownError, shownErrorOf } from "../cell";
import { plainValue } from "../input/readers";

const startWorker = (): WorkerLike => new Worker(new URL("./models.worker.ts", import.meta.url), { name: "customer-base" }) as WorkerLike;

/** Calls a customer-base model by function id; answers later. */
export const customerBase = createBackground({
  loadModels: async () => (await import("./customerBaseModels")).customerBaseModels,
  ...(typeof Worker === "undefined" ? {} : { startWorker }),
  // fits and whole sales logs
  isLong: (id) => id.endsWith(".FIT") || id.startsWith("BASE."),
  plainCell: plainValue,
  shownError: shownErrorOf,
  isRefusal: isShownError,
});
