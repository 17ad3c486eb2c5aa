import { link, liveCell, makeBook, METADATA, METADATA_LINK, row } from "./support/bookParts";
import { cellXml, convert } from "./support/convert";

const SHEET = "xl/worksheets/sheet1.xml";
const CALL = "LOYALTY.CLV.MULTIPLE(A1,B1)";
const NAMED = 'LOYALTYX.CLV.MULTIPLE(A1,B1,"","","")';
const WITHOUT_FORM = "LOYALTY.RFM.TABLE(A1:A2,B1:B2,C1:C2,D1)";
const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

test("conditional formats and validations are converted, those of Excel 2010 too", () => {
  const after =
    `<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="1"><formula>${CALL}&gt;2</formula></cfRule></conditionalFormatting>` +
    `<dataValidations count="1"><dataValidation type="custom" sqref="B1 B3"><formula1>${CALL}</formula1><formula2>1</formula2></dataValidation></dataValidations>` +
    '<extLst><ext uri="u" xmlns:x14="http://x14" xmlns:xm="http://xm"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule>' +
    `<xm:f>${CALL}</xm:f></x14:cfRule><xm:sqref>C1:C2</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>` +
    `<x14:dataValidations><x14:dataValidation><x14:formula1><xm:f>${CALL}</xm:f></x14:formula1><xm:sqref>D1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
  const { report, text } = convert(makeBook({ sheets: [{ rows: "", after }] }));
  expect(report.converted.map(({ carrier, address, kind }) => [carrier, address, kind])).toEqual([
    ["conditionalFormat", "A1:A9", "a"],
    ["dataValidation", "B1 B3", "a"],
    ["conditionalFormat", "C1:C2", "a"],
    ["dataValidation", "D1", "a"],
  ]);
  expect(text(SHEET)).toContain(after.replaceAll(CALL, NAMED));
});

test("a rule without a form stays as it is and is told", () => {
  const after = `<conditionalFormatting sqref="A1"><cfRule><formula>SUM(${WITHOUT_FORM})</formula></cfRule></conditionalFormatting>`;
  const { report, text } = convert(makeBook({ sheets: [{ rows: "", after }] }));
  expect(report.left).toEqual([
    { carrier: "conditionalFormat", sheetName: "Sheet1", address: "A1", before: `SUM(${WITHOUT_FORM})`, reason: "noValueThere" },
  ]);
  expect(text(SHEET)).toContain(after);
});

test("defined names are converted, of the workbook and of a sheet", () => {
  const names = `<definedNames><definedName name="Rate">Sheet1!$A$1</definedName><definedName name="Worth" comment="c">${CALL}</definedName><definedName name="Worth" localSheetId="0">1+${CALL}</definedName></definedNames><calcPr calcId="191029" fullCalcOnLoad='0'/>`;
  const { report, text } = convert(makeBook({ sheets: [{ name: "Data", rows: "" }], afterSheets: names }));
  expect(report.converted.map(({ carrier, sheetName, address }) => [carrier, sheetName, address])).toEqual([
    ["definedName", "", "Worth"],
    ["definedName", "Data", "Worth"],
  ]);
  const workbook = text("xl/workbook.xml");
  expect(workbook).toContain(
    `<definedName name="Rate">Sheet1!$A$1</definedName><definedName name="Worth" comment="c">${NAMED}</definedName>`,
  );
  expect(workbook).toContain(`localSheetId="0">1+${NAMED}</definedName><definedName name="LOYALTYX.CLV.MULTIPLE"`);
  expect(workbook).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
});

const table = (column: string): string =>
  `<table xmlns="m" id="1" name="T" displayName="Sales" ref="A1:B3" totalsRowCount="1"><tableColumns count="2"><tableColumn id="1" name="a"/>${column}</tableColumns></table>`;
const tableBook = (column: string, cell: string): Uint8Array =>
  makeBook({
    sheets: [
      {
        rows: row(2, cell),
        after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        relationships: link("rId1", "table", "../tables/table1.xml"),
      },
    ],
    parts: [METADATA, { name: "xl/tables/table1.xml", type: TABLE_TYPE, content: table(column) }],
    relationships: METADATA_LINK,
  });

test("the formulas of a table's column and totals are converted with those of its cells", () => {
  const call = "LOYALTY.CLV.MULTIPLE(Sales[[#This Row],[a]],0.1)";
  const column = (formula: string, array = ""): string =>
    `<tableColumn id="2" name="b" totalsRowFunction="custom"><calculatedColumnFormula${array}>${formula}</calculatedColumnFormula><totalsRowFormula${array}>SUM(${formula})</totalsRowFormula></tableColumn>`;
  const { report, text } = convert(tableBook(column(call), liveCell("B2", call, 1)));
  const named = 'LOYALTYX.CLV.MULTIPLE(Sales[[#This Row],[a]],0.1,"","","")';
  expect(text("xl/tables/table1.xml")).toBe(table(column(named, ' array="1"')));
  expect(report.converted.map(({ carrier, address }) => [carrier, address])).toEqual([
    ["cell", "B2"],
    ["tableColumn", "Sales[b]"],
    ["tableColumn", "Sales[b]"],
  ]);
});

test("a column whose cells become values loses its formulas", () => {
  const column = `<tableColumn id="2" name="b" totalsRowFunction="custom"><calculatedColumnFormula>${WITHOUT_FORM}</calculatedColumnFormula><totalsRowFormula>${WITHOUT_FORM}</totalsRowFormula></tableColumn>`;
  const { text } = convert(tableBook(column, liveCell("B2", WITHOUT_FORM, 1)));
  expect(text("xl/tables/table1.xml")).toBe(table('<tableColumn id="2" name="b"></tableColumn>'));
});

test("a value in a table's row of totals is the label of its column, as Excel wants the two to be the same", () => {
  const column = `<tableColumn id="2" name="b" totalsRowFunction="custom"><totalsRowFormula>SUM(${WITHOUT_FORM})</totalsRowFormula></tableColumn>`;
  const totals = `<c r="B3"><f>SUM(${WITHOUT_FORM})</f><v>12.5</v></c>`;
  const { text } = convert(tableBook(column, totals));
  expect(text("xl/tables/table1.xml")).toBe(table('<tableColumn id="2" name="b" totalsRowLabel="12.5"></tableColumn>'));
  expect(cellXml(text(SHEET), "B3")).toBe('<c r="B3"><v>12.5</v></c>');
});

test("the corner of a data table is converted; its inside has no formulas to convert", () => {
  const rows = row(1, liveCell("C1", CALL, 1)) + row(2, '<c r="C2"><f t="dataTable" ref="C2:C3" dt2D="0" dtr="0" r1="A1"/><v>2</v></c>');
  const { text } = convert(makeBook({ sheets: [{ rows }], parts: [METADATA], relationships: METADATA_LINK }));
  expect(cellXml(text(SHEET), "C2")).toBe('<c r="C2"><f t="dataTable" ref="C2:C3" dt2D="0" dtr="0" r1="A1"/><v>2</v></c>');
});

test("calls in charts and pivot tables are told and left", () => {
  const chart = `<c:chart xmlns:c="c"><c:f>${CALL}</c:f></c:chart>`;
  const pivot = `<pivotCacheDefinition><cacheFields><cacheField name="f" formula="${CALL}"/></cacheFields></pivotCacheDefinition>`;
  const parts = [
    { name: "xl/charts/chart1.xml", content: chart },
    { name: "xl/pivotCache/pivotCacheDefinition1.xml", content: pivot },
  ];
  const { report, text } = convert(makeBook({ sheets: [{ rows: row(1, liveCell("C1", CALL, 1)) }], parts }));
  expect(report.left.map(({ address, reason }) => [address, reason])).toEqual([
    ["xl/charts/chart1.xml", "inPivotOrChart"],
    ["xl/pivotCache/pivotCacheDefinition1.xml", "inPivotOrChart"],
  ]);
  expect(text("xl/charts/chart1.xml")).toBe(chart);
});
