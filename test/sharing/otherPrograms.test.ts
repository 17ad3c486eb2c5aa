import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { FinanceCopyReport } from "../../src/sharing/sharing.types";
import { convert } from "./support/convert";
import { differences } from "./support/differences";
import { PROGRAMS } from "./support/programs";

// made by LibreOffice 7.4: a workbook of ours saved again as .xlsx, and one that was an .ods in between
const fixture = (name: string) => (): Uint8Array => new Uint8Array(readFileSync(join(__dirname, "fixtures", name)));
const BOOKS = Object.entries({
  ...PROGRAMS,
  LibreOffice: fixture("libreOffice.xlsx"),
  "LibreOffice, from an .ods file": fixture("libreOfficeFromOds.xlsx"),
});

/** Cells that the report names, by the part of their sheet. All sheets of these books are stored in order. */
function convertedCells(book: Uint8Array, { converted }: FinanceCopyReport): Record<string, ReadonlySet<string>> {
  const workbook = strFromU8(unzipSync(book)["xl/workbook.xml"]!);
  const names = [...workbook.matchAll(/<(?:\w+:)?sheet [^>]*?name="([^"]*)"/g)].map((found) => found[1]!);
  return Object.fromEntries(
    names.map((name, i) => [
      `xl/worksheets/sheet${i + 1}.xml`,
      new Set(converted.filter(({ sheetName }) => sheetName === name).map(({ address }) => address)),
    ]),
  );
}

/**
 * LibreOffice stored #NAME? for a result of several cells that older Excel has no one formula for: neither a form nor a value, so it stays.
 */
const left = (program: string, excel: string): string[] => (program.startsWith("LibreOffice") && excel === "older" ? ["D2"] : []);

describe.each(BOOKS)("a workbook of %s", (program, make) => {
  test.each(["current", "older"] as const)("changes in nothing but its formulas of ours, for %s Excel", async (excel) => {
    const book = await make();
    const { bytes, report } = convert(book, { excel });
    expect(report.converted.map(({ address }) => address)).toContain("C1");
    expect(report.left.map(({ address }) => address)).toEqual(left(program, excel));
    expect(differences(book, bytes, convertedCells(book, report))).toEqual([]);
  });

  test("keeps the values beside its formulas, and calls nothing of ours any more", async () => {
    const book = await make();
    const sheets = Object.entries(convert(book).parts).filter(([part]) => part.startsWith("xl/worksheets/sheet"));
    const formulas = sheets.flatMap(([, text]) => [...strFromU8(text).matchAll(/<(?:\w+:)?f\b[^>]*>([^<]*)</g)].map((found) => found[1]!));
    expect(formulas.filter((formula) => /(?:^|[^"(])(?:_xldudf_)?loyalty[._]/i.test(formula))).toEqual([]);
    expect(formulas.some((formula) => formula.startsWith("LOYALTYX.CLV.MULTIPLE("))).toBe(true);
  });
});

test("the comparison finds a changed value, a changed part and a lost one", async () => {
  const book = await PROGRAMS["Excel with a chart"]!();
  const { bytes, report } = convert(book);
  const cells = convertedCells(book, report);
  const damaged = convert(await PROGRAMS["Excel with an image"]!()).bytes;
  expect(differences(book, bytes, {})).toEqual(["xl/worksheets/sheet1.xml: differs"]);
  expect(differences(book, damaged, cells)).toContain("xl/charts/chart1.xml: is gone");
});
