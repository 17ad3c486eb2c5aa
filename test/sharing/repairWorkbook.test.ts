import { strFromU8, unzipSync } from "fflate";
import { repairWorkbook } from "../../src/sharing/repairWorkbook";
import { liveCell, makeBook, METADATA, METADATA_LINK, row } from "./support/bookParts";
import { cellXml } from "./support/convert";

const SHEET = "xl/worksheets/sheet1.xml";
const CALL = "_xldudf_LOYALTY_CLV_MULTIPLE(A1,B1)";
const healthy = `<c r="D1" cm="1"><f t="array" ref="D1">${CALL}</f><v>#NAME?</v></c>`.replace("#NAME?", "4.09");

function repaired(cells: string, more: { after?: string; afterSheets?: string } = {}) {
  const source = makeBook({
    sheets: [{ rows: row(1, cells), after: more.after }],
    parts: [METADATA],
    relationships: METADATA_LINK,
    afterSheets: more.afterSheets,
  });
  const { bytes, report } = repairWorkbook(source);
  const parts = unzipSync(bytes);
  return { source, bytes, report, sheet: strFromU8(parts[SHEET]!), workbook: strFromU8(parts["xl/workbook.xml"]!) };
}

test("a cell typed while the add-in was missing gets the form in which Excel finds it", () => {
  const damaged = '<c r="C1" s="2" t="e" cm="1"><f t="array" aca="1" ref="C1" ca="1">LOYALTY.CLV.MULTIPLE(A1,B1)</f><v>#NAME?</v></c>';
  const { sheet, report, workbook } = repaired(damaged + healthy);
  expect(cellXml(sheet, "C1")).toBe(`<c r="C1" s="2" cm="1"><f t="array" ref="C1">${CALL}</f></c>`);
  expect(cellXml(sheet, "D1")).toBe(healthy);
  expect(report.intact).toBe(1);
  expect(report.repaired).toEqual([
    {
      carrier: "cell",
      sheetName: "Sheet1",
      address: "C1",
      before: "LOYALTY.CLV.MULTIPLE(A1,B1)",
      after: CALL,
      wasError: true,
      onProtectedSheet: false,
    },
  ]);
  expect(workbook).toContain('<calcPr fullCalcOnLoad="1"/>');
});

test.each([
  "_xldudf_loyalty_clv_multiple(A1,B1)",
  "_xludf.LOYALTY.CLV.MULTIPLE(A1,B1)",
  "[2]!_xldudf_LOYALTY_CLV_MULTIPLE(A1,B1)",
  "'C:\\x\\addin.xlam'!LOYALTY.CLV.MULTIPLE(A1,B1)",
])("%s is renamed, and a value that is there stays", (formula) => {
  expect(cellXml(repaired(`<c r="C1"><f aca="false">${formula}</f><v>4.09</v></c>`).sheet, "C1")).toBe(
    `<c r="C1" cm="1"><f t="array" ref="C1">${CALL}</f><v>4.09</v></c>`,
  );
});

test("cells on a protected sheet are repaired, and the sheet stays protected", () => {
  const after = '<sheetProtection sheet="1" objects="1" password="CC1A"/>';
  const { sheet, report } = repaired(`<c r="C1" t="e"><f>LOYALTY.CLV.MULTIPLE(A1,B1)</f><v>#NAME?</v></c>`, { after });
  expect(sheet).toContain(after);
  expect(report.repaired[0]).toMatchObject({ address: "C1", onProtectedSheet: true });
});

test("cells that share a damaged formula are repaired together", () => {
  const first = '<c r="C1" t="e"><f t="shared" si="0" ref="C1:D1">LOYALTY.CLV.MULTIPLE(A1,B1)</f><v>#NAME?</v></c>';
  const { sheet } = repaired(`${first}<c r="D1"><f t="shared" si="0"/><v>3</v></c>`);
  expect(cellXml(sheet, "D1")).toBe('<c r="D1" cm="1"><f t="array" ref="D1">_xldudf_LOYALTY_CLV_MULTIPLE(B1,C1)</f><v>3</v></c>');
});

test("a spill keeps its range", () => {
  const { sheet } = repaired('<c r="A1" cm="1"><f t="array" ref="A1:B3">loyalty.clv.schedule(1,2,3,4)</f><v>number</v></c>');
  expect(cellXml(sheet, "A1")).toContain('<f t="array" ref="A1:B3">_xldudf_LOYALTY_CLV_SCHEDULE(1,2,3,4)</f>');
});

test("names and rules are repaired too", () => {
  const { sheet, workbook, report } = repaired(healthy, {
    after: '<conditionalFormatting sqref="A1"><cfRule><formula>LOYALTY.CLV.MULTIPLE(A1,B1)&gt;1</formula></cfRule></conditionalFormatting>',
    afterSheets: '<definedNames><definedName name="Worth">LOYALTY.CLV.MULTIPLE(1,2)</definedName></definedNames>',
  });
  expect(sheet).toContain(`<formula>${CALL}&gt;1</formula>`);
  expect(workbook).toContain('<definedName name="Worth">_xldudf_LOYALTY_CLV_MULTIPLE(1,2)</definedName>');
  expect(report.repaired.map(({ carrier }) => carrier)).toEqual(["conditionalFormat", "definedName"]);
});

test("a workbook in order comes back as it is", () => {
  const { source, bytes, report } = repaired(healthy + liveCell("E1", `SUM(${CALL})`, 4));
  expect(bytes).toBe(source);
  expect(report).toEqual({ repaired: [], intact: 2, changedParts: [] });
});
