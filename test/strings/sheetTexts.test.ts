import { auditTexts } from "../../src/strings/audit.en";
import { fillPlaceholders, replacePlaceholders } from "../../src/strings/fillPlaceholders";
import { reportTexts } from "../../src/strings/report.en";
import { valueTexts } from "../../src/strings/valueSheet.en";

/** Every text below an object of texts. */
const textsIn = (value: unknown): string[] =>
  typeof value === "string" ? [value] : Object.values(value as Record<string, unknown>).flatMap(textsIn);

describe("placeholders", () => {
  test("are filled with texts as they are and with numbers in full", () => {
    expect(fillPlaceholders(reportTexts.moves.caption, { before: "{now}", now: "$& now" })).toBe(
      "Before: {now}. Now: $& now. A dash in the list below stands for accounts that were not there.",
    );
    expect(fillPlaceholders(auditTexts.checks.spillCut, { count: 12_345.5 })).toContain("first 12345.5 cells");
  });

  test("without a value stay visible", () => {
    expect(fillPlaceholders("{a} and {b}" as string, { a: "" })).toBe(" and {b}");
    expect(replacePlaceholders("{a}{b}", (name) => (name === "b" ? "1" : undefined))).toBe("{a}1");
  });

  test("that a text has not, or needs, are told by the compiler", () => {
    // @ts-expect-error the text has {count}
    fillPlaceholders(auditTexts.register.cells, {});
    // @ts-expect-error the text has no {n}
    fillPlaceholders(auditTexts.register.cells, { count: 1, n: 2 });
    expect(fillPlaceholders(auditTexts.register.cells, { count: 3 })).toBe("3 cells");
  });
});

test.each([
  ["the report", reportTexts],
  ["finance copies", auditTexts],
  ["the sheet of customer values", valueTexts],
])("texts of %s follow the house style: no exclamation marks, no em dashes", (_, texts) => {
  const all = textsIn(texts);
  expect(all.length).toBeGreaterThan(20);
  expect(all.filter((text) => /[!\u2014]/.test(text))).toEqual([]);
});
