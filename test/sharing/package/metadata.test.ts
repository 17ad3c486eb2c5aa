import { Package } from "../../../src/sharing/package/Package";
import { dynamicArrayIndex } from "../../../src/sharing/package/metadata";
import { WorkbookPart } from "../../../src/sharing/package/WorkbookPart";
import { fflateCodec } from "../../../src/sharing/zip/fflateCodec";
import { makeBook, METADATA, METADATA_LINK } from "../support/bookParts";

function open(content?: string) {
  const part = { ...METADATA, content: content ?? "" };
  const book = makeBook(
    content === undefined ? { sheets: [{ rows: "" }] } : { sheets: [{ rows: "" }], parts: [part], relationships: METADATA_LINK },
  );
  const file = new Package(book, fflateCodec);
  return { file, index: dynamicArrayIndex(file, new WorkbookPart(file)) };
}
const RICH = '<metadataType name="XLRICHVALUE" minSupportedVersion="120000"/>';
const RICH_LIST = '<futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata>';

test("metadata that marks dynamic arrays is used as it is", () => {
  const { file, index } = open(METADATA.content);
  expect(index).toBe(1);
  expect(file.changedParts).toEqual([]);
});

test("the mark is found where rich values come first", () => {
  const { index, file } = open(
    `<metadata><metadataTypes count="2">${RICH}<metadataType name="XLDAPR"/></metadataTypes>${RICH_LIST}<futureMetadata name="XLDAPR" count="1"><bk/></futureMetadata><cellMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk></cellMetadata></metadata>`,
  );
  expect(index).toBe(2);
  expect(file.changedParts).toEqual([]);
});

test("the mark is added behind what is there, in the order of the schema", () => {
  const { index, file } = open(
    `<x:metadata xmlns:x="m"><x:metadataTypes count="1">${RICH.replace("<", "<x:")}</x:metadataTypes><x:valueMetadata count="1"><x:bk><x:rc t="1" v="0"/></x:bk></x:valueMetadata></x:metadata>`,
  );
  expect(index).toBe(1);
  const text = file.text("xl/metadata.xml");
  expect(text).toMatch(
    /<x:metadataTypes count="2"><x:metadataType name="XLRICHVALUE"[^>]*\/><x:metadataType name="XLDAPR" [^>]*\/><\/x:metadataTypes>/,
  );
  expect(text).toMatch(
    /<\/x:metadataTypes><x:futureMetadata name="XLDAPR" count="1"><x:bk>.*<\/x:bk><\/x:futureMetadata><x:cellMetadata count="1"><x:bk><x:rc t="2" v="0"\/><\/x:bk><\/x:cellMetadata><x:valueMetadata/,
  );
});

test("a workbook without metadata gets the part, its type and its link", () => {
  const { index, file } = open();
  expect(index).toBe(1);
  expect(file.related("xl/workbook.xml", "/sheetMetadata")).toBe("xl/metadata.xml");
  expect(file.text("[Content_Types].xml")).toContain('PartName="/xl/metadata.xml"');
});

/** Order of the part's children (CT_Metadata, ECMA-376 part 1, 18.9.9). */
const ORDER = ["metadataTypes", "metadataStrings", "mdxMetadata", "futureMetadata", "cellMetadata", "valueMetadata", "extLst"];
const CHILDREN: Record<string, string> = {
  metadataTypes: `<metadataTypes count="1">${RICH}</metadataTypes>`,
  metadataStrings: '<metadataStrings count="1"><s v="a"/></metadataStrings>',
  mdxMetadata: '<mdxMetadata count="1"><mdx n="0" f="m"/></mdxMetadata>',
  futureMetadata: `${RICH_LIST}${RICH_LIST.replace("XLRICHVALUE", "XLOTHER")}`,
  cellMetadata: '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>',
  valueMetadata: '<valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata>',
  extLst: '<extLst><ext uri="u"/></extLst>',
};
const subsets = Array.from({ length: 2 ** ORDER.length }, (_, bits) => ORDER.filter((_name, at) => bits & (1 << at)));

test("whatever lists a part has, the ones added stand in the order of the schema, and those that were there are kept", () => {
  for (const names of subsets) {
    const { file, index } = open(`<metadata>${names.map((name) => CHILDREN[name]).join("")}</metadata>`);
    const text = file.text("xl/metadata.xml");
    const order = [...text.matchAll(/<(metadataTypes|metadataStrings|mdxMetadata|futureMetadata|cellMetadata|valueMetadata|extLst)\b/g)]
      .map(([, name]) => name!)
      .filter((name, at, all) => name !== "extLst" || at === all.length - 1);
    expect(order).toEqual([...order].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
    // a block of the cells that were there names the first type, which is ours where there was none
    expect(index).toBe(names.includes("cellMetadata") && names.includes("metadataTypes") ? 2 : 1);
    for (const name of names.filter((one) => !["metadataTypes", "cellMetadata"].includes(one))) expect(text).toContain(CHILDREN[name]);
  }
});

test("an empty part is filled", () => {
  const { file, index } = open('<metadata xmlns="m"/>');
  expect(index).toBe(1);
  expect(file.text("xl/metadata.xml")).toMatch(/<metadata [^>]*><metadataTypes.*<\/cellMetadata><\/metadata>$/s);
});
