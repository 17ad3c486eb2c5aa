import type { Segmentation } from "../../../src/economics/segmentation/keyAccounts.types";
import { answerViewModel } from "../../../src/taskpane/features/keyAccounts/answerViewModel";
import type { AccountsState } from "../../../src/taskpane/state/PaneState";
import { segmentationOf, stateOf } from "./resultFixtures";

function answerOf(segmentation: Segmentation, changes: Partial<AccountsState> = {}) {
  return answerViewModel(stateOf(segmentation, changes))!;
}

describe("the answer in words", () => {
  it("gives the share the accounts really hold with their count and says when it is not 80/20", () => {
    // 600 + 250 of 1,000 reach 80% with 2 of 4 accounts; 20% of 4 accounts is 0.8 of the first: 480 of 1,000
    const model = answerOf(segmentationOf([600, 250, 100, 50]));
    expect(model.sentence).toBe("50.0% of your accounts (2 of 4) make 85.0% of revenue.");
    expect(model.comparison).toBe("Not 80/20: the top 20% make 48.0%.");
    expect(model.chips.map(({ name, accounts, share }) => [name, accounts, share])).toEqual([
      ["A", "2", "85.0%"],
      ["B", "1", "10.0%"],
      ["C", "1", "5.0%"],
    ]);
  });

  it("says close to 80/20 when it is", () => {
    // the first of five accounts is exactly 20% of them and holds 80%
    expect(answerOf(segmentationOf([800, 50, 50, 50, 50])).comparison).toBe("Close to 80/20: the top 20% make 80.0%.");
  });

  it("uses the name of the measure", () => {
    expect(answerOf(segmentationOf([600, 250, 100, 50]), { measure: "Gross profit" }).sentence).toMatch(/make 85.0% of gross profit\.$/);
    expect(answerOf(segmentationOf([600, 250, 100, 50]), { measure: "EBIT" }).sentence).toMatch(/make 85.0% of EBIT\.$/);
  });

  it.each([
    [[100, -400], "The total is −300.00. Percentages would mislead, so only amounts are shown."],
    [[100, -100], "The total is 0. Percentages would mislead, so only amounts are shown."],
  ])("shows amounts only for a total that is not above zero: %j", (values, sentence) => {
    const model = answerOf(segmentationOf(values));
    expect(model.sentence).toBe(sentence);
    expect(model.chips).toEqual([]);
    expect(model.comparison).toBeUndefined();
  });

  it("says so when no row could be used", () => {
    const model = answerOf(segmentationOf([]));
    expect(model.sentence).toBe("No row could be used, so there is nothing to show. Open Setup to see why.");
    expect(model.hasAccounts).toBe(false);
  });

  it("counts the rows left out beside the total", () => {
    const segmentation = segmentationOf([600, 250, 100, 50]);
    const quality = { ...segmentation.quality, rows: 10, usedRows: 4 };
    expect(answerOf({ ...segmentation, quality }).facts).toContain("Revenue in total: 1,000 from 4 rows. 6 rows left out.");
  });

  it("has a chip for each of five classes with names of their own, and one for net returns", () => {
    const classes = {
      by: "count",
      names: ["Top", "High", "Mid", "Low", "Tail"],
      limits: [1, 2, 3, 4],
      boundary: "crossingUp",
      ties: "together",
    } as const;
    const model = answerOf(
      segmentationOf([50, 40, 30, 20, 10, -5], {
        classes: { ...classes, names: [...classes.names], limits: [1, 2, 3, 4] },
        negativeAccounts: "ownClass",
      }),
    );
    expect(model.chips.map(({ name, accounts }) => [name, accounts])).toEqual([
      ["Top", "1"],
      ["High", "1"],
      ["Mid", "1"],
      ["Low", "1"],
      ["Tail", "1"],
      [expect.any(String), "1"],
    ]);
  });

  it("names the accounts of the first class that are below zero by the second measure", () => {
    // K1 and K2 make 850 of 1,000; K2 has a gross margin of -10
    const segmentation = segmentationOf([600, 250, 100, 50], { second: "grossMargin" }, { margin: [200, -10, 30, 10] });
    const model = answerOf(segmentation);
    expect(model.losing).toBe("1 of your A accounts by revenue is below zero by gross margin: K2.");
    expect(model.second).toBeUndefined();
  });

  it("names three of many and counts the rest", () => {
    const margin = [-1, -1, -1, -1, 100];
    const model = answerOf(segmentationOf([100, 100, 100, 100, 100], { second: "grossMargin" }, { margin }));
    // equal amounts share the first class
    expect(model.losing).toMatch(/^4 of your A accounts .*: K1, K2, K3 and 1 more\.$/);
  });

  it("says how the second measure agrees where nobody is below zero", () => {
    const same = segmentationOf([600, 250, 100, 50], { second: "grossMargin" }, { margin: [300, 120, 40, 20] });
    expect(answerOf(same).second).toBe("The same accounts are A by gross margin.");
    // by margin K1 holds 900 of 1,000 alone
    const other = segmentationOf([600, 250, 100, 50], { second: "grossMargin" }, { margin: [900, 20, 40, 40] });
    expect(answerOf(other).second).toBe("1 of your A accounts by revenue is in a lower class by gross margin.");
  });

  it("speaks of accounts with a value of zero, since they count in the share of accounts", () => {
    expect(answerOf(segmentationOf([600, 400, 0, 0])).facts[0]).toBe("2 accounts have a value of zero and count among the accounts.");
  });

  it("warns that large is not key only until the list was confirmed", () => {
    const segmentation = segmentationOf([600, 400]);
    expect(answerOf(segmentation).caution).toMatch(/^Large is not yet key/);
    expect(answerOf(segmentation, { plan: { confirmed: true, accounts: ["K1"], tiers: [] } }).caution).toBeUndefined();
  });
});
