import { parseA1Ref, tokenTypes } from "@borgar/fx/xlsx";
import { parseRect } from "../../../address/a1";
import { callsLoyalty, fileTokens } from "../../formula/parseCalls";
import type { Package } from "../../package/Package";
import { WorkbookPart } from "../../package/WorkbookPart";
import { scanSheet } from "../../package/scanSheet";
import { type Book, type BookSheet, keyPlace } from "../book/book.types";
import { type Feeding, feedingCells } from "../book/references";
import { readBook } from "../book/readBook";
import { readValues } from "../book/readValues";
import { addressOf } from "../book/scanCells";
import { constantsIn } from "../assumptions";
import { personalColumns } from "../options/personalColumns";

export type FindingKind =
  "hardCodedNumber" | "externalLink" | "hiddenSheet" | "volatileInput" | "personalData" | "errorValue" | "textNumber" | "unsupportedPlace";

/** Something finance asks about, and where it is. */
export interface Finding {
  kind: FindingKind;
  /** "" for a defined name */
  sheetName: string;
  /** cell or range; the name of a defined name; "" for a whole sheet */
  address: string;
  /** numbers, function, heading or error, for the sentence */
  detail: string;
}

const VOLATILE = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT", "CELL", "INFO"]);
const NUMBER_TEXT = /^\s*[-+]?[\d.,\s]*\d\s*%?\s*$/;

interface FormulaAt {
  sheetName: string;
  address: string;
  row: number;
  formula: string;
}

function placeOf(key: number): Pick<FormulaAt, "address" | "row"> {
  const place = keyPlace(key);
  return { address: addressOf(place), row: place.row };
}

function allFormulas(book: Book): FormulaAt[] {
  return book.sheets.flatMap(({ entry, formulas }) =>
    [...formulas].map(([key, formula]) => ({ sheetName: entry.name, ...placeOf(key), formula })),
  );
}

/** Our formulas and those that feed them. */
function relevant(ours: readonly FormulaAt[], feeding: Feeding): FormulaAt[] {
  const fed = feeding.formulas
    .filter(({ formula }) => !callsLoyalty(formula))
    .map(({ sheetName, key, formula }) => ({ sheetName, ...placeOf(key), formula }));
  return [...ours, ...fed];
}

function each(kind: FindingKind, formulas: readonly Omit<FormulaAt, "row">[], detail: (formula: string) => string): Finding[] {
  return formulas.flatMap(({ sheetName, address, formula }) => {
    const found = detail(formula);
    return found === "" ? [] : [{ kind, sheetName, address, detail: found }];
  });
}

function volatileNames(formula: string): string {
  const names = fileTokens(formula).filter(
    ({ type, value }) => type === tokenTypes.FUNCTION && VOLATILE.has(value.replace(/^_xlfn\./i, "").toUpperCase()),
  );
  return [...new Set(names.map(({ value }) => value.replace(/^_xlfn\./i, "").toUpperCase()))].join(", ");
}

/** A number in square brackets stands for another workbook. */
function otherWorkbooks(formula: string): string {
  if (!formula.includes("[")) return "";
  const found = fileTokens(formula).filter(
    ({ type, value }) => type.startsWith("range") && value.includes("[") && parseA1Ref(value)?.workbookName,
  );
  return [...new Set(found.map(({ value }) => value))].join(", ");
}

function hiddenSheets(book: Book): Finding[] {
  return book.sheets
    .filter(({ entry }) => entry.state !== "visible")
    .map(({ entry }) => ({ kind: "hiddenSheet", sheetName: entry.name, address: "", detail: entry.state }));
}

function errorValues(book: Book): Finding[] {
  return book.sheets.flatMap(({ entry, errors }) =>
    [...errors].map(([key, detail]): Finding => ({ kind: "errorValue", sheetName: entry.name, address: addressOf(keyPlace(key)), detail })),
  );
}

/** A data table fills its cells by the formulas above and left of it, one of which may be ours. */
function inDataTables({ entry, formulas, dataTables }: BookSheet): Finding[] {
  if (dataTables.length === 0) return [];
  const ours = [...formulas].filter(([, formula]) => callsLoyalty(formula)).map(([key]) => keyPlace(key));
  return dataTables.flatMap((ref) => {
    const finding: Finding = { kind: "unsupportedPlace", sheetName: entry.name, address: ref, detail: "dataTable" };
    const filled = parseRect(ref);
    // where it cannot be told what feeds it, any of ours may
    if (!filled) return ours.length > 0 ? [finding] : [];
    const [above, left] = [filled.row - 1, filled.column - 1];
    const [behind, below] = [filled.column + filled.columns, filled.row + filled.rows];
    const feeds = ours.some(
      ({ row, column }) => (row === above && column >= left && column < behind) || (column === left && row >= filled.row && row < below),
    );
    return feeds ? [finding] : [];
  });
}

function inRules(file: Package, { entry }: BookSheet): Finding[] {
  if (!entry.isWorksheet || !file.has(entry.part)) return [];
  return scanSheet(file.pieces(entry.part), entry.part, callsLoyalty).rules.map(({ carrier, range }) => ({
    kind: "unsupportedPlace",
    sheetName: entry.name,
    address: range,
    detail: carrier,
  }));
}

function textNumbers(file: Package, workbook: WorkbookPart, book: Book, { areas }: Feeding): Finding[] {
  const found: Finding[] = [];
  readValues(file, workbook, book.sheets, [areas], (sheetName, place, { type, text }) => {
    if (type === "text" && NUMBER_TEXT.test(text))
      found.push({ kind: "textNumber", sheetName, address: addressOf(place), detail: text.trim() });
  });
  return found;
}

/**
 * What to look at before a workbook is shared, sheet by sheet within each kind. The package is only read.
 * @throws {ShareError} damaged parts
 */
export function findings(file: Package): Finding[] {
  const workbook = new WorkbookPart(file);
  const book = readBook(file, workbook);
  const formulas = allFormulas(book);
  const ours = formulas.filter(({ formula }) => callsLoyalty(formula));
  const names = book.names.map(({ name, formula }) => ({ sheetName: "", address: name, formula }));
  const feeding = feedingCells(book, ours);
  const looked = relevant(ours, feeding);
  const personal = personalColumns(file, workbook).map(({ sheetName, address, heading }): Finding => ({
    kind: "personalData",
    sheetName,
    address,
    detail: heading,
  }));
  return [
    ...each("volatileInput", looked, volatileNames),
    ...each("externalLink", [...formulas, ...names], otherWorkbooks),
    ...hiddenSheets(book),
    ...personal,
    ...errorValues(book),
    ...textNumbers(file, workbook, book, feeding),
    ...book.sheets.flatMap((sheet) => [...inDataTables(sheet), ...inRules(file, sheet)]),
    ...each("hardCodedNumber", looked, (formula) => constantsIn(formula).join(", ")),
  ];
}
