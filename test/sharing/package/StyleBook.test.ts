import { Package } from "../../../src/sharing/package/Package";
import { StyleBook } from "../../../src/sharing/package/StyleBook";
import { WorkbookPart } from "../../../src/sharing/package/WorkbookPart";
import { fflateCodec } from "../../../src/sharing/zip/fflateCodec";
import { link, makeBook } from "../support/bookParts";

function open(content?: string) {
  const parts = content === undefined ? [] : [{ name: "xl/styles.xml", type: "s", content }];
  const file = new Package(
    makeBook({ sheets: [{ rows: "" }], parts, relationships: content === undefined ? "" : link("rId9", "styles", "styles.xml") }),
    fflateCodec,
  );
  return { file, styles: new StyleBook(file, new WorkbookPart(file)) };
}

test("styles are added behind those of the workbook, counts are raised, nothing else changes", () => {
  const content = (formats: string, fonts: string, cells: string, dxfs: string): string =>
    `<styleSheet xmlns="m">${formats}<fonts count="2"><font/><font><b/></font>${fonts}</fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs  count='1'><xf/>${cells}</cellXfs>${dxfs}</styleSheet>`;
  const before = content('<numFmts count="1"><numFmt numFmtId="170" formatCode="0.00"/></numFmts>', "", "", '<dxfs count="0"/>');
  const { file, styles } = open(before);
  const font = styles.font("<i/>");
  expect([font, styles.font("<i/>"), styles.font("<u/>")]).toEqual([2, 2, 3]);
  const numberFormat = styles.numberFormat("0.0%");
  expect([numberFormat, styles.numberFormat("0.00")]).toEqual([171, 170]);
  expect(styles.cellFormat({ font, numberFormat, alignment: { horizontal: "right" } })).toBe(1);
  expect(styles.conditionalStyle("<font/>")).toBe(0);
  styles.save();
  expect(file.text("xl/styles.xml")).toBe(
    content(
      '<numFmts count="2"><numFmt numFmtId="170" formatCode="0.00"/><numFmt numFmtId="171" formatCode="0.0%"/></numFmts>',
      "<font><i/></font><font><u/></font>",
      '<xf numFmtId="171" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right"/></xf>',
      '<dxfs count="1"><dxf><font/></dxf></dxfs>',
    )
      .replace('fonts count="2"', 'fonts count="4"')
      .replace("cellXfs  count='1'", 'cellXfs  count="2"'),
  );
});

test("lists that are not there are begun in the order of the schema, with the prefix of the part", () => {
  const { file, styles } = open('<x:styleSheet xmlns:x="m"><x:fonts count="1"><x:font/></x:fonts></x:styleSheet>');
  styles.numberFormat("0.0");
  styles.fill("FF000000");
  styles.save();
  expect(file.text("xl/styles.xml")).toMatch(
    /^<x:styleSheet xmlns:x="m"><x:numFmts count="1"><numFmt xmlns="[^"]*" numFmtId="164" formatCode="0.0"\/><\/x:numFmts><x:fonts count="1"><x:font\/><\/x:fonts><x:fills count="1"><fill xmlns=.*<\/fill><\/x:fills><\/x:styleSheet>$/,
  );
});

test("a workbook without styles gets the least that Excel needs", () => {
  const { file, styles } = open();
  expect(styles.cellFormat({ font: styles.font("<b/>") })).toBe(1);
  styles.save();
  expect(file.related("xl/workbook.xml", "/styles")).toBe("xl/styles.xml");
});
