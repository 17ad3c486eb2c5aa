import type { TableFormula } from "../package/scanTable";
import type { FormulaCell, RuleFormula, ScannedSheet } from "../package/scanSheet";
import type { DefinedName, NewName, SheetEntry } from "../package/WorkbookPart";
import type { ConvertedFormula, LeftFormula } from "../sharing.types";

/** A formula and what becomes of it; nothing is written yet. */
export interface Planned<Site> {
  site: Site;
  formula: ConvertedFormula;
}

/** A formula for one more cell of a result that no single formula gives. */
export interface SpilledFormula {
  address: string;
  /** behind the start tag of the cell, which holds a value */
  at: number;
  text: string;
  array: boolean;
}

export interface PlannedCell extends Planned<FormulaCell> {
  /** stored with the mark of a dynamic array, as a plain array formula over the range, or as a plain formula */
  store: "dynamic" | "array" | "plain";
  others?: SpilledFormula[];
}

export interface PlannedColumn extends Planned<TableFormula> {
  /** the cells of the column hold array formulas */
  array: boolean;
  /** value in the row of totals that was a formula, as text */
  label?: string;
}

export interface PlannedTable {
  part: string;
  formulas: PlannedColumn[];
}

export interface PlannedSheet {
  entry: SheetEntry;
  /** of the sheet part, without its formulas */
  sheet: Omit<ScannedSheet, "cells" | "rules">;
  cells: PlannedCell[];
  /** cells of shared groups that keep their formulas, which need texts of their own once the first cell of the group has changed */
  kept: { site: FormulaCell; text: string }[];
  rules: Planned<RuleFormula>[];
  tables: PlannedTable[];
}

/** Every change to a workbook, decided before the first is made. */
export interface ConversionPlan {
  sheets: PlannedSheet[];
  names: Planned<DefinedName>[];
  /** names to add: the functions that converted formulas call */
  newNames: NewName[];
  left: LeftFormula[];
}
