import type { QualityIssue } from "../../../../src/economics/segmentation/keyAccounts.types";
import { muchLeftOut } from "../../../../src/economics/segmentation/rows/dataQuality";

const left = (issue: QualityIssue, amount: number, unit: "rows" | "accounts" = "rows") => ({ issue, amount, unit, excluded: true });

describe("much money left out", () => {
  test("is more than a fifth of all of it, by its size", () => {
    expect(muchLeftOut([left("noAccount", 25)], 75)).toBe(0.25);
    expect(muchLeftOut([left("noAccount", -15), left("errorValue", 10)], 75)).toBe(0.25);
    expect(muchLeftOut([left("noAccount", 20)], 80)).toBeUndefined();
    expect(muchLeftOut([], 0)).toBeUndefined();
  });

  test("counts neither what adds other rows up nor what somebody chose to leave out, nor rows that are used", () => {
    const meant = (
      ["totalsRow", "subtotalRow", "excludedAccount", "outsidePeriod", "incompleteMonth", "hiddenRow", "negativeValue"] as const
    ).map((issue) => left(issue, 1000));
    const used = { ...left("noAccount", 1000), excluded: false };
    expect(muchLeftOut([...meant, used, left("zeroAccount", 1000, "accounts")], 80)).toBeUndefined();
  });
});
