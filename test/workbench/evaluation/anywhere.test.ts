import { anywhere } from "../../../src/workbench/evaluation/anywhere";
import { NUMBER, type FileSheet, type WorkbookFile } from "../../../src/workbench/files/workbookFile.types";

const looks = { showTotals: false, showBandedRows: true, showBandedColumns: false, showFilterButton: true };
/** Sales in B2:E6 with its heading in row 2; Rates in A1:B3 of another sheet; C9 spills to C9:C12. */
const sales: FileSheet = {
  name: "Data",
  rows: [[], [], [], [], [], [], [], [], [undefined, undefined, { v: 1, t: NUMBER, f: "=F(1)", ref: "C9:C12" }]],
  tables: [
    {
      name: "Sales",
      range: { startRow: 1, startColumn: 1, endRow: 5, endColumn: 4 },
      columns: ["Customer", "Net margin", "Rate #", "CLV"],
      looks,
    },
  ],
};
const rates: FileSheet = {
  name: "Rates of '26",
  rows: [],
  tables: [{ name: "Rates", range: { startRow: 0, startColumn: 0, endRow: 2, endColumn: 1 }, columns: ["Year", "Rate"], looks }],
};
const file: WorkbookFile = { sheets: [sales, rates], styles: {}, names: [] };
/** As it stands in E4, inside of the table. */
const inE4 = (formula: string) => anywhere(formula, { file, sheet: sales, row: 3, column: 4 });

// what each means in E4, by Microsoft's description of structured references and of implicit intersection
test.each([
  ["=F(Sales[[#This Row],[Customer]],0.1)", "=F(B4,0.1)"],
  ["=F(Sales[@Customer])", "=F(B4)"],
  ["=F([@[Net margin]])", "=F(C4)"],
  ["=F(Sales[@[Rate '#]])", "=F(D4)"],
  ["=SUM(Sales[[#This Row],[Customer]:[Rate '#]])", "=SUM(B4:D4)"],
  ["=SUM(Sales[@[Rate '#]:[Customer]])", "=SUM(B4:D4)"],
  ["=SUM(sales[[#this row],[net MARGIN]])", "=SUM(C4)"],
  ["=COUNTA([@])", "=COUNTA(B4:E4)"],
  ["=F(Rates[@Rate])", "=F('Rates of ''26'!B4)"],
  ["=SUM([Net margin])", "=SUM(Sales[Net margin])"],
  ["=SUM(Sales[Net margin])", "=SUM(Sales[Net margin])"],
  ["=F(@Sales[Net margin])", "=F(C4)"],
  ["=F(@$A$1:$A$9)", "=F(A4)"],
  ["=F(@A:A)", "=F(A4)"],
  ["=F(@A1:Z1)", "=F(E1)"],
  ["=F(@'Rates of ''26'!A1:A9)", "=F('Rates of ''26'!A4)"],
  ["=F(@A1)", "=F(A1)"],
  ["=SUM(C9#)*2", "=SUM(C9:C12)*2"],
  ["=ROW()-COLUMN()+ROW(A7)", "=ROW(E4)-COLUMN(E4)+ROW(A7)"],
  ["=SINGLE(LOYALTYX.CLV.TABLE(A1,(B1+1)))*2", "=INDEX(LOYALTYX.CLV.TABLE(A1,(B1+1)),1,1)*2"],
  ['=F("Sales[@Customer]","ROW()",\'Sales@\'!A1)', '=F("Sales[@Customer]","ROW()",\'Sales@\'!A1)'],
  ["=SUM(3:3)", "=SUM(3:3)"],
])("%s gives the same in every cell as %s", (formula, expected) => {
  expect(inE4(formula)).toBe(expected);
});

test.each([
  ["a column that the table does not have", "=F(Sales[@Margin])"],
  ["@ before a range of rows and columns", "=F(@A1:B9)"],
  ["@ before a range beside the cell", "=F(@A7:A9)"],
  ["@ before a name, which may be a range", "=F(@Margins)"],
  ["a spill that the file does not hold", "=SUM(D9#)"],
  ["a row that the checks calculate in", "=SUM(1:1)"],
  ["another workbook", "=F(@[1]Data!A1:A9)"],
])("%s cannot be written for another cell", (_what, formula) => {
  expect(inE4(formula)).toBeUndefined();
});

test("outside of a table the parameter of a LAMBDA in brackets stays", () => {
  expect(anywhere("=LAMBDA(x,[k],x)(1)", { file, sheet: rates, row: 8, column: 0 })).toBe("=LAMBDA(x,[k],x)(1)");
});
