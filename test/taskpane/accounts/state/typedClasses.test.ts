import { readLimits } from "../../../../src/taskpane/accounts/state/typedClasses";

describe("class limits as typed", () => {
  it.each([
    ["cumulativeShare", ["80", "95"], [0.8, 0.95]],
    ["cumulativeShare", [" 82.5 % ", "100"], [0.825, 1]],
    ["cumulativeShare", ["82,5", "95%"], [0.825, 0.95]],
    ["topShare", ["7"], [0.07]],
    ["threshold", ["100,000", "1.240,50", "0"], [100000, 1240.5, 0]],
    ["count", ["20", "100", "500", "1000"], [20, 100, 500, 1000]],
  ] as const)("by %s, %j are read as %j", (by, texts, limits) => {
    expect(readLimits(by, texts).limits).toEqual(limits);
  });

  it.each([
    ["cumulativeShare", ["0", "95"], ["percent", undefined]],
    ["cumulativeShare", ["abc", "95"], ["percent", undefined]],
    ["cumulativeShare", ["", "95"], ["percent", undefined]],
    ["cumulativeShare", ["-5", "101"], ["percent", "percent"]],
    ["cumulativeShare", ["80", "80"], [undefined, "order"]],
    ["threshold", ["1000", "2000"], [undefined, "order"]],
    ["threshold", ["-1"], ["amount"]],
    ["count", ["2.5"], ["count"]],
    ["count", ["0"], ["count"]],
  ] as const)("by %s, %j are refused where the fault is", (by, texts, problems) => {
    expect(readLimits(by, texts)).toEqual({ problems });
  });
});
