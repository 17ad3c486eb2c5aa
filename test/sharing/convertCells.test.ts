import { strFromU8, unzipSync } from "fflate";
import { nativeForms } from "../../src/sharing/nativeForms";
import { type Book, liveCell, makeBook, METADATA, METADATA_LINK, row } from "./support/bookParts";
import { catalog, cellXml, convert } from "./support/convert";

const SHEET = "xl/worksheets/sheet1.xml";
const CALL = "_xldudf_LOYALTY_CLV_MULTIPLE(A1,B1)";
const NAMED = 'LOYALTYX.CLV.MULTIPLE(A1,B1,"","","")';

function book(cells: string, more: Partial<Book> = {}): Uint8Array {
  return makeBook({ sheets: [{ rows: row(1, cells) }], parts: [METADATA], relationships: METADATA_LINK, ...more });
}
function converted(cells: string, ...[options, natives]: [Parameters<typeof convert>[1]?, Parameters<typeof convert>[2]?]) {
  const copy = convert(book(cells), options, natives);
  return { ...copy, sheet: copy.text(SHEET) };
}
/** Formula of C1 after conversion. */
const after = (formula: string): string | undefined => converted(liveCell("C1", formula, 1)).report.converted[0]?.after;

test("a working cell calls the name instead, keeps its value, and is otherwise the same", () => {
  const { sheet, report, text } = converted(liveCell("C1", CALL, 4.09));
  expect(cellXml(sheet, "C1")).toBe(`<c r="C1" cm="1"><f t="array" ref="C1">${NAMED}</f><v>4.09</v></c>`);
  expect(report.counts).toEqual({ a: 1, b: 0, c: 0 });
  expect(text("xl/workbook.xml")).toContain(
    '</sheets><definedNames><definedName name="LOYALTYX.CLV.MULTIPLE" comment="LOYALTY finance copy v1',
  );
  expect(text("xl/workbook.xml")).toContain("_xlfn.LAMBDA(_xlpm.retention,_xlpm.discount,");
  expect(text("xl/workbook.xml")).toContain('</definedNames><calcPr fullCalcOnLoad="1"/>');
});

test.each([
  ["dotted", "LOYALTY.CLV.MULTIPLE(A1,B1)", NAMED],
  ["in lower case", "_xldudf_loyalty_clv_multiple(A1,B1)", NAMED],
  ["with dots behind the prefix", "_xldudf_LOYALTY.CLV.MULTIPLE(A1,B1)", NAMED],
  ["poisoned by a save without the add-in", "_xludf.LOYALTY.CLV.MULTIPLE(A1,B1)", NAMED],
  ["linked by a COM add-in", "[2]!_xldudf_LOYALTY_CLV_MULTIPLE(A1,B1)", NAMED],
  ["inside a formula", `2*${CALL}+1`, `2*${NAMED}+1`],
  ["with an argument left empty", "LOYALTY.CLV.MULTIPLE(A1,B1,,0.1)", 'LOYALTYX.CLV.MULTIPLE(A1,B1,"",0.1,"")'],
  ["with blanks in the arguments", "LOYALTY.CLV.MULTIPLE( A1 , B1 )", 'LOYALTYX.CLV.MULTIPLE(A1,B1,"","","")'],
  ["nested", "LOYALTY.CLV.MULTIPLE(LOYALTY.CLV.MULTIPLE(A1,B1),B1)", `LOYALTYX.CLV.MULTIPLE(${NAMED},B1,"","","")`],
  [
    "inside LET and LAMBDA",
    `_xlfn.LET(_xlpm.x,A1,_xlfn.MAP(A1:A2,_xlfn.LAMBDA(_xlpm.a,_xldudf_LOYALTY_CLV_MULTIPLE(_xlpm.a,_xlpm.x))))`,
    '_xlfn.LET(_xlpm.x,A1,_xlfn.MAP(A1:A2,_xlfn.LAMBDA(_xlpm.a,LOYALTYX.CLV.MULTIPLE(_xlpm.a,_xlpm.x,"","",""))))',
  ],
  [
    "as a bare name whose optional arguments are left out",
    "_xlfn.MAP(A1:A2,B1:B2,_xldudf_LOYALTY_CLV_MULTIPLE)",
    '_xlfn.MAP(A1:A2,B1:B2,_xlfn.LAMBDA(_xlpm.retention,_xlpm.discount,LOYALTYX.CLV.MULTIPLE(_xlpm.retention,_xlpm.discount,"","","")))',
  ],
  [
    "beside names that look like R1C1 references and texts that look like calls",
    `R2D2+RC_1*${CALL}&amp;"LOYALTY.CLV(A1)"&amp;'LOYALTY.CLV(x)'!A1`,
    `R2D2+RC_1*${NAMED}&"LOYALTY.CLV(A1)"&'LOYALTY.CLV(x)'!A1`,
  ],
])("a call %s is converted", (_form, formula, expected) => {
  expect(after(formula)).toBe(expected);
});

test("texts, sheet names, names of the user's own and names of an older copy are no calls", () => {
  const cells = ['"LOYALTY.CLV(1)"', "'LOYALTY.CLV(x)'!A1", "LOYALTY_CLV(1)", "LOYALTYX.CLV(1,2)", "MYLOYALTY.CLV(1)"].map(
    (formula, i) => `<c r="${"ABCDE"[i]}1"><f>${formula}</f><v>1</v></c>`,
  );
  const source = book(cells.join(""));
  const { report, parts } = convert(source);
  expect(report.converted).toEqual([]);
  expect(report.changedParts).toEqual([]);
  expect(parts).toEqual(unzipSync(source));
});

test("a spill keeps its range and the values of its cells", () => {
  const { sheet, report } = converted(
    `${liveCell("A1", "_xldudf_LOYALTY_CLV_SCHEDULE(100,0.8,0.1,1)", "number", "A1:B2")}<c r="B1" t="str"><v>time</v></c>`,
  );
  expect(cellXml(sheet, "A1")).toContain(
    't="str" cm="1"><f t="array" ref="A1:B2">LOYALTYX.CLV.SCHEDULE(100,0.8,0.1,1,"","","")</f><v>number</v>',
  );
  expect(cellXml(sheet, "B1")).toBe('<c r="B1" t="str"><v>time</v></c>');
  expect(report.converted[0]).toMatchObject({ range: "A1:B2", address: "A1", cached: { type: "text", text: "number" } });
});

test("an array formula that was entered over several cells stays one", () => {
  const { sheet } = converted(`<c r="A1"><f t="array" ref="A1:A2">${CALL}</f><v>1</v></c>`);
  expect(cellXml(sheet, "A1")).toBe(`<c r="A1"><f t="array" ref="A1:A2">${NAMED}</f><v>1</v></c>`);
});

test("cells of a shared formula get texts of their own", () => {
  const rows = [
    row(1, '<c r="C1"><f t="shared" ref="C1:C3" si="4">_xldudf_LOYALTY_CLV_MULTIPLE(A1,$B$1)</f><v>1</v></c>'),
    row(2, '<c r="C2" s="3"><f t="shared" si="4"/><v>2</v></c>', '<c r="D2"><f t="shared" si="5"/><v>2</v></c>'),
    row(3, '<c r="C3"><f t="shared" si="4"></f><v>3</v></c>'),
  ];
  const copy = convert(makeBook({ sheets: [{ rows: rows.join("") }] }));
  const sheet = copy.text(SHEET);
  const call = (cell: string) => `LOYALTYX.CLV.MULTIPLE(${cell},$B$1,"","","")`;
  expect(cellXml(sheet, "C1")).toBe(`<c r="C1" cm="1"><f t="array" ref="C1">${call("A1")}</f><v>1</v></c>`);
  expect(cellXml(sheet, "C2")).toBe(`<c r="C2" s="3" cm="1"><f t="array" ref="C2">${call("A2")}</f><v>2</v></c>`);
  expect(cellXml(sheet, "C3")).toBe(`<c r="C3" cm="1"><f t="array" ref="C3">${call("A3")}</f><v>3</v></c>`);
  expect(cellXml(sheet, "D2")).toBe('<c r="D2"><f t="shared" si="5"/><v>2</v></c>');
});

test("cells without addresses, in CDATA and with other quotation marks are found and otherwise kept", () => {
  const { sheet } = converted(`<c s='1'><v>1</v></c><c s='1' ><f ca="1"><![CDATA[${CALL}&""]]></f><v>2</v></c>`);
  expect(sheet).toContain(`<c s='1'><v>1</v></c><c s='1' cm="1" ><f t="array" ref="B1">${NAMED}&amp;""</f><v>2</v></c>`);
});

test("a formula longer than Excel takes once defaults are written out stays a value", () => {
  const long = `${CALL}&amp;"${"x".repeat(8192 - 3 - CALL.length)}"`;
  const { report, sheet } = converted(liveCell("C1", long, "text"));
  expect(report.converted[0]).toMatchObject({ kind: "c", reason: "tooLong" });
  expect(cellXml(sheet, "C1")).toBe('<c r="C1" t="str"><v>text</v></c>');
});

test.each([
  ["without a native form", "LOYALTY.RFM.TABLE(A1:A2,B1:B2,C1:C2,D1)", "noNativeForm"],
  ["nested in one that has a form", "LOYALTY.CLV.MULTIPLE(SUM(LOYALTY.RFM.TABLE(A1:A2,B1:B2,C1:C2,D1)),0.1)", "nestedWithoutForm"],
  ["with too few arguments", "LOYALTY.CLV.MULTIPLE(A1)", "missingArgument"],
  ["with too many arguments", "LOYALTY.CLV.MULTIPLE(1,2,3,4,5,6)", "missingArgument"],
  ["that nobody knows", "LOYALTY.OTHER(1)", "unknownFunction"],
])("a function %s leaves its value", (_what, formula, reason) => {
  const { report, sheet } = converted(liveCell("C1", formula, 7));
  expect(report.converted[0]).toMatchObject({ kind: "c", reason, before: formula });
  expect(cellXml(sheet, "C1")).toBe('<c r="C1"><v>7</v></c>');
});

test("what has neither a form nor a value stays, cells of a shared formula with their own texts, and is told", () => {
  const error = '<c r="A1" t="e"><f t="shared" si="0" ref="A1:B1">LOYALTY.OTHER(C1)</f><v>#NAME?</v></c>';
  const { report, sheet } = converted(`${error}<c r="B1"><f t="shared" si="0"/><v>5</v></c>`);
  expect(report.left).toEqual([
    { carrier: "cell", sheetName: "Sheet1", address: "A1", before: "LOYALTY.OTHER(C1)", reason: "unknownFunction" },
  ]);
  expect(cellXml(sheet, "A1")).toBe('<c r="A1" t="e"><f>LOYALTY.OTHER(C1)</f><v>#NAME?</v></c>');
  expect(cellXml(sheet, "B1")).toBe('<c r="B1"><v>5</v></c>');
});

test("for older Excel the formula is written out, without the mark of a dynamic array", () => {
  const { sheet, report, text } = converted(liveCell("C1", CALL, 4.09), { excel: "older" });
  expect(report.counts).toEqual({ a: 0, b: 1, c: 0 });
  expect(cellXml(sheet, "C1")).toMatch(/^<c r="C1"><f[^>]*>[^<]*<\/f><v>4.09<\/v><\/c>$/);
  expect(cellXml(sheet, "C1")).not.toMatch(/LAMBDA|LET|_xlpm/);
  expect(text("xl/workbook.xml")).not.toContain("definedName");
});

test.each(["_xlfn.LET(_xlpm.x,A1,LOYALTY.CLV.MULTIPLE(_xlpm.x,B1))", "SUM(_xlfn.ANCHORARRAY(D1))+LOYALTY.CLV.MULTIPLE(A1,B1)"])(
  "for older Excel a formula that needs a newer one anyway stays a value: %s",
  (formula) => {
    expect(converted(liveCell("C1", formula, 7), { excel: "older" }).report.converted[0]).toMatchObject({
      kind: "c",
      reason: "dynamicInOlder",
    });
  },
);

test("a result that needs a formula in each cell gets them in the cells of its old spill", () => {
  const forms = nativeForms(catalog);
  const cells = {
    kind: "cells" as const,
    rows: [
      [
        { text: "A9", array: false },
        { text: "B9", array: true },
      ],
    ],
  };
  const spill = liveCell("A1", "_xldudf_LOYALTY_CLV_SCHEDULE(1,2,3,4)", 5, "A1:B1");
  const natives = { ...forms, writtenOut: () => cells };
  const { sheet } = converted(`${spill}<c r="B1" s="0"><v>6</v></c>`, { excel: "older" }, natives);
  expect(sheet).toContain('<c r="A1"><f>A9</f><v>5</v></c><c r="B1" s="0"><f t="array" ref="B1">B9</f><v>6</v></c>');
  expect(converted(spill, { excel: "older" }, natives).report.converted[0]).toMatchObject({ kind: "c", reason: "dynamicInOlder" });
});

test("the list of the order of calculation goes with its link and type", () => {
  const chain = {
    name: "xl/calcChain.xml",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml",
    content: "<calcChain/>",
  };
  const link =
    '<Relationship Id="rId91" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>';
  const { parts } = convert(book(liveCell("C1", CALL, 1), { parts: [METADATA, chain], relationships: METADATA_LINK + link }));
  expect(Object.keys(parts)).not.toContain("xl/calcChain.xml");
  expect(
    Object.values(parts)
      .map((bytes) => strFromU8(bytes))
      .join(""),
  ).not.toContain("calcChain");
});
