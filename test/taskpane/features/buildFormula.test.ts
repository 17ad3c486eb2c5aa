import type { CatalogParameter } from "../../../src/catalog/types";
import { buildFormula } from "../../../src/taskpane/features/functionHelp/buildFormula";

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
    expect(build(" 100 ", "B2", "", "")).toEqual({ formula: "=LOYALTY.CLV(100,B2)", missing: [] });
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
