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

const RELS_DEFAULT = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
const types = (file: Package): string => file.text("[Content_Types].xml");

test("parts of relationships get a type by their extension where the file types each by its name", () => {
  const file = open();
  file.relate("xl/worksheets/sheet1.xml", "x/comments", "../comments1.xml");
  file.relate("xl/worksheets/sheet2.xml", "x/comments", "../comments2.xml");
  expect(types(file).split(RELS_DEFAULT)).toHaveLength(2);
  const known = new Package(zipSync({ ...files(), "[Content_Types].xml": strToU8(`<Types>${RELS_DEFAULT}</Types>`) }), fflateCodec);
  known.relate("xl/worksheets/sheet1.xml", "x/comments", "../comments1.xml");
  expect(types(known)).toBe(`<Types>${RELS_DEFAULT}</Types>`);
});

test("a part whose extension means something else in the file gets a type of its own", () => {
  const file = new Package(
    zipSync({ ...files(), "[Content_Types].xml": strToU8('<Types><Default Extension="VML" ContentType="other"/></Types>') }),
    fflateCodec,
  );
  file.addByExtension("xl/drawings/vmlDrawing1.vml", "v", "<xml/>");
  expect(types(file)).toBe(
    '<Types><Default Extension="VML" ContentType="other"/><Override PartName="/xl/drawings/vmlDrawing1.vml" ContentType="v"/></Types>',
  );
});

test("types and relationships whose elements have a prefix are added to with it", () => {
  const prefixed = {
    ...files(),
    "[Content_Types].xml": strToU8('<t:Types xmlns:t="t"><t:Override PartName="/xl/workbook.xml" ContentType="w"/></t:Types>'),
    "xl/_rels/workbook.xml.rels": strToU8('<p:Relationships xmlns:p="p"/>'),
  };
  const file = new Package(zipSync(prefixed), fflateCodec);
  file.add("xl/metadata.xml", "m", "<metadata/>");
  file.relate("xl/workbook.xml", "x/sheetMetadata", "metadata.xml");
  expect(types(file)).toContain('<t:Override PartName="/xl/metadata.xml" ContentType="m"/></t:Types>');
  expect(file.text("xl/_rels/workbook.xml.rels")).toMatch(/^<p:Relationships xmlns:p="p"><p:Relationship Id=[^>]*\/><\/p:Relationships>$/);
});

test("a part in UTF-16 is read", () => {
  const text = '<workbook a="é"/>';
  const utf16 = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]));
  const file = new Package(zipSync({ ...files(), "xl/workbook.xml": utf16 }), fflateCodec);
  expect(file.text("xl/workbook.xml")).toBe(text);
});
