import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { findings } from "../../../src/sharing/audit/findings/findings";
import { Package } from "../../../src/sharing/package/Package";
import { fflateCodec } from "../../../src/sharing/zip/fflateCodec";
import { writeXlsx } from "../../../src/workbench/files/writeXlsx";
import { book, sheet, stored } from "./auditedCopy";

const workbook = book([
  sheet("Model", [
    [stored("=LOYALTY.CLV(A2,B2,C2)", 1), { f: "=LOYALTY.CLV(1,D2,0.1)", v: "#VALUE!", t: 1 }],
    ["100", { f: "=RAND()*0.3", v: 0.1, t: 2 }, { f: "=[1]Rates!A1", v: 0.1, t: 2 }, 0.5],
    ["Customer name", "x"],
    ["Jane Doe", "y"],
    [{ f: "=NOW()", v: 1, t: 2 }],
  ]),
  sheet("Secret", [[1]], { hidden: true }),
]);

const found = async (change?: (parts: Record<string, Uint8Array>) => void) => {
  const parts = unzipSync(await writeXlsx(workbook));
  change?.(parts);
  return findings(new Package(zipSync(parts), fflateCodec));
};
const of = (list: Awaited<ReturnType<typeof found>>, kind: string) =>
  list.filter((finding) => finding.kind === kind).map(({ sheetName, address, detail }) => [sheetName, address, detail]);

test("each kind is found with sheet and cell", async () => {
  const list = await found();
  expect(of(list, "hiddenSheet")).toEqual([["Secret", "", "hidden"]]);
  expect(of(list, "externalLink")).toEqual([["Model", "C2", "[1]Rates!A1"]]);
  expect(of(list, "personalData")).toEqual([["Model", "A3", "Customer name"]]);
  expect(of(list, "textNumber")).toEqual([["Model", "A2", "100"]]);
});

test("volatile functions count only where our formulas read them", async () => {
  expect(of(await found(), "volatileInput")).toEqual([["Model", "B2", "RAND"]]);
});

test("numbers typed into our formulas and those that feed them are found", async () => {
  expect(of(await found(), "hardCodedNumber")).toEqual([
    ["Model", "B1", "0.1"],
    ["Model", "B2", "0.3"],
  ]);
});

test("our functions in a conditional format or under a data table are found, and errors", async () => {
  const list = await found((parts) => {
    const part = "xl/worksheets/sheet1.xml";
    const rule =
      '<conditionalFormatting sqref="D1:D9"><cfRule type="expression" priority="1"><formula>LOYALTY.CLV(1,0.5,0.1)&gt;1</formula></cfRule></conditionalFormatting>';
    const table =
      '<row r="8"><c r="B8"><f>_xldudf_LOYALTY_CLV(1,0.5,0.1)</f><v>1</v></c></row><row r="9"><c r="A9"><v>1</v></c><c r="B9" t="e"><f t="dataTable" ref="B9:B10" r1="A1"/><v>#N/A</v></c></row>';
    parts[part] = strToU8(strFromU8(parts[part]!).replace("</sheetData>", `${table}</sheetData>${rule}`));
  });
  expect(of(list, "unsupportedPlace")).toEqual([
    ["Model", "B9:B10", "dataTable"],
    ["Model", "D1:D9", "conditionalFormat"],
  ]);
  expect(of(list, "errorValue")).toContainEqual(["Model", "B9", "#N/A"]);
});
