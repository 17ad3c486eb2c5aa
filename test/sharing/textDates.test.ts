import { link, liveCell, makeBook, METADATA, METADATA_LINK, row } from "./support/bookParts";
import { convert } from "./support/convert";

const SHEET = "xl/worksheets/sheet1.xml";
const SURVIVAL = (starts: string, ends = "C1:C2", asOf = "45382"): string =>
  `_xldudf_LOYALTY_RETENTION_SURVIVAL(${starts},${ends},${asOf})`;

const number = (address: string, value: number): string => `<c r="${address}"><v>${value}</v></c>`;
const text = (address: string, value: string): string => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const empty = (address: string): string => `<c r="${address}" t="str"><f>""</f><v></v></c>`;

/** A: Excel dates, B: dates as text, C: an Excel date and an empty text, D: days as numbers such as 20250331. */
const CELLS = [
  [number("A1", 45292), text("B1", "31/12/2023"), number("C1", 45330), number("D1", 20231231)],
  [number("A2", 45293), number("B2", 45293), empty("C2"), number("D2", 20240102)],
];

const TABLE = {
  name: "xl/tables/table1.xml",
  type: "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
  content: `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Stays" displayName="Stays" ref="H1:I3"><tableColumns count="2"><tableColumn id="1" name="Start"/><tableColumn id="2" name="Text [1]"/></tableColumns></table>`,
};

function made(formula: string) {
  const rows =
    row(1, [...CELLS[0]!, liveCell("F1", formula, 1)].join("")) +
    row(2, [...CELLS[1]!, number("H2", 45292), text("I2", "31/12/2023")].join(""));
  const sheet = { rows, relationships: link("rId1", "table", "../tables/table1.xml") };
  const copy = convert(makeBook({ sheets: [sheet], parts: [METADATA, TABLE], relationships: METADATA_LINK }));
  return { ...copy.report.converted[0]!, sheet: copy.text(SHEET) };
}

test("dates that are Excel dates keep a formula, also beside empty texts", () => {
  for (const starts of ["A1:A2", "$A$1:$A$2", "Sheet1!A1:A2", "Stays[Start]"]) expect(made(SURVIVAL(starts))).toMatchObject({ kind: "a" });
});

test.each([
  ["texts", SURVIVAL("B1:B2")],
  ["texts of a whole column", SURVIVAL("B:B", "C:C")],
  ["texts of a table", SURVIVAL("Stays[Text '[1']]")],
  ["numbers such as 20231231", SURVIVAL("D1:D2")],
  ["months as numbers", SURVIVAL("{202312;202401}")],
  ["a text in the formula", SURVIVAL("A1:A2", "C1:C2", '"2024-03-31"')],
  ["a text in a single cell", SURVIVAL("A1:A2", "C1:C2", "B1")],
  ["an array with a text", SURVIVAL('{45292;"2024-01-02"}')],
])("dates that are %s become the value, with the reason", (_, formula) => {
  const { kind, reason, sheet } = made(formula);
  expect([kind, reason]).toEqual(["c", "textDates"]);
  expect(sheet).not.toContain("LOYALTYX");
});

test("a tenure table by groups becomes its value, since only one curve has a worksheet formula", () => {
  const call = (group: string): string => `_xldudf_LOYALTY_RETENTION_TENURE(A1:A2,C1:C2${group})`;
  for (const group of ["", ",", ',"",0.9']) expect(made(call(group)).kind).toBe("a");
  expect(made(call(",B1:B2"))).toMatchObject({ kind: "c", reason: "noNativeForm" });
});
