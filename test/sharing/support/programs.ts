import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { type Book, bookParts, link, liveCell, makeBook, METADATA, METADATA_LINK, row } from "./bookParts";

const CALL = "_xldudf_LOYALTY_CLV_MULTIPLE(A1,B1)";
const inputs = '<c r="A1"><v>0.8</v></c><c r="B1"><v>0.1</v></c>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const APPLICATION = "application/vnd.openxmlformats-officedocument";
const SHEET_ML = `${APPLICATION}.spreadsheetml`;

/** A sheet with our formulas, in the manner of Excel, and whatever else stands round it. */
function excel(more: Partial<Book> & { after?: string; before?: string; sheetLinks?: string; cells?: string }): Uint8Array {
  const { after, before, sheetLinks, cells = "", parts = [], relationships = "", ...rest } = more;
  const rows = row(1, inputs, liveCell("C1", CALL, 2.67), cells);
  return makeBook({
    sheets: [
      { rows, after, before, relationships: sheetLinks },
      { name: "Other", rows: row(1, '<c r="A1"><f>Sheet1!A1*2</f><v>1.6</v></c>') },
    ],
    parts: [METADATA, ...parts],
    relationships: METADATA_LINK + relationships,
    ...rest,
  });
}

const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * 31 + 7) % 256);
const drawing = (content: string): string =>
  `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">${content}</xdr:wsDr>`;

function withChart(): Uint8Array {
  return excel({
    after: '<drawing r:id="rId1"/>',
    sheetLinks: link("rId1", "drawing", "../drawings/drawing1.xml"),
    parts: [
      { name: "xl/drawings/drawing1.xml", type: `${APPLICATION}.drawing+xml`, content: drawing("<xdr:twoCellAnchor/>") },
      {
        name: "xl/charts/chart1.xml",
        type: `${APPLICATION}.drawingml.chart+xml`,
        content:
          "<c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'><c:chart><c:f>Sheet1!$C$1</c:f></c:chart></c:chartSpace>",
      },
      {
        name: "xl/drawings/_rels/drawing1.xml.rels",
        content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link("rId1", "chart", "../charts/chart1.xml")}</Relationships>`,
      },
    ],
  });
}

function withPivot(): Uint8Array {
  return excel({
    afterSheets: '<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="3" r:id="rId70"/></pivotCaches>',
    relationships: link("rId70", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"),
    parts: [
      {
        name: "xl/pivotCache/pivotCacheDefinition1.xml",
        type: `${SHEET_ML}.pivotCacheDefinition+xml`,
        content: `<pivotCacheDefinition xmlns="${MAIN}"><cacheFields><cacheField name="Loyalty class"/></cacheFields></pivotCacheDefinition>`,
      },
      {
        name: "xl/pivotCache/pivotCacheRecords1.xml",
        type: `${SHEET_ML}.pivotCacheRecords+xml`,
        content: `<pivotCacheRecords xmlns="${MAIN}"/>`,
      },
    ],
  });
}

/** In the manner of openpyxl: no r for the package, values of formulas left empty, no results, attributes in another order. */
function likeOpenpyxl(): Uint8Array {
  const parts = bookParts({ sheets: [{ rows: "" }] });
  const sheet = `<worksheet xmlns="${MAIN}"><sheetPr><outlinePr summaryBelow="1"/></sheetPr><sheetData><row r="1"><c r="A1" t="n"><v>0.8</v></c><c r="B1" t="n"><v>0.1</v></c><c r="C1"><f>LOYALTY.CLV.MULTIPLE(A1,B1)</f><v></v></c><c r="D1"><f>A1*2</f><v /></c></row></sheetData></worksheet>`;
  return zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8(sheet) });
}

/** In the manner of libraries that give every element a prefix. */
function withPrefixes(): Uint8Array {
  const parts = bookParts({ sheets: [{ rows: "" }] });
  const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="C1"><x:f>LOYALTY.CLV.MULTIPLE(A1,B1)</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const workbook = `<x:workbook xmlns:x="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="S" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`;
  return zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8(sheet), "xl/workbook.xml": strToU8(workbook) });
}

/** In the manner of exceljs: shared strings, shared formulas with results, notes, a protected sheet. */
function likeExceljs(): Uint8Array {
  const rows =
    row(
      1,
      inputs,
      '<c r="C1" t="str"><f t="shared" ref="C1:C2" si="0">LOYALTY.CLV.MULTIPLE(A1,B1)</f><v>x</v></c>',
      '<c r="D1" t="s"><v>0</v></c>',
    ) + row(2, '<c r="C2"><f t="shared" si="0"></f><v>3</v></c>', '<c r="D2"><f t="array" ref="D2:D3">A1:A2*2</f><v>1</v></c>');
  return makeBook({
    sheets: [
      {
        rows,
        after: '<sheetProtection sheet="1" algorithmName="SHA-512" hashValue="h" saltValue="s" spinCount="1"/><legacyDrawing r:id="rId2"/>',
        relationships: link("rId1", "comments", "../comments1.xml") + link("rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
      },
    ],
    parts: [
      {
        name: "xl/comments1.xml",
        type: `${SHEET_ML}.comments+xml`,
        content: `<comments xmlns="${MAIN}"><authors><author/></authors><commentList><comment ref="A1" authorId="0"><text><r><t>LOYALTY.CLV(1)</t></r></text></comment></commentList></comments>`,
      },
      { name: "xl/drawings/vmlDrawing1.vml", content: '<xml xmlns:v="v"><br></xml>' },
      {
        name: "xl/sharedStrings.xml",
        type: `${SHEET_ML}.sharedStrings+xml`,
        content: `<sst xmlns="${MAIN}" count="1" uniqueCount="1"><si><r><t>LOYALTY.CLV(2)</t></r><r><rPr><b/></rPr><t xml:space="preserve"> rich</t></r></si></sst>`,
      },
    ],
    relationships: link("rId60", "sharedStrings", "sharedStrings.xml"),
    extensions: '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
  });
}

async function byHucre(): Promise<Uint8Array> {
  const formula = {
    formula: "_xldudf_LOYALTY_CLV_MULTIPLE(A1,B1)",
    formulaType: "array",
    formulaRef: "C1",
    formulaDynamic: true,
    dynamicArray: true,
    formulaResult: 2.67,
  } as const;
  return writeXlsx({ sheets: [{ name: "Data", rows: [[0.8, 0.1, null, "LOYALTY.CLV(1) & <text>"]], cells: new Map([["0,2", formula]]) }] });
}

/** Workbooks in the manner of many programs; each has a formula of ours in C1 of its first sheet. */
export const PROGRAMS: Record<string, () => Uint8Array | Promise<Uint8Array>> = {
  "Excel with a chart": withChart,
  "Excel with a pivot table": withPivot,
  "Excel with an image": () =>
    excel({
      after: '<drawing r:id="rId1"/>',
      sheetLinks: link("rId1", "drawing", "../drawings/drawing1.xml"),
      parts: [
        { name: "xl/drawings/drawing1.xml", type: `${APPLICATION}.drawing+xml`, content: drawing("<xdr:pic/>") },
        { name: "xl/media/image1.png", content: bytes(4000) },
      ],
      extensions: '<Default Extension="png" ContentType="image/png"/>',
    }),
  "Excel with conditional formats, validations and links": () =>
    excel({
      before:
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="2" width="12.7109375" customWidth="1"/></cols>',
      after:
        '<mergeCells count="1"><mergeCell ref="E1:F1"/></mergeCells><conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;0.5</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>"LOYALTY.A(1),b"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks>',
      sheetLinks:
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.com/?a=1&amp;b=2" TargetMode="External"/>',
    }),
  "Excel with macros": () =>
    excel({
      workbookType: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      parts: [{ name: "xl/vbaProject.bin", content: bytes(9000), type: "application/vnd.ms-office.vbaProject" }],
      relationships: link("rId71", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"),
    }),
  "Excel with a data table and formulas of its own": () =>
    excel({
      cells:
        '<c r="D1"><f t="dataTable" ref="D1:D2" dt2D="0" dtr="0" r1="A1" ca="1"/><v>1</v></c><c r="E1" cm="1"><f t="array" ref="E1:E2">_xlfn._xlws.SORT(A1:A2)</f><v>1</v></c><c r="F1" t="e" vm="1"><v>#VALUE!</v></c>',
    }),
  "Excel with a link to another workbook and a calculation chain": () =>
    excel({
      afterSheets: '<externalReferences><externalReference r:id="rId72"/></externalReferences><calcPr calcId="191029"/>',
      relationships: link("rId72", "externalLink", "externalLinks/externalLink1.xml") + link("rId73", "calcChain", "calcChain.xml"),
      parts: [
        { name: "xl/externalLinks/externalLink1.xml", type: `${SHEET_ML}.externalLink+xml`, content: `<externalLink xmlns="${MAIN}"/>` },
        {
          name: "xl/calcChain.xml",
          type: `${SHEET_ML}.calcChain+xml`,
          content: `<calcChain xmlns="${MAIN}"><c r="C1" i="1"/></calcChain>`,
        },
      ],
    }),
  openpyxl: likeOpenpyxl,
  exceljs: likeExceljs,
  "a library that writes prefixes": withPrefixes,
  hucre: byHucre,
};
