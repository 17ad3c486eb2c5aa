import { standardOptions } from "../../../../src/economics/segmentation/standardOptions";
import type { Segmentation } from "../../../../src/economics/segmentation/keyAccounts.types";
import { answerViewModel } from "../../../../src/taskpane/accounts/answer/answerViewModel";
import type { AccountsState } from "../../../../src/taskpane/accounts/state/AccountsState";
import { segmentationOf, stateOf } from "../resultFixtures";

function answerOf(segmentation: Segmentation, changes: Partial<AccountsState> = {}) {
  return answerViewModel(stateOf(segmentation, changes))!;
}

describe("the answer in words", () => {
  it("gives the share the accounts really hold with their count and says when it is not 80/20", () => {
    // 600 + 250 of 1,000 reach 80% with 2 of 6 accounts; 20% of 6 accounts is 1.2 of them: 600 + 0.2 x 250 = 650 of 1,000
    const model = answerOf(segmentationOf([600, 250, 100, 40, 5, 5]));
    expect(model.sentence).toBe("33.3% of your accounts (2 of 6) make 85.0% of revenue.");
    expect(model.comparison).toBe("Not 80/20: the top 20% make 65.0%.");
    expect(model.chips.map(({ name, accounts, share }) => [name, accounts, share])).toEqual([
      ["A", "2", "85.0%"],
      ["B", "1", "10.0%"],
      ["C", "3", "5.0%"],
    ]);
  });

  it("says close to 80/20 when it is", () => {
    // the first of five accounts is exactly 20% of them and holds 80%
    expect(answerOf(segmentationOf([800, 50, 50, 50, 50])).comparison).toBe("Close to 80/20: the top 20% make 80.0%.");
  });

  it("compares with 80/20 only where the top 20% are at least one account", () => {
    expect(answerOf(segmentationOf([40])).comparison).toBe("There is one account only, so nothing tells large from small.");
    expect(answerOf(segmentationOf([600, 250, 100, 50])).comparison).toBe(
      "With fewer than five accounts the top 20% are less than one account, so 80/20 says nothing here.",
    );
    // 500 of 1,000
    expect(answerOf(segmentationOf([500, 200, 100, 100, 100])).comparison).toBe("Not 80/20: the top 20% make 50.0%.");
  });

  it("says why the first class holds more accounts than reach its limit", () => {
    const equal = Array.from({ length: 40 }, () => 25);
    const model = answerOf(segmentationOf(equal));
    expect(model.sentence).toBe("80.0% of your accounts (32 of 40) make 80.0% of revenue.");
    expect(model.chips[0]).toMatchObject({ accounts: "40", share: "100.0%" });
    expect(model.facts[0]).toBe("Equal amounts stay together: class A holds 40 accounts.");
    const told = (values: number[], ties: "together" | "order" = "together") =>
      answerOf(segmentationOf(values, { classes: { ...standardOptions.classes, ties } })).facts.filter((fact) => fact.startsWith("Equal"));
    expect(told(equal, "order")).toEqual([]);
    expect(told([500, 300, 80, 40, 30, 20, 10, 10, 5, 5])).toEqual([]);
    expect(told([500, 300, 300, 5])).toEqual([]);
    // 80% of 950 are 760, which three accounts hold, and four are in the class
    expect(told([500, 150, 150, 150])).toEqual(["Equal amounts stay together: class A holds 4 accounts."]);
    expect(told([500, 260, 260, 20])).toEqual([]);
    // two accounts hold 720 of 900 and three are equal
    expect(told([600, 120, 120, 60])).toEqual(["Equal amounts stay together: class A holds 3 accounts."]);
  });

  it("has a sentence for amounts that are too large to be added up, and writes the largest in short", () => {
    for (const values of [
      [1e308, 1e308, -1e308],
      [1e308, 1e308],
    ]) {
      const model = answerOf(segmentationOf(values));
      expect(model).toMatchObject({
        sentence: "The amounts are too large to be added up. Check the amount column in Setup.",
        facts: [],
        chips: [],
      });
      expect(model.comparison).toBeUndefined();
    }
    expect(answerOf(segmentationOf([1e308, 5e307])).facts.at(-1)).toBe("Revenue in total: 1.5E308 from 2 rows.");
    expect(answerOf(segmentationOf([-1e308, 5])).sentence).toBe(
      "The total is −1E308. Percentages would mislead, so only amounts are shown.",
    );
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
