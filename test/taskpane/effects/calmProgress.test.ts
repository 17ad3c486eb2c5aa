import { calmProgress } from "../../../src/taskpane/effects/calmProgress";
import type { Progress } from "../../../src/workbook/workbook.types";

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
