import { explicitFormula, type Wording } from "../../../src/sharing/formula/explicitFormula";

const NAMES: Record<string, string> = {
  margins: "Inputs!$A$1:$A$4",
  rate: "Inputs!$B$2",
  monthly: "Inputs!$B$2/12",
  total: "SUM(Inputs!$A$1:$A$4)",
  doubled: "Inputs!$A$1:$A$4*2",
  circle: "other+1",
  other: "circle+1",
};

/** A formula in C3; CLV takes single values, GINI cells, and TABLE fills cells. */
const wording: Wording = {
  cell: { row: 2, column: 2 },
  nameFormula: (name) => NAMES[name.toLowerCase()],
  hasTable: (name) => name === "Sales",
  ourTaken: (id) => (id === "GINI" || id === "TABLE" ? "cells" : id === "CLV" ? "one" : undefined),
  fillsCells: (id) => id === "TABLE",
  unnamed: (reference, crosses) => (crosses ? `_xlfn.SINGLE(${reference})` : "#VALUE!"),
  keepsWhole: false,
};

// Microsoft, "Implicit intersection operator: @": a range gives the cell in the row or column of the formula, an array its first cell, and functions that take ranges take them whole.
test.each([
  ["a column, by its row", "LOYALTY.CLV($A$1:$A$4,0.8)", "LOYALTY.CLV($A3,0.8)"],
  ["a row, by its column", "LOYALTY.CLV(A$9:D$9,0.8)", "LOYALTY.CLV(C$9,0.8)"],
  ["a whole column and a whole row", "LOYALTY.CLV(A:A,$9:$9)", "LOYALTY.CLV(A3,C$9)"],
  ["another sheet", "LOYALTY.CLV('My data'!$A$1:$A$4,1)", "LOYALTY.CLV('My data'!$A3,1)"],
  ["cells out of reach", "LOYALTY.CLV($A$7:$A$9,A1:B9)", "LOYALTY.CLV(#VALUE!,#VALUE!)"],
  ["what is calculated with a range", "LOYALTY.CLV(2*$A$1:$A$4+1,1)", "LOYALTY.CLV(2*$A3+1,1)"],
  ["a bracket", "LOYALTY.CLV(($A$1:$A$4),1)", "LOYALTY.CLV(($A3),1)"],
  ["a function of one value", "LOYALTY.CLV(ROUND($A$1:$A$4,0),1)", "LOYALTY.CLV(ROUND($A3,0),1)"],
  ["a list", "LOYALTY.CLV({100,200},1)", "LOYALTY.CLV(INDEX({100,200},1,1),1)"],
  ["a name for a range", "LOYALTY.CLV(Margins,Rate)", "LOYALTY.CLV(Inputs!$A3,Rate)"],
  ["names for one value", "LOYALTY.CLV(Total,Monthly)+Rate", "LOYALTY.CLV(Total,Monthly)+Rate"],
  ["a name for what is calculated from a range", "LOYALTY.CLV(Doubled,1)", "LOYALTY.CLV(_xlfn.SINGLE(Doubled),1)"],
  [
    "a column of a table of this sheet",
    "LOYALTY.CLV(Sales[Margin],Other[Rate])",
    "LOYALTY.CLV(Sales[[#This Row],[Margin]],_xlfn.SINGLE(Other[Rate]))",
  ],
  ["a table as the whole result", "LOYALTY.TABLE(A1:A4)", "INDEX(LOYALTY.TABLE(A1:A4),1,1)"],
  ["a table within a formula", "2*LOYALTY.TABLE(A1:A4)", "2*INDEX(LOYALTY.TABLE(A1:A4),1,1)"],
  ["operands beside a call", "$A$1:$A$4*LOYALTY.CLV(B3,0.8)", "$A3*LOYALTY.CLV(B3,0.8)"],
  ["the value that is looked up", "VLOOKUP($A$1:$A$4,E1:F9,2,0)*LOYALTY.CLV(B3,1)", "VLOOKUP($A3,E1:F9,2,0)*LOYALTY.CLV(B3,1)"],
  ["a condition", "IF($A$1:$A$4>0,LOYALTY.CLV(B3,1),B1:B4)", "IF($A3>0,LOYALTY.CLV(B3,1),B3)"],
  ["a sum of products of ranges written without its function", "SUM(A1:A4*B1:B4)+LOYALTY.CLV(1,1)", "SUM(A3*B3)+LOYALTY.CLV(1,1)"],
  ["criteria", "SUMIFS(A1:A9,B1:B9,D1:D4)+LOYALTY.CLV(1,1)", "SUMIFS(A1:A9,B1:B9,D3)+LOYALTY.CLV(1,1)"],
])("a formula that is no array formula takes one cell of %s", (_what, formula, expected) => {
  expect(explicitFormula(formula, wording)).toBe(expected);
});

test.each([
  "LOYALTY.CLV(A1,0.8)*2+D1",
  "LOYALTY.GINI(A1:A4)",
  "LOYALTY.GINI((A1:A4))+SUM(B1:B9,C:C)",
  "SUM(LOYALTY.TABLE(A1:A4))",
  "INDEX(LOYALTY.TABLE(A1:A4),2,3)",
  "SUMPRODUCT(A1:A4*B1:B4,--(C1:C4>0))*LOYALTY.CLV(1,1)",
  "LOOKUP(2,1/(A1:A9<>0),B1:B9)+LOYALTY.CLV(1,1)",
  "COUNTIF(A1:A9,B3)*LOYALTY.CLV(SUM(A1:A4),MAX(B:B))",
  "SUM((A1:A4,C1:C4))+SUM(A1:INDEX(A:A,3))+SUM(A1:C4 B1:B9)+LOYALTY.CLV(1,1)",
  "Sheet1:Sheet3!A1+LOYALTY.CLV(Sales[[#This Row],[Margin]],1)",
  "_xlfn.LET(_xlpm.x,A1:A4,LOYALTY.CLV(_xlpm.x,1))",
  'IF(A1="A1:A4",LOYALTY.CLV(1,1),"B1:B4")',
  "LOYALTY.CLV(Circle,1)",
  "LOYALTY.CLV(A1:A4))",
])("what is one value or is taken whole stays: %s", (formula) => {
  const circle = formula.includes("Circle");
  expect(explicitFormula(formula, circle ? { ...wording, unnamed: (reference) => reference } : wording)).toBe(formula);
});

test("where results are written out, one that is the whole formula is not taken apart", () => {
  expect(explicitFormula("LOYALTY.TABLE($A$1:$A$4)", { ...wording, keepsWhole: true })).toBe("LOYALTY.TABLE($A$1:$A$4)");
});
