import type { CatalogFunction } from "../../catalog/data/catalog.types";
import { parseRect } from "../../address/a1";
import { callsIn, parseCalls } from "../formula/parseCalls";
import type { ConvertedFormula } from "../sharing.types";
import type { AuditInput } from "./audit.types";
import { type Area, areaOfRect, cellCount } from "./book/area";
import { AreaSet } from "./book/AreaSet";
import { type Book, keyPlace } from "./book/book.types";
import { type Feeding, feedingCells } from "./book/feedingCells";
import { keyOfAddress, readBook } from "./book/readBook";
import { type CellValue, readValues } from "./book/readValues";
import { areasOf, type FormulaPlace } from "./book/references";
import { StoredValues } from "./book/StoredValues";
import { Fingerprint } from "./options/Fingerprint";
import { type AuditStyles, auditStyles } from "./sheet/auditStyles";

/** Everything the audit sheets are written from, read once. */
export interface AuditContext {
  input: AuditInput;
  book: Book;
  styles: AuditStyles;
  functions: ReadonlyMap<string, CatalogFunction>;
  /** cells and formulas that the functions read */
  feeding: Feeding;
  /** stored values of the cells that arguments and results stand in */
  values: StoredValues;
  fingerprint: Fingerprint | undefined;
}

/** Where a formula stands, for its references; names and rules count from the first row. */
export function formulaPlace({ sheetName, address }: ConvertedFormula): FormulaPlace {
  const key = keyOfAddress(address);
  return { sheetName, row: key === undefined ? 0 : keyPlace(key).row };
}

export function resultArea({ sheetName, range }: ConvertedFormula): Area | undefined {
  const cells = parseRect(range);
  return cells && areaOfRect(sheetName, cells);
}

/** Cells whose values are shown: results that are compared, and arguments that are one cell. */
function shownAreas(book: Book, converted: readonly ConvertedFormula[]): AreaSet {
  const areas = new AreaSet();
  for (const item of converted) {
    const result = item.carrier === "cell" && item.kind !== "c" ? resultArea(item) : undefined;
    if (result) areas.add(result);
    const place = formulaPlace(item);
    for (const { args } of callsIn(parseCalls(item.before))) {
      for (const arg of args) {
        if (arg.length !== 1 || typeof arg[0] !== "string") continue;
        const area = areasOf(arg[0], book, place)[0];
        if (area && cellCount(area) === 1) areas.add(area);
      }
    }
  }
  return areas;
}

/** Keeps the values that are shown, and takes the fingerprint of the inputs in the same pass. */
function readShown(
  input: AuditInput,
  { book, feeding, fingerprint }: Pick<AuditContext, "book" | "feeding" | "fingerprint">,
): StoredValues {
  const values = new StoredValues();
  const shown = shownAreas(book, input.converted);
  const wanted = fingerprint ? [shown, feeding.areas] : [shown];
  let tests: { sheetName: string; isShown: Test; isInput: Test } | undefined;
  readValues(input.file, input.workbook, book.sheets, wanted, (sheetName, place, value) => {
    if (tests?.sheetName !== sheetName) tests = { sheetName, isShown: shown.tester(sheetName), isInput: feeding.areas.tester(sheetName) };
    const { row, column, key } = place;
    if (tests.isShown(row, column)) values.set(sheetName, key, value);
    if (fingerprint && !value.hasFormula && tests.isInput(row, column)) fingerprint.add(sheetName, place, value);
  });
  return values;
}

type Test = (row: number, column: number) => boolean;

export function createContext(input: AuditInput): AuditContext {
  const { file, workbook, converted, options, catalog, styles } = input;
  const book = readBook(file, workbook);
  const starts = converted.map((item) => ({ sheetName: item.sheetName, row: formulaPlace(item).row, formula: item.before }));
  const feeding = feedingCells(book, starts);
  const fingerprint = options.fingerprint ? new Fingerprint() : undefined;
  const values = readShown(input, { book, feeding, fingerprint });
  return {
    input,
    book,
    feeding,
    fingerprint,
    styles: auditStyles(styles),
    functions: new Map(catalog.functions.map((item) => [item.id, item])),
    values,
  };
}

/** Stored value of the cell with an address. */
export function valueOf(context: AuditContext, sheetName: string, address: string): CellValue | undefined {
  const key = keyOfAddress(address);
  return key === undefined ? undefined : context.values.at(sheetName, key);
}
