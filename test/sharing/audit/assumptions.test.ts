import { constantsIn } from "../../../src/sharing/audit/assumptions";

test.each([
  ["A1*0.05", ["0.05"]],
  ["A1*5%+12", ["5%", "12"]],
  ["-0.2*A1", ["-0.2"]],
  ["A1-0.2", ["0.2"]],
  ["A1*(1-B1)+0", []],
  ["1%*A1", ["1%"]],
  ["INDEX(A1:C9,3,2)*1.2", ["1.2"]],
  ["ROUND(A1*1.19,2)", ["1.19"]],
  ["IF(A1>100,0.1,0.2)", ["100", "0.1", "0.2"]],
  ['"5"&A1', []],
  ["_xlfn.XLOOKUP(A1,B:B,C:C,0,-1,2)", []],
  ["{500;600}*2+2", ["500", "600", "2"]],
])("numbers typed into %s", (formula, expected) => {
  expect(constantsIn(formula)).toEqual(expected);
});
