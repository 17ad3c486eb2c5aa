import { createBackground, type BackgroundSettings, type Cancelable } from "../../src/background/inBackground";
import type { Models } from "../../src/background/background.types";
import { plainValue } from "../../src/functions/input/readers";
import { FakeWorker } from "./fakeWorker";

class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const total = (matrix: unknown) => (matrix as unknown[][]).flat().reduce((sum: number, cell) => sum + Number(cell), 0);

/** A background with models that count their calls, and the workers it started. */
function trial(settings: Partial<BackgroundSettings> = {}, more: Models = {}) {
  const workers: FakeWorker[] = [];
  let calls = 0;
  const models: Models = {
    "SUM.FIT": (matrix) => {
      calls++;
      return total(matrix);
    },
    ADD: (matrix) => {
      calls++;
      return total(matrix);
    },
    "TABLE.FIT": (rows) =>
      Array.from({ length: Number(rows) }, (_, row) => [row, row === 1 ? new CellError("#N/A", "no answer here") : `text ${row}`]),
    "REFUSE.FIT": () => {
      calls++;
      throw new CellError("#VALUE!", "x must be at least 0");
    },
    "BREAK.FIT": () => {
      calls++;
      throw new TypeError("a bug");
    },
    "ECHO.FIT": (...args) => JSON.stringify(args),
    ...more,
  };
  const run = createBackground({
    loadModels: () => Promise.resolve(models),
    startWorker: () => {
      const worker = new FakeWorker(models);
      workers.push(worker);
      return worker;
    },
    isLong: (id) => id.endsWith(".FIT"),
    plainCell: plainValue,
    shownError: (code, message) => new CellError(code, message),
    isRefusal: (error) => error instanceof CellError,
    ...settings,
  });
  return { run, workers, calls: () => calls };
}

const column = (length: number, cell: (row: number) => unknown = (row) => row) => Array.from({ length }, (_, row) => [cell(row)]);

test("a short call is computed in the page: no worker starts", async () => {
  const { run, workers } = trial();
  await expect(run("ADD", [column(3)])).resolves.toBe(3);
  expect(workers).toHaveLength(0);
});

test("a short function over a long range, and a fit of any size, go to the worker", async () => {
  const { run, workers } = trial();
  await expect(run("ADD", [column(1_000)])).resolves.toBe(499_500);
  await expect(run("SUM.FIT", [column(3)])).resolves.toBe(3);
  expect(workers).toHaveLength(1);
});

test("every kind of cell arrives as Excel gave it: numbers, text, TRUE, blanks, error cells, omitted arguments", async () => {
  const { run } = trial();
  const args = [[[1.5, "a", true, null, { code: "#N/A" }]], null, undefined, "word", [[1], [2]]];
  const arrived = JSON.parse(await run<string>("ECHO.FIT", args)) as unknown;
  expect(arrived).toEqual([[[1.5, "a", true, null, { code: "#N/A" }]], null, null, "word", [[1], [2]]]);
});

test("a range of text longer than a message arrives whole and in order", async () => {
  const { run, workers } = trial();
  const cells = column(50_001, (row) => `id ${row}`);
  const arrived = JSON.parse(await run<string>("ECHO.FIT", [cells])) as unknown[][];
  expect(arrived[0]).toEqual(cells);
  expect(workers[0]!.received.filter((message) => message.type === "more")).toHaveLength(3);
});

test("a long result comes whole, in order, and errors among its cells are the caller's errors again", async () => {
  const { run } = trial();
  const rows = await run<unknown[][]>("TABLE.FIT", [25_000]);
  expect(rows).toHaveLength(25_000);
  expect(rows[24_999]).toEqual([24_999, "text 24999"]);
  expect(rows[1]![1]).toBeInstanceOf(CellError);
  expect(rows[1]![1]).toMatchObject({ code: "#N/A", message: "no answer here" });
});

test("the same input is computed once, whoever asks; another input is not mistaken for it", async () => {
  const { run, calls } = trial();
  await Promise.all([run("SUM.FIT", [column(5)]), run("SUM.FIT", [column(5)])]);
  await run("SUM.FIT", [column(5)]);
  expect(calls()).toBe(1);
  await run("SUM.FIT", [[[0, 1, 2, 3, 4]]]);
  await run("SUM.FIT", [column(5, (row) => (row === 4 ? 4.0000001 : row))]);
  await run("SUM.FIT", [column(5, (row) => (row === 4 ? "4" : row))]);
  expect(calls()).toBe(4);
});

test("a refusal is the caller's error with its sentence, and is remembered", async () => {
  const { run, calls } = trial();
  for (let round = 0; round < 2; round++)
    await expect(run("REFUSE.FIT", [column(2)])).rejects.toMatchObject({ code: "#VALUE!", message: "x must be at least 0" });
  expect(calls()).toBe(1);
});

test("a fault is not remembered: the next call tries again", async () => {
  const { run, calls } = trial({ startWorker: undefined });
  for (let round = 0; round < 2; round++) await expect(run("BREAK.FIT", [column(2)])).rejects.toThrow("a bug");
  expect(calls()).toBe(2);
});

test("where a worker cannot be started the page computes", async () => {
  const refused = () => {
    throw new Error("blocked by the content security policy");
  };
  const { run } = trial({ startWorker: refused });
  await expect(run("SUM.FIT", [column(4)])).resolves.toBe(6);
  await expect(run("SUM.FIT", [column(3)])).resolves.toBe(3);
});

test("where there are no workers the page computes", async () => {
  const { run } = trial({ startWorker: undefined });
  await expect(run("SUM.FIT", [column(4)])).resolves.toBe(6);
});

test("a worker that breaks down loses no call: the page takes over", async () => {
  const { run, workers } = trial();
  const first = run("SUM.FIT", [column(4)]);
  const second = run("SUM.FIT", [column(3)]);
  while (workers.length === 0) await new Promise((resolve) => setImmediate(resolve));
  workers[0]!.terminated = true;
  workers[0]!.onerror?.({});
  await expect(first).resolves.toBe(6);
  await expect(second).resolves.toBe(3);
});

test("a running call whose formula is edited away ends with its worker, and the next one gets a fresh worker", async () => {
  const { run, workers } = trial();
  const edited: Cancelable = {};
  const given = run("SUM.FIT", [column(4)], edited);
  const other = run("SUM.FIT", [column(3)], {});
  const lost = expect(given).rejects.toThrow("cancelled");
  while (edited.onCanceled === undefined) await new Promise((resolve) => setImmediate(resolve));
  edited.onCanceled();
  await lost;
  await expect(other).resolves.toBe(3);
  expect(workers[0]!.terminated).toBe(true);
  expect(workers).toHaveLength(2);
});

test("a call that another formula still waits for goes on", async () => {
  const { run, workers } = trial();
  const edited: Cancelable = {};
  const first = run("SUM.FIT", [column(4)], edited);
  const second = run("SUM.FIT", [column(4)], {});
  while (edited.onCanceled === undefined) await new Promise((resolve) => setImmediate(resolve));
  edited.onCanceled();
  await expect(second).resolves.toBe(6);
  await expect(first).resolves.toBe(6);
  expect(workers).toHaveLength(1);
});
