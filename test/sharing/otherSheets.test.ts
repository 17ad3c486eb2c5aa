import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { financeCopy } from "../../src/sharing/financeCopy";
import { repairWorkbook } from "../../src/sharing/repairWorkbook";
import { bookParts, link, liveCell, METADATA, METADATA_LINK, row } from "./support/bookParts";
import { catalog, OPTIONS } from "./support/convert";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const MACROS = "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet";
/** Sheets that hold no cells, or no cells as others do: their name, kind of relationship, part and content. */
const OTHERS = [
  [
    "Chart1",
    "chartsheet",
    "xl/chartsheets/sheet1.xml",
    `<chartsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
  ],
  [
    "Dialog1",
    "dialogsheet",
    "xl/dialogsheets/sheet1.xml",
    `<dialogsheet xmlns="${MAIN}"><sheetFormatPr defaultRowHeight="15"/></dialogsheet>`,
  ],
  [
    "Macro1",
    MACROS,
    "xl/macrosheets/sheet1.xml",
    `<xm:macrosheet xmlns="${MAIN}" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><sheetData/></xm:macrosheet>`,
  ],
] as const;
const CALL = "_xldudf_LOYALTY_CLV_MULTIPLE(A1,B1)";

/**
 * Chart, dialog and macro sheet before, between and behind two worksheets, of which the second has a name and an area of print of its own.
 */
function book(formula: string): Uint8Array {
  const parts = bookParts({
    sheets: [
      { name: "Data", rows: row(1, liveCell("C1", formula, 4)) },
      { name: "Other", rows: row(1, liveCell("C1", formula, 4)) },
    ],
    parts: [METADATA, ...OTHERS.map(([, , name, content]) => ({ name, content, type: name }))],
    relationships: METADATA_LINK + OTHERS.map(([name, kind, part]) => link(`id${name}`, kind, `/${part}`)).join(""),
    afterSheets: '<definedNames><definedName name="Own" localSheetId="3">Other!$A$1</definedName></definedNames>',
    beforeSheets: '<bookViews><workbookView activeTab="1"/></bookViews>',
  });
  const other = (at: number): string => `<sheet name="${OTHERS[at]![0]}" sheetId="${at + 7}" r:id="id${OTHERS[at]![0]}"/>`;
  const workbook = strFromU8(parts["xl/workbook.xml"]!)
    .replace("<sheets>", `<sheets>${other(0)}`)
    .replace('<sheet name="Other"', `${other(1)}$&`)
    .replace("</sheets>", `${other(2)}</sheets>`);
  return zipSync({ ...parts, "xl/workbook.xml": strToU8(workbook) });
}

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(OTHERS.map(([, , name]) => [name, strFromU8(unzipSync(bytes)[name]!)]));
const sheetNames = (workbook: string): string[] => [...workbook.matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name]) => name!);

test.each(["current", "older"] as const)(
  "sheets without cells are kept byte for byte in a copy, in their order, and named (%s)",
  (excel) => {
    const source = book(CALL);
    const { bytes, report } = financeCopy(source, catalog, { ...OPTIONS, excel });
    expect(partsOf(bytes)).toEqual(partsOf(source));
    expect(report.converted.map(({ sheetName }) => sheetName)).toEqual(["Data", "Other"]);
    expect(report.warnings).toContainEqual({ code: "otherSheets", values: { sheets: "Chart1, Dialog1, Macro1" } });
    const workbook = strFromU8(unzipSync(bytes)["xl/workbook.xml"]!);
    const names = sheetNames(workbook);
    expect(names.filter((name) => !report.addedSheets.includes(name))).toEqual(["Chart1", "Data", "Dialog1", "Other", "Macro1"]);
    expect(names[Number(/name="Own" localSheetId="(\d+)"/.exec(workbook)?.[1])]).toBe("Other");
    const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith("xl/worksheets/")).map(([, part]) => strFromU8(part)); // prettier-ignore
    expect(sheets.join("")).toContain(
      "Chart, dialog and macro sheets are as in the original, and nothing in them was converted: Chart1, Dialog1, Macro1.",
    );
  },
);

test("sheets without cells are kept byte for byte in a repaired copy", () => {
  const source = book("LOYALTY.CLV.MULTIPLE(A1,B1)");
  const { bytes, report } = repairWorkbook(source);
  expect(report.repaired.map(({ sheetName }) => sheetName)).toEqual(["Data", "Other"]);
  expect(partsOf(bytes)).toEqual(partsOf(source));
});
