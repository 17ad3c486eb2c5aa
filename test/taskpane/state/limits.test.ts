import { readLimits } from "../../../src/taskpane/state/limits";

describe("class limits as typed", () => {
  it.each([
    ["80", "95", 0.8, 0.95],
    [" 82.5 % ", "100", 0.825, 1],
    ["82,5", "95%", 0.825, 0.95],
  ])("%s and %s are read as fractions", (a, b, limitA, limitB) => {
    expect(readLimits({ a, b })).toEqual({ limits: { limitA, limitB } });
  });

  it.each([
    ["0", "95", "range", undefined],
    ["100", "100", "range", "order"],
    ["abc", "95", "range", undefined],
    ["", "95", "range", undefined],
    ["-5", "95", "range", undefined],
    ["80", "80", undefined, "order"],
    ["80", "101", undefined, "order"],
    ["80", "x", undefined, "order"],
  ])("%s and %s are refused where the fault is", (a, b, problemA, problemB) => {
    expect(readLimits({ a, b })).toEqual({ problemA, problemB });
  });
});
