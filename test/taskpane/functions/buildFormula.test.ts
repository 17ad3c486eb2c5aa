import fc from "fast-check";
import type { CatalogParameter } from "../../../src/catalog/data/catalog.types";
import { buildFormula } from "../../../src/taskpane/functions/buildFormula";
import { localFormula } from "../../../src/taskpane/ui/formula/localFormula";
import type { Notation } from "../../../src/workbook/workbook.types";

const parameter = (name: string, changes: Partial<CatalogParameter> = {}): CatalogParameter => ({
  name,
  description: "",
  optional: false,
  type: "any",
  matrix: false,
  ...changes,
});
const parameters = [
  parameter("margin"),
  parameter("retention"),
  parameter("timing", { optional: true, words: ["renewal", "end"] }),
  parameter("growth", { optional: true }),
];
const build = (...typed: string[]) => buildFormula("LOYALTY.CLV", parameters, typed);

describe("the formula made from typed arguments", () => {
  it("takes values and cells as they are and drops omitted optionals at the end", () => {
    expect(build(" 100 ", "B2", "", "")).toMatchObject({ formula: "=LOYALTY.CLV(100,B2)", missing: [] });
  });

  it("keeps the place of an optional omitted in the middle", () => {
    expect(build("100", "0.8", "", "0.02").formula).toBe("=LOYALTY.CLV(100,0.8,,0.02)");
  });

  it("puts option words in quotes, but not cells or other text", () => {
    expect(build("100", "0.8", "end", "").formula).toBe('=LOYALTY.CLV(100,0.8,"end")');
    expect(build("100", "0.8", "D4", "").formula).toBe("=LOYALTY.CLV(100,0.8,D4)");
  });

  it("forgives an equals sign in front of an argument", () => {
    expect(build("=A1*2", "0.8", "", "").formula).toBe("=LOYALTY.CLV(A1*2,0.8)");
  });

  it("names the required arguments that are empty", () => {
    expect(build("", " ", "", "").missing).toEqual(["margin", "retention"]);
  });
});

const english: Notation = { decimal: ".", group: ",", englishNames: true };
const german: Notation = { decimal: ",", group: ".", englishNames: false };
const french: Notation = { decimal: ",", group: "\u202f", englishNames: false };
const swiss: Notation = { decimal: ".", group: "’", englishNames: false };

/** The formula with one argument typed, without the name round it, or the reason why there is none. */
function argument(typed: string, notation?: Notation): string {
  const { formula, problems } = buildFormula("X", [parameter("rate")], [typed], notation);
  return problems[0] ?? formula.slice(3, -1);
}

describe("an argument as typed", () => {
  it.each([
    ["10,5", "10.5"],
    ["10.5", "10.5"],
    ["0,8", "0.8"],
    ["-12,5", "-12.5"],
    ["−3", "-3"],
    ["80%", "80%"],
    ["82,5 %", "82.5%"],
    ["0,125", "0.125"],
    [",5", "0.5"],
    [".5", "0.5"],
    ["1,5e-3", "1.5e-3"],
    ["1.240,50", "1240.5"],
    ["1,240.50", "1240.5"],
    ["1.240.000", "1240000"],
    ["1,240,000", "1240000"],
    ["0.10000000000000001", "0.10000000000000001"],
  ])("%s is the number %s in every region", (typed, number) => {
    for (const notation of [undefined, english, german, french, swiss]) expect(argument(typed, notation)).toBe(number);
  });

  it.each<[typed: string, ...cases: [notation: Notation | undefined, number: string][]]>([
    ["1,240", [undefined, "1240"], [english, "1240"], [german, "1.240"], [french, "1.240"], [swiss, "1240"]],
    ["1.240", [undefined, "1.240"], [english, "1.240"], [german, "1240"], [french, "1.240"], [swiss, "1.240"]],
  ])("%s, thousands or decimals, is what the person's Excel takes it for", (typed, ...cases) => {
    for (const [notation, number] of cases) expect(argument(typed, notation)).toBe(number);
  });

  it.each([
    ["$A$1:$A$10"],
    ["'North, South'!A1:B2"],
    ['"10,5; as text"'],
    ["Sales[[#All],[Net, after tax]]"],
    ["{1;2;3}"],
    ["IF(A1>0, 1.5, 2)"],
    ["(A1, B1)"],
    ["TRUE"],
    ["SUM($A$1,5)"],
  ])("%s is taken as it is", (typed) => {
    for (const notation of [undefined, english, german]) expect(argument(typed, notation)).toBe(typed);
  });

  it.each([
    ["A1:A10;C1", /^“;” outside brackets would begin another argument/],
    ["A1,B1", /^“,” outside brackets would begin another argument/],
    ["10,5*2", /^“,” outside brackets would begin another argument.*decimals with a point/],
    ["10;5", /^“;” outside brackets/],
    ['"a","b"', /^“,” outside brackets/],
    ["IF(A1>0;1;2)", /^Write formulas in English notation/],
    ["SUM(A1", /do not match/],
    ["1)+(2", /do not match/],
    ["{1;2)", /do not match/],
    ['"half', /do not match/],
  ])("%s is refused with a sentence and leaves no formula", (typed, sentence) => {
    for (const notation of [undefined, english, german]) {
      expect(argument(typed, notation)).toMatch(sentence);
      expect(buildFormula("X", [parameter("rate")], [typed], notation).formula).toBe("=X(…)");
    }
  });

  it.each(["{1,5;2,3}", "MAX(1,5)"])("%s is refused where a comma marks decimals, as it can be one number or two", (typed) => {
    expect(argument(typed, german)).toMatch(/^1,5 can be one number or two\. Write 1\.5, or a space after a comma that separates\.$/);
    expect(argument(typed, english)).toBe(typed);
    expect(argument(typed.replaceAll(",", ", "), german)).toBe(typed.replaceAll(",", ", "));
  });

  it("is a day in the one order that cannot be mistaken", () => {
    expect(argument("2026-03-31")).toBe("DATE(2026,3,31)");
    for (const typed of ["2026-02-30", "31.03.2026", "3/31/2026", "31-3-26"])
      expect(argument(typed)).toMatch(/^Write a date as 2026-12-31/);
  });
});

describe("a formula in the person's notation", () => {
  it.each([
    ["=LOYALTY.SERVICE.VALUE(10.5,8)", "=LOYALTY.SERVICE.VALUE(10,5;8)"],
    ['=LOYALTY.CLV(100,0.8,,"a.b,c")', '=LOYALTY.CLV(100;0,8;;"a.b,c")'],
    ["=LOYALTY.PARETO.SHARE('Q1, 2.5'!$A$1:B2,1e-3)", "=LOYALTY.PARETO.SHARE('Q1, 2.5'!$A$1:B2;1e-3)"],
    ["=LOYALTY.PARETO.GINI({1.5;2})", "=LOYALTY.PARETO.GINI({1,5;2})"],
  ])("%s is %s where a comma marks decimals", (formula, text) => {
    expect(localFormula(formula, german)).toEqual({ text, english: false });
    expect(localFormula(formula, english)).toEqual({ text: formula, english: false });
  });

  it.each([
    ["=LAMBDA(x,IF(x>0,1,2))"],
    ["=LOYALTY.CLV(SUM(A1:A3),0.8)"],
    ["=LOYALTY.CLV(100,TRUE)"],
    ["=LOYALTY.CLV(#N/A)"],
    ["=LOYALTY.PARETO.GINI(Sales[#Data])"],
  ])("%s stays in English where Excel has other names, and says so", (formula) => {
    for (const notation of [german, swiss]) expect(localFormula(formula, notation)).toEqual({ text: formula, english: true });
    expect(localFormula(formula, english)).toEqual({ text: formula, english: false });
  });

  it("keeps English names and has the signs of the region where only the region is another", () => {
    expect(localFormula("=LAMBDA(x,IF(x>0.5,1,2))", { ...german, englishNames: true })).toEqual({
      text: "=LAMBDA(x;IF(x>0,5;1;2))",
      english: false,
    });
  });

  it.each(["=LOYALTY.PARETO.GINI({1,2})", "=LOYALTY.PARETO.GINI(T[[a],[b]])"])(
    "%s stays in English, as regions differ in its signs",
    (formula) => {
      expect(localFormula(formula, german)).toEqual({ text: formula, english: true });
    },
  );

  it("is English where it is not known, or has signs of another kind", () => {
    for (const notation of [undefined, { ...german, decimal: "٫" }])
      expect(localFormula("=LOYALTY.CLV(100,0.8)", notation)).toEqual({ text: "=LOYALTY.CLV(100,0.8)", english: true });
  });

  it("has the same figures in the same places", () => {
    const figure = fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 5 }), (figures) => {
        const { text } = localFormula(`=LOYALTY.X(${figures.join(",")})`, german);
        const read = text.slice("=LOYALTY.X(".length, -1).split(";");
        expect(read.map((part) => Number(part.replace(",", ".")))).toEqual(figures);
      }),
      { seed: 20260302, numRuns: 200 },
    );
  });
});
