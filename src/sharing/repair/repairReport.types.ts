import type { CarrierKind } from "../sharing.types";

/** A formula brought back into the form in which Excel finds the add-in. */
export interface RepairedFormula {
  carrier: CarrierKind;
  sheetName: string;
  /** cell, range of a rule, column of a table, or name */
  address: string;
  /** formulas in file form, without their equals signs */
  before: string;
  after: string;
  /** #NAME? was stored, which is taken away so that Excel calculates the cell */
  wasError: boolean;
  /** on a protected sheet, where nothing but a change of the file helps */
  onProtectedSheet: boolean;
}

export interface RepairReport {
  repaired: RepairedFormula[];
  /** formulas of ours that were in order */
  intact: number;
  changedParts: string[];
}

export interface RepairedWorkbook {
  /** the original bytes when nothing had to be repaired */
  bytes: Uint8Array;
  report: RepairReport;
}
