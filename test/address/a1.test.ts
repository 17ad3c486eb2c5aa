import fc from "fast-check";
import {
  cellAddress,
  columnIndex,
  columnLetters,
  MAX_COLUMNS,
  MAX_ROWS,
  overlap,
  parseCell,
  parseRect,
  rectAddress,
} from "../../src/address/a1";

const SEED = { seed: 20_260_101 };
const row = fc.integer({ min: 0, max: MAX_ROWS - 1 });
const column = fc.integer({ min: 0, max: MAX_COLUMNS - 1 });

describe("columns", () => {
  test("count as Excel does", () => {
    expect(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"].map(columnIndex)).toEqual([0, 25, 26, 51, 52, 701, 702, 16_383]);
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  });

  test("come back from their letters, each of them, in either case", () => {
    for (let index = 0; index < MAX_COLUMNS; index++) {
      expect(columnIndex(columnLetters(index))).toBe(index);
      expect(columnIndex(columnLetters(index).toLowerCase())).toBe(index);
    }
  });

  test.each(["", "XFE", "ZZZ", "AAAA", "A1", "1", "$A", "Ä", "A B", "@", "["])("%j names none", (letters) =>
    expect(columnIndex(letters)).toBeUndefined(),
  );
});

describe("cells", () => {
  test("come back from their addresses, with and without marks", () => {
    fc.assert(
      fc.property(row, column, fc.boolean(), fc.boolean(), (ofRow, ofColumn, fixedRow, fixedColumn) => {
        const address = cellAddress(ofRow, ofColumn, fixedRow, fixedColumn);
        expect(parseCell(address)).toEqual({ row: ofRow, column: ofColumn });
        expect(parseCell(address.toLowerCase())).toEqual({ row: ofRow, column: ofColumn });
      }),
      SEED,
    );
  });

  test("have a mark before what is fixed", () => {
    expect(cellAddress(4, 1)).toBe("B5");
    expect(cellAddress(4, 1, true)).toBe("$B$5");
    expect([cellAddress(4, 1, true, false), cellAddress(4, 1, false, true)]).toEqual(["B$5", "$B5"]);
  });

  test("reach to the last one of a sheet", () => expect(parseCell("XFD1048576")).toEqual({ row: 1_048_575, column: 16_383 }));

  test.each([
    "",
    "A",
    "1",
    "A0",
    "$",
    "$A",
    "A$",
    "$$A1",
    "A$$1",
    "XFE1",
    "ZZZ1",
    "AAAA1",
    "A1048577",
    "A10485760",
    "A1:A1",
    "A 1",
    " A1",
    "A1 ",
  ])("%j is none", (text) => expect(parseCell(text)).toBeUndefined());
});

describe("areas", () => {
  const area = fc.record({
    row: fc.integer({ min: 0, max: 1_000_000 }),
    column: fc.integer({ min: 0, max: 16_000 }),
    rows: fc.integer({ min: 1, max: 40_000 }),
    columns: fc.integer({ min: 1, max: 300 }),
  });
  const wholeColumns = fc.record({
    row: fc.constant(0),
    column: area.map((one) => one.column),
    rows: fc.constant(MAX_ROWS),
    columns: area.map((one) => one.columns),
  });
  const wholeRows = fc.record({
    row: area.map((one) => one.row),
    column: fc.constant(0),
    rows: area.map((one) => one.rows),
    columns: fc.constant(MAX_COLUMNS),
  });

  test("come back from their addresses: blocks, whole columns and whole rows, with and without marks", () => {
    fc.assert(
      fc.property(fc.oneof(area, wholeColumns, wholeRows), (rect) => {
        expect(parseRect(rectAddress(rect))).toEqual(rect);
        expect(parseRect(rectAddress(rect, true))).toEqual(rect);
      }),
      SEED,
    );
  });

  test("are the same whichever corners name them", () => {
    fc.assert(
      fc.property(row, row, column, column, (top, bottom, left, right) => {
        const turned = [
          [cellAddress(top, left), cellAddress(bottom, right)],
          [cellAddress(bottom, right), cellAddress(top, left)],
          [cellAddress(top, right), cellAddress(bottom, left)],
        ].map((corners) => parseRect(corners.join(":")));
        expect(turned).toEqual([turned[0], turned[0], turned[0]]);
      }),
      SEED,
    );
  });

  test.each([
    ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
    ["$B$2:C5", { row: 1, column: 1, rows: 4, columns: 2 }],
    ["C5:B2", { row: 1, column: 1, rows: 4, columns: 2 }],
    ["A:C", { row: 0, column: 0, rows: 1_048_576, columns: 3 }],
    ["AA:AB", { row: 0, column: 26, rows: 1_048_576, columns: 2 }],
    ["2:4", { row: 1, column: 0, rows: 3, columns: 16_384 }],
    ["$3:$4", { row: 2, column: 0, rows: 2, columns: 16_384 }],
    ["XFD1048576", { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
    ["1:1048576", { row: 0, column: 0, rows: 1_048_576, columns: 16_384 }],
  ])("%s is read", (text, rect) => expect(parseRect(text)).toEqual(rect));

  test.each([
    "",
    ":",
    "A",
    "1",
    "A0",
    "XFE1",
    "A1048577",
    "A:XFE",
    "0:1",
    "1:1048577",
    "A1:B",
    "A:1",
    "A1:2",
    "A1:",
    ":A1",
    "A1:B2:C3",
    "LimitA",
    "A1,B2",
    "Sales!B3",
    "$$A:B",
    "A1: B2",
  ])("%j is none", (text) => expect(parseRect(text)).toBeUndefined());

  test("write one cell alone, and whole columns and rows without their ends", () => {
    expect(rectAddress({ row: 0, column: 0, rows: 1, columns: 1 })).toBe("A1");
    expect(rectAddress({ row: 1, column: 2, rows: 3, columns: 2 }, true)).toBe("$C$2:$D$4");
    expect(rectAddress({ row: 0, column: 0, rows: 1_048_576, columns: 2 }, true)).toBe("$A:$B");
    expect(rectAddress({ row: 0, column: 0, rows: 2, columns: 16_384 }, true)).toBe("$1:$2");
  });

  test("that touch without sharing a cell do not overlap", () => {
    const block = { row: 0, column: 0, rows: 2, columns: 2 };
    expect(overlap(block, { row: 2, column: 0, rows: 2, columns: 2 })).toBeUndefined();
    expect(overlap(block, { row: 1, column: 1, rows: 5, columns: 5 })).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
  });
});
