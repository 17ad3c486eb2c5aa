import { elsewhere, keepingFormula, keptPlaces, placesIn, spillsRead, withPlaces } from "../../../src/sharing/formula/followReferences";

const FORMULA = "IF(A1>'My sheet'!$B2,SUM(Tbl[Amount],C:C,$4:5),LET(x,A1:B$3,x))&\"A1\"";

test("places are absolute, with their sheet, in the order of the formula; texts and variables are none", () => {
  expect(placesIn(FORMULA, "Out")).toEqual(["Out!$A$1", "'My sheet'!$B$2", "Tbl[Amount]", "Out!$C:$C", "Out!$4:$5", "Out!$A$1:$B$3"]);
});

test("what no name can hold or Excel does not follow stays text: own rows, other workbooks, ranges over sheets, names", () => {
  expect(placesIn("F([@m],Tbl[@m],[Book.xlsx]S!A1,'C:\\d\\[Book.xlsx]S'!B2,One:Two!A1,S1:S3!A1,Margin,Out!Margin)", "Out")).toEqual([]);
});

test("a formula follows its places and keeps its own signs for what is absolute", () => {
  const before = placesIn(FORMULA, "Out");
  const now = ["Results!$A$2", "'It''s'!$B$9", "Sales[Amount]", "Results!$D:$D", "Results!$5:$6", "Results!$A$2:$B$8"];
  expect(withPlaces(FORMULA, before, now, "Results")).toBe("IF(A2>'It''s'!$B9,SUM(Sales[Amount],D:D,$5:6),LET(x,A2:B$8,x))&\"A1\"");
  expect(withPlaces(FORMULA, before, before, "Out")).toBe(FORMULA);
});

test("a reference that came to another sheet names it, and one that is gone gives no formula", () => {
  expect(withPlaces("A1*2", ["Out!$A$1"], ["'2024'!$C$3"], "Out")).toBe("'2024'!C3*2");
  expect(withPlaces("A1*2", ["Out!$A$1"], [undefined], "Out")).toBeUndefined();
});

test("places come back from the formula of a name, deleted ones as gone", () => {
  const places = ["Out!$A$1", "'a,b'!$B$2:$C$3", "Tbl[[a,b]:[c]]", "Out!$C:$C"];
  expect(keptPlaces(keepingFormula(places))).toEqual(places);
  expect(keptPlaces("=SUM(#REF!,Out!#REF!,#REF!$A$1,'Out'!$B$2)")).toEqual([undefined, undefined, undefined, "Out!$B$2"]);
});

test("formulas that read a whole spill are told with its cell", () => {
  expect(spillsRead("SUM(A4#)+ROWS('My sheet'!$B$2#)+A1", "Out")).toEqual(["Out!$A$4", "'My sheet'!$B$2"]);
  expect(spillsRead("SUM(_xlfn.ANCHORARRAY(A4))", "Out")).toEqual(["Out!$A$4"]);
  expect(spillsRead('"A4#"&A4', "Out")).toEqual([]);
});

test.each([
  ["LOYALTY.CLV.SCHEDULE(100,0.8,$C$1,3)", "same"],
  ["LOYALTY.CLV(A1,0.8,0.1)", "other"],
  ["LOYALTY.CLV(Out!$A1,[@m],0.1)", "other"],
  ["LOYALTY.CLV(ROW(),0.8,0.1)", "unknown"],
  ["LOYALTY.CLV([@m],0.8,0.1)", "unknown"],
  ["LOYALTY.CLV(Margin,0.8,0.1)", "unknown"],
  ["LOYALTY.CLV(@$A:$A,0.8,0.1)", "unknown"],
])("%s in another cell gives: %s", (formula, what) => {
  expect(elsewhere(formula)).toBe(what);
});
