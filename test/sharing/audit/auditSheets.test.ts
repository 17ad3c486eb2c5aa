import { strFromU8, unzipSync } from "fflate";
import { auditedCopy, book, sheet, stored } from "./auditedCopy";
import { type Cells, inEngine } from "./inEngine";
import { sampleBook } from "./sampleBook";

// the engine takes seconds to start on a busy machine
jest.setTimeout(60_000);

const column = (cells: Cells | undefined, index: number, from: number): unknown[] => (cells ?? []).slice(from).map((row) => row[index]);
const FLAG = 8;
const FIRST_CHECK = 5;
const ofFunction = (cells: Cells, name: string) => cells.slice(3).find((row) => row[3] === name)!;

let copy: Awaited<ReturnType<typeof auditedCopy>>;
let sheets: Map<string, Cells>;

beforeAll(async () => {
  copy = await auditedCopy(sampleBook());
  sheets = await inEngine(copy.bytes);
});

test("About stands before the sheets of the workbook, the others behind them", () => {
  expect([...sheets.keys()]).toEqual(["About", "Inputs", "Customer value", "Register", "Checks", "Assumptions"]);
  expect(copy.audit.overallCheck).toEqual({ sheetName: "About", address: "B9" });
});

test("every check passes when the copy calculates what the add-in gave, and About says so", () => {
  const flags = column(sheets.get("Checks"), FLAG, FIRST_CHECK);
  // 3 totals, 2 lifetime values, 2 cells of the allocation, 18 of the roll-forward
  expect(flags).toEqual(Array(25).fill("OK"));
  expect(sheets.get("Checks")?.[2]?.[2]).toBe("OK");
  expect(sheets.get("About")?.[8]?.[1]).toBe("OK");
  // a line about programs without LAMBDA stands between
  expect(column(sheets.get("About"), 1, 10).slice(0, 3)).toEqual([25, 0, 0]);
});

test("an input that was changed turns the flags of what depends on it, and the overall flag", async () => {
  const damaged = await inEngine(copy.bytes, [{ sheet: "Inputs", row: 1, column: 2, value: 101 }]);
  const wrong = damaged
    .get("Checks")!
    .slice(FIRST_CHECK)
    .filter((row) => row[FLAG] === "Check");
  expect(wrong.map((row) => row[3])).toEqual(["B1"]);
  // margin x retention / (1 + discount - retention), so 8/3 for each unit of margin
  expect(wrong[0]![7]).toBeCloseTo(8 / 3, 9);
  expect(damaged.get("Checks")?.[2]?.[2]).toBe("Check");
  expect(damaged.get("About")?.[8]?.[1]).toBe("Check");
});

test("a damaged roll-forward fails its own sum", async () => {
  const damaged = await inEngine(copy.bytes, [{ sheet: "Inputs", row: 6, column: 1, value: "many" }]);
  const checks = damaged.get("Checks")!.slice(FIRST_CHECK);
  expect(checks.filter((row) => row[4] === "LOYALTY.POINTS.ROLLFORWARD" && row[FLAG] === "Check").length).toBeGreaterThan(10);
  expect(damaged.get("About")?.[8]?.[1]).toBe("Check");
});

test("formulas shown as texts stay texts when somebody edits their cells", () => {
  const parts = unzipSync(copy.bytes);
  const register = strFromU8(parts["xl/worksheets/sheet4.xml"]!);
  const formats = strFromU8(parts["xl/styles.xml"]!).split("<cellXfs")[1]!.split("<xf ").slice(1);
  const isQuoted = (style: string): boolean => formats[Number(style)]!.includes('quotePrefix="1"');
  const shown = [...register.matchAll(/ s="(\d+)" t="inlineStr"><is><t>([^<]*)/g)].map(([, style, text]) => ({
    quoted: isQuoted(style!),
    text: text!,
  }));
  expect(shown.filter(({ quoted }) => quoted).map(({ text }) => text)).toEqual(
    shown.filter(({ text }) => text.startsWith("=")).map(({ text }) => text),
  );
  expect(shown.filter(({ quoted }) => quoted).length).toBeGreaterThan(1);
});

test("before Excel calculates, the flags say that they have not been calculated", () => {
  const part = strFromU8(unzipSync(copy.bytes)["xl/worksheets/sheet5.xml"]!);
  expect(part).toMatch(/<c r="C3"[^>]* t="str"><f>[^<]+<\/f><v>Not calculated yet<\/v>/);
  expect(part).not.toMatch(/<v>OK<\/v>/);
});

test("the Register gives each argument with its cell, value and meaning, defaults in words, and the formula before and now", () => {
  const register = sheets.get("Register")!;
  const [number, name, cells, fn, args, words, result, kind, before, now] = register[3]!;
  expect([number, name, cells, fn]).toEqual([1, "Customer value", "B1", "LOYALTY.CLV"]);
  expect(String(args)).toContain("margin: Inputs!B1 = 100. Money a customer brings per period");
  expect(String(args)).toContain("discount: Inputs!B3 = 0.1. Discount rate per period");
  expect(String(args)).toContain("timing: left out, default.");
  expect(String(words)).toMatch(/^Money in today's value\n[^]*\nSource: Gupta & Lehmann \(2003\)/);
  expect(result).toBeCloseTo((100 * 0.8) / 0.3, 9);
  expect([kind, before]).toEqual(["a: calculates through a name", "=LOYALTY.CLV(Inputs!B1,Inputs!B2,Inputs!B3)"]);
  const stands = /<f[^>]*>(LOYALTYX[^<]*)<\/f>/.exec(strFromU8(unzipSync(copy.bytes)["xl/worksheets/sheet2.xml"]!));
  expect(now).toBe(`=${stands![1]}`);
});

test("what an earlier line explains is not explained again", () => {
  const second = sheets.get("Register")![4]!;
  expect(second[5]).toBe("As No. 1");
  expect(String(second[4]).split("\n").slice(0, 2)).toEqual(["margin: Inputs!B1 = 100", "retention: 80"]);
});

test("ranges are counted, values without a native form carry their reason and no formula", () => {
  const register = sheets.get("Register")!;
  const forward = ofFunction(register, "LOYALTY.POINTS.ROLLFORWARD");
  expect(String(forward[4])).toContain("issued: Inputs!A6:A7 = 2 cells.");
  expect(forward[2]).toBe("A5:F7");
  const spend = ofFunction(register, "LOYALTY.SPEND.RETENTION");
  expect(spend[7]).toBe("c: value, does not change\nThe method has no worksheet formula.");
  expect(spend[9]).toBe("None: a value");
});

test("a call inside of a larger formula is told from the result of its cell", async () => {
  const larger = stored("=SUM(LOYALTY.CLV(100,0.8,0.1),100)*1.19", ((100 * 0.8) / 0.3 + 100) * 1.19);
  const { bytes } = await auditedCopy(book([sheet("One", [[larger]])]), { excel: "older" });
  const line = (await inEngine(bytes)).get("Register")![3]!;
  expect(String(line[5])).toMatch(
    /^Part of a larger formula, whose result is that of the cell. LOYALTY.CLV alone gives:\nMoney in today's value\n/,
  );
  expect(line[6]).toBeCloseTo(((100 * 0.8) / 0.3 + 100) * 1.19, 9);
  expect(line[8]).toBe("=SUM(LOYALTY.CLV(100,0.8,0.1),100)*1.19");
  expect(line[9]).toMatch(/^=SUM\(.*,100\)\*1\.19$/);
});

test("the formula of the copy is shown as people type it, texts and sheet names untouched", async () => {
  const rows = [[stored('=IF("_xlfn.A"="",_xlfn.POISSON.DIST(1,2,FALSE),\'_xlfn.S\'!A1+LOYALTY.CLV(100,0.8,0.1))', 266.6666666666667)]];
  const { bytes } = await auditedCopy(book([sheet("One", rows), sheet("_xlfn.S", [[0]])]), { excel: "older" });
  const shown = String((await inEngine(bytes)).get("Register")![3]![9]);
  expect(shown).toMatch(/^=IF\("_xlfn\.A"="",POISSON\.DIST\(1,2,FALSE\),'_xlfn\.S'!A1\+/);
});

const aboutLine = (cells: Cells | undefined, label: string) => (cells ?? []).find((row) => row[0] === label)?.[1];

test("About says what kind of copy it is, and where its checks cannot be trusted", async () => {
  const about = sheets.get("About")!;
  expect(aboutLine(about, "Kind of copy")).toMatch(/^For Excel for Microsoft 365, .* Names of customers are those of the original\.$/);
  expect(String(about[9]?.[1])).toMatch(/^LibreOffice, and Excel 2021 and earlier, have no LAMBDA: .*their checks do not pass/);
  const older = (await inEngine((await auditedCopy(sampleBook(), { excel: "older", pseudonymise: true })).bytes)).get("About")!;
  expect(aboutLine(older, "Kind of copy")).toMatch(/^For older Excel .* Names of customers are replaced by numbers\.$/);
  expect(older.flat().join()).not.toContain("have no LAMBDA");
});

test("About counts the error values that were kept as values", async () => {
  const rows = ["#N/A", 5, "#VALUE!"].map((value) => [stored("=LOYALTY.SPEND.RETENTION(100,0.8,0.5,20,0.1)", value)]);
  const about = (await inEngine((await auditedCopy(book([sheet("One", rows)]))).bytes)).get("About");
  expect(aboutLine(about, "Kept as values (kind c)")).toBe("3");
  expect(aboutLine(about, "Error values among these values")).toBe("2");
  expect(aboutLine(sheets.get("About"), "Error values among these values")).toBeUndefined();
});

test("a label of About has the lines it needs", async () => {
  const { bytes } = await auditedCopy(sampleBook(), { excel: "older" });
  const about = strFromU8(unzipSync(bytes)["xl/worksheets/sheet3.xml"]!);
  // 44 bold characters in a column of 40: two lines of 15 points
  expect(about).toMatch(/<row r="\d+" ht="30" customHeight="1"><c [^>]*><is><t>Calculate as a formula written out \(kind b\)</);
});

test("every audit sheet fits the width of a page of A4 at 60% or more", () => {
  const parts = unzipSync(copy.bytes);
  for (const number of [3, 4, 5, 6]) {
    const part = strFromU8(parts[`xl/worksheets/sheet${number}.xml`]!);
    const characters = [...part.matchAll(/<col [^>]*width="([\d.]+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0);
    // a character of Calibri 11 is 7 pixels of 1/96 inch wide, a cell has 5 besides (ECMA-376 part 1, 18.3.1.13); A4 is 11.69 inches wide
    const inches = (characters * 7 + 5 * (part.match(/<col /g)?.length ?? 0)) / 96;
    expect((11.69 - 0.7) / inches).toBeGreaterThan(0.6);
    expect(part).toContain('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>');
  }
});

test("numbers typed into formulas that call or feed the functions are listed with their cells", () => {
  const listed = sheets
    .get("Assumptions")!
    .slice(3)
    .map((row) => [row[1], row[2], row[3], row[4]]);
  expect(listed).toContainEqual(["Inputs", "B3", "0.05, 2", "Feeds them"]);
  expect(listed).toContainEqual(["Customer value", "B3", "100000, 10000, 0.95", "Calls the functions"]);
  expect(listed).toHaveLength(5);
});

test("cells lead to where they stand", () => {
  const part = strFromU8(unzipSync(copy.bytes)["xl/worksheets/sheet4.xml"]!);
  expect(part).toContain(`<hyperlink ref="C4" location="'Customer value'!B1" display="B1"/>`);
});

test("names of sheets that are taken get a number, and formulas refer to the right one", async () => {
  const other = await auditedCopy(book([sheet("Checks", [[stored("=LOYALTY.CLV(100,0.8,0.1)", 266.6666666666667)]])]));
  expect(other.audit.addedSheets).toEqual(["About", "Register", "Checks (2)", "Assumptions"]);
  expect((await inEngine(other.bytes)).get("About")?.[8]?.[1]).toBe("OK");
});

test("a result that was never there is not compared, and is no failure", async () => {
  const missing = await auditedCopy(book([sheet("One", [[stored("=LOYALTY.CLV(100,0.8,0.1)", "#NAME?")]])]));
  const cells = (await inEngine(missing.bytes)).get("Checks")!;
  expect([cells[5]![1], cells[5]![FLAG], cells[2]![2]]).toEqual(["The file held no result (#NAME?)", "Not compared", "OK"]);
});

test("a workbook without our formulas gets sheets that say so", async () => {
  const empty = await auditedCopy(book([sheet("One", [["text", 1]])]));
  const about = (await inEngine(empty.bytes)).get("About")!;
  expect(about[8]?.[1]).toBe("There is nothing to compare.");
});

test("the fingerprint follows the inputs and nothing else", async () => {
  const codeOf = async (margin: number, other: string) => {
    const rows = [[{ f: "=LOYALTY.CLV(A2,0.8,0.1)", v: 1, t: 2 as const }], [margin], [other]];
    const { bytes } = await auditedCopy(book([sheet("One", rows)]));
    return String((await inEngine(bytes)).get("About")!.find((row) => row[0] === "Fingerprint of the inputs")![1]);
  };
  const first = await codeOf(100, "note");
  expect(first).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4} \(input cells: 1\)$/);
  expect(await codeOf(100, "another note")).toBe(first);
  expect(await codeOf(101, "note")).not.toBe(first);
});
