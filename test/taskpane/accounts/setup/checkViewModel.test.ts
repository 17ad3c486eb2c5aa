import { checkViewModel } from "../../../../src/taskpane/accounts/setup/checkViewModel";
import type { SegmentationOptions, SalesColumns } from "../../../../src/economics/segmentation/keyAccounts.types";
import { columnsOf, segmentationOf, stateOf } from "../resultFixtures";

/** 1 December 2025. */
const DECEMBER = 45_992;

function linesOf(value: SalesColumns["account"], more: Partial<SalesColumns> = {}, options: Partial<SegmentationOptions> = {}) {
  const segmentation = segmentationOf(value as number[], options, more);
  return checkViewModel(stateOf(segmentation, { columns: columnsOf([], []) })).lines;
}

describe("notes about the data", () => {
  it("have a severity, a title of few words, the effect on the answer and one way to the cells", () => {
    const [text, returned] = linesOf([100, "n/a", -20]);
    expect(text).toMatchObject({
      severity: "warning",
      title: "Text as an amount",
      text: "1 row has text instead of an amount: left out",
      effect: "What they are worth is not known and not in the answer.",
      show: { label: "Show in sheet: Text as an amount, row 3", place: { sheetName: "Sales", row: 3 } },
    });
    expect(returned).toMatchObject({ severity: "note", title: "Returns and credits", effect: "In the answer: −20.00." });
  });

  it("say how much of the money is missing: 25 of 25 and the 75 that count", () => {
    const left = linesOf([75, 25], { part: ["North", "South"] }, { part: "North" });
    expect(left[0]).toMatchObject({ severity: "note", title: "Other parts", effect: "Not in the answer: 25.00 (25.0% of the money)." });
  });

  it.each([
    [26, true],
    [27, true],
    [28, false],
    [31, false],
  ])("tell of an incomplete month whose last day of data is the %ith of 31: %s", (day, told) => {
    const date = [DECEMBER, DECEMBER + day - 1];
    expect(linesOf([10, 20], { date }).some(({ title }) => title === "Incomplete last month")).toBe(told);
    // Rows that somebody leaves out are always told.
    const left = linesOf([10, 20], { date: [DECEMBER - 5, DECEMBER + day - 1] }, { incompleteMonth: "leaveOut" });
    expect(left.some(({ title }) => title === "Incomplete last month")).toBe(day < 31);
  });
});
