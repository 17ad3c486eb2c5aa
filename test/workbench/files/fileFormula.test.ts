import { fromFileFormula, isDynamic, toFileFormula } from "../../../src/workbench/files/fileFormula";

/** Typed and stored forms as Excel writes them. */
const pairs: [typed: string, stored: string][] = [
  ["=LOYALTY.CLV(100,0.8,0.1)", "_xldudf_LOYALTY_CLV(100,0.8,0.1)"],
  ["=LOYALTY.RETENTION.UPLIFT.TABLE( A1 , B1 )", "_xldudf_LOYALTY_RETENTION_UPLIFT_TABLE( A1 , B1 )"],
  ['="LOYALTY.CLV("&LOYALTY.CLV(1,0,0)', '"LOYALTY.CLV("&_xldudf_LOYALTY_CLV(1,0,0)'],
  ["='LOYALTY.CLV(x)'!A1+1", "'LOYALTY.CLV(x)'!A1+1"],
  ["=SORT(FILTER(A1:A3,A1:A3>1))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,A1:A3>1))"],
  ["=NORM.S.INV(0.5)+SUM(A1:A3)", "_xlfn.NORM.S.INV(0.5)+SUM(A1:A3)"],
  ["=LET(x,(1+2)*3,y,MAX(x,2),x+y)", "_xlfn.LET(_xlpm.x,(1+2)*3,_xlpm.y,MAX(_xlpm.x,2),_xlpm.x+_xlpm.y)"],
  ["=LET(f,LAMBDA(t,t*3),f(2))", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.t,_xlpm.t*3),_xlpm.f(2))"],
  ["=LAMBDA(x,[k],x+k)(1)", "_xlfn.LAMBDA(_xlpm.x,_xlop.k,_xlpm.x+_xlpm.k)(1)"],
  ["=LET(x,1,LAMBDA(x,x+1)(x))", "_xlfn.LET(_xlpm.x,1,_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)(_xlpm.x))"],
  ["=SUM(A1#,@B1:B3)", "SUM(_xlfn.ANCHORARRAY(A1),_xlfn.SINGLE(B1:B3))"],
  ["=Sales[@Revenue]*2", "Sales[[#This Row],[Revenue]]*2"],
  ["=SUM(Sales[Revenue])", "SUM(Sales[Revenue])"],
];

describe("formulas in files", () => {
  test.each(pairs)("%s is stored in Excel's form and read back", (typed, stored) => {
    expect(toFileFormula(typed)).toBe(stored);
    expect(fromFileFormula(stored)).toBe(typed);
  });

  test("our functions are found in any case, and with the book number some add-ins leave", () => {
    expect(toFileFormula("=loyalty.clv.multiple(1,2)")).toBe("_xldudf_LOYALTY_CLV_MULTIPLE(1,2)");
    expect(fromFileFormula("_xldudf_loyalty_clv(1)+[2]!_xldudf_LOYALTY_CLV(2)")).toBe("=LOYALTY.CLV(1)+LOYALTY.CLV(2)");
    expect(fromFileFormula("loyalty.clv(1)")).toBe("=LOYALTY.CLV(1)");
  });

  test("a user's own name that looks like ours is left alone", () => {
    expect(toFileFormula("=LOYALTY_CLV(1)+LOYALTYX.CLV(2)")).toBe("LOYALTY_CLV(1)+LOYALTYX.CLV(2)");
  });

  test("formulas that may fill several cells are dynamic arrays; one-cell formulas are not", () => {
    for (const formula of ["=LOYALTY.CLV(1,0,0)", "=SEQUENCE(3)", "=SUM(A1:A3*2)", "=Sales[Revenue]*2"]) {
      expect(isDynamic(formula)).toBe(true);
    }
    for (const formula of ["=A1*2", "=SUM(A1:A3)", "=Sales[@Revenue]*2", '=IF(A1>1,"a","b")', "=Assumptions!B16"])
      expect(isDynamic(formula)).toBe(false);
  });
});
