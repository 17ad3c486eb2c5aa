import catalogJson from "../../../src/catalog/data/catalog.json";
import type { Catalog, CatalogFunction, CatalogParameter } from "../../../src/catalog/data/catalog.types";
import type { Refused, ResultPlace, Written } from "../../../src/sharing/native/native.types";
import { WrittenForms } from "../../../src/sharing/native/writtenOut";

const { functions } = catalogJson as Catalog;
const ONE: ResultPlace = { row: 0, column: 5, rows: 1, columns: 1, whole: true };

function entryOf(id: string): CatalogFunction {
  return functions.find((entry) => entry.id === id)!;
}

function made(
  native: string,
  parameters: Partial<CatalogParameter>[] = [{ name: "x" }],
  result: "scalar" | "matrix" = "scalar",
): CatalogFunction {
  const full = parameters.map((one) => ({ name: "x", description: "", optional: false, type: "any" as const, matrix: false, ...one }));
  return { ...functions[0]!, id: "MADE", parameters: full, native, result };
}

function text(written: Written | Refused): string {
  if ("refused" in written || written.kind !== "formula") throw new Error(JSON.stringify(written));
  return written.text;
}

function write(entry: CatalogFunction, args: string[], place: Partial<ResultPlace> = {}): Written | Refused {
  return new WrittenForms().writtenOut(entry, args, { ...ONE, ...place });
}

describe("a call written out", () => {
  test("is short where arguments are left out: what they decide is decided beforehand", () => {
    expect(text(write(entryOf("CLV"), ["A2", "B2", "C2"]))).toBe(
      "IF(NOT(AND(ISNUMBER(A2),ISNUMBER(B2),ISNUMBER(C2))),#VALUE!,IF(OR(B2<0,B2>1,C2<=-1,C2>=10),#VALUE!,IF(ROUND((1-B2+C2)/(1+C2),15)<=0,#VALUE!,A2*B2/(1-B2+C2))))",
    );
    expect(text(write(entryOf("CLV"), ["100", "0.8", "0.1"]))).toBe("100*0.8/(1-0.8+0.1)");
    expect(text(write(entryOf("CLV"), ["100", "0.8", "0.1", '"sideways"']))).toBe("#VALUE!");
  });

  test.each([
    ["x*2", "A1+1", "(A1+1)*2"],
    ["2-x", "A1-1", "2-(A1-1)"],
    ["x^2", "-3", "9"],
    ["2^x^3", "A1", "2^A1^3"],
    ["2^(x^3)", "A1", "2^(A1^3)"],
    ["-(x^2)", "A1", "-(A1^2)"],
    ["SUM(x,1)", "A1:A3 A2", "SUM(A1:A3 A2,1)"],
    ["1/x", "A1%", "1/(A1%)"],
    ['x&"b"', "A1=2", '(A1=2)&"b"'],
    ["x+0", "A1", "A1"],
    ["1*x^1", "A1", "A1"],
  ])("of %s with %s keeps its meaning: %s", (native, argument, expected) => {
    expect(text(write(made(native), [argument]))).toBe(expected);
  });

  test.each([
    ["SUM(HSTACK(1,x,2))", "SUM(1,A1,2)"],
    ["MAX(VSTACK(x,5))", "MAX(A1,5)"],
    ["SUM(VSTACK(x,x+1)*2)", "SUM(A1*2,(A1+1)*2)"],
    ["COUNT(HSTACK(x,1))", "COUNT(A1,1)"],
  ])("of %s, which stacks cells with constants, lists them: an array constant holds no cell", (native, expected) => {
    expect(text(write(made(native), ["A1"]))).toBe(expected);
  });

  test.each([
    ['IF(x="",1,x)', '"b"', '"b"'],
    ['IF(x="RENEWAL",1,2)', '"renewal"', "1"],
    ["IF(AND(x>0,x<1),3,4)", "0.5", "3"],
    ["IF(OR(x<0,ISNUMBER(x)),3,4)", "0.5", "3"],
    ["IF(x>=10^12,3,4)", "5", "4"],
    ["LET(a,x+1,b,a*a,b)", "B7", "(B7+1)*(B7+1)"],
    ["SUM(VSTACK(x,2))", "B7", "SUM(B7,2)"],
    ["INDEX(VSTACK(x,2),1)", "B7", "B7"],
  ])("of %s with %s is folded to %s", (native, argument, expected) => {
    expect(text(write(made(native), [argument]))).toBe(expected);
  });

  test("stands in brackets inside a larger formula, unless it is one call", () => {
    expect(text(write(made("x+1"), ["A1"], { whole: false }))).toBe("(A1+1)");
    expect(text(write(made("MAX(x,1)"), ["A1"], { whole: false }))).toBe("MAX(A1,1)");
    expect(text(write(made("MAX(x,1)+MAX(x,2)"), ["A1"], { whole: false }))).toBe("(MAX(A1,1)+MAX(A1,2))");
  });

  test("counts without SEQUENCE", () => {
    expect(text(write(made("SUM(1/SEQUENCE(x))"), ["A1"]))).toBe("SUM(1/ROW(INDEX($A:$A,1):INDEX($A:$A,A1)))");
    expect(text(write(made("SUM(1/SEQUENCE(3))"), ["A1"]))).toBe("SUM(1/{1;2;3})");
  });

  test("filters and sorts without FILTER and SORT", () => {
    const list = [{ name: "x", matrix: true }];
    expect(text(write(made("SUM(FILTER(x,x>2))", list), ["A1:A9"]))).toBe("SUM(IF(A1:A9>2,A1:A9,0))");
    expect(text(write(made("INDEX(SORT(x,1,-1),2)", list), ["A1:A9"]))).toBe("LARGE(A1:A9,2)");
  });

  test("of a list given as a row takes the row for a column, blank cells still blank", () => {
    const written = text(write(made("SUM(x*SEQUENCE(ROWS(x)))", [{ name: "x", matrix: true }]), ["A1:C1"]));
    expect(written).toBe('SUM(TRANSPOSE(IF(A1:C1="","",A1:C1))*{1;2;3})');
  });
});

describe("a table written out", () => {
  const place = { rows: 6, columns: 8, row: 9 };
  const cells = (): string[][] => {
    const written = write(entryOf("CLV.SCHEDULE"), ["A2", "B2", "C2", "4"], place);
    if ("refused" in written || written.kind !== "cells") throw new Error(JSON.stringify(written));
    return written.rows.map((row) => row.map(({ text: one }) => one));
  };

  test("has one short formula a cell, and all checks in its first cell", () => {
    const rows = cells();
    expect(rows[0]![0]).toBe(
      'IF(NOT(AND(ISNUMBER(A2),ISNUMBER(B2),ISNUMBER(C2))),#VALUE!,IF(OR(B2<0,B2>1,C2<=-1,C2>=10),#VALUE!,"number"))',
    );
    expect(rows[2]!.slice(2, 4)).toEqual(["IF(ISERROR(F10),F10,B2)", "IF(ISERROR(F10),F10,A2)"]);
  });

  test("refers to its own cells: a running sum is the cell above and the cell beside", () => {
    expect(cells()[4]!.slice(6)).toEqual(["IF(ISERROR(F10),F10,J14*K14)", "IF(ISERROR(F10),F10,M13+L14)"]);
  });

  test("says #REF! where its input asks for another number of rows", () => {
    const written = write(entryOf("CLV.SCHEDULE"), ["A2", "B2", "C2", "D2"], place);
    if ("refused" in written || written.kind !== "cells") throw new Error(JSON.stringify(written));
    expect(written.rows[0]![0]!.text).toContain("IF(D2+1<>5,#REF!,");
  });

  test("inside a larger formula has no older form", () => {
    expect(write(entryOf("CLV.SCHEDULE"), ["A2", "B2", "C2", "4"], { ...place, whole: false })).toEqual({ refused: "dynamicInOlder" });
  });
});

test("a function of one value answers for each cell of a range in a formula of its own", () => {
  const written = write(made("x*2"), ["$A$1:$A$3"], { rows: 3 });
  expect(written).toEqual({ kind: "cells", rows: ["$A$1*2", "$A$2*2", "$A$3*2"].map((one) => [{ text: one, array: false }]) });
});

describe("a call is refused", () => {
  test("when an argument is missing or one too many", () => {
    expect(write(entryOf("CLV"), ["A2", "", "C2"])).toEqual({ refused: "missingArgument" });
    expect(write(made("x"), ["A2", "B2"])).toEqual({ refused: "missingArgument" });
  });

  test("when a random argument would be drawn more than once", () => {
    expect(write(made("x*x"), ["RAND()"])).toEqual({ refused: "volatileArgument" });
    expect(text(write(made("x+1"), ["RAND()"]))).toBe("RAND()+1");
  });

  test("when it has no native form, or one that needs newer functions", () => {
    expect(write({ ...made("x"), native: null }, ["A1"])).toEqual({ refused: "noNativeForm" });
    expect(write(made("SUM(UNIQUE(x))"), ["A1"])).toEqual({ refused: "dynamicInOlder" });
  });

  test("when it is longer or deeper than Excel takes", () => {
    const long = Array.from({ length: 60 }, () => "x").join("+");
    expect(write(made(long), [`SUM(${"A1000000,".repeat(20)}1)`])).toEqual({ refused: "tooLong" });
    const deep = Array.from({ length: 70 }).reduce<string>((inner) => `ABS(1+${inner})`, "x");
    expect(write(made(deep), ["A1"])).toEqual({ refused: "tooLong" });
  });
});
