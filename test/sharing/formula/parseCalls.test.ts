import { callsIn, parseCalls, writePieces } from "../../../src/sharing/formula/parseCalls";
import { loyaltyId, storedName } from "../../../src/sharing/formula/loyaltyName";

const same = (formula: string) =>
  writePieces(parseCalls(formula), ({ written, called }, args) => (called ? `${written}(${args.join(",")})` : written));
const ids = (formula: string) => callsIn(parseCalls(formula)).map(({ id }) => id);

test.each([
  ["LOYALTY.CLV", "CLV"],
  ["loyalty.pareto.table", "PARETO.TABLE"],
  ["_xldudf_LOYALTY_RETENTION_UPLIFT_TABLE", "RETENTION.UPLIFT.TABLE"],
  ["_XLDUDF_LOYALTY.CLV", "CLV"],
  ["[2]!_xldudf_LOYALTY_CLV", "CLV"],
  ["LOYALTY_CLV", undefined],
  ["LOYALTYX.CLV", undefined],
  ["MYLOYALTY.CLV", undefined],
  ["SUM", undefined],
])("the name %s means %s", (name, id) => {
  expect(loyaltyId(name)).toBe(id);
});

test("a stored name leads back to its id", () => {
  expect(loyaltyId(storedName("RETENTION.UPLIFT.TABLE"))).toBe("RETENTION.UPLIFT.TABLE");
});

test.each([
  [`_xldudf_LOYALTY_CLV(A1, SUM(B1,{1,2;3,4}),"LOYALTY.CLV(1)")*2`, ["CLV"]],
  [`SUM(loyalty.clv.schedule(A2,LOYALTY.CLV(1,(A1:A2,B3),3)),'LOYALTY.CLV(x)'!A1)`, ["CLV.SCHEDULE", "CLV"]],
  ["MAP(A1:A3,LOYALTY.CLV)", ["CLV"]],
  ["1+[2]!_xldudf_LOYALTY_CLV(1)", ["CLV"]],
  ["1+'C:\\It''s\\addin.xlam'!LOYALTY.CLV(1)+old.xla!LOYALTY.CSI(2)", ["CLV", "CSI"]],
  ["_xlfn.LET(_xlpm.x,LOYALTY.CLV(1,2,),_xlpm.x)", ["CLV"]],
  ["LOYALTY_CLV(2)+LOYALTYX.CLV(3)", []],
  ["LOYALTY.PARETO.GINI(Tbl[[#This Row],[a b]],,-2)\r\n + 1", ["PARETO.GINI"]],
  ["LOYALTY.X()&[1]Sheet1!A1&_xlfn.ANCHORARRAY(B2)", ["X"]],
])("%s keeps every character outside our calls and finds them all", (formula, expected) => {
  expect(same(formula)).toBe(formula);
  expect(ids(formula)).toEqual(expected);
});

test("arguments are split at their own commas only; an omitted one is an empty argument, no arguments are none", () => {
  const [call] = callsIn(parseCalls("LOYALTY.CLV({1,2},,F(a,b),(A1,B2),)"));
  expect(call?.args.map((arg) => arg.join(""))).toEqual(["{1,2}", "", "F(a,b)", "(A1,B2)", ""]);
  expect(callsIn(parseCalls("LOYALTY.X( )"))[0]?.args).toEqual([]);
});
