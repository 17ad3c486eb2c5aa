import { inEngine } from "./audit/inEngine";
import { link, liveCell, makeBook, METADATA, METADATA_LINK, row } from "./support/bookParts";
import { cellXml, convert } from "./support/convert";

const SHEET = "xl/worksheets/sheet1.xml";
const PATIENCE_MS = 120_000;
const number = (address: string, value: number): string => `<c r="${address}"><v>${value}</v></c>`;
/** A formula as older programs and macros write it, which Excel shows as =@LOYALTY...; its stored result is wrong. */
const plain = (address: string, formula: string): string => `<c r="${address}"><f>${formula}</f><v>-999</v></c>`;
const MARGINS = [100, 200, 300, 400];
const book = (formula: string): Uint8Array =>
  makeBook({
    sheets: [{ rows: MARGINS.map((margin, i) => row(i + 1, number(`A${i + 1}`, margin), plain(`D${i + 1}`, formula))).join("") }],
  });
const afterOf = (formula: string, excel: "current" | "older"): string | undefined =>
  convert(book(formula), { excel }).report.converted[2]?.after;

// 100 x 0.8 / (1 + 0.1 - 0.8) = 266.67, and so on for 200, 300 and 400
test(
  "a range where one value is meant gives the cell in the row of the formula, in a copy as in the original",
  async () => {
    const { bytes, text } = convert(book("_xldudf_LOYALTY_CLV($A$1:$A$4,0.8,0.1)"));
    expect(cellXml(text(SHEET), "D2")).toBe(
      '<c r="D2" cm="1"><f t="array" ref="D2">LOYALTYX.CLV($A2,0.8,0.1,"","","","")</f><v>-999</v></c>',
    );
    const cells = (await inEngine(bytes)).get("Sheet1")!;
    [266.666666666667, 533.333333333333, 800, 1066.66666666667].forEach((value, i) => expect(cells[i]?.[3]).toBeCloseTo(value, 9));
  },
  PATIENCE_MS,
);

test(
  "a table over cells that are taken shows its first cell, and the cells stay",
  async () => {
    const rows =
      row(1, '<c r="A1" t="str"><f>_xldudf_LOYALTY_CLV_SCHEDULE(100,0.8,0.1,3)</f><v>old</v></c>', number("B1", 42)) +
      row(2, number("A2", 43));
    const { bytes, text } = convert(makeBook({ sheets: [{ rows }] }));
    expect(cellXml(text(SHEET), "A1")).toContain('ref="A1">INDEX(LOYALTYX.CLV.SCHEDULE(100,0.8,0.1,3,"","",""),1,1)</f>');
    const cells = (await inEngine(bytes)).get("Sheet1")!;
    expect([cells[0]?.[0], cells[0]?.[1], cells[1]?.[0]]).toEqual(["number", 42, 43]);
  },
  PATIENCE_MS,
);

test.each([
  ["cells that are read whole", "LOYALTY.PARETO.GINI($A$1:$A$4)", 'LOYALTYX.PARETO.GINI($A$1:$A$4,"","")'],
  ["operands beside a call", "$A$1:$A$4*LOYALTY.CLV(A1,0.8,0.1)", '$A3*LOYALTYX.CLV(A1,0.8,0.1,"","","","")'],
  ["a range in another column's rows", "LOYALTY.CLV($A$7:$A$9,0.8,0.1)", 'LOYALTYX.CLV(_xlfn.SINGLE($A$7:$A$9),0.8,0.1,"","","","")'],
])("with names, %s", (_what, formula, expected) => {
  expect(afterOf(formula, "current")).toBe(expected);
});

test.each([
  ["a range where one value is meant", "LOYALTY.CLV.MULTIPLE($A$1:$A$4,0.1)", /^(?!.*:)(?=.*\$A3)/],
  ["a range out of reach", "LOYALTY.CLV.MULTIPLE($A$7:$A$9,0.1)", /^(?!.*\$A\$7)(?=.*#VALUE!)/],
  ["within another function", "MAX(0,LOYALTY.CLV.MULTIPLE($A$1:$A$4,0.1))", /^MAX\(0,(?!.*:).*\$A3/],
])("written out, %s", (_what, formula, expected) => {
  expect(afterOf(formula, "older")).toMatch(expected);
});

test("an array formula in one cell stays one, so that its result does not spill over other cells", () => {
  const cell = '<c r="A1"><f t="array" ref="A1">LOYALTY.CLV.SCHEDULE(100,0.8,0.1,3)</f><v>1</v></c>';
  const { text } = convert(makeBook({ sheets: [{ rows: row(1, cell, number("B1", 42)) }] }));
  expect(cellXml(text(SHEET), "A1")).toBe('<c r="A1"><f t="array" ref="A1">LOYALTYX.CLV.SCHEDULE(100,0.8,0.1,3,"","","")</f><v>1</v></c>');
});

test("written out, a formula that calculates with ranges stays an array formula; another one is plain", () => {
  const formulas = ["SUM(A1:A4*LOYALTY.CLV.MULTIPLE(B1,0.1))", "SUM(A1:A4)*LOYALTY.CLV.MULTIPLE(B1,0.1)"];
  const rows = row(1, ...formulas.map((formula, i) => liveCell(`${"CD"[i]}1`, formula, 1)));
  const { text } = convert(makeBook({ sheets: [{ rows }], parts: [METADATA], relationships: METADATA_LINK }), { excel: "older" });
  expect(cellXml(text(SHEET), "C1")).toMatch(/^<c r="C1"><f t="array" ref="C1">SUM\(A1:A4\*/);
  expect(cellXml(text(SHEET), "D1")).toMatch(/^<c r="D1"><f>SUM\(A1:A4\)\*/);
});

const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const table = (column: string): string =>
  `<table xmlns="m" id="1" name="T" displayName="Sales" ref="A1:B2"><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b">${column}</tableColumn></tableColumns></table>`;
const tableBook = (column: string, cell: string): Uint8Array =>
  makeBook({
    sheets: [
      {
        rows: row(2, cell),
        after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        relationships: link("rId1", "table", "../tables/table1.xml"),
      },
    ],
    parts: [METADATA, { name: "xl/tables/table1.xml", type: TABLE_TYPE, content: table(column) }],
    relationships: METADATA_LINK,
  });

test("the column of a table says of its cells what they are: array formulas with names, plain ones written out", () => {
  const call = "LOYALTY.CLV.MULTIPLE(Sales[a],0.1)";
  const source = tableBook(`<calculatedColumnFormula>${call}</calculatedColumnFormula>`, plain("B2", call));
  const named = 'LOYALTYX.CLV.MULTIPLE(Sales[[#This Row],[a]],0.1,"","","")';
  const current = convert(source);
  expect(current.text("xl/tables/table1.xml")).toBe(table(`<calculatedColumnFormula array="1">${named}</calculatedColumnFormula>`));
  expect(cellXml(current.text(SHEET), "B2")).toContain(`cm="1"><f t="array" ref="B2">${named}</f>`);
  const older = convert(source, { excel: "older" });
  expect(older.text("xl/tables/table1.xml")).toMatch(/<calculatedColumnFormula>[^<]*Sales\[\[#This Row\],\[a\]\]/);
  expect(cellXml(older.text(SHEET), "B2")).toMatch(/^<c r="B2"><f>/);
  const own = "LOYALTY.CLV.MULTIPLE(Sales[[#This Row],[a]],0.1)";
  const marked = tableBook(`<calculatedColumnFormula array="1">${own}</calculatedColumnFormula>`, liveCell("B2", own, 1));
  expect(convert(marked, { excel: "older" }).text("xl/tables/table1.xml")).not.toContain('array="1"');
});
