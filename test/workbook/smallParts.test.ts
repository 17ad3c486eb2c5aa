import { officeReason } from "../../src/workbook/refusal";
import { cellText } from "../../src/workbook/report/formats";
import { uniqueName } from "../../src/workbook/newSheet";
import { valueHeader } from "../../src/workbook/report/segmentColumns";

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
