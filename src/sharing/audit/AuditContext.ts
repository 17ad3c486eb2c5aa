import { parseRect } from "../../address/a1";
import type { Catalog, CatalogFunction } from "../../catalog/data/catalog.types";
import { callsIn, parseCalls } from "../formula/parseCalls";
import type { Package } from "../package/Package";
import type { StyleBook } from "../package/StyleBook";
import type { WorkbookPart } from "../package/WorkbookPart";
import type { Assumption, ConvertedFormula, FinanceCopyOptions, FinanceCopyReport, LeftFormula } from "../sharing.types";
import { type Area, areaOfRect, AreaSet, cellCount } from "./book/AreaSet";
import { type CellValue, readValues, StoredValues } from "./book/readValues";
import { type Book, keyPlace } from "./book/book.types";
import { areasOf, type Feeding, feedingCells, type FormulaPlace } from "./book/references";
import { keyOfAddress, readBook } from "./book/readBook";
import { Fingerprint } from "./options/Fingerprint";
import { type AuditStyles, auditStyles } from "./sheet/auditStyles";

/** What the audit sheets tell about. The formulas are converted in the package already; sheets and styles are saved by the caller. */
export interface AuditInput {
  file: Package;
  workbook: WorkbookPart;
  styles: StyleBook;
  catalog: Catalog;
  converted: readonly ConvertedFormula[];
  left: readonly LeftFormula[];
  options: FinanceCopyOptions;
  /** what was found or left undone so far, to be told on the About sheet */
  warnings?: FinanceCopyReport["warnings"];
}

export interface AuditResult {
  /** names of the sheets, in order: About, Register, Checks, Assumptions */
  addedSheets: string[];
  assumptions: Assumption[];
  warnings: FinanceCopyReport["warnings"];
  /** cell that says in one word whether all checks pass: "OK", "Check", or "Not calculated yet" before Excel has calculated */
  overallCheck: { sheetName: string; address: string };
}

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
