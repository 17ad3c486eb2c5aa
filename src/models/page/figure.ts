import type { LookName } from "./looks";

/** A figure of another sheet, ready to be called up: a formula that refers to its cell, with the label, unit and look it has there. */
export interface SheetFigure {
  label: string;
  unit: string;
  formula: string;
  style: LookName;
}

/** Finds a figure of a sheet by its key. */
export type Figures = (key: string) => SheetFigure;

/** The look of an input where it is only shown: without the shade that says "change me". */
export function shownStyle(style: LookName): LookName {
  return SHOWN[style] ?? style;
}

const SHOWN: Partial<Record<LookName, LookName>> = {
  input: "count",
  inputMoney: "money",
  inputCount: "count",
  inputPercent: "percent",
  inputRatio: "ratio",
  inputUnitMoney: "unitMoney",
  result: "count",
  resultPercent: "percent",
  resultRatio: "ratio",
  resultText: "right",
};
