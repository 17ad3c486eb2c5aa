import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { evaluateFormulas } from "../../../src/workbench/evaluation/evaluateFormulas";
import { openSheetFile } from "../../../src/workbench/evaluation/openSheetFile";
import type { Engine } from "../../../src/workbench/engine/engine.types";
import { createNodeEngine } from "../../../src/workbench/engine/nodeEngine";
import { fromEngine } from "../../../src/workbench/engine/workbookFile/fromEngine";
import { openInEngine } from "../../../src/workbench/engine/workbookFile/openInEngine";
import { readXlsx } from "../../../src/workbench/files/readXlsx";
import { createUniverGrid } from "../../../src/workbench/engine/grid/univerGrid";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

interface Sheet {
  name: string;
  kind: "worksheet" | "chartsheet" | "dialogsheet" | "xlMacrosheet";
  rows?: string;
}

/** A workbook as Excel writes it, with the parts that matter here. */
function workbook(sheets: readonly Sheet[], { activeTab = 0, names = "" } = {}): Uint8Array {
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const relations = (inside: string) => `<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
  const typeOf = (kind: Sheet["kind"]) =>
    kind === "xlMacrosheet" ? `http://schemas.microsoft.com/office/2006/relationships/${kind}` : `${RELATIONSHIPS}/${kind}`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": relations(relation("r1", `${RELATIONSHIPS}/officeDocument`, "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView activeTab="${activeTab}"/></bookViews><sheets>${sheets
      .map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i + 1}"/>`)
      .join("")}</sheets>${names && `<definedNames>${names}</definedNames>`}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      sheets.map(({ kind }, i) => relation(`r${i + 1}`, typeOf(kind), `${kind}s/sheet${i + 1}.xml`)).join(""),
    ),
  };
  sheets.forEach(({ kind, rows = "" }, i) => {
    parts[`xl/${kind}s/sheet${i + 1}.xml`] =
      `<${kind} xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${kind === "worksheet" ? `<sheetData>${rows}</sheetData>` : ""}</${kind}>`;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.dispose());

const values = async (...formulas: string[]) =>
  (await evaluateFormulas(engine, formulas)).map((result) => ("value" in result ? result.value : result.error));

const numbers = (...cells: string[]) => `<row r="1">${cells.map((cell, i) => `<c r="${"ABC"[i]}1">${cell}</c>`).join("")}</row>`;

const MIXED: Sheet[] = [
  { name: "Chart1", kind: "chartsheet" },
  { name: "Data", kind: "worksheet", rows: numbers("<v>5</v>") },
  { name: "Old macros", kind: "xlMacrosheet" },
  { name: "Dialog1", kind: "dialogsheet" },
  { name: "Later", kind: "worksheet", rows: numbers("<f>Data!A1*Rate</f>", "<v>7</v>") },
];
const NAMES =
  '<definedName name="Rate" localSheetId="4">3</definedName><definedName name="Rate" localSheetId="0">100</definedName><definedName name="Base">Later!$B$1</definedName>';

test("sheets without cells are left out and named; what refers to sheets by their position still means the same ones", async () => {
  const file = await readXlsx(workbook(MIXED, { activeTab: 4, names: NAMES }));
  expect(file.sheets.map(({ name }) => name)).toEqual(["Data", "Later"]);
  expect(file.remarks).toEqual([
    "Chart1 is a chart sheet and is left out: only sheets with cells are opened, and a workbook saved from here does not have it.",
    "Old macros is a macro sheet and is left out: only sheets with cells are opened, and a workbook saved from here does not have it.",
    "Dialog1 is a dialog sheet and is left out: only sheets with cells are opened, and a workbook saved from here does not have it.",
  ]);
  expect(file.activeSheet).toBe(1);
  expect(file.names).toEqual([
    expect.objectContaining({ name: "Rate", formula: "3", sheet: "Later" }),
    expect.objectContaining({ name: "Base", formula: "Later!$B$1", sheet: undefined }),
  ]);
  await openInEngine(engine, file);
  // 5 * 3, the cells of the sheet in front, and a name for the whole workbook
  expect(await values("=A1", "=B1", "=Base", "=Data!A1")).toEqual([15, 7, 7, 5]);
  const grid = createUniverGrid(engine);
  expect(fromEngine(engine, grid)).toMatchObject({ activeSheet: 1, sheets: [{ name: "Data" }, { name: "Later" }] });
  grid.dispose();
});

test("a workbook opened at a sheet without cells shows its first sheet with cells", async () => {
  const file = await readXlsx(workbook(MIXED, { activeTab: 3, names: NAMES }));
  expect(file.activeSheet).toBeUndefined();
  await openInEngine(engine, file);
  expect(await values("=A1")).toEqual([5]);
});

test("a workbook of charts only is refused with a sentence", () =>
  expect(readXlsx(workbook([{ name: "Chart1", kind: "chartsheet" }]), "charts.xlsx")).rejects.toThrow(
    "charts.xlsx has no sheet with cells, and only such sheets can be opened.",
  ));

test("a workbook of worksheets only has no remarks", async () => {
  expect(await readXlsx(workbook(MIXED.filter(({ kind }) => kind === "worksheet")))).not.toHaveProperty("remarks");
});

test("bytes that are no workbook are refused with a sentence", () =>
  expect(readXlsx(strToU8("PK and more"), "a.xlsx")).rejects.toThrow(
    "a.xlsx could not be read as an .xlsx file. It may be damaged: open it in Excel, save it again and try once more.",
  ));

const fixture = (name: string) => join(__dirname, "..", "..", "fixtures", "workbooks", `${name}.xlsx`);

test("a cell with an impossible address is named", () =>
  expect(openSheetFile(engine, fixture("badcellref"))).rejects.toThrow(
    'badcellref.xlsx could not be read as an .xlsx file: a cell in it has the address "<script>", which no sheet has. ' +
      "It may be damaged: open it in Excel, save it again and try once more.",
  ));

test("a formula nested deeper than Excel allows leaves its last value and is named", async () => {
  expect(await openSheetFile(engine, fixture("deepcalls"))).toEqual([
    "S1!D1 keeps its last value only: in its formula 2000 calls stand one within the other, and Excel allows 64.",
  ]);
  expect(await values("=A1", "=SUM(A1,B1)")).toEqual([100, 100.8]);
});

// First cells as the files' own parts have them.
test.each([
  ["cn", "客户名称"],
  ["tb", "Customer"],
  ["rb", "Customer"],
  ["plain_range", 100],
  ["no_default_rels", 2],
])("%s.xlsx opens", async (name, first) => {
  expect(await openSheetFile(engine, fixture(name))).toEqual([]);
  expect(await values("=A1")).toEqual([first]);
});

test.each(["hugeref", "plain_spill"])("%s.xlsx opens, and formulas beside it calculate", async (name) => {
  expect(await openSheetFile(engine, fixture(name))).toEqual([]);
  expect(await values("=2+3")).toEqual([5]);
});

test("a formula that goes too deep for the engine gives an error value, and others still calculate", async () => {
  await openInEngine(engine, { sheets: [{ name: "S", rows: [] }], styles: {}, names: [] });
  const sheet = engine.api.getActiveWorkbook()!.getActiveSheet();
  const deep = `=${"ABS(".repeat(3000)}1${")".repeat(3000)}`;
  const long = `=${Array(4000).fill("1").join("+")}`;
  sheet.getRange(0, 0, 3, 1).setValues([[{ f: deep }], [{ f: long }], [{ f: "=2+3" }]]);
  await engine.settle();
  expect([0, 1, 2].map((row) => sheet.getRange(row, 0).getRawValue())).toEqual(["#VALUE!", "#VALUE!", 5]);
  expect(await evaluateFormulas(engine, [`=${"ABS(".repeat(65)}1${")".repeat(65)}`])).toEqual([
    expect.objectContaining({ error: "syntax", message: "This is not a formula: 65 calls stand one within the other; Excel allows 64" }),
  ]);
  expect(await values(`=${"ABS(".repeat(64)}-1${")".repeat(64)}`)).toEqual([1]);
});
