import { SaxesParser } from "saxes";
import { ADD_IN_ID } from "../../../src/sharing/bind/addInParts";
import { readDocumentParts } from "../../../src/workbench/files/documentParts";
import { inspectReport } from "../../../src/workbook/report/inspectReport";
import { listDefinitions, saveDefinition } from "../../../src/workbook/definitions/savedDefinitions";
import { removeReport } from "../../../src/workbook/report/removeReport";
import { writeReport } from "../../../src/workbook/report/writeReport";
import type { Definition } from "../../../src/workbook/workbook.types";
import { link, makeBook } from "../../sharing/support/bookParts";
import { type HeadlessExcel, startHeadlessExcel } from "../../support/headlessExcel";
import { edit, valueOf } from "../../workbook/openWorkbook";
import { contentOf, reportOptions, TEN } from "../../workbook/report/reportWorkbook";
import { zipEntries } from "./zipEntries";

jest.setTimeout(60_000);

let excel: HeadlessExcel;
afterEach(() => excel.close());

async function saved(): Promise<{ bytes: Uint8Array; entries: Map<string, string> }> {
  const bytes = await excel.save();
  const entries = zipEntries(bytes);
  for (const [name, text] of entries) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    if (/\.(xml|rels|vml)$/.test(name)) parser.write(text).close();
  }
  return { bytes, entries };
}

async function reopen(bytes: Uint8Array): Promise<void> {
  excel.close();
  excel = await startHeadlessExcel({ opens: bytes });
}

/** What JSON, attributes and XML each treat in their own way; the last two cannot stand in XML at all. */
const HOSTILE = "a\"b'c<d>&amp;\n\t\r{}]]>\\u0041_x0041_\u0001\uFFFE\uFFFF\uD800 é漢😀";

const definition: Definition = {
  id: "d1",
  name: HOSTILE,
  revision: 0,
  savedAt: 0,
  sources: [{ kind: "usedRange", sheetName: "Sales", address: "A1:B11", rows: 11, columns: 2 }],
  titles: ["Customer", "Revenue"],
  roles: { account: 0, value: 1 },
  options: reportOptions,
  comparison: { kind: "none" },
};

describe("document settings", () => {
  it("are properties of the add-in's part, which the package and the list of panes lead to", async () => {
    excel = await startHeadlessExcel({ settings: [["Key", JSON.stringify({ text: HOSTILE, list: [1, true, null] })]] });
    const { bytes, entries } = await saved();
    expect(entries.get("_rels/.rels")).toMatch(
      /Type="http:\/\/schemas\.microsoft\.com\/office\/2011\/relationships\/webextensiontaskpanes" Target="\/xl\/webextensions\/taskpanes\.xml"/,
    );
    const types = entries.get("[Content_Types].xml")!;
    expect(types).toContain('PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"');
    expect(types).toContain('PartName="/xl/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"');
    const part = entries.get("xl/webextensions/webextension1.xml")!;
    // the order of [MS-OWEXML] 2.2.7
    expect(part).toMatch(/<we:reference .*<we:alternateReferences>.*<we:properties>.*<we:bindings\/><we:snapshot /s);
    expect(part).toContain(`id="${ADD_IN_ID}"`);
    expect(entries.get("xl/webextensions/taskpanes.xml")).toContain('visibility="0"');
    await reopen(bytes);
    expect(excel.host.settings.all().map(([key, json]) => [key, JSON.parse(json)])).toEqual([
      ["Key", { text: HOSTILE, list: [1, true, null] }],
    ]);
  });

  it("that are all taken away leave the add-in known, without settings", async () => {
    excel = await startHeadlessExcel({ settings: [["Key", "1"]] });
    await reopen((await saved()).bytes);
    excel.host.settings.replace([]);
    const { bytes, entries } = await saved();
    expect(entries.get("xl/webextensions/webextension1.xml")).toContain("<we:properties></we:properties>");
    expect(entries.has("xl/webextensions/webextension2.xml")).toBe(false);
    expect(readDocumentParts(bytes).settings).toEqual([]);
  });

  it("of a workbook without any add no part", async () => {
    excel = await startHeadlessExcel();
    expect([...(await saved()).entries.keys()].filter((name) => /webext|customXml/i.test(name))).toEqual([]);
  });
});

describe("custom XML parts", () => {
  it("are items of the workbook with their id and namespace, and come back as they were", async () => {
    excel = await startHeadlessExcel();
    const xml = `<n:list xmlns:n="urn:example:list" a="&lt;"><n:one>é &amp; 漢</n:one><!-- kept --></n:list>`;
    await edit(({ customXmlParts }) => {
      customXmlParts.add(`<?xml version="1.0" encoding="utf-16"?>${xml}`);
      customXmlParts.add("<plain/>");
    });
    const [first] = excel.host.state.customXmlParts;
    const { bytes, entries } = await saved();
    expect(entries.get("customXml/item1.xml")).toBe(`<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n${xml}`);
    expect(entries.get("customXml/itemProps1.xml")).toContain(`ds:itemID="${first!.id}"`);
    expect(first!.id).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
    expect(entries.get("customXml/itemProps1.xml")).toContain('<ds:schemaRef ds:uri="urn:example:list"/>');
    expect(entries.get("customXml/_rels/item1.xml.rels")).toContain('Target="itemProps1.xml"');
    expect(entries.get("xl/_rels/workbook.xml.rels")).toMatch(/relationships\/customXml" Target="\/customXml\/item2\.xml"/);
    expect(entries.get("[Content_Types].xml")).toContain('PartName="/customXml/itemProps2.xml"');
    await reopen(bytes);
    expect(excel.host.state.customXmlParts).toEqual([
      { id: first!.id, namespaceUri: "urn:example:list", xml, schemas: ["urn:example:list"] },
      { id: expect.any(String), namespaceUri: "", xml: "<plain/>", schemas: [] },
    ]);
  });
});

describe("a file in which others keep something too", () => {
  const other = '<we:webextension xmlns:we="w" id="{2}"><we:reference id="wa104379261" store="en-US" storeType="OMEX"/></we:webextension>';
  const ours =
    `<e:webextension xmlns:e="w" id="{1}"><e:reference id="${ADD_IN_ID}" version="1.0.0.0" store="developer" storeType="Registry"/>` +
    '<e:alternateReferences/><e:properties><e:property name="Old" value="1"/></e:properties><e:bindings/></e:webextension>';
  const pane = (id: string) => `<wetp:taskpane row="1"><wetp:webextensionref r:id="${id}"/></wetp:taskpane>`;
  const links = (content: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const OFFICE_2011 = "http://schemas.microsoft.com/office/2011/relationships";
  const panes = `<wetp:taskpanes xmlns:wetp="t" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${pane("rId1")}${pane("rId2")}</wetp:taskpanes>`;
  const book = makeBook({
    sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }],
    packageRelationships: link("rId7", `${OFFICE_2011}/webextensiontaskpanes`, "xl/webextensions/taskpanes.xml"),
    relationships: link("rId9", "customXml", "../customXml/item1.xml"),
    extensions: '<Default Extension="png" ContentType="image/png"/>',
    parts: [
      { name: "xl/webextensions/taskpanes.xml", content: panes, type: "application/vnd.ms-office.webextensiontaskpanes+xml" },
      {
        name: "xl/webextensions/_rels/taskpanes.xml.rels",
        content: links(
          link("rId1", `${OFFICE_2011}/webextension`, "webextension1.xml") +
            link("rId2", `${OFFICE_2011}/webextension`, "webextension2.xml"),
        ),
      },
      { name: "xl/webextensions/webextension1.xml", content: other, type: "application/vnd.ms-office.webextension+xml" },
      { name: "xl/webextensions/_rels/webextension1.xml.rels", content: links(link("rId1", "image", "../media/image1.png")) },
      { name: "xl/webextensions/webextension2.xml", content: ours, type: "application/vnd.ms-office.webextension+xml" },
      { name: "xl/media/image1.png", content: new Uint8Array([137, 80, 78, 71, 0, 255]) },
      {
        name: "customXml/item1.xml",
        content: '<?xml version="1.0"?><b:Sources xmlns:b="http://example.com/bibliography" SelectedStyle=""/>',
      },
      {
        name: "customXml/itemProps1.xml",
        content:
          '<ds:datastoreItem ds:itemID="{B1}" xmlns:ds="x"><ds:schemaRefs><ds:schemaRef ds:uri="urn:a"/><ds:schemaRef ds:uri="urn:b"/></ds:schemaRefs></ds:datastoreItem>',
        type: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
      },
      { name: "customXml/_rels/item1.xml.rels", content: links(link("rId1", "customXmlProps", "itemProps1.xml")) },
    ],
  });

  it("is saved with all of it, and with our settings in our part alone", async () => {
    excel = await startHeadlessExcel({ opens: book });
    expect(excel.host.settings.all()).toEqual([["Old", "1"]]);
    excel.host.settings.replace([["New", '"x"']]);
    const { bytes, entries } = await saved();
    expect(entries.get("xl/webextensions/taskpanes.xml")).toBe(panes);
    expect(entries.get("xl/webextensions/webextension1.xml")).toBe(other);
    expect(entries.get("xl/webextensions/webextension2.xml")).toBe(
      ours.replace('name="Old" value="1"', 'name="New" value="&quot;x&quot;"'),
    );
    expect(entries.get("xl/webextensions/_rels/webextension1.xml.rels")).toContain("../media/image1.png");
    expect(entries.has("xl/media/image1.png")).toBe(true);
    expect(entries.get("[Content_Types].xml")).toContain('<Default Extension="png" ContentType="image/png"/>');
    expect(entries.get("customXml/item1.xml")).toContain('<b:Sources xmlns:b="http://example.com/bibliography" SelectedStyle=""/>');
    expect(entries.get("customXml/itemProps1.xml")).toContain('ds:itemID="{B1}"');
    expect(readDocumentParts(bytes).customXml[0]!.schemas).toEqual(["urn:a", "urn:b"]);
  });
});

describe("a report that was saved and opened again", () => {
  it("is found with its definition, unchanged, is updated in place, and can be removed", async () => {
    excel = await startHeadlessExcel({ sheets: { Sales: [["Customer", "Revenue"], ...TEN] } });
    const content = contentOf(TEN);
    const report = valueOf(await writeReport(content, {}));
    const { name, ...kept } = valueOf(await saveDefinition({ ...definition, report }));
    const sheets = excel.grid.sheets.list().map((sheet) => sheet.name);
    await reopen((await saved()).bytes);
    const [found] = valueOf(await listDefinitions());
    expect(found).toEqual({ name, ...kept });
    expect(name).toBe(HOSTILE);
    expect(valueOf(await inspectReport(found!.report!)).edits).toEqual([]);
    const again = valueOf(await writeReport(content, {}));
    expect(again.updated).toBe(true);
    expect(excel.grid.sheets.list().map((sheet) => sheet.name)).toEqual(sheets);
    await reopen((await saved()).bytes);
    expect(valueOf(await inspectReport(again)).edits).toEqual([]);
  });

  it("is removed with its sheets and names in a later session", async () => {
    excel = await startHeadlessExcel({ sheets: { Sales: [["Customer", "Revenue"], ...TEN] } });
    const report = valueOf(await writeReport(contentOf(TEN), {}));
    await reopen((await saved()).bytes);
    valueOf(await removeReport(report));
    expect(excel.grid.sheets.list().map((sheet) => sheet.name)).toEqual(["Sales"]);
    expect(excel.grid.names.list()).toEqual([]);
    expect(excel.host.settings.all()).toEqual([]);
  });
});
