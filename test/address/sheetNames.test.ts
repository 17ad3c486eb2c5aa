import fc from "fast-check";
import { parseReference, quotedSheet, sheetInFormula, sheetReference, splitSheet } from "../../src/address/sheetNames";

const SEED = { seed: 20_260_101 };
/** Names as Excel takes them: no apostrophe at either end. */
const sheetName = fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/^[\s=']|[!:\\/?*[\]]|[\s']$/.test(name));

test.each([
  ["Sales", "Sales"],
  ["My sheet", "'My sheet'"],
  ["it's", "'it''s'"],
  ["2024", "'2024'"],
  ["AB12", "'AB12'"],
  ["XFE1", "XFE1"],
  ["R1C1", "'R1C1'"],
  ["rc", "'rc'"],
  ["C", "'C'"],
  ["Übersicht", "Übersicht"],
  ["客户", "客户"],
])("the name %s is written %s", (name, written) => expect(sheetInFormula(name)).toBe(written));

test("a sheet's name comes back from a reference, quoted or only where it must be", () => {
  fc.assert(
    fc.property(sheetName, (name) => {
      expect(splitSheet(`${sheetInFormula(name)}!B2`)).toEqual({ sheet: name, address: "B2" });
      expect(splitSheet(`=${quotedSheet(name)}!$A:$C`)).toEqual({ sheet: name, address: "$A:$C" });
      const rect = { row: 1, column: 1, rows: 4, columns: 2 };
      expect(parseReference(sheetReference(name, "$B$2:$C$5"))).toEqual({ sheetName: name, rect });
    }),
    SEED,
  );
});

test("a reference without a sheet has none", () => {
  expect(splitSheet("=B2:C5")).toEqual({ sheet: undefined, address: "B2:C5" });
  expect(parseReference("=B2:C5")).toBeUndefined();
});

test.each([
  ["=Sheet1!$A$1:$C$8", { sheetName: "Sheet1", rect: { row: 0, column: 0, rows: 8, columns: 3 } }],
  ["='It''s here'!$B$2", { sheetName: "It's here", rect: { row: 1, column: 1, rows: 1, columns: 1 } }],
  ["=客户!$A:$B", { sheetName: "客户", rect: { row: 0, column: 0, rows: 1_048_576, columns: 2 } }],
  ["=Sheet1!$A$1,Sheet1!$C$1", undefined],
  ["=OFFSET(Sheet1!$A$1,0,0,5,2)", undefined],
  ["=[Other.xlsx]Sheet1!$A$1:$B$2", undefined],
  ["='[Other.xlsx]Sheet 1'!$A$1", undefined],
  ["=Jan:Dec!$A$1", undefined],
  ["=0.05", undefined],
  ["=#REF!$A$1:$B$2", undefined],
])("the formula %s names cells or not", (formula, range) => expect(parseReference(formula)).toEqual(range));
