import { checkSheet } from "../../src/sharing/check/checkSheet";
import { nativeForms } from "../../src/sharing/nativeForms";
import { Package } from "../../src/sharing/package/Package";
import { WorkbookPart } from "../../src/sharing/package/WorkbookPart";
import { planConversion } from "../../src/sharing/plan/planConversion";
import { fflateCodec } from "../../src/sharing/zip/fflateCodec";
import { liveCell, makeBook, METADATA, METADATA_LINK, row } from "./support/bookParts";
import { catalog, convert } from "./support/convert";

const PART = "xl/worksheets/sheet1.xml";
const CALL = "LOYALTY.CLV.MULTIPLE(A1,B1)";
const cells = `<c r="A1"><v>0.8</v></c>${liveCell("C1", CALL, 4)}<c r="D1"><v>9</v></c>${liveCell("E1", CALL, 5)}`;
const book = makeBook({ sheets: [{ rows: row(1, cells), after: "<pageMargins/>" }], parts: [METADATA], relationships: METADATA_LINK });
const file = new Package(book, fflateCodec);
const plan = planConversion(file, new WorkbookPart(file), nativeForms(catalog), "current").sheets[0]!;
const good = convert(book).text(PART);
const check = (copy: string) => () => checkSheet(file.pieces(PART), [copy.slice(0, 700), copy.slice(700)], plan);

test("a converted sheet passes", () => {
  expect(check(good)).not.toThrow();
});

test.each([
  ["another value in a cell that was not converted", "<v>9</v>", "<v>8</v>"],
  ["another value beside a converted formula", "<v>5</v>", "<v>6</v>"],
  ["a lost attribute of a converted cell", 'r="E1"', 'r="E2"'],
  ["something lost behind the cells", "<pageMargins/>", ""],
  ["something added", "</sheetData>", "</sheetData><x/>"],
])("%s is refused", (_what, from, to) => {
  const copy = good.replace(from, to);
  expect(copy).not.toBe(good);
  expect(check(copy)).toThrow(expect.objectContaining({ problem: "selfCheck" }) as Error);
});
