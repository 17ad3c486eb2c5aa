import type { LoyaltyCall } from "../formula/parseCalls";
import type { ArgumentBook, NameCall, NativeForm, Refused, ResultPlace, Written } from "../native/native.types";
import type { DefinedName, NewName, SheetEntry } from "../package/WorkbookPart";
import type { FormulaCell, RuleFormula, ScannedSheet } from "../package/scanSheet";
import type { TableFormula } from "../package/scanTable";
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

export interface CallParameter {
  name: string;
  optional: boolean;
  /** takes a range of cells; otherwise one value */
  matrix: boolean;
}

/** What the conversion needs to know of our functions. */
export interface NativeForms {
  /** parameters of a function; undefined for an id that is none of ours */
  parameters(id: string): readonly CallParameter[] | undefined;
  /** whether the result of a function fills several cells */
  fillsCells(id: string): boolean;
  /** undefined for a function without a native form */
  nativeForm(id: string): NativeForm | undefined;
  /** the call of the defined name `name` in place of a call. @param args their texts, "" for one left out */
  nameCall(id: string, args: readonly string[], name: string, book?: ArgumentBook): NameCall | Refused;
  /** the native formula in place of a call, for Excel versions without LAMBDA. @param args their texts, "" for one left out */
  writtenOut(call: LoyaltyCall, args: readonly string[], place: ResultPlace, book?: ArgumentBook): Written | Refused;
}
