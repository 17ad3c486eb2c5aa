import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { prepareCopy } from "../../../src/sharing/financeCopy";
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

const fixture = (name: string) => readFileSync(join(__dirname, "../../fixtures/workbooks", name));

test("Chinese headings are known: names, contacts, telephone numbers and addresses go, headings stay", async () => {
  const { cells, warnings } = await done(fixture("cn.xlsx"));
  expect(cells[0]![0]!.slice(0, 6)).toEqual(["客户名称", "联系人", "电话", "电子邮件", "收入", "留存率"]);
  for (const row of cells[0]!.slice(1)) for (const cell of row.slice(0, 4)) expect(cell).toMatch(/^Customer [1-8]$/);
  expect(cells[0]!.slice(1).map((row) => row[4])).toEqual([100, 100]);
  const columns = "客户名称 (客户), 联系人 (客户), 电话 (客户), 电子邮件 (客户)";
  expect(warnings[0]).toEqual({ code: "namesReplaced", values: { count: 8, columns } });
});

test("labels of results below a list stay", async () => {
  const { cells, warnings } = await done(fixture("rb.xlsx"));
  const first = cells[0]!.map((row) => row[0]);
  expect(first.slice(9, 13)).toEqual(["Gini", "Uplift", "ROI", "Gross"]);
  expect(first.slice(1, 7).sort()).toEqual([1, 2, 3, 4, 5, 6].map((number) => `Customer ${number}`));
  expect(warnings[0]).toMatchObject({ code: "namesReplaced", values: { count: 6 } });
});

const list = async (rows: Parameters<typeof sheet>[1]) => {
  const { cells } = await done(await writeXlsx(book([sheet("List", rows)])));
  return cells[0]!.map((row) => row[0]);
};
const formula = (f: string) => ({ f, v: 1, t: 2 as const });

test("a list ends where a row only calculates from it, though a list of formulas goes on", async () => {
  expect(
    await list([
      ["Customer", "Revenue"],
      ["Zorn AG", 5],
      ["Acme", 7],
      ["Gini", formula("=GINI(B2:B3)")],
      ["Best", formula("=MAX(B2:B3)")],
    ]),
  ).toEqual(["Customer", "Customer 2", "Customer 1", "Gini", "Best"]);
  expect(
    await list([
      ["Customer", "Revenue"],
      ["Zorn AG", formula("=F(1)")],
      ["Acme", formula("=F(2)")],
    ]),
  ).toEqual(["Customer", "Customer 2", "Customer 1"]);
});

test("a name that only stands beside missing values belongs to the list; totals rows and a name equal to a heading stay", async () => {
  expect(
    await list([
      ["Customer", "Revenue"],
      ["Zorn AG", 5],
      ["Acme", null],
      ["Revenue", 3],
      ["合计", 8],
      ["Grand total", 8],
    ]),
  ).toEqual(["Customer", "Customer 2", "Customer 1", "Revenue", "合计", "Grand total"]);
});

test("a list ends at its own empty row, whatever stands beside it, and a new heading begins another", async () => {
  const rows = [
    ["Customer", "Revenue", null, "Client", "City"],
    ["Zorn AG", 5, null, "Delta", "Bern"],
    [null, null, null, "Echo", "Rome"],
    ["Notes", "none", null, "Fox", "Oslo"],
    ["Contact", "Since", null, null, null],
    ["Ann", 2020, null, null, null],
  ];
  const { cells } = await done(await writeXlsx(book([sheet("Two", rows)])));
  expect(cells[0]!.map((row) => row[0])).toEqual(["Customer", "Customer 5", undefined, "Notes", "Contact", "Customer 1"]);
  expect(cells[0]!.map((row) => row[3]).slice(0, 4)).toEqual(["Client", "Customer 2", "Customer 3", "Customer 4"]);
});

test("a heading that a formula gives is one of people only when it says so", async () => {
  const spilled = (text: string, f: string) => ({ f, v: text, t: 1 as const });
  expect(
    await list([
      [spilled("name", "=IPA(D2:D3)"), "mean"],
      ["Speed of repair", 5],
    ]),
  ).toEqual(["=IPA(D2:D3)", "Speed of repair"]);
  expect(
    await list([
      [spilled("account", "=TABLE(D2:D3)"), "value"],
      ["Zorn AG", 5],
    ]),
  ).toEqual(["=TABLE(D2:D3)", "Customer 1"]);
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
