import type { Segmentation } from "../../../src/economics/segmentation/keyAccounts.types";
import { answerViewModel } from "../../../src/taskpane/features/keyAccounts/answerViewModel";
import { type AccountsState, initialState } from "../../../src/taskpane/state/PaneState";
import { segmentationOf } from "../fixtures";

function answerOf(segmentation: Segmentation, changes: Partial<AccountsState> = {}) {
  return answerViewModel({ ...initialState().accounts, segmentation, ...changes })!;
}

describe("the answer in words", () => {
  it("gives share, count and limit together and says when it is not 80/20", () => {
    // 600 + 250 of 1,000 reach 80% with 2 of 4 accounts; 20% of 4 accounts is 0.8 of the first: 480 of 1,000
    const model = answerOf(segmentationOf([600, 250, 100, 50]));
    expect(model.sentence).toBe("50.0% of your accounts (2 of 4) make 80% of revenue.");
    expect(model.comparison).toBe("Not 80/20: the top 20% make 48.0%.");
    expect(model.chips.map(({ class: name, accounts, share }) => [name, accounts, share])).toEqual([
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
    expect(answerOf(segmentationOf([600, 250, 100, 50]), { measure: "Gross profit" }).sentence).toMatch(/make 80% of gross profit\.$/);
    expect(answerOf(segmentationOf([600, 250, 100, 50]), { measure: "EBIT" }).sentence).toMatch(/make 80% of EBIT\.$/);
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
});
