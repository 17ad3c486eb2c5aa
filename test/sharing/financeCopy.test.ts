import { strFromU8, unzipSync } from "fflate";
import { financeCopy } from "../../src/sharing/financeCopy";
import { liveCell, makeBook, METADATA, METADATA_LINK, row } from "./support/bookParts";
import { catalog, cellXml, OPTIONS } from "./support/convert";

const rows = row(1, '<c r="A1"><v>0.9</v></c><c r="B1"><v>0.12</v></c>', liveCell("C1", "_xldudf_LOYALTY_CLV_MULTIPLE(A1,B1)", 4.0909));
const book = makeBook({ sheets: [{ name: "Data", rows }], parts: [METADATA], relationships: METADATA_LINK });

test("a finance copy has converted formulas, the sheets for auditors, and a report of both", () => {
  const { bytes, report } = financeCopy(book, catalog, { ...OPTIONS, offerAddIn: true });
  const parts = unzipSync(bytes);
  expect(report.counts).toEqual({ a: 1, b: 0, c: 0 });
  const workbook = strFromU8(parts["xl/workbook.xml"]!);
  expect([...workbook.matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map((found) => found[1])).toEqual([
    "About",
    "Data",
    ...report.addedSheets.slice(1),
  ]);
  expect(report.addedSheets).toEqual(["About", "Register", "Checks", "Assumptions"]);
  expect(cellXml(strFromU8(parts["xl/worksheets/sheet1.xml"]!), "C1")).toContain("LOYALTYX.CLV.MULTIPLE(A1,B1");
  expect(Object.keys(parts)).toContain("xl/webextensions/taskpanes.xml");
});
