/** A column of a table, as formulas of one of its rows name it. */
export interface TableColumn {
  header: string;
  /** sheet column, 0-based */
  column: number;
}

/** Makes the reference of a formula in a table to another cell of its row. */
export type ThisRow = (column: TableColumn, row: number) => string;

/** Header in a structured reference: the signs that have a meaning there are marked by an apostrophe. */
export const headerInFormula = (header: string): string => header.replace(/['#[\]@]/g, "'$&");

/** Reads best to whoever checks the report: [@Revenue], the same text in every row. */
export const structuredRow: ThisRow = ({ header }) =>
  /^[\p{L}\p{N}_]+$/u.test(header) ? `[@${header}]` : `[@[${headerInFormula(header)}]]`;

/** The form used by the report: the one place to choose. */
export const thisRow: ThisRow = structuredRow;

/** A whole column of a table: tblSegments[Revenue]. */
export const tableColumn = (table: string, header: string): string => `${table}[${headerInFormula(header)}]`;
