import { classRuleProblem } from "../../../../src/economics/segmentation/classes/classByRule";
import type { ClassRule } from "../../../../src/economics/segmentation/keyAccounts.types";
import { abc, classesOf, finding, segmentValues } from "../segmentationFixture";

const classesBy = (values: readonly number[], rule: Partial<ClassRule>) =>
  classesOf(segmentValues(values, { classes: { ...abc, ...rule } })).join("");

describe("by cumulative share", () => {
  const values = [400, 250, 200, 60, 40, 20, 15, 10, 5];

  test("the account that crosses a limit goes up: AAABBCCCC", () => {
    expect(classesBy(values, {})).toBe("AAABBCCCC");
  });

  test("nearest ends class A at 85% for 80%, and at 65% for 74%", () => {
    expect(classesBy(values, { boundary: "nearest" })).toBe("AAABBCCCC");
    expect(classesBy(values, { limits: [0.74, 0.95], boundary: "nearest" })).toBe("AABBBCCCC");
  });

  test("within the limit the crossing account goes down: AABBBCCCC", () => {
    expect(classesBy(values, { boundary: "within" })).toBe("AABBBCCCC");
  });

  test("the first account is in the first class even when it alone exceeds the limit", () => {
    expect(classesBy([95, 3, 2], { boundary: "within" })).toBe("ACC");
  });

  test("equal values share a class", () => {
    expect(classesBy([100, 100, 100, 50, 50], { limits: [0.5, 0.8] })).toBe("AAABB");
    expect(classesBy([100, 100, 100, 50, 50], { limits: [0.5, 0.8], boundary: "within" })).toBe("AAACC");
  });

  test("in the order of the source, equal values can fall into different classes", () => {
    expect(classesBy([100, 100, 100, 50, 50], { limits: [0.5, 0.8], ties: "order" })).toBe("AABBC");
    expect(classesBy([100, 100, 100, 50, 50], { limits: [0.5, 0.8], ties: "order", boundary: "within" })).toBe("AABCC");
  });

  test("a share of exactly the limit has met it, although its digits in binary say otherwise", () => {
    expect(classesBy([0.5, 0.3, 0.15, 0.05], {})).toBe("AABC");
    expect(classesBy([0.5, 0.3, 0.15, 0.05], { boundary: "within" })).toBe("AABC");
  });

  test("the shares shown are those the classes use", () => {
    const together = segmentValues([100, 100, 100, 50, 50]).accounts;
    expect([...together.cumulative]).toEqual([0.75, 0.75, 0.75, 1, 1]);
    expect([...together.shareBefore]).toEqual([0, 0, 0, 0.75, 0.75]);
    const inOrder = segmentValues([100, 100, 100, 50, 50], { classes: { ...abc, ties: "order" } }).accounts;
    expect([...inOrder.cumulative]).toEqual([0.25, 0.5, 0.75, 0.875, 1]);
    expect([...inOrder.shareBefore]).toEqual([0, 0.25, 0.5, 0.75, 0.875]);
    expect([...inOrder.rank]).toEqual([1, 1, 1, 4, 4]);
  });
});

describe("by share of the accounts", () => {
  const rule: Partial<ClassRule> = { by: "topShare", limits: [0.2, 0.5] };

  test("two and five of ten", () => {
    expect(classesBy([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], rule)).toBe("AABBBCCCCC");
  });

  test("20% of eight is 1.6 accounts: two up, one within", () => {
    expect(classesBy([8, 7, 6, 5, 4, 3, 2, 1], rule)).toBe("AABBCCCC");
    expect(classesBy([8, 7, 6, 5, 4, 3, 2, 1], { ...rule, boundary: "within" })).toBe("ABBBCCCC");
  });

  test("ties that reach over the limit go up together, or down together within it", () => {
    expect(classesBy([9, 8, 8, 8, 5, 4, 3, 2, 1, 1], rule)).toBe("AAAABCCCCC");
    expect(classesBy([9, 8, 8, 8, 5, 4, 3, 2, 1, 1], { ...rule, boundary: "within" })).toBe("ABBBBCCCCC");
  });

  test("needs no positive total, and an account below 0 is never higher than last", () => {
    expect(classesBy([5, 1, -9, -20], { ...rule, limits: [0.25, 0.75] })).toBe("ABCC");
  });
});

describe("by number of accounts", () => {
  test("the limits are the last positions of the classes", () => {
    expect(classesBy([9, 8, 7, 6, 5, 4], { by: "count", limits: [1, 4] })).toBe("ABBBCC");
  });

  test("ties around a limit stay together", () => {
    expect(classesBy([9, 7, 7, 7, 5], { by: "count", limits: [2, 4] })).toBe("AAAAC");
    expect(classesBy([9, 7, 7, 7, 5], { by: "count", limits: [2, 4], boundary: "within" })).toBe("ABBBC");
    expect(classesBy([9, 7, 7, 7, 5], { by: "count", limits: [2, 4], ties: "order" })).toBe("AABBC");
  });

  test("more than there are accounts is no error", () => {
    expect(classesBy([3, 2], { by: "count", limits: [10, 100] })).toBe("AA");
  });
});

describe("by fixed amounts", () => {
  test("a value of exactly the amount has reached the class", () => {
    expect(classesBy([1000, 999.99, 100, 99, 0, -5], { by: "threshold", limits: [1000, 100] })).toBe("ABBCCC");
  });

  test("the first class can be empty", () => {
    expect(classesBy([50, 20], { by: "threshold", limits: [1000, 100] })).toBe("CC");
  });
});

test.each([
  [[80, 10, 6, 4], ["top", "rest"], [0.8], ["top", "rest", "rest", "rest"]],
  [
    [40, 30, 20, 10],
    ["w", "x", "y", "z"],
    [0.3, 0.6, 0.85],
    ["w", "x", "y", "z"],
  ],
  [
    [30, 25, 20, 15, 10],
    ["v", "w", "x", "y", "z"],
    [0.2, 0.5, 0.7, 0.85],
    ["v", "w", "x", "y", "z"],
  ],
])("two to five classes with names of one's own: %j as %j", (values, names, limits, expected) => {
  expect(classesOf(segmentValues(values, { classes: { ...abc, names, limits } }))).toEqual(expected);
});

test("ties are named with their value, accounts of 0 apart", () => {
  const answer = segmentValues([7, 5, 5, 0, 0]);
  expect(finding(answer, "ties")).toMatchObject({ count: 2, unit: "accounts", amount: 10, names: ["k1", "k2"], excluded: false });
});

test("one account is the whole answer", () => {
  const answer = segmentValues([5]);
  expect(answer.concentration).toEqual({
    target: 0.8,
    countAtTarget: 1,
    top20Share: 0.2,
    largestShare: 1,
    top5Share: 1,
    gini: 0,
    effectiveAccounts: 1,
    zeroAccounts: 0,
  });
  expect(classesOf(answer)).toEqual(["A"]);
});

test("all equal accounts are one class, and 20% of them hold 20%", () => {
  const answer = segmentValues(new Array<number>(50).fill(3));
  expect(new Set(classesOf(answer))).toEqual(new Set(["A"]));
  expect(answer.concentration!.top20Share).toBeCloseTo(0.2, 15);
  expect(answer.concentration!.gini).toBe(0);
  expect(answer.concentration!.effectiveAccounts).toBeCloseTo(50, 10);
});

test("the answer speaks of the first limit of cumulative shares, and of 80% under any other rule", () => {
  expect(segmentValues([3, 2, 1], { classes: { ...abc, limits: [0.5, 0.9] } }).concentration).toMatchObject({
    target: 0.5,
    countAtTarget: 1,
  });
  expect(segmentValues([3, 2, 1], { classes: { ...abc, by: "count", limits: [1, 2] } }).concentration).toMatchObject({
    target: 0.8,
    countAtTarget: 2,
  });
});

test("a total of 0 or less withholds shares, but classes by amount, count and share of accounts stay", () => {
  expect(classesBy([5, -9], { by: "threshold", limits: [4, 2] })).toBe("AC");
  expect(classesBy([5, 1, -9], { by: "count", limits: [1, 2] })).toBe("ABC");
  const answer = segmentValues([5, 1, -9]);
  expect(classesOf(answer).join("")).toBe("CCC");
  expect(answer.classes.map(({ value }) => value)).toEqual([0, 0, -3]);
  expect(answer.concentration).toBeUndefined();
});

const named = (...names: string[]): ClassRule => ({ ...abc, names, limits: [0.8, 0.95, 0.97, 0.99].slice(0, names.length - 1) });

test.each([
  abc,
  named("Gold", "Silver"),
  named("A", "B", "C", "D", "E"),
  named("Tier 1", "Tier 2", "A+"),
  named("重点", "普通"),
  { ...abc, by: "topShare", limits: [0.2, 1] },
  { ...abc, by: "threshold", limits: [1000, 0] },
  { ...abc, by: "count", limits: [1, 20] },
] as ClassRule[])("%j can be used", (rule) => {
  expect(classRuleProblem(rule)).toBeUndefined();
});

test.each([
  [["A"], { code: "tooFewClasses" }],
  [["A", "B", "C", "D", "E", "F"], { code: "tooManyClasses" }],
  [["A", " "], { code: "blankName", at: 1 }],
  [["x".repeat(41), "B"], { code: "longName", at: 0 }],
  [["A", "b", "B "], { code: "sameName", at: 2 }],
  [["A", "Ａ"], { code: "sameName", at: 1 }],
  [["<A", "B"], { code: "nameStart", at: 0 }],
  [["A", ">B"], { code: "nameStart", at: 1 }],
  [["=A", "B"], { code: "nameStart", at: 0 }],
  [["A*", "B"], { code: "nameWildcard", at: 0 }],
  [["A", "?"], { code: "nameWildcard", at: 1 }],
  [["A", "~B"], { code: "nameWildcard", at: 1 }],
  [["1", "2"], { code: "nameIsValue", at: 0 }],
  [["A", "20%"], { code: "nameIsValue", at: 1 }],
  [["A", "1,000"], { code: "nameIsValue", at: 1 }],
  [["A", "1e3"], { code: "nameIsValue", at: 1 }],
  [["A", "01/02"], { code: "nameIsValue", at: 1 }],
  [["true", "B"], { code: "nameIsValue", at: 0 }],
  [["#N/A", "B"], { code: "nameIsValue", at: 0 }],
  [["A", "net returns"], { code: "nameTaken", at: 1 }],
  [["A", "–"], { code: "nameTaken", at: 1 }],
] as const)("names %j: %j", (names, problem) => {
  expect(classRuleProblem(named(...names))).toEqual(problem);
});

test.each([
  ["cumulativeShare", [0.8], { code: "limitCount" }],
  ["cumulativeShare", [80, 95], { code: "limitRange", at: 0 }],
  ["cumulativeShare", [0, 0.5], { code: "limitRange", at: 0 }],
  ["cumulativeShare", [0.8, 0.8], { code: "limitOrder", at: 1 }],
  ["cumulativeShare", [0.8, NaN], { code: "limitNotNumber", at: 1 }],
  ["topShare", [0.5, 0.2], { code: "limitOrder", at: 1 }],
  ["topShare", [0.5, 1.2], { code: "limitRange", at: 1 }],
  ["threshold", [100, 200], { code: "limitOrder", at: 1 }],
  ["threshold", [100, -1], { code: "limitRange", at: 1 }],
  ["count", [0, 5], { code: "limitRange", at: 0 }],
  ["count", [1.5, 5], { code: "limitNotWhole", at: 0 }],
  ["count", [5, 5], { code: "limitOrder", at: 1 }],
] as const)("%s with limits %j: %j", (by, limits, problem) => {
  expect(classRuleProblem({ ...abc, by, limits: [...limits] })).toEqual(problem);
});
