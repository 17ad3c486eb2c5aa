import type { PackedCall, TellingModels } from "../../src/background/background.types";
import { createLongJobs, type LongJob } from "../../src/background/longJobs";
import { FakeWorker } from "./fakeWorker";

/** Counts to a number, and tells each step. */
const models: TellingModels = (onStep) => ({
  count(given) {
    const { to } = given as { to: number };
    for (let done = 1; done <= to; done++) onStep(done, to);
    return { counted: to };
  },
  break: () => {
    throw new TypeError("a bug");
  },
});

const call = (data: unknown): PackedCall => ({ key: "", args: [{ kind: "data", data }], size: 1 });

function trial(endsIdle = false) {
  const workers: FakeWorker[] = [];
  const start = () => {
    const worker = new FakeWorker(models);
    workers.push(worker);
    return worker;
  };
  return { run: createLongJobs(start, endsIdle), workers };
}

/** A job whose work in the page would be a mistake. */
const count = (to: number, id = "count"): LongJob<unknown> => ({
  id,
  pack: () => call({ to }),
  inPage: () => {
    throw new Error("done in the page");
  },
});

test("a job runs in the worker, and its steps are heard in order", async () => {
  const { run } = trial();
  const heard: string[] = [];
  expect(await run(count(3), { onStep: (done, total) => heard.push(`${done} of ${total}`) })).toEqual({ counted: 3 });
  expect(heard).toEqual(["1 of 3", "2 of 3", "3 of 3"]);
});

test("jobs wait for each other, and each hears its own steps alone", async () => {
  const { run, workers } = trial();
  const heard: [number[], number[]] = [[], []];
  const jobs = [run(count(2), { onStep: (done) => heard[0].push(done) }), run(count(3), { onStep: (done) => heard[1].push(done) })];
  expect(await Promise.all(jobs)).toEqual([{ counted: 2 }, { counted: 3 }]);
  expect([heard, workers.length]).toEqual([
    [
      [1, 2],
      [1, 2, 3],
    ],
    1,
  ]);
});

test.each([
  [false, 1],
  [true, 2],
])("the worker ends with the last job where that is asked for: %s", async (endsIdle, started) => {
  const { run, workers } = trial(endsIdle);
  await run(count(1));
  expect(workers[0]!.terminated).toBe(endsIdle);
  await run(count(1));
  expect(workers).toHaveLength(started);
});

test("a job that is stopped rejects at once, and nothing is heard of it later", async () => {
  const { run, workers } = trial();
  const controller = new AbortController();
  const heard: number[] = [];
  const job = run(count(5), { signal: controller.signal, onStep: (done) => heard.push(done) });
  while (!workers[0]?.received.some(({ type }) => type === "run")) await new Promise((resolve) => setImmediate(resolve));
  controller.abort();
  await expect(job).rejects.toMatchObject({ name: "AbortError" });
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  expect([heard, workers[0]!.terminated]).toEqual([[], true]);
  await expect(run(count(1), { signal: controller.signal })).rejects.toMatchObject({ name: "AbortError" });
});

test("a fault of the job itself is told, and the page does not try it again", async () => {
  await expect(trial().run(count(1, "break"))).rejects.toThrow("TypeError: a bug");
});

test("without a worker the page does the work, and its steps are heard; what would be sent is not packed", async () => {
  const heard: number[] = [];
  const pack = jest.fn();
  const inPage: LongJob<string>["inPage"] = (onStep) => {
    onStep(1, 1);
    return "here";
  };
  const run = createLongJobs(undefined);
  expect(await run({ id: "count", pack, inPage }, { onStep: (done) => heard.push(done) })).toBe("here");
  expect([heard, pack.mock.calls]).toEqual([[1], []]);
});
