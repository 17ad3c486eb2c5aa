import type { ConvertedFormula } from "../../sharing/sharing.types";

export interface FormulaError {
  /** Excel's error, such as #VALUE! */
  error: string;
  /** why, where one of our functions said so */
  message?: string;
}

/** What one cell shows. */
export type FormulaValue = number | string | boolean | FormulaError;

/** What one formula gave. */
export type CalcResult =
  | { formula: string; value: number | string | boolean | FormulaValue[][] }
  | ({ formula: string } & FormulaError)
  /** the text is no formula */
  | { formula: string; error: "syntax"; message: string };

export interface CheckPlace {
  sheet: string;
  cell: string;
}

/** Where a converted formula stands that calculates. */
export type ConvertedPlace = Pick<ConvertedFormula, "sheetName" | "address" | "range">;

/** A formula of a copy, and what it must give. */
export interface FormulaCheck extends CheckPlace {
  /** as people type it, wherever it is put; undefined where it gives something else in every cell */
  formula: string | undefined;
  /** results that the add-in stored, row by row; undefined for a blank cell */
  stored: (FormulaValue | undefined)[][];
}

/** Cells of a sheet as its file stores them, row by row. */
export interface StoredSheet {
  name: string;
  values: (string | number | boolean | null)[][];
  formats: (string | undefined)[][];
  hasMerges: boolean;
}
