import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { fflateCodec } from "../../../src/sharing/zip/fflateCodec";
import { Package } from "../../../src/sharing/package/Package";

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const rels = "http://schemas.openxmlformats.org/package/2006/relationships";
const files = () => ({
  "[Content_Types].xml": strToU8(
    `${head}<Types xmlns="t"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="w"/><Override PartName="/xl/calcChain.xml" ContentType="c"/></Types>`,
  ),
  "_rels/.rels": strToU8(
    `${head}<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ),
  "xl/workbook.xml": strToU8("<workbook/>"),
  "xl/_rels/workbook.xml.rels": strToU8(
    `${head}<Relationships xmlns="${rels}"><Relationship Id="rId3" Type="x/calcChain" Target="calcChain.xml"></Relationship><Relationship Id="rId4" Type="x/theme" Target="/xl/theme/theme1.xml"/></Relationships>`,
  ),
  "xl/calcChain.xml": strToU8("<calcChain/>"),
});
const open = () => new Package(zipSync(files()), fflateCodec);
const saved = (file: Package) => unzipSync(file.toBytes());

test("an archive without content types is no Office file", () => {
  expect(() => new Package(zipSync({ "a.txt": strToU8("a") }), fflateCodec)).toThrow(
    expect.objectContaining({ problem: "notWorkbook" }) as Error,
  );
});

test("relationships are found from their part, relative and absolute", () => {
  const file = open();
  expect(file.related("", "/officeDocument")).toBe("xl/workbook.xml");
  expect(file.related("xl/workbook.xml", "/theme")).toBe("xl/theme/theme1.xml");
  expect(file.related("xl/workbook.xml", "/styles")).toBeUndefined();
});

test("a removed part goes with its content type and its relationship, and nothing else changes", () => {
  const file = open();
  file.remove("xl/calcChain.xml", "xl/workbook.xml");
  const parts = saved(file);
  expect(Object.keys(parts)).not.toContain("xl/calcChain.xml");
  expect(strFromU8(parts["[Content_Types].xml"]!)).not.toContain("calcChain");
  expect(strFromU8(parts["xl/_rels/workbook.xml.rels"]!)).toBe(
    `${head}<Relationships xmlns="${rels}"><Relationship Id="rId4" Type="x/theme" Target="/xl/theme/theme1.xml"/></Relationships>`,
  );
  expect(parts["xl/workbook.xml"]).toEqual(files()["xl/workbook.xml"]);
});

test("an added part has a content type and can be related under a free id", () => {
  const file = open();
  file.add("xl/metadata.xml", "m", "<metadata/>");
  const id = file.relate("xl/workbook.xml", "x/sheetMetadata", "metadata.xml");
  const again = new Package(file.toBytes(), fflateCodec);
  expect(again.related("xl/workbook.xml", "/sheetMetadata")).toBe("xl/metadata.xml");
  expect(again.relationships("xl/workbook.xml").map((relationship) => relationship.id)).toEqual(["rId3", "rId4", id]);
  expect(again.text("[Content_Types].xml")).toContain('<Override PartName="/xl/metadata.xml" ContentType="m"/>');
});

test("relationships are begun where a part has none", () => {
  const file = open();
  file.relate("xl/worksheets/sheet1.xml", "x/comments", "../comments1.xml");
  expect(file.related("xl/worksheets/sheet1.xml", "/comments")).toBe("xl/comments1.xml");
});

test("a part in UTF-16 is read", () => {
  const text = '<workbook a="é"/>';
  const utf16 = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]));
  const file = new Package(zipSync({ ...files(), "xl/workbook.xml": utf16 }), fflateCodec);
  expect(file.text("xl/workbook.xml")).toBe(text);
});
