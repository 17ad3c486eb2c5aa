import { engineFormula, syntaxProblem } from "../../../src/workbench/evaluation/formulaText";

test("an equals sign is added where it was left out, and outer blanks go", () => {
  expect(engineFormula(" SUM(A1:A3) ")).toBe("=SUM(A1:A3)");
  expect(engineFormula("+SUM(A1:A3)")).toBe("=+SUM(A1:A3)");
  expect(engineFormula("=+SUM(A1:A3)")).toBe("=+SUM(A1:A3)");
});

test.each(["=SUM(1", "=1+", '="a', "=1 2", "=SUM(1;2)", "={A1,2}", "={5%}", "={--1}"])("%s cannot be read as a formula", (formula) =>
  expect(syntaxProblem(formula)).toBeTruthy(),
);

test.each(["=LOYALTY.CLV(100,,0.1)", "={1,2;3,4}", "=LET(x,1,x*2)", "=IF(1,#N/A,2)", "=Sales[Amount]", "={+1;- 2}", "=+SUM(1)"])(
  "%s can",
  (formula) => expect(syntaxProblem(formula)).toBeUndefined(),
);

test.each([
  ["=ＳＵＭ(1,2)", "Ｓ", "S"],
  ["=SUM(1，2)", "，", ","],
  ["=SUM（1)", "（", "("],
  ["＝SUM(1)", "＝", "="],
  ["=５+1", "５", "5"],
  ["=3\u22122", "\u2212", "-"],
  ["=A1\u20131", "\u2013", "-"],
  ["=A1\u00d72", "\u00d7", "*"],
  ["=\u201cx\u201d", "\u201c", '"'],
])("a sign that only looks like one of a formula is named: %s", (formula, sign, plain) =>
  expect(syntaxProblem(engineFormula(formula))).toBe(`"${sign}" is no sign of a formula; type ${plain} instead`),
);

test("an unusual blank is named", () => {
  expect(syntaxProblem("=SUM(1,\u00a02)")).toBe("A wide or fixed space is no sign of a formula; type a plain space instead");
});

test("the same signs in texts, in names of sheets and columns, and wide letters in names are left alone", () => {
  expect(syntaxProblem('="（1\u22122）"')).toBeUndefined();
  expect(syntaxProblem("='（x）'!A1")).toBeUndefined();
  expect(syntaxProblem("=Sales[（x）]")).toBeUndefined();
  expect(syntaxProblem("=\u8ba1Ａ*2")).toBeUndefined();
});

test("an array constant with rows of different lengths is none", () => {
  expect(syntaxProblem("={1,2;3}")).toBe("The rows of an array constant must be of the same length; got 2, 1");
});
