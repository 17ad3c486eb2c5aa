import { type FillValues, replacePlaceholders, type ValuesFor } from "../../strings/fillPlaceholders";

/** A column of a table, as formulas of one of its rows name it. */
export interface TableColumn {
  header: string;
  /** sheet column, 0-based */
  column: number;
}

/** Makes the reference of a formula in a table to another cell of its row. */
type ThisRow = (column: TableColumn, row: number) => string;

/** Header in a structured reference: the signs that have a meaning there are marked by an apostrophe. */
const headerInFormula = (header: string): string => header.replace(/['#[\]@]/g, "'$&");

/** Reads best to whoever checks the report: [@Revenue], the same text in every row. */
const structuredRow: ThisRow = ({ header }) => (/^[\p{L}\p{N}_]+$/u.test(header) ? `[@${header}]` : `[@[${headerInFormula(header)}]]`);

/** The form used by the report: the one place to choose. */
export const thisRow: ThisRow = structuredRow;

/** A whole column of a table: tblSegments[Revenue]. */
export const tableColumn = (table: string, header: string): string => `${table}[${headerInFormula(header)}]`;

/**
 * A formula of an amount rounded to 12 significant digits, as numeric/amountKey: ranks, classes and moves go by it, so that the binary
 * noise of decimal money decides none of them.
 */
export const amountKeyFormula = (amount: string): string => `IF(${amount}=0,0,ROUND(${amount},11-INT(LOG10(ABS(${amount})))))`;

/** Ids that MATCH reads as patterns, or not at all, cannot be looked up by it. */
export const isPlainId = (id: string): boolean => id.length <= 255 && !/[*?~]/.test(id);

/** A sentence whose placeholders are formulas, as one formula without its equals sign. */
/** A text within a formula. */
export const textInFormula = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export function sentenceFormula<S extends string>(sentence: S, formulas: ValuesFor<S>): string {
  const known: FillValues = formulas;
  const pieces = replacePlaceholders(sentence, (name) => `\0${known[name]}\0`).split("\0");
  // text and formulas take turns
  const parts = pieces.map((piece, i) => (i % 2 === 0 && piece !== "" ? textInFormula(piece) : piece));
  return parts.filter((part) => part !== "").join("&");
}
