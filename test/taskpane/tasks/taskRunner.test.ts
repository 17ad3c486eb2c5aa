import { calmProgress, createTaskRunner, type RequestRefused, type Task, type TaskStep } from "../../../src/taskpane/tasks/taskRunner";
import type { LongRun, Outcome, Progress } from "../../../src/workbook/workbook.types";

/** What is shown of progress told at given times, as "phase done". */
function shownOf(told: readonly (readonly [at: number, phase: Progress["phase"], done: number])[]): string[] {
  const shown: string[] = [];
  let time = 0;
  const tell = calmProgress(
    ({ phase, done }) => shown.push(`${phase} ${done}`),
    () => time,
  );
  for (const [at, phase, done] of told) {
    time = at;
    tell({ phase, done, total: 10 });
  }
  return shown;
}

test("progress is shown at most every 300 ms, the first and the last of it always", () => {
  expect(
    shownOf([
      [0, "reading", 1],
      [299, "reading", 2],
      [300, "reading", 3],
      [301, "reading", 4],
      [302, "reading", 10],
    ]),
  ).toEqual(["reading 1", "reading 3", "reading 10"]);
});

test("a new phase is shown at once", () => {
  expect(
    shownOf([
      [0, "reading", 1],
      [1, "calculating", 0],
      [2, "calculating", 1],
    ]),
  ).toEqual(["reading 1", "calculating 0"]);
});

type Kind = "looking" | "writing";
type Told = TaskStep<Kind> | RequestRefused | { type: "found"; id: number; value: string };

/** A runner with the least a section needs: a state that waits for the task begun last. */
function trial() {
  const told: Told[] = [];
  let task: Task<Kind> | undefined;
  const dispatch = (action: Told) => {
    told.push(action);
    if (action.type === "taskStarted") task = action;
    else if ("id" in action && action.type !== "taskProgressed" && action.id === task?.id) task = undefined;
  };
  const state = () => ({ ...(task && { task }) });
  const runner = createTaskRunner<Kind, Told>({ state, dispatch }, (step) => step, new Set<Kind>(["writing"]));
  const found = (value: string, id: number): Told => ({ type: "found", id, value });
  return { runner, told, found, types: () => told.map(({ type }) => type) };
}

/** Work that answers when the test says so, and that does not look at the signal. */
function pending() {
  let answer!: (outcome: Outcome<string>) => void;
  let run: LongRun | undefined;
  const outcome = new Promise<Outcome<string>>((resolve) => (answer = resolve));
  const work = (given: LongRun) => {
    run = given;
    return outcome;
  };
  return { work, answer, run: () => run! };
}

describe("a task", () => {
  test("ends in one action with its id", async () => {
    const { runner, told, found } = trial();
    expect(await runner.run("looking", async () => ({ ok: true, value: "here" }), found)).toBe(true);
    expect(told).toEqual([
      { type: "taskStarted", id: 1, kind: "looking", foreground: true },
      { type: "found", id: 1, value: "here" },
    ]);
  });

  test("stops the one before, whose late answer is told as stopped and is not what the state waits for", async () => {
    const { runner, told, found } = trial();
    const [first, second] = [pending(), pending()];
    const one = runner.run("looking", first.work, found);
    const two = runner.run("looking", second.work, found);
    expect(first.run().signal?.aborted).toBe(true);
    first.answer({ ok: true, value: "late" });
    expect(await one).toBe(false);
    second.answer({ ok: true, value: "here" });
    expect(await two).toBe(true);
    expect(told.slice(2)).toEqual([
      { type: "taskFailed", id: 1, reason: { key: "cancelled" } },
      { type: "found", id: 2, value: "here" },
    ]);
  });

  test("that writes and ended before the stop reached it has happened", async () => {
    const { runner, told, found } = trial();
    const writing = pending();
    const one = runner.run("writing", writing.work, found);
    runner.cancel();
    writing.answer({ ok: true, value: "written" });
    expect(await one).toBe(false);
    expect(told.at(-1)).toEqual({ type: "found", id: 1, value: "written" });
  });

  test("names the row its failure is about", async () => {
    const { runner, told, found } = trial();
    const row = { sheetName: "Sales", row: 7 };
    await runner.run("looking", async () => ({ ok: false, reason: { key: "valueBadDate" }, row }), found);
    expect(told.at(-1)).toEqual({ type: "taskFailed", id: 1, reason: { key: "valueBadDate" }, row });
  });

  test.each([
    [false, { key: "unexpected", detail: "TypeError: a bug" }],
    [true, { key: "cancelled" }],
  ])("that breaks off is told in words; stopped: %s", async (stopped, reason) => {
    const { runner, told, found } = trial();
    const work = async () => {
      if (stopped) runner.cancel();
      throw new TypeError("a bug");
    };
    expect(await runner.run("looking", work, found)).toBe(false);
    expect(told.at(-1)).toEqual({ type: "taskFailed", id: 1, reason });
  });
});

test("the answer of a request that is not wanted any more is dropped, whatever it says", async () => {
  const { runner, types } = trial();
  const done = jest.fn();
  await runner.ask(
    async () => ({ ok: true, value: "late" }),
    done,
    () => false,
  );
  await runner.ask(
    async () => ({ ok: false, reason: { key: "editing" } }),
    done,
    () => false,
  );
  expect([done.mock.calls, types()]).toEqual([[], []]);
  await runner.ask(async () => ({ ok: false, reason: { key: "editing" } }), done);
  expect(types()).toEqual(["requestRefused"]);
});
