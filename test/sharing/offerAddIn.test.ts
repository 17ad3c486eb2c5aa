import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ADD_IN_ID, offerAddIn } from "../../src/sharing/bind/addInParts";
import { Package } from "../../src/sharing/package/Package";
import { fflateCodec } from "../../src/sharing/zip/fflateCodec";
import { link, makeBook } from "./support/bookParts";

const TYPES = "http://schemas.microsoft.com/office/2011/relationships";
const open = (book: Parameters<typeof makeBook>[0]): Package => new Package(makeBook(book), fflateCodec);

test("the id is the one of the manifest", () => {
  expect(readFileSync(join(__dirname, "..", "..", "manifest.xml"), "utf8")).toContain(`<Id>${ADD_IN_ID}</Id>`);
});

test("a workbook offers the add-in through a pane, its reference and their links", () => {
  const file = open({ sheets: [{ rows: "" }] });
  offerAddIn(file, "1.2.0");
  const panes = file.related("", "/webextensiontaskpanes")!;
  expect(file.text(panes)).toContain('visibility="1"');
  const extension = file.related(panes, "/webextension")!;
  expect(file.text(extension)).toContain(`<we:reference id="${ADD_IN_ID}" version="1.2.0.0" store="EXCatalog" storeType="EXCatalog"/>`);
  expect(file.text(extension)).toContain('name="Office.AutoShowTaskpaneWithDocument" value="true"');
  expect(file.text(panes)).toContain(`r:id="${file.relationships(panes)[0]!.id}"`);
});

test("panes of other add-ins stay, and ours is offered once", () => {
  const other = '<wetp:taskpanes xmlns:wetp="t"><wetp:taskpane row="3"/></wetp:taskpanes>';
  const file = open({
    sheets: [{ rows: "" }],
    parts: [
      { name: "xl/webextensions/taskpanes.xml", content: other },
      { name: "xl/webextensions/webextension1.xml", content: "<we/>" },
    ],
    packageRelationships: link("rId7", `${TYPES}/webextensiontaskpanes`, "xl/webextensions/taskpanes.xml"),
  });
  offerAddIn(file, "1.0.0.0");
  const once = file.text("xl/webextensions/taskpanes.xml");
  expect(once.startsWith(other.slice(0, -"</wetp:taskpanes>".length))).toBe(true);
  expect(file.text("xl/webextensions/webextension1.xml")).toBe("<we/>");
  expect(file.has("xl/webextensions/webextension2.xml")).toBe(true);
  offerAddIn(file, "1.0.0.0");
  expect(file.text("xl/webextensions/taskpanes.xml")).toBe(once);
});

test("a workbook that keeps settings of the add-in without offering it, as Excel saves it, offers it and keeps them", () => {
  const kept = '<we:property name="LoyaltyEconomics.report.a" value="{&quot;format&quot;:1}"/>';
  const reference = `<we:reference id="${ADD_IN_ID}" version="1.0.0.0" store="developer" storeType="Registry"/>`;
  const file = open({
    sheets: [{ rows: "" }],
    parts: [
      {
        name: "xl/webextensions/taskpanes.xml",
        content:
          '<wetp:taskpanes xmlns:wetp="t" xmlns:r="r"><wetp:taskpane visibility="0"><wetp:webextensionref r:id="rId9"/></wetp:taskpane>' +
          '<wetp:taskpane visibility="0"><wetp:webextensionref r:id="rId1"/></wetp:taskpane></wetp:taskpanes>',
      },
      {
        name: "xl/webextensions/_rels/taskpanes.xml.rels",
        content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link("rId1", `${TYPES}/webextension`, "webextension1.xml")}</Relationships>`,
      },
      {
        name: "xl/webextensions/webextension1.xml",
        content: `<we:webextension xmlns:we="w" id="{1}">${reference}<we:alternateReferences/><we:properties>${kept}</we:properties></we:webextension>`,
      },
    ],
    packageRelationships: link("rId7", `${TYPES}/webextensiontaskpanes`, "xl/webextensions/taskpanes.xml"),
  });
  offerAddIn(file, "1.0.0");
  const panes = file.text("xl/webextensions/taskpanes.xml");
  expect(panes).toContain('<wetp:taskpane visibility="1"><wetp:webextensionref r:id="rId1"/>');
  expect(panes).toContain('<wetp:taskpane visibility="0"><wetp:webextensionref r:id="rId9"/>');
  const own = file.text("xl/webextensions/webextension1.xml");
  expect(own).toContain(kept);
  expect(own).toContain('<we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/>');
  expect(file.has("xl/webextensions/webextension2.xml")).toBe(false);
});
