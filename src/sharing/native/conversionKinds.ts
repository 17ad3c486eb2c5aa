import type { Catalog, CatalogExample, CatalogFunction } from "../../catalog/data/catalog.types";
import { parseCalls } from "../formula/parseCalls";
import { nativeForm } from "./nativeForm";
import { readArgument } from "./readArgument";
import { WrittenForms } from "./writtenOut";

/** How the calls of a function are converted: a = call of a defined name, b = written out, c = its value. */
export interface ConversionKinds {
  id: string;
  /** for Microsoft 365 and Excel 2024 */
  current: "a" | "c";
  /** for older Excel and LibreOffice; b means that a usual call is written out, while an unusual one may become its value */
  older: "b" | "c";
}

interface Size {
  rows: number;
  columns: number;
}

/** The examples that show one figure of a table are of tables with a head and one line. */
const MOST_COLUMNS = 12;
const ERROR_VALUE = "#N/A";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The arguments of an example, its figures and lists moved into cells. Words stay, as people type them. */
function usualArguments(entry: CatalogFunction, formula: string): string[] | undefined {
  const call = parseCalls(formula.slice(1)).find((piece) => typeof piece !== "string" && piece.id === entry.id);
  if (call === undefined || typeof call === "string") return undefined;
  let column = 0;
  return call.args.map((pieces) => {
    const text = pieces.filter((piece) => typeof piece === "string").join("");
    const { literal } = readArgument(text);
    if (literal === undefined || literal.kind === "text" || literal.kind === "boolean") return text;
    const [rows, columns] = literal.kind === "array" ? [literal.rows.length, literal.rows[0]!.length] : [1, 1];
    const [first, last] = [LETTERS[column], LETTERS[column + columns - 1]];
    column += columns;
    return rows * columns === 1 ? `${first}1` : `${first}1:${last}${rows}`;
  });
}

/** Sizes the result of an example may have: known where the example shows the whole of it. */
function sizesOf(entry: CatalogFunction, { formula, expected }: CatalogExample): Size[] {
  if (entry.result === "scalar") return [{ rows: 1, columns: 1 }];
  const { literal } = readArgument(expected.replaceAll(ERROR_VALUE, "0"));
  const isWhole = formula.startsWith(`=${entry.name}(`) && literal?.kind === "array";
  if (isWhole) return [{ rows: literal.rows.length, columns: literal.rows[0]!.length }];
  return Array.from({ length: MOST_COLUMNS }, (_, at) => ({ rows: 2, columns: at + 1 }));
}

function isWrittenOut(forms: WrittenForms, entry: CatalogFunction): boolean {
  return entry.examples.some((example) => {
    const args = usualArguments(entry, example.formula);
    if (args === undefined) return false;
    return sizesOf(entry, example).some(
      (size) => !("refused" in forms.writtenOut(entry, args, { row: 99, column: 0, ...size, whole: true })),
    );
  });
}

/** The conversion of every function, found by trying its examples with their figures in cells. */
export function conversionKinds({ functions }: Catalog): ConversionKinds[] {
  const forms = new WrittenForms();
  return functions.map((entry) => ({
    id: entry.id,
    current: nativeForm(entry) ? "a" : "c",
    older: isWrittenOut(forms, entry) ? "b" : "c",
  }));
}
