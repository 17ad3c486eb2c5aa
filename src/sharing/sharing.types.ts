/** What people choose before a finance copy is made. */
export interface FinanceCopyOptions {
  /**
   * "current": calls of defined names that hold LAMBDAs (Microsoft 365, Excel 2024); "older": formulas written out, for older Excel and
   * LibreOffice
   */
  excel: "current" | "older";
  /** account and customer names replaced by numbers */
  pseudonymise: boolean;
  /** leave out the Plan sheet of a report */
  dropPlan: boolean;
  /** a fingerprint of the inputs on the About sheet */
  fingerprint: boolean;
  /** have the copy offer the add-in to those who may install it */
  offerAddIn: boolean;
  owner?: string;
  purpose?: string;
  /** version of the add-in */
  version: string;
  /** milliseconds since 1970 */
  madeAt: number;
}

/** How a formula was converted: a = call of a defined name, b = written out in the cell, c = its value. */
export type ConversionKind = "a" | "b" | "c";

/** Where a formula stands. */
export type CarrierKind = "cell" | "tableColumn" | "definedName" | "conditionalFormat" | "dataValidation";

/** One formula that called our functions. */
export interface ConvertedFormula {
  carrier: CarrierKind;
  sheetName: string;
  /** first cell, e.g. B5; of a name, the name */
  address: string;
  /** cells that the result fills, e.g. B5:D9; the address alone for one cell */
  range: string;
  kind: ConversionKind;
  /** why it is no better kind, as a code */
  reason?:
    | "noNativeForm"
    | "tooLong"
    | "tooManyLines"
    | "notInColumn"
    | "nestedWithoutForm"
    | "volatileArgument"
    | "textDates"
    | "bareName"
    | "dynamicInOlder"
    | "missingArgument"
    | "unknownFunction"
    | "noCachedValue";
  /** ids of the functions called, outer ones first */
  functions: string[];
  /** formula before, without its equals sign, in file form */
  before: string;
  /** undefined for kind c */
  after?: string;
  /** value stored in the file: text of the number, text, TRUE/FALSE or an error value */
  cached?: { type: "number" | "text" | "boolean" | "error"; text: string };
}

/** A formula of ours that was left as it is, and why. */
export interface LeftFormula {
  carrier: CarrierKind;
  sheetName: string;
  address: string;
  before: string;
  reason: "noValueThere" | "unknownFunction" | "inPivotOrChart";
}

/** A number typed into a formula instead of a cell of its own: finance asks for these. */
export interface Assumption {
  sheetName: string;
  address: string;
  formula: string;
  constants: string[];
}

export interface FinanceCopyReport {
  options: FinanceCopyOptions;
  converted: ConvertedFormula[];
  left: LeftFormula[];
  assumptions: Assumption[];
  counts: Record<ConversionKind, number>;
  /** parts that differ from the original */
  changedParts: string[];
  /** things to know, as codes with values for a sentence */
  warnings: { code: string; values?: Record<string, string | number> }[];
  /** sheets added, in order */
  addedSheets: string[];
}

export interface FinanceCopy {
  bytes: Uint8Array;
  report: FinanceCopyReport;
}
