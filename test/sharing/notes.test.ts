import { strFromU8, strToU8, zipSync } from "fflate";
import { bookParts, link, liveCell, makeBook, METADATA, METADATA_LINK, row } from "./support/bookParts";
import { convert } from "./support/convert";

const CALL = "_xldudf_LOYALTY_RFM_TABLE(A1:A2,B1:B2,C1:C2,D1)";
const RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const rows = row(1, liveCell("C1", CALL, 1), liveCell("D1", CALL, 2));
const NOTE =
  "Value kept on 2026-03-04. LOYALTY.RFM.TABLE has no plain Excel form here. The formula was:\n=LOYALTY.RFM.TABLE(A1:A2,B1:B2,C1:C2,D1)";

test("a value that was a formula has a note with function, arguments and day", () => {
  const after = '<pageMargins left="1"/><tableParts count="0"/>';
  const { text, report } = convert(makeBook({ sheets: [{ rows, after }], parts: [METADATA], relationships: METADATA_LINK }));
  expect(report.counts).toEqual({ a: 0, b: 0, c: 2 });
  const sheet = text("xl/worksheets/sheet1.xml");
  expect(sheet).toMatch(/<pageMargins left="1"\/><legacyDrawing xmlns:loyr="[^"]*" loyr:id="rIdLoyalty\d+"\/><tableParts/);
  expect(text("xl/comments1.xml")).toContain(
    `<comment ref="C1" authorId="0"><text><r><t xml:space="preserve">${NOTE}</t></r></text></comment><comment ref="D1"`,
  );
  expect(text("xl/drawings/vmlDrawing1.vml")).toMatch(/<x:Row>0<\/x:Row><x:Column>2<\/x:Column>.*<x:Row>0<\/x:Row><x:Column>3<\/x:Column>/);
  expect(text("[Content_Types].xml")).toContain('<Default Extension="vml"');
  expect(text("xl/worksheets/_rels/sheet1.xml.rels").match(/Target="\/xl\/(comments1.xml|drawings\/vmlDrawing1.vml)"/g)).toHaveLength(2);
});

test("notes that are there stay, and ours are added to them", () => {
  const comments = (authors: string, first: string, list: string): string =>
    `<comments xmlns="m"><authors><author>Ann</author>${authors}</authors><commentList><comment ref="C1" authorId="0"><text><t>Look</t>${first}</text></comment>${list}</commentList></comments>`;
  const shapes = '<xml xmlns:v="v"><v:shapetype id="_x0000_t202"><br></v:shapetype><v:shape id="_x0000_s1031"></v:shape></xml>';
  const { text, parts } = convert(
    makeBook({
      sheets: [
        {
          rows,
          after: '<legacyDrawing r:id="rId7"/>',
          relationships: link("rId7", "vmlDrawing", "../drawings/vmlDrawing1.vml") + link("rId8", "comments", "../comments1.xml"),
        },
      ],
      parts: [
        METADATA,
        { name: "xl/comments1.xml", type: COMMENTS_TYPE, content: comments("", "", "") },
        { name: "xl/drawings/vmlDrawing1.vml", content: shapes },
      ],
      relationships: METADATA_LINK,
      extensions: '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    }),
  );
  const run = `<r><t xml:space="preserve">${NOTE}</t></r>`;
  expect(text("xl/comments1.xml")).toBe(
    comments(
      "<author>Loyalty Economics</author>",
      run.replace("Value", "\nValue"),
      `<comment ref="D1" authorId="1"><text>${run}</text></comment>`,
    ),
  );
  const drawing = text("xl/drawings/vmlDrawing1.vml");
  expect(drawing.startsWith(shapes.slice(0, -6))).toBe(true);
  expect(drawing).toContain('id="_x0000_s1032"');
  expect(drawing.match(/<v:shape /g)).toHaveLength(2);
  expect(text("xl/worksheets/sheet1.xml").match(/legacyDrawing/g)).toHaveLength(1);
  expect(Object.keys(parts)).not.toContain("xl/comments2.xml");
});

test("notes are added to a workbook that types each part of relationships by its name", () => {
  const parts = bookParts({ sheets: [{ rows }], parts: [METADATA], relationships: METADATA_LINK });
  const named = ["_rels/.rels", "xl/_rels/workbook.xml.rels"].map((part) => `<Override PartName="/${part}" ContentType="${RELS_TYPE}"/>`);
  const types = strFromU8(parts["[Content_Types].xml"]!)
    .replace(/<Default [^>]*\/>/g, "")
    .replace("</Types>", `${named.join("")}</Types>`);
  const { text, report } = convert(zipSync({ ...parts, "[Content_Types].xml": strToU8(types) }));
  expect(report.counts.c).toBe(2);
  expect(text("[Content_Types].xml")).toContain(`<Default Extension="rels" ContentType="${RELS_TYPE}"/>`);
  expect(text("xl/worksheets/_rels/sheet1.xml.rels")).toContain("/comments1.xml");
});
