import { checkPackage } from "../../src/sharing/check/checkPackage";
import { Package } from "../../src/sharing/package/Package";
import { fflateCodec } from "../../src/sharing/zip/fflateCodec";
import { makeBook, row } from "./support/bookParts";

const SHEET = "xl/worksheets/sheet1.xml";
const formula = (text: string): string => row(1, `<c r="A1"><f>${text}</f><v>1</v></c>`);
const book = makeBook({ sheets: [{ rows: formula("B1+1") }] });
const original = new Package(book, fflateCodec);
const text = original.text(SHEET);
const cutOff = text.replace("</sheetData>", "");

/** The workbook with another sheet, which something has read to its end or not. */
function made(sheet: string, isRead: boolean): Package {
  const file = original.reopened(book);
  file.write(SHEET, sheet);
  if (isRead) file.foundWellFormed(SHEET);
  return file;
}

const check =
  (file: Package, bytes = file.toBytes()) =>
  () =>
    checkPackage(bytes, original, file, 0);
const problem = (name: string): Error => expect.objectContaining({ problem: name }) as Error;

test("a changed sheet that nothing has read is read, to see that it is well-formed", () => {
  expect(check(made(text, false))).not.toThrow();
  expect(check(made(cutOff, false))).toThrow(problem("badXml"));
});

test("a sheet that was changed once more after it was read is read again", () => {
  const file = made(text, true);
  expect(check(file)).not.toThrow();
  file.write(SHEET, cutOff);
  expect(check(file)).toThrow(problem("badXml"));
});

test("a file that holds another text than the one that was read is read again", () => {
  expect(check(made(text, true), made(cutOff, false).toBytes())).toThrow(problem("badXml"));
});

test.each(["LOYALTY.CLV(A1)", "loyalty&#46;CLV(A1)", "_xldudf_LOYALTY_CLV(A1)"])(
  "a call that is left is told, in a sheet that was read too: %s",
  (call) => {
    const sheet = text.replace("B1+1", call);
    expect(check(made(sheet, true))).toThrow(problem("selfCheck"));
    expect(check(made(sheet, false))).toThrow(problem("selfCheck"));
  },
);
