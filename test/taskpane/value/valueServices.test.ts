import type { FromWorker, ToWorker } from "../../../src/background/background.types";
import { buffersOf, serveModels } from "../../../src/background/serveModels";
import type { WorkerLike } from "../../../src/background/WorkerQueue";
import { analyseLog, analysisModels } from "../../../src/taskpane/value/analyseLog";
import { createAnalysis } from "../../../src/taskpane/value/valueServices";
import { logColumns, options } from "./valueFixtures";

jest.setTimeout(60_000);

const { account: ids, date: dates = [], value: amounts = [] } = logColumns(120);
const log = { ids, dates, amounts };

/** The worker's side in this process: messages are copied and memory is handed over, as between page and worker. */
function startWorker(seen: { ended: number; messages: ToWorker[] }, answers = true): WorkerLike {
  const worker: WorkerLike = {
    postMessage: (message) => {
      const copy = structuredClone(message);
      seen.messages.push(copy);
      if (answers) setImmediate(() => receive(copy));
    },
    terminate: () => void seen.ended++,
    onmessage: null,
    onerror: null,
  };
  const receive = serveModels(analysisModels, (message: FromWorker) =>
    worker.onmessage?.({ data: structuredClone(message, { transfer: [...buffersOf(message)] }) }),
  );
  return worker;
}

const seen = () => ({ ended: 0, messages: [] as ToWorker[] });

test("the worker's answer is the one the page would compute, as columns of figures", async () => {
  const there = seen();
  const answer = await createAnalysis(() => startWorker(there))(log, options);
  expect(answer).toEqual(analyseLog(ids, dates, amounts, options));
  expect(answer.ok && ArrayBuffer.isView(answer.analysis.values.value)).toBe(true);
  expect(there.messages.at(-1)).toMatchObject({ type: "run", id: "analyse" });
});

test("half a million rows travel as numbers, each different id once, and 7 stays apart from the text 7", async () => {
  const there = seen();
  const given: (string | number)[] = ids.map((id, row) => (row % 2 === 0 ? String(id) : 7));
  given[0] = "7";
  await createAnalysis(() => startWorker(there))({ ...log, ids: given }, options);
  const args = there.messages.flatMap((message) => (message.type === "argument" ? [message.argument.kind] : []));
  expect(args).toEqual(["numbers", "cells", "numbers", "numbers", "value"]);
  const texts = there.messages.flatMap((message) => (message.type === "more" ? message.cells : []));
  expect(texts.flatMap((text) => JSON.parse(String(text)) as unknown[])).toEqual([...new Set(given)]);
});

test("dates written as text among the others reach the worker as they are", async () => {
  // day 45,000 of Excel's calendar is 15 March 2023
  const mixed = { ...log, dates: dates.map((day) => (day === 45_000 ? "2023-03-15" : day)) };
  expect(await createAnalysis(() => startWorker(seen()))(mixed, options)).toEqual(analyseLog(ids, dates, amounts, options));
});

test("Cancel ends the worker, and the next analysis gets a fresh one", async () => {
  const there = seen();
  let answers = false;
  const analyse = createAnalysis(() => startWorker(there, answers));
  const controller = new AbortController();
  const first = analyse(log, options, controller.signal);
  // packing a small log takes one turn; the worker has been asked after it
  while (there.messages.length === 0) await new Promise((resolve) => setImmediate(resolve));
  controller.abort();
  await expect(first).rejects.toMatchObject({ name: "AbortError" });
  expect(there.ended).toBe(1);
  answers = true;
  expect((await analyse(log, options)).ok).toBe(true);
  await expect(analyse(log, options, controller.signal)).rejects.toMatchObject({ name: "AbortError" });
});

test("where a worker cannot be started, the page computes", async () => {
  const refused = () => {
    throw new Error("blocked by the content policy");
  };
  expect(await createAnalysis(refused)(log, options)).toEqual(analyseLog(ids, dates, amounts, options));
  expect((await createAnalysis(undefined)(log, options)).ok).toBe(true);
});

test("a refusal comes as data that names the row", async () => {
  const wrong = { ...log, dates: dates.map((day, row) => (row === 4 ? "soon" : day)) };
  expect(await createAnalysis(() => startWorker(seen()))(wrong, options)).toEqual({
    ok: false,
    refusal: { parameter: "dates", detail: { rule: "date", got: "soon", position: "row 5" } },
  });
});

test("every block of memory of a message is handed over, and only once", () => {
  const shared = new Float64Array(2);
  const buffers = buffersOf({ a: shared, b: { c: new Int32Array(1), d: shared }, e: ["text"], f: null });
  expect(buffers.size).toBe(2);
});
