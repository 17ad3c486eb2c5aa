import { tokenize, tokenTypes } from "@borgar/fx/xlsx";
import catalogJson from "../../../src/catalog/data/catalog.json";
import type { Catalog, CatalogFunction } from "../../../src/catalog/data/catalog.types";
import { FINANCE_COPY_COMMENT, nativeForm } from "../../../src/sharing/native/nativeForm";
import { isVariableName } from "../../../src/sharing/native/parameterName";

const { functions } = catalogJson as Catalog;
const withNative = functions.filter(({ native }) => native !== null);

/** Functions of ours that Excel had before 2010 and stores by their plain names; a list of its own, so that the table in use is checked by another. */
const PLAIN = new Set(
  `IF AND OR NOT SUM MIN MAX COUNT AVERAGE PRODUCT ABS INT SQRT EXP LN LOG10 MOD ROUND ROUNDUP SIGN ISNUMBER ISERROR ISTEXT ISLOGICAL ISODD IFERROR ROWS COLUMNS
INDEX TRANSPOSE MMULT MINVERSE LEN TRIM LOWER YEAR MONTH DAY DATE SMALL LARGE MATCH GAMMALN SINH COSH`.split(/\s+/),
);

function entryWith(native: string, names: string[] = ["x"]): CatalogFunction {
  const parameters = names.map((name) => ({ name, description: "", optional: false, type: "any" as const, matrix: false }));
  return { ...functions[0]!, parameters, native };
}

test.each(withNative.map((entry) => [entry.id, entry] as const))("%s has a form that a name of a workbook can hold", (id, entry) => {
  const { name, lambda, comment } = nativeForm(entry)!;
  expect(name).toBe(`LOYALTYX.${id}`);
  expect(lambda.startsWith(`_xlfn.LAMBDA(${entry.parameters.map((parameter) => `_xlpm.${parameter.name},`).join("")}`)).toBe(true);
  expect(lambda.length).toBeLessThan(7_900);
  expect(comment.length).toBeLessThanOrEqual(255);
  expect(comment.startsWith(FINANCE_COPY_COMMENT)).toBe(true);
  const tokens = tokenize(lambda, { negativeNumbers: false });
  const calls = tokens.filter(({ type }) => type === tokenTypes.FUNCTION).map(({ value }) => value);
  expect(calls.filter((call) => !call.startsWith("_xlfn.") && !PLAIN.has(call))).toEqual([]);
  expect(calls.filter((call) => /FILTER$|SORT$/.test(call) && !call.startsWith("_xlfn._xlws."))).toEqual([]);
  const others = tokens.filter(({ type }) => type === tokenTypes.REF_NAMED || type === tokenTypes.REF_RANGE || type === tokenTypes.UNKNOWN);
  expect(others.filter(({ value }) => !value.startsWith("_xlpm.")).map(({ value }) => value)).toEqual([]);
});

test("the form is the body with the prefixes of the file format", () => {
  const form = nativeForm(entryWith('LET(m, x, IF(m="a b", SORT(FILTER(m,m>1)), SEQUENCE(3)*POISSON.DIST(m,1,TRUE)))'));
  expect(form?.lambda).toBe(
    '_xlfn.LAMBDA(_xlpm.x,_xlfn.LET(_xlpm.m,_xlpm.x,IF(_xlpm.m="a b",_xlfn._xlws.SORT(_xlfn._xlws.FILTER(_xlpm.m,_xlpm.m>1)),_xlfn.SEQUENCE(3)*_xlfn.POISSON.DIST(_xlpm.m,1,TRUE))))',
  );
});

test("a function without a native form has none here", () => {
  expect(nativeForm({ ...entryWith("x"), native: null })).toBeUndefined();
});

test.each(["r", "C", "RC", "R1", "c2", "r1c1", "R2x", "A1", "x1", "abc12", "my.name", "1x"])("%s is no name for a variable", (name) => {
  expect(isVariableName(name)).toBe(false);
});

test.each(["x", "rate", "retention", "ab", "xyz", "discount_2", "customers_start"])("%s is a name for a variable", (name) => {
  expect(isVariableName(name)).toBe(true);
});

test("a form that does not fit is refused when it is made", () => {
  expect(() => nativeForm(entryWith("LET(r,x,r+1)"))).toThrow("r for a cell");
  expect(() => nativeForm(entryWith("x+y"))).toThrow("y is no parameter");
  expect(() => nativeForm(entryWith("x+B2"))).toThrow("B2 is no parameter");
  expect(() => nativeForm(entryWith(Array.from({ length: 1_200 }, () => "x").join("+")))).toThrow("characters");
});
