import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { prepareCopy } from "../../../src/sharing/audit/options/prepareCopy";
import { pseudonymise } from "../../../src/sharing/audit/options/pseudonymise";
import { Package } from "../../../src/sharing/package/Package";
import { fflateCodec } from "../../../src/sharing/zip/fflateCodec";
import { readDocumentParts } from "../../../src/workbench/files/documentParts";
import { readXlsx } from "../../../src/workbench/files/readXlsx";
import { writeXlsx } from "../../../src/workbench/files/writeXlsx";
import { book, sheet } from "./auditedCopy";

const source = () =>
  book([
    sheet("Sales", [
      ["Customer", "Amount", "Note"],
      ["Zorn AG", 5, "call Zorn AG"],
      ["acme", 7, "ok"],
      ["Acme ", 1, "ok"],
      ["Total", 13, ""],
    ]),
    sheet("Lookup", [
      ["Pick", "ACME"],
      ["Found", { f: '=SUMIF(Sales!A2:A4,"Zorn AG",Sales!B2:B4)', v: 5, t: 2 }],
      ["Customer", 3],
      ["Retention", 0.8],
    ]),
  ]);

const done = async (bytes?: Uint8Array) => {
  const file = new Package(bytes ?? (await writeXlsx(source())), fflateCodec);
  const warnings = pseudonymise(file);
  return {
    warnings,
    bytes: file.toBytes(),
    cells: (await readXlsx(file.toBytes())).sheets.map(({ rows }) => rows.map((row) => (row ?? []).map((cell) => cell?.f ?? cell?.v))),
  };
};

test("names are replaced by numbers in alphabetical order, spellings of one name alike, in all sheets and in formulas", async () => {
  const { cells } = await done();
  expect(cells[0]!.map((row) => row[0])).toEqual(["Customer", "Customer 2", "Customer 1", "Customer 1", "Total"]);
  expect(cells[1]![0]![1]).toBe("Customer 1");
  expect(cells[1]![1]![1]).toBe('=SUMIF(Sales!A2:A4,"Customer 2",Sales!B2:B4)');
});

test("labels, totals, amounts and longer texts stay, and the report says what is not covered", async () => {
  const { cells, warnings } = await done();
  expect(cells[1]!.slice(2).map((row) => row[0])).toEqual(["Customer", "Retention"]);
  expect(cells[0]![1]!.slice(1)).toEqual([5, "call Zorn AG"]);
  expect(warnings).toEqual([{ code: "namesReplaced", values: { count: 2, columns: "Customer (Sales)" } }, { code: "namesNotCovered" }]);
});

test("notes, pivot caches and chart labels: the first two are reported, the last are replaced", async () => {
  const parts = unzipSync(await writeXlsx(source()));
  parts["xl/comments1.xml"] = strToU8("<comments/>");
  parts["xl/pivotCache/pivotCacheDefinition1.xml"] = strToU8("<pivotCacheDefinition/>");
  parts["xl/charts/chart1.xml"] = strToU8("<c:chart xmlns:c='c'><c:pt><c:v>Zorn AG</c:v></c:pt><c:pt><c:v>5</c:v></c:pt></c:chart>");
  const { warnings, bytes } = await done(zipSync(parts));
  expect(warnings.map(({ code }) => code)).toEqual(["namesReplaced", "namesInComments", "namesInPivots", "namesNotCovered"]);
  expect(strFromU8(unzipSync(bytes)["xl/charts/chart1.xml"]!)).toBe(
    "<c:chart xmlns:c='c'><c:pt><c:v>Customer 2</c:v></c:pt><c:pt><c:v>5</c:v></c:pt></c:chart>",
  );
});

test("no trace of a name is left in any part but in the longer text", async () => {
  const { bytes } = await done();
  const found = Object.values(unzipSync(bytes)).flatMap((part) => strFromU8(part).match(/[^<>"]*(?:zorn|acme)[^<>"]*/gi) ?? []);
  expect(found).toEqual(["call Zorn AG"]);
});

test("a workbook without such columns is left as it is", async () => {
  const bytes = await writeXlsx(book([sheet("One", [["Retention", 0.8]])]));
  const file = new Package(bytes, fflateCodec);
  expect(pseudonymise(file)[0]).toEqual({ code: "namesNotFound" });
  expect(file.changedParts).toEqual([]);
});

test("options that were not chosen change nothing", async () => {
  const file = new Package(await writeXlsx(source()), fflateCodec);
  expect(prepareCopy(file, { dropPlan: false, pseudonymise: false })).toEqual([]);
  expect(file.changedParts).toEqual([]);
  expect(prepareCopy(file, { dropPlan: true, pseudonymise: true }).map(({ code }) => code)).toEqual([
    "planMissing",
    "namesReplaced",
    "namesNotCovered",
  ]);
});

test("what the add-in keeps in the workbook goes, since it names customers; parts of others stay", async () => {
  const other = "<list xmlns='urn:example:list'>Zorn AG</list>";
  const documentParts = {
    settings: [
      ["LoyaltyEconomics.definition.d1", '{"plan":["Zorn AG"]}'],
      ["Office.AutoShowTaskpaneWithDocument", "true"],
    ] as [string, string][],
    customXml: [
      {
        id: "{1}",
        namespaceUri: "urn:loyalty-economics:replaced-formulas:1",
        xml: '<r xmlns="urn:loyalty-economics:replaced-formulas:1">Zorn AG</r>',
      },
      { id: "{2}", namespaceUri: "urn:example:list", xml: other },
    ],
  };
  const { bytes } = await done(await writeXlsx({ ...source(), documentParts }));
  const kept = readDocumentParts(bytes);
  expect(kept.settings).toEqual([["Office.AutoShowTaskpaneWithDocument", "true"]]);
  expect(kept.customXml.map(({ id, xml }) => [id, xml])).toEqual([
    ["{1}", "<removed/>"],
    ["{2}", other],
  ]);
  const texts = Object.entries(unzipSync(bytes)).filter(([name]) => /customXml|webext/.test(name));
  expect(texts.filter(([, part]) => strFromU8(part).includes("Zorn")).map(([name]) => name)).toEqual(["customXml/item2.xml"]);
});
