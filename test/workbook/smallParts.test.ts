import { columnLetters, overlap, parseAddress, rectAddress } from "../../src/workbook/a1";
import { officeReason } from "../../src/workbook/refusal";
import { cellText } from "../../src/workbook/report/formats";
import { uniqueName } from "../../src/workbook/newSheet";
import { valueHeader } from "../../src/workbook/report/segmentColumns";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %d is %s", (column, letters) => expect(columnLetters(column)).toBe(letters));

test("addresses name one cell or a block, fixed on request", () => {
  expect(rectAddress({ row: 0, column: 0, rows: 1, columns: 1 })).toBe("A1");
  expect(rectAddress({ row: 1, column: 2, rows: 3, columns: 2 }, true)).toBe("$C$2:$D$4");
});

test.each([
  ["B3", { row: 2, column: 1, rows: 1, columns: 1 }],
  ["$B$3:C4", { row: 2, column: 1, rows: 2, columns: 2 }],
  ["3:4", { row: 2, column: 0, rows: 2, columns: 16_384 }],
  ["AA:AB", { row: 0, column: 26, rows: 1_048_576, columns: 2 }],
  ["", undefined],
  ["Sales!B3", undefined],
])("the address %s names its cells", (address, rect) => expect(parseAddress(address)).toEqual(rect));

test("blocks that touch without sharing a cell do not overlap", () => {
  const block = { row: 0, column: 0, rows: 2, columns: 2 };
  expect(overlap(block, { row: 2, column: 0, rows: 2, columns: 2 })).toBeUndefined();
  expect(overlap(block, { row: 1, column: 1, rows: 5, columns: 5 })).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
});

test("a name that is taken in other capitals gets the next number", () => {
  expect(uniqueName("Account segments", ["ACCOUNT SEGMENTS", "Account segments 3"])).toBe("Account segments 2");
  expect(uniqueName("tblSegments", ["tblSegments", "tblSegments2"], "")).toBe("tblSegments3");
});

test.each([
  ["Revenue (GBP)", "Revenue GBP"],
  ["Quantity x UnitPrice", "Quantity x UnitPrice"],
  ["=cmd|'x'!A0", "cmd x A0"],
  ["[@Total]#'", "Total"],
  ["###", "Value"],
  ["share", "share value"],
  ["Umsatz für Müller", "Umsatz für Müller"],
])("the measure %s heads its column as %s", (measure, header) => expect(valueHeader(measure, [])).toBe(header));

test("text gets Excel's text mark, blank stays blank", () => {
  expect(cellText("=1+1")).toBe("'=1+1");
  expect(cellText("")).toBe("");
});

test.each([
  ["InvalidOperationInCellEditMode", "editing"],
  ["AccessDenied", "protected"],
  ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
  ["ActivityLimitReached", "noAnswer"],
  ["ApiNotFound", "notSupported"],
  ["SomethingNew", "excelError"],
])("Excel's %s is put as %s, with the code in the detail", (code, key) => {
  const error = Object.assign(new Error("Why."), { code, debugInfo: { errorLocation: "Range.values" } });
  expect(officeReason(error)).toEqual({ key, detail: `${code}: Why. (Range.values)` });
});

test("an error that is not Excel's keeps its text in the detail", () => {
  expect(officeReason(new TypeError("boom"))).toEqual({ key: "excelError", detail: "TypeError: boom" });
});
