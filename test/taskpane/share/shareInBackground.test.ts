import { serveModels } from "../../../src/background/serveModels";
import type { WorkerLike } from "../../../src/background/WorkerQueue";
import catalogJson from "../../../src/catalog/data/catalog.json";
import type { Catalog } from "../../../src/catalog/data/catalog.types";
import { repairWorkbook } from "../../../src/sharing/repairWorkbook";
import { createShareBackground } from "../../../src/taskpane/share/shareInBackground";
import { shareModels } from "../../../src/taskpane/share/shareJobs";
import type { Progress } from "../../../src/workbook/workbook.types";
import { liveCell, makeBook, METADATA, METADATA_LINK, row } from "../../sharing/support/bookParts";

const book = makeBook({
  sheets: [{ rows: row(1, liveCell("C1", "LOYALTY.CLV.MULTIPLE(A1,B1)", 4)) }],
  parts: [METADATA],
  relationships: METADATA_LINK,
});
const choices = {
  catalog: catalogJson as Catalog,
  options: {
    excel: "current" as const,
    pseudonymise: false,
    dropPlan: false,
    fingerprint: true,
    offerAddIn: false,
    owner: "Loyalty team",
    version: "1",
    madeAt: 0,
  },
};

/** A worker in this thread: its work begins a moment after it is asked, as a real one's does. */
function fakeWorker(changes: Partial<WorkerLike> = {}) {
  const worker: WorkerLike & { terminated: number } = {
    terminated: 0,
    onmessage: null,
    onerror: null,
    postMessage: (asked) => void Promise.resolve(structuredClone(asked)).then(receive),
    terminate: () => worker.terminated++,
    ...changes,
  };
  const receive = serveModels(shareModels, (data) => worker.onmessage?.({ data: structuredClone(data) }));
  return worker;
}

test("a copy comes from the worker as Excel takes it, with the steps on the way, and the worker ends", async () => {
  const worker = fakeWorker();
  const seen: Progress[] = [];
  const copy = await createShareBackground(() => worker)("copy", choices, book, { onProgress: (progress) => seen.push(progress) });
  if (!copy.ok) throw new Error(copy.reason.key);
  expect(Buffer.from(copy.value.file, "base64").toString("latin1", 0, 2)).toBe("PK");
  expect(copy.value.made.counts).toEqual({ a: 1, b: 0, c: 0 });
  expect(seen.map(({ done, total }) => `${done} of ${total}`)).toEqual(["0 of 0", "1 of 4", "2 of 4", "3 of 4"]);
  expect(worker.terminated).toBe(1);
});

test("a repair gives the file in which the formula is mended, and none where nothing was to do", async () => {
  const background = createShareBackground(() => fakeWorker());
  const mended = await background("repair", undefined, book, {});
  if (!mended.ok) throw new Error(mended.reason.key);
  expect(mended.value.repair).toEqual({ repaired: 1, intact: 0 });
  const again = await background("repair", undefined, repairWorkbook(book).bytes, {});
  expect(again).toEqual({ ok: true, value: { file: undefined, repair: { repaired: 0, intact: 1 } } });
});

test("a file that is refused in the worker becomes its reason", async () => {
  const refused = await createShareBackground(() => fakeWorker())("preview", choices, new Uint8Array(100), {});
  expect(refused).toMatchObject({ ok: false, reason: { key: "file.notZip" } });
});

test("stopping ends the worker at once", async () => {
  const worker = fakeWorker({ postMessage: () => {} });
  const controller = new AbortController();
  const copy = createShareBackground(() => worker)("copy", choices, book, { signal: controller.signal });
  await Promise.resolve();
  controller.abort();
  expect(await copy).toEqual({ ok: false, reason: { key: "cancelled" } });
  expect(worker.terminated).toBe(1);
});

test.each([
  ["cannot be started", () => fakeWorker({ postMessage: () => Promise.resolve().then(() => broken.onerror?.({})) as unknown as void })],
  [
    "is forbidden",
    () => {
      throw new DOMException("forbidden", "SecurityError");
    },
  ],
])("where a worker %s the page does the work", async (_what, start) => {
  const background = createShareBackground(() => (broken = start()));
  expect(await background("repair", undefined, book, {})).toMatchObject({ ok: true, value: { repair: { repaired: 1 } } });
});
let broken: WorkerLike;

test("a job that breaks off by a fault is told, and not done once more in the page", async () => {
  const worker = fakeWorker({
    postMessage: (asked) => {
      if (asked.type !== "run") return;
      void Promise.resolve().then(() => worker.onmessage?.({ data: { type: "failed", job: asked.job, message: "RangeError: no memory" } }));
    },
  });
  await expect(createShareBackground(() => worker)("repair", undefined, book, {})).rejects.toThrow("RangeError: no memory");
});

test("a job that was stopped answers nothing later: its steps are not heard any more", async () => {
  const heard: Progress[] = [];
  const controller = new AbortController();
  const worker = fakeWorker({
    postMessage: (asked) => {
      if (asked.type !== "run") return;
      const answer = worker.onmessage;
      void Promise.resolve().then(() => {
        controller.abort();
        answer?.({ data: { type: "step", job: asked.job, done: 1, total: 4 } });
        answer?.({ data: { type: "done", job: asked.job, value: { ok: true, value: "late" } } });
      });
    },
  });
  const run = { signal: controller.signal, onProgress: (progress: Progress) => heard.push(progress) };
  expect(await createShareBackground(() => worker)("copy", choices, book, run)).toEqual({ ok: false, reason: { key: "cancelled" } });
  expect(heard.map(({ done }) => done)).toEqual([0]);
});
