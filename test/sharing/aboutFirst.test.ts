import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { financeCopy } from "../../src/sharing/financeCopy";
import { readXlsx } from "../../src/workbench/files/readXlsx";
import { link, liveCell, makeBook, METADATA, METADATA_LINK, row } from "./support/bookParts";
import { catalog, OPTIONS } from "./support/convert";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const call = row(1, '<c r="A1"><v>0.9</v></c><c r="B1"><v>0.12</v></c>', liveCell("C1", "_xldudf_LOYALTY_CLV_MULTIPLE(A1,B1)", 4.0909));
const views = (...tags: string[]) => `<sheetViews>${tags.map((tag) => `<sheetView ${tag}/>`).join("")}</sheetViews>`;

/** Two windows, several sheets selected, a hidden first sheet, a chart sheet, names of single sheets. */
const book = makeBook({
  beforeSheets:
    '<bookViews><workbookView xWindow="1" firstSheet="1" activeTab="2"/><workbookView activeTab="1"/><workbookView xWindow="9"/></bookViews>',
  sheets: [
    { name: "Hidden", rows: row(1, '<c r="A1"><v>1</v></c>'), state: "hidden" },
    { name: "Plain", rows: row(1, '<c r="A1"><v>2</v></c>'), before: views('tabSelected="1" workbookViewId="0"', 'workbookViewId="1"') },
    {
      name: "Calls",
      rows: call,
      before: views('showGridLines="0" tabSelected="true" zoomScale="90" workbookViewId="0"', 'tabSelected="1" workbookViewId="1"'),
    },
  ],
  afterSheets:
    `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">Plain!$A$1</definedName><definedName name="Mine" localSheetId="0" hidden="1">Hidden!$A$1</definedName>` +
    `<definedName name="Value" localSheetId="2">_xldudf_LOYALTY_CLV_MULTIPLE(0.9,0.12)</definedName><definedName name="All">Calls!$C$1</definedName></definedNames>`,
  parts: [
    METADATA,
    {
      name: "xl/chartsheets/sheet1.xml",
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml",
      content: `<chartsheet xmlns="${MAIN}"><sheetViews><sheetView tabSelected="1" workbookViewId="0" zoomToFit="1"/></sheetViews></chartsheet>`,
    },
  ],
  relationships: METADATA_LINK + link("rId40", "chartsheet", "chartsheets/sheet1.xml"),
});

/** The list of sheets cannot be built with a chart sheet; it is put in by hand. */
function withChartSheet(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts["xl/workbook.xml"]!).replace("</sheets>", '<sheet name="Chart" sheetId="9" r:id="rId40"/></sheets>');
  return zipSync({ ...parts, "xl/workbook.xml": strToU8(text) });
}

const copy = financeCopy(withChartSheet(book), catalog, OPTIONS);
const parts = unzipSync(copy.bytes);
const text = (part: string) => strFromU8(parts[part]!);
const workbook = text("xl/workbook.xml");
const names = [...workbook.matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name]) => name);

test("About comes first, the other audit sheets last, and the rest in its order", () => {
  expect(names).toEqual(["About", "Hidden", "Plain", "Calls", "Chart", "Register", "Checks", "Assumptions"]);
  expect(workbook).toMatch(/<sheet [^>]*name="Hidden"[^>]* state="hidden"/);
});

test("the first window opens About, the others what they showed", () => {
  expect([...workbook.matchAll(/<workbookView[^>]*>/g)].map(([tag]) => tag)).toEqual([
    '<workbookView xWindow="1"/>',
    '<workbookView activeTab="2" firstSheet="1"/>',
    '<workbookView xWindow="9" activeTab="1" firstSheet="1"/>',
  ]);
});

test("no sheet but About is selected in the first window, whatever it holds; views of other windows stay", () => {
  const selected = Object.keys(parts).filter((part) => /tabSelected="(?:1|true)"[^>]*workbookViewId="0"/.test(strFromU8(parts[part]!)));
  expect(selected.map((part) => /<t>([^<]*)/.exec(text(part))?.[1])).toEqual(["About this copy"]);
  expect(text("xl/worksheets/sheet3.xml")).toContain(
    views('showGridLines="0" zoomScale="90" workbookViewId="0"', 'tabSelected="1" workbookViewId="1"'),
  );
  expect(text("xl/worksheets/sheet2.xml")).toContain(views('workbookViewId="0"', 'workbookViewId="1"'));
  expect(text("xl/chartsheets/sheet1.xml")).toContain('<sheetView workbookViewId="0" zoomToFit="1"/>');
});

test("names of single sheets stay with their sheets", () => {
  const local = [...workbook.matchAll(/<definedName name="([^"]*)" localSheetId="(\d+)"/g)].map(([, name, at]) => [
    name,
    names[Number(at)],
  ]);
  expect(local).toEqual(
    expect.arrayContaining([
      ["_xlnm.Print_Area", "Plain"],
      ["Mine", "Hidden"],
      ["Value", "Calls"],
      ["_xlnm.Print_Titles", "Register"],
      ["_xlnm.Print_Titles", "Checks"],
      ["_xlnm.Print_Titles", "Assumptions"],
    ]),
  );
  expect(local).toHaveLength(6);
  expect(workbook).toContain(`<definedName name="All">Calls!$C$1</definedName>`);
  expect(workbook).toContain(">'Register'!$3:$3</definedName>");
});

test("a workbook that says nothing of windows or selection opens About too", async () => {
  const { bytes } = financeCopy(
    makeBook({ sheets: [{ name: "Data", rows: call }], parts: [METADATA], relationships: METADATA_LINK }),
    catalog,
    OPTIONS,
  );
  const file = await readXlsx(bytes);
  expect([file.sheets[0]!.name, file.activeSheet ?? 0]).toEqual(["About", 0]);
});
