import fc from "fast-check";
import {
  columnIndex,
  columnLetters,
  formatAbsolute,
  formatRectangle,
  parseRectangle,
  quoteSheetName,
  splitSheet,
} from "../../../src/workbench/officeHost/a1";

const SEED = { seed: 20_260_101 };

describe("addresses", () => {
  it.each([
    ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
    ["$B$2:C5", { row: 1, column: 1, rows: 4, columns: 2 }],
    ["C5:B2", { row: 1, column: 1, rows: 4, columns: 2 }],
    ["A:C", { row: 0, column: 0, rows: 1_048_576, columns: 3 }],
    ["2:4", { row: 1, column: 0, rows: 3, columns: 16_384 }],
    ["XFD1048576", { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
  ])("%s is read", (text, rectangle) => {
    expect(parseRectangle(text)).toEqual(rectangle);
  });

  it.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B2:C3", "LimitA", "A1,B2"])("%j is none", (text) => {
    expect(parseRectangle(text)).toBeUndefined();
  });

  it("read back as they were written, dollars or not", () => {
    const rectangle = fc.record({
      row: fc.integer({ min: 0, max: 1_000_000 }),
      column: fc.integer({ min: 0, max: 16_000 }),
      rows: fc.integer({ min: 1, max: 40_000 }),
      columns: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(
      fc.property(rectangle, (given) => {
        expect(parseRectangle(formatRectangle(given))).toEqual(given);
        expect(parseRectangle(formatAbsolute(given))).toEqual(given);
      }),
      SEED,
    );
  });

  it("count columns as Excel does", () => {
    expect(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"].map(columnIndex)).toEqual([0, 25, 26, 51, 52, 701, 702, 16_383]);
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  });

  it("write whole columns and rows without their ends", () => {
    expect(formatAbsolute({ row: 0, column: 0, rows: 1_048_576, columns: 2 })).toBe("$A:$B");
    expect(formatAbsolute({ row: 0, column: 0, rows: 2, columns: 16_384 })).toBe("$1:$2");
  });
});

describe("sheet names", () => {
  it.each([
    ["Sales", "Sales"],
    ["My sheet", "'My sheet'"],
    ["it's", "'it''s'"],
    ["2024", "'2024'"],
    ["AB12", "'AB12'"],
    ["R1C1", "'R1C1'"],
    ["Übersicht", "Übersicht"],
  ])("%s is written %s", (name, written) => {
    expect(quoteSheetName(name)).toBe(written);
  });

  it("come back from an address", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/^[\s=']|!|\s$/.test(name)),
        (name) => {
          expect(splitSheet(`${quoteSheetName(name)}!B2`)).toEqual({ sheet: name, rest: "B2" });
        },
      ),
      SEED,
    );
  });
});
