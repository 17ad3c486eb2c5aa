import { calcArguments, UsageError } from "../../src/cli/calcArguments";

test("options may stand before and after the formulas", () => {
  expect(calcArguments(["=1+1", "--json", "--sheet", "a.csv", "=-A1"])).toEqual({
    sheet: "a.csv",
    json: true,
    help: false,
    formulas: ["=1+1", "=-A1"],
  });
});

test("an unknown option and a missing file name are refused", () => {
  expect(() => calcArguments(["--xml", "=1"])).toThrow(UsageError);
  expect(() => calcArguments(["--sheet"])).toThrow(/--sheet needs/);
});

test("all words behind --find are what is asked for", () => {
  expect(calcArguments(["--find", "repeat", "purchases", "--json"])).toMatchObject({ find: "repeat purchases", json: true, formulas: [] });
  expect(() => calcArguments(["--find"])).toThrow(/--find needs words/);
  expect(() => calcArguments(["--find", "--json"])).toThrow(UsageError);
});
