import fc from "fast-check";
import { isSorted, sortedPositions, sortInSlices } from "../../../../src/taskpane/accounts/list/sortedPositions";
import { segmentationOf } from "../resultFixtures";
import { mergeSort } from "../../../../src/taskpane/accounts/list/sortedPositions";

function sorted(values: readonly number[]): { order: number[]; pieces: number } {
  const steps = mergeSort(
    Uint32Array.from(values, (_, i) => i),
    (a, b) => values[a]! - values[b]!,
  );
  for (let pieces = 0; ; pieces++) {
    const step = steps.next();
    if (step.done) return { order: [...step.value], pieces };
  }
}

describe("sorting in pieces", () => {
  it("gives the order of a stable sort, whatever the length", () => {
    const values = fc
      .array(fc.integer({ min: 0, max: 20 }), { maxLength: 300 })
      .map((given) => given.flatMap((value) => Array(60).fill(value) as number[]));
    fc.assert(
      fc.property(values, (given) => {
        const expected = given.map((_, i) => i).sort((a, b) => given[a]! - given[b]! || a - b);
        expect(sorted(given).order).toEqual(expected);
      }),
      { seed: 11, numRuns: 40 },
    );
  });

  it("stops between pieces of at most a few thousand positions", () => {
    // 50,000 positions in blocks of 4,096, and again for each of four rounds of merging
    expect(sorted(Array.from({ length: 50_000 }, (_, i) => -i)).pieces).toBeGreaterThanOrEqual(60);
  });

  it("leaves the order ready for the list", async () => {
    const { accounts } = segmentationOf([30, 20, 10], {}, { name: ["beta 10", "Beta 9", "Álpha"] });
    expect(isSorted(accounts, "account")).toBe(false);
    await sortInSlices(accounts, "account");
    expect(isSorted(accounts, "account")).toBe(true);
    expect([...sortedPositions(accounts, "account")]).toEqual([2, 1, 0]);
  });
});
