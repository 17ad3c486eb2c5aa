import type { FormulaCheck } from "../../../src/workbench/evaluation/evaluation.types";
import { judge } from "../../../src/cli/checks/judge";

const check = (stored: FormulaCheck["stored"]): FormulaCheck => ({ sheet: "S", cell: "A1", formula: "=F(1)", stored });
const gave = (value: number | string | boolean | (number | string | { error: string })[][]) => ({ formula: "=F(1)", value });

test.each([
  ["a number that differs in the twelfth digit", check([[1000]]), gave(1000.000000001)],
  ["a text in other case", check([["Gold"]]), gave("GOLD")],
  ["the same error", check([[{ error: "#N/A" }]]), { formula: "", error: "#N/A" }],
  ["a table whose blank cell is not compared", check([[1, undefined, 3]]), gave([[1, 7, 3]])],
])("%s passes", (_what, one, result) => {
  expect(judge(one, result)).toBe("passed");
});

test.each([
  ["a number that differs in the eighth digit", check([[1000]]), gave(1000.0001), "1000", "1000.0001"],
  ["an error instead of a number", check([[1]]), { formula: "", error: "#VALUE!" }, "1", "#VALUE!"],
  ["a number instead of an error", check([[{ error: "#N/A" }]]), gave(1), "#N/A", "1"],
  ["another error", check([[{ error: "#N/A" }]]), { formula: "", error: "#NUM!" }, "#N/A", "#NUM!"],
  ["a later cell of a table", check([[1, 2]]), gave([[1, 3]]), "2", "3"],
  ["a table that is too small", check([[1, 2]]), gave(1), "2", "1"],
  ["TRUE for a text", check([["true"]]), gave(true), "true", "true"],
])("%s fails", (_what, one, result, expected, now) => {
  expect(judge(one, result)).toEqual({ sheet: "S", cell: "A1", expected, now });
});

test.each(["#NAME?", "#SPILL!", "#CALC!"])("a formula that the engine cannot calculate (%s) is neither right nor wrong", (error) => {
  expect(judge(check([[1]]), { formula: "", error })).toBe("unchecked");
});
