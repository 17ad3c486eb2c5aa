/** The native form of a function as a finance copy stores it: a defined name that holds a LAMBDA. */
export interface NativeForm {
  id: string;
  /** name of the workbook, e.g. LOYALTYX.CLV.TABLE */
  name: string;
  /** text of the name in file form, without its equals sign: _xlfn.LAMBDA(_xlpm.margin,...) */
  lambda: string;
  /** what the name manager shows beside it, at most 255 characters; begins with FINANCE_COPY_COMMENT */
  comment: string;
}

/** What only the workbook knows of the arguments of its calls. */
export interface ArgumentBook {
  /** last row of the longest sheet: more lines no reference can hold, whatever it is */
  readonly lines: number;
  /** what a name stands for, in file form; undefined for an unknown one */
  named(name: string): string | undefined;
}

/** A workbook of which nothing is known. */
export const ANY_BOOK: ArgumentBook = { lines: 1_048_576, named: () => undefined };

/** Why a call has no such text. */
export type NativeRefusal =
  | "unknownFunction"
  | "noNativeForm"
  | "missingArgument"
  /** longer than 8,192 characters, or nested deeper than 64 levels */
  | "tooLong"
  /** more lines than a program should be made to calculate, or than can be told */
  | "tooManyLines"
  /** a list that is no column, or of which nobody knows, where the form answers in a column */
  | "notInColumn"
  /** RAND and the like, which would give another number in each place */
  | "volatileArgument"
  /** needs functions that older Excel does not have */
  | "dynamicInOlder";

export interface Refused {
  refused: NativeRefusal;
}

/** A call of the defined name, which takes the place of the call of our function inside whatever formula it stands in. */
export interface NameCall {
  text: string;
}

/** One formula that gives the whole result. */
export interface WrittenFormula {
  kind: "formula";
  /** in file form, without its equals sign; brackets round it where it may stand inside another formula */
  text: string;
  /** must be stored as an array formula (t="array", no cm) over the cells of the result */
  array: boolean;
}

/** One formula for each cell of the result, where no single one gives it. */
export interface WrittenCells {
  kind: "cells";
  /**
   * row by row, as many as the result fills; each to be stored as an array formula (t="array", no cm) over its own cell when `array` says
   * so
   */
  rows: { text: string; array: boolean }[][];
}

export type Written = WrittenFormula | WrittenCells;

/** Where the result stands in its sheet. */
export interface ResultPlace {
  /** row and column of the first cell, from 0 */
  row: number;
  column: number;
  /** cells that it fills */
  rows: number;
  columns: number;
  /** the call is the whole formula; only then may there be one formula for each cell */
  whole: boolean;
}
