import fc from "fast-check";
import { lostValue } from "../../../../src/economics/segmentation/moves/compareSegmentations";
import { bridgeSentence, movesBridgeViewModel } from "../../../../src/taskpane/accounts/moves/movesBridgeViewModel";
import { movesViewModel } from "../../../../src/taskpane/accounts/moves/movesViewModel";
import { movementOf } from "../resultFixtures";

// before: Acme A (800 of 1,000), Bolt B (150), Crux C (50); now: Bolt A (850 of 1,000), Crux B (100), Dune C (50), Acme gone
const movement = movementOf({ Acme: 800, Bolt: 150, Crux: 50 }, { Bolt: 850, Crux: 100, Dune: 50 });
const model = movesViewModel(movement, lostValue(movement));

describe("moves in words", () => {
  it("say who came into the first class and who fell out", () => {
    expect(model.sentence).toBe("1 account came into A, 1 fell out.");
    expect(model.periods).toBe("Before: First half. Now: Second half.");
    expect(model.entered.rows).toEqual([["Bolt", "150.00", "850.00", "+700.00"]]);
    expect(model.left.rows).toEqual([["Acme", "800.00", "–", "−800.00"]]);
  });

  it("show a matrix whose diagonal is marked, with new and gone accounts", () => {
    expect(model.matrix.head).toEqual(["Before / now", "A", "B", "C", "Gone"]);
    expect(model.matrix.rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)])).toEqual([
      ["A", "–", "–", "–", "1"],
      ["B", "1", "–", "–", "–"],
      ["C", "–", "1", "–", "–"],
      ["New", "–", "–", "1", ""],
    ]);
    expect(model.matrix.rows.map(({ cells }) => cells.findIndex(({ stayed }) => stayed))).toEqual([0, 1, 2, -1]);
  });

  it("list lost value, the largest loss first", () => {
    expect(model.lost.total).toBe("1 account was lost or shrank, by 800.00.");
    expect(model.lost.rows.map(([name]) => name)).toEqual(["Acme"]);
  });

  it("list twenty accounts and count the rest", () => {
    const before = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`K${i}`, 100 + i]));
    const many = movementOf(before, { K0: 100 });
    const { lost } = movesViewModel(many, lostValue(many));
    expect(lost.rows).toHaveLength(20);
    expect(lost.more).toBe("4 more in the report.");
  });

  it("say so when nobody lost anything", () => {
    const grown = movementOf({ Acme: 100 }, { Acme: 200 });
    expect(movesViewModel(grown, lostValue(grown)).lost.total).toBe("No account was lost or shrank.");
  });
});

describe("value bridge", () => {
  const chart = movesBridgeViewModel(movement);

  it("says the sum that closes", () => {
    expect(bridgeSentence(movement)).toBe("1,000 + 50 new + 750 grown − 0 shrunk − 800 lost = 1,000.");
  });

  it("steps from before to now, each bar from where the last one ended", () => {
    expect(chart.bars.map(({ base, value, tone }) => [base, value, tone])).toEqual([
      [0, 1000, "first"],
      [1000, 1050, "second"],
      [1050, 1800, "second"],
      [1800, 1800, "second"],
      [1800, 1000, "third"],
      [0, 1000, "first"],
    ]);
  });

  it("has a read-out and a table with amounts and accounts", () => {
    expect(chart.stops[4]!.text).toBe("Lost: −800 (1 account)");
    expect(chart.table.rows[1]).toEqual(["New", "+50", "1"]);
  });

  it("closes for any two periods: the steps lead to the closing value", () => {
    const period = fc.dictionary(fc.constantFrom("a", "b", "c", "d", "e", "f"), fc.integer({ min: 1, max: 1000 }), { minKeys: 1 });
    fc.assert(
      fc.property(period, period, (before, now) => {
        const { bars } = movesBridgeViewModel(movementOf(before, now));
        expect(bars[4]!.value).toBeCloseTo(bars[5]!.value, 9);
        expect(bars[5]!.value).toBeCloseTo(
          Object.values(now).reduce((sum, value) => sum + value, 0),
          9,
        );
      }),
      { seed: 4, numRuns: 100 },
    );
  });
});
