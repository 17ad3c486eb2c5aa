import catalogJson from "../../../src/catalog/data/catalog.json";
import type { Catalog } from "../../../src/catalog/data/catalog.types";
import { nameCall } from "../../../src/sharing/native/nameCall";
import { ANY_BOOK, type ArgumentBook } from "../../../src/sharing/native/native.types";
import { WrittenForms } from "../../../src/sharing/native/writtenOut";
import { liveCell, makeBook, METADATA, METADATA_LINK, row } from "../support/bookParts";
import { convert } from "../support/convert";

/** Limits as docs/SHARING.md states them, in lines. */
const NAMED = 100_000;
const HISTORIES = 10_000;
const COMPARED = 2_000;

const entryOf = (id: string) => (catalogJson as Catalog).functions.find((entry) => entry.id === id)!;

function called(id: string, args: string[], book?: ArgumentBook): unknown {
  const found = nameCall(entryOf(id), args, undefined, book);
  return "refused" in found ? found.refused : found.text;
}

function written(id: string, args: string[], rows: number, book?: ArgumentBook): string {
  const found = new WrittenForms().writtenOut(entryOf(id), args, { row: 0, column: 9, rows, columns: 1, whole: true }, book);
  return "refused" in found ? found.refused : found.kind;
}

test("a call of a name is kept up to the limit of lines, and becomes a value above", () => {
  expect(called("PARETO.WHALE", [`A1:A${NAMED}`, `B1:B${NAMED}`])).toBe(`LOYALTYX.PARETO.WHALE(A1:A${NAMED},B1:B${NAMED})`);
  expect(called("PARETO.WHALE", [`A1:A${NAMED + 1}`, `B1:B${NAMED + 1}`])).toBe("tooManyLines");
  expect(called("PARETO.WHALE", [`A1:B${NAMED / 2 + 1}`, `C1:D${NAMED / 2 + 1}`])).toBe("tooManyLines");
});

test("models that add up many terms for each line have a lower limit", () => {
  const args = (lines: number): string[] => ["H1:H4", `A1:A${lines}`, `B1:B${lines}`, `C1:C${lines}`];
  expect(called("PNBD.ALIVE", args(HISTORIES))).toMatch(/^LOYALTYX\.PNBD\.ALIVE\(/);
  expect(called("PNBD.ALIVE", args(HISTORIES + 1))).toBe("tooManyLines");
});

test("a formula written out that compares each line with each other is kept up to its limit", () => {
  expect(written("PARETO.CLASS", [`A1:A${COMPARED}`], COMPARED)).toBe("formula");
  expect(written("PARETO.CLASS", [`A1:A${COMPARED + 1}`], COMPARED + 1)).toBe("tooManyLines");
  expect(written("PARETO.COUNT", [`A1:A${COMPARED}`], 1)).toBe("formula");
  expect(written("PARETO.COUNT", [`A1:A${COMPARED + 1}`], 1)).toBe("tooManyLines");
  // no such comparison in these: sums over the list itself
  expect(written("POINTS.COST", ["A1:A9000", "B1:B9000"], 1)).toBe("formula");
});

test("a reference of unknown length counts as long as the longest sheet", () => {
  const short: ArgumentBook = { ...ANY_BOOK, lines: 500 };
  for (const reference of ["A:A", "Sales!$B:$B", "Sales[Amount]"]) {
    expect(called("PARETO.GINI", [reference])).toBe("tooManyLines");
    expect(called("PARETO.GINI", [reference], short)).toBe(`LOYALTYX.PARETO.GINI(${reference},"","")`);
  }
  expect(written("PARETO.COUNT", ["A:A"], 1)).toBe("tooManyLines");
  expect(written("PARETO.COUNT", ["A:A"], 1, short)).toBe("formula");
});

test("a reference of unknown shape is made a column; where the result has its shape, the call becomes a value", () => {
  const short: ArgumentBook = { ...ANY_BOOK, lines: 500 };
  for (const reference of ["Amounts", "Sales[[a]:[b]]", "_xlfn.ANCHORARRAY(D1)", "A:B", "1:1"])
    expect(called("PARETO.LORENZ", [reference], short)).toBe(`LOYALTYX.PARETO.LORENZ(_xlfn.TOCOL(IF(${reference}="","",${reference})))`);
  expect(called("RFM.STAGE", ["Amounts", "B1:B9", "C1:C9", "45400"], short)).toBe("notInColumn");
  expect(called("PARETO.LORENZ", ["_xlfn.RANDARRAY(2,2)"], short)).toBe("volatileArgument");
  expect(written("PARETO.GINI", ["Amounts"], 1, short)).toBe("notInColumn");
  expect(written("PARETO.GINI", ["A1:B9"], 1)).toBe("notInColumn");
});

test("a name stands for its cells; one that moves with the cell does not", () => {
  const book = (cells: string): ArgumentBook => ({ lines: 500, named: (name) => (name === "Amounts" ? cells : undefined) });
  expect(called("PARETO.LORENZ", ["Amounts"], book("Sales!$A$1:$A$9"))).toBe("LOYALTYX.PARETO.LORENZ(Amounts)");
  expect(called("PARETO.LORENZ", ["Amounts"], book("Sales!$A$1:$I$1"))).toBe(
    'LOYALTYX.PARETO.LORENZ(TRANSPOSE(IF(Amounts="","",Amounts)))',
  );
  expect(called("PARETO.LORENZ", ["Amounts"], book(`Sales!$A$1:$A$${NAMED + 1}`))).toBe("tooManyLines");
  expect(called("PARETO.LORENZ", ["Amounts"], book("Sales!A1:A9"))).toContain("TOCOL");
  expect(written("PARETO.GINI", ["Amounts"], 1, book("Sales!$A$1:$A$9"))).toBe("formula");
});

test("a result in the shape of a row is turned back", () => {
  expect(called("RFM.STAGE", ["A1:C1", "A2:C2", "A3:C3", "45400", "90", "365"])).toMatch(/^TRANSPOSE\(LOYALTYX\.RFM\.STAGE\(/);
  expect(called("RFM.STAGE", ["A1:B2", "C1:D2", "E1:F2", "45400"])).toBe("notInColumn");
});

describe("in a workbook", () => {
  const dimension = (lastRow: number): string => `<dimension ref="A1:B${lastRow}"/>`;
  const book = (argument: string, log: { before?: string; rows: string }, afterSheets = ""): Uint8Array =>
    makeBook({
      sheets: [
        { before: dimension(1), rows: row(1, '<c r="A1"><v>5</v></c>', liveCell("C1", `_xldudf_LOYALTY_PARETO_GINI(${argument})`, 0)) },
        { name: "Log", ...log },
      ],
      afterSheets,
      parts: [METADATA],
      relationships: METADATA_LINK,
    });
  const cells = (number: number): string => row(number, `<c r="A${number}"><v>5</v></c>`);
  const kindOf = (bytes: Uint8Array): unknown => convert(bytes).report.converted.map(({ kind, reason }) => reason ?? kind);

  test("a whole column stays a formula while the longest sheet is within the limit", () => {
    expect(kindOf(book("Log!A:A", { before: dimension(NAMED), rows: cells(1) }))).toEqual(["a"]);
    expect(kindOf(book("Log!A:A", { before: dimension(NAMED + 1), rows: cells(1) }))).toEqual(["tooManyLines"]);
  });

  test("the note beside the value says that there are too many lines", () => {
    const copy = convert(book("Log!A:A", { before: dimension(NAMED + 1), rows: cells(1) }));
    expect(copy.text("xl/comments1.xml")).toContain("LOYALTY.PARETO.GINI reads more lines here than a plain Excel formula should.");
  });

  test("a sheet that does not say how long it is, is as long as its last row", () => {
    expect(kindOf(book("Log!A:A", { rows: cells(1) + cells(NAMED) }))).toEqual(["a"]);
    expect(kindOf(book("Log!A:A", { rows: cells(1) + cells(NAMED + 1) }))).toEqual(["tooManyLines"]);
  });

  test("names are looked up; one of a single sheet may mean another range there", () => {
    const names = (attributes: string): string =>
      `<definedNames><definedName name="Amounts"${attributes}>Log!$A$1:$C$1</definedName></definedNames>`;
    const converted = (attributes: string): string | undefined =>
      convert(book("Amounts", { rows: cells(1) }, names(attributes))).report.converted[0]?.after;
    expect(converted("")).toContain("TRANSPOSE");
    expect(converted(' localSheetId="0"')).toContain("TOCOL");
  });
});
