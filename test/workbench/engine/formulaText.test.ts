import { engineFormula, syntaxProblem } from "../../../src/workbench/engine/formulaText";

test.each([
  ["=1.5E3+A1", "=1500+A1"],
  ["=1e-3", "=0.001"],
  ["=12.5e+1*2", "=125*2"],
  ["=1.2345E2", "=123.45"],
  ["=3", "=3"],
])("the engine reads %s as %s", (typed, read) => expect(engineFormula(typed)).toBe(read));

test("texts and names that look like exponents are left alone", () => {
  expect(engineFormula('="1E3"&E3&SHEET1E3')).toBe('="1E3"&E3&SHEET1E3');
});

test("an equals sign is added where it was left out, and outer blanks go", () => {
  expect(engineFormula(" SUM(A1:A3) ")).toBe("=SUM(A1:A3)");
});

test.each(["=SUM(1", "=1+", '="a', "=1 2"])("%s cannot be read as a formula", (formula) => expect(syntaxProblem(formula)).toBeTruthy());

test.each(["=LOYALTY.CLV(100,,0.1)", "={1,2;3,4}", "=LET(x,1,x*2)", "=IF(1,#N/A,2)", "=Sales[Amount]"])("%s can", (formula) =>
  expect(syntaxProblem(formula)).toBeUndefined(),
);
