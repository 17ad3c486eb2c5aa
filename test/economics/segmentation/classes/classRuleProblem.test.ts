import { classRuleProblem } from "../../../../src/economics/segmentation/classes/classRuleProblem";
import type { ClassRule } from "../../../../src/economics/segmentation/keyAccounts.types";
import { abc } from "../segmentationFixture";

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
