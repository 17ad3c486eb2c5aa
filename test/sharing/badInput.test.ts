import { strToU8, unzipSync, zipSync } from "fflate";
import { ShareError, type ShareProblem } from "../../src/sharing/ShareError";
import { repairWorkbook } from "../../src/sharing/repairWorkbook";
import { bookParts, link, liveCell, makeBook, METADATA, METADATA_LINK, row } from "./support/bookParts";
import { cellXml, convert } from "./support/convert";

const CALL = "LOYALTY.CLV.MULTIPLE(A1,B1)";
const NAMED = 'LOYALTYX.CLV.MULTIPLE(A1,B1,"","","")';
const SHEET = "xl/worksheets/sheet1.xml";
const book = { sheets: [{ rows: row(1, liveCell("C1", CALL, 4)) }], parts: [METADATA], relationships: METADATA_LINK };
const good = makeBook(book);

function problemOf(bytes: Uint8Array, run: (bytes: Uint8Array) => unknown = convert): ShareProblem | undefined {
  try {
    run(bytes);
  } catch (error) {
    if (error instanceof ShareError) return error.problem;
    throw error;
  }
  return undefined;
}
const withPart = (name: string, text: string): Uint8Array => zipSync({ ...bookParts(book), [name]: strToU8(text) });
const sheet = (inner: string, head = ""): string => `${head}<worksheet><sheetData>${inner}</sheetData></worksheet>`;

/** CLV of CLV of CLV ... of A1. */
function nested(depth: number): string {
  return `${"LOYALTY.CLV.MULTIPLE(".repeat(depth)}A1${",0.1)".repeat(depth)}`;
}

function flipped(): Uint8Array {
  const parts = bookParts(book);
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, [content, { level: 0 }]])));
  const text = strToU8(CALL);
  const at = bytes.findIndex((_byte, i) => text.every((letter, j) => bytes[i + j] === letter));
  bytes[at + 3]! ^= 1;
  return bytes;
}

test.each<[string, Uint8Array, ShareProblem]>([
  ["a text", strToU8("LOYALTY.CLV(1,2,3) in a text file"), "notZip"],
  ["nothing", new Uint8Array(), "notZip"],
  ["an .xls or encrypted file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Array.from({ length: 600 }, () => 0)]), "oldOrEncrypted"],
  ["a file cut off", good.slice(0, good.length - 40), "damaged"],
  ["a file with a flipped bit", flipped(), "damaged"],
  ["a .zip of something else", zipSync({ "a.txt": strToU8("a") }), "notWorkbook"],
  ["a text document", withPart("xl/workbook.xml", "<w:document xmlns:w='w'/>"), "notWorkbook"],
  [
    "a workbook of binary parts",
    zipSync({
      ...bookParts(book),
      "_rels/.rels": strToU8(`<Relationships>${link("r", "officeDocument", "xl/workbook.bin")}</Relationships>`),
      "xl/workbook.bin": strToU8("b"),
    }),
    "notWorkbook",
  ],
  [
    "a workbook in the Strict form",
    withPart("xl/workbook.xml", '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>'),
    "strictFormat",
  ],
  ["corrupted XML", withPart(SHEET, sheet(`<row><c r="A1"><f>${CALL}</f></row>`)), "badXml"],
  ["a part that ends early", withPart(SHEET, `<worksheet><sheetData><row><c><f>${CALL}`), "badXml"],
  [
    "external entities",
    withPart(SHEET, sheet(`<c><f>${CALL}&x;</f></c>`, '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>')),
    "externalEntities",
  ],
  [
    "a part that is no UTF-8",
    zipSync({ ...bookParts(book), [SHEET]: new Uint8Array([...strToU8(sheet(`<!--${CALL}-->`)), 0xff, 0xff]) }),
    "badXml",
  ],
  ...["../../out.txt", "xl/../../out.txt", "..\\\\out.txt", "/etc/out.txt", "C:\\\\out.txt"].map(
    (name): [string, Uint8Array, ShareProblem] => [
      `a part named ${name}`,
      zipSync({ ...bookParts(book), [name]: strToU8("x") }),
      "unsafeName",
    ],
  ),
  ["calls inside one another without end", makeBook({ sheets: [{ rows: row(1, liveCell("C1", nested(2000), 4)) }] }), "deepFormula"],
  ["a bomb", zipSync({ ...bookParts(book), "xl/media/a.bin": new Uint8Array(2 ** 23) }), "suspicious"],
])("%s is refused", (_what, bytes, problem) => {
  expect(problemOf(bytes)).toBe(problem);
  expect(problemOf(bytes, repairWorkbook)).toBe(problem);
});

test("the cell of a formula that is nested too deeply is named", () => {
  const deep = makeBook({ sheets: [{ rows: row(1, liveCell("C1", nested(2000), 4)) }] });
  expect(() => convert(deep)).toThrow(expect.objectContaining({ problem: "deepFormula", part: "C1" }) as Error);
});

test("names of parts with dots in them are no way out", () => {
  expect(problemOf(withPart("xl/media/a..b/..image1.png", "x"))).not.toBe("unsafeName");
});

test("calls inside one another as deep as Excel takes are converted", () => {
  const { report } = convert(makeBook({ sheets: [{ rows: row(1, liveCell("C1", nested(64), 4)) }] }));
  expect(report.counts).toEqual({ a: 1, b: 0, c: 0 });
});

test("a workbook with macros keeps them byte for byte", () => {
  const macros = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251);
  const type = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
  const part = { name: "xl/vbaProject.bin", content: macros, type: "application/vnd.ms-office.vbaProject" };
  const { parts, text } = convert(
    makeBook({
      ...book,
      workbookType: type,
      parts: [METADATA, part],
      relationships: METADATA_LINK + link("rId80", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"),
    }),
  );
  expect(parts["xl/vbaProject.bin"]).toEqual(macros);
  expect(text("[Content_Types].xml")).toContain(type);
});

test("a sheet in UTF-16 is read, and written as UTF-8 with a declaration that says so", () => {
  const xml = sheet(row(1, liveCell("C1", CALL, 4), '<c r="D1" t="str"><v>čaj</v></c>'), '<?xml version="1.0" encoding="UTF-16"?>');
  const bytes = new Uint8Array(Buffer.from(`\ufeff${xml}`, "utf16le"));
  const { text } = convert(zipSync({ ...bookParts(book), [SHEET]: bytes }));
  expect(text(SHEET)).toContain('<?xml version="1.0" encoding="UTF-8"?>');
  expect(cellXml(text(SHEET), "C1")).toContain(NAMED);
  expect(text(SHEET)).toContain("<v>čaj</v>");
});

test("a mark at the beginning of a UTF-8 part is kept", () => {
  const marked = `\ufeff${sheet(row(1, liveCell("C1", CALL, 4)))}`;
  const { parts } = convert(withPart(SHEET, marked));
  expect([...parts[SHEET]!.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test("a digital signature, which no longer holds, is removed and told", () => {
  const signed = {
    ...book,
    parts: [METADATA, { name: "_xmlsignatures/origin.sigs", content: "" }, { name: "_xmlsignatures/sig1.xml", content: "<s/>", type: "s" }],
    extensions: '<Default Extension="sigs" ContentType="o"/>',
    packageRelationships: link(
      "rId5",
      "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin",
      "_xmlsignatures/origin.sigs",
    ),
  };
  const { parts, report } = convert(makeBook(signed));
  expect(Object.keys(parts).filter((name) => name.includes("signatures"))).toEqual([]);
  expect(report.warnings).toContainEqual({ code: "signaturesRemoved" });
});

test("the bytes given are not changed", () => {
  const before = good.slice();
  convert(good);
  expect(good).toEqual(before);
  expect(unzipSync(good)).toEqual(bookParts(book));
});
