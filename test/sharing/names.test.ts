import { liveCell, makeBook, METADATA, METADATA_LINK, row } from "./support/bookParts";
import { convert } from "./support/convert";

const CALL = "LOYALTY.CLV.MULTIPLE(A1,B1)";
const withNames = (names: string, rows = row(1, liveCell("C1", CALL, 4))): Uint8Array =>
  makeBook({
    sheets: [{ rows }, { rows: "" }],
    parts: [METADATA],
    relationships: METADATA_LINK,
    afterSheets: `<definedNames>${names}</definedNames>`,
  });
const workbookOf = (names: string) => {
  const { report, text } = convert(withNames(names));
  return {
    after: report.converted.find(({ carrier }) => carrier === "cell")?.after,
    warnings: report.warnings,
    workbook: text("xl/workbook.xml"),
  };
};

test("a name that holds something else is left, and ours gets a number", () => {
  const { after, warnings, workbook } = workbookOf('<definedName name="loyaltyx.clv.multiple">Sheet1!$A$1</definedName>');
  expect(after).toBe('LOYALTYX.CLV.MULTIPLE_2(A1,B1,"","","")');
  expect(workbook).toContain(
    '<definedName name="loyaltyx.clv.multiple">Sheet1!$A$1</definedName><definedName name="LOYALTYX.CLV.MULTIPLE_2"',
  );
  expect(warnings).toContainEqual({ code: "namesInUse", values: { names: "LOYALTYX.CLV.MULTIPLE_2" } });
});

test("a name of a single sheet would hide ours there, so ours gets a number", () => {
  const { after } = workbookOf('<definedName name="LOYALTYX.CLV.MULTIPLE" localSheetId="1">1</definedName>');
  expect(after).toContain("LOYALTYX.CLV.MULTIPLE_2(");
});

test("a copy of a workbook with an older copy inside uses its names again", () => {
  const first = convert(withNames(""));
  const list = /<definedNames>(.*?)<\/definedNames>/s.exec(first.text("xl/workbook.xml"))![1]!;
  const again = workbookOf(list);
  expect(again.after).toBe('LOYALTYX.CLV.MULTIPLE(A1,B1,"","","")');
  expect(again.workbook.match(/name="LOYALTYX/g)).toHaveLength(1);
});

test("converting a copy changes nothing", () => {
  const first = convert(withNames(""));
  const second = convert(first.bytes);
  expect(second.report.converted).toEqual([]);
  expect(second.parts).toEqual(first.parts);
});

test("the same workbook and options give the same bytes", () => {
  expect(convert(withNames("")).bytes).toEqual(convert(withNames("")).bytes);
});
