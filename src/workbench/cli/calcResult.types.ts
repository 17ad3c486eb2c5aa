import type { FormulaError, FormulaValue } from "../engine/formulaResult";

/** What one formula gave. */
export type CalcResult =
  | { formula: string; value: number | string | boolean | FormulaValue[][] }
  | ({ formula: string } & FormulaError)
  /** the text is no formula */
  | { formula: string; error: "syntax"; message: string };
