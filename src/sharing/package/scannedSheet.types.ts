/** Offsets of a stretch of a part's text, in code units. */
export interface Stretch {
  start: number;
  end: number;
}

/** The start tag of a sheet's view by which the sheet is selected in the first window. */
export interface SelectedView extends Stretch {
  tag: string;
}

/** A cell with a formula. */
export interface FormulaCell {
  /** e.g. B5 */
  address: string;
  attributes: Readonly<Record<string, string>>;
  /** the whole cell element */
  cell: Stretch;
  startTag: Stretch;
  /** the start tag as written */
  tag: string;
  /** of the formula element's name, with its colon; "" for none */
  prefix: string;
  formulaElement: Stretch;
  formulaAttributes: Readonly<Record<string, string>>;
  /** file form, without an equals sign; "" for a child of a shared formula */
  formula: string;
  valueElement?: Stretch;
  /** stored value as its text; undefined where none is stored */
  value?: string;
}

export type ConditionCarrier = "conditionalFormat" | "dataValidation";

/** A formula outside a cell: of a conditional format or a validation. */
export interface RuleFormula extends Stretch {
  carrier: ConditionCarrier;
  /** cells the rule belongs to */
  range: string;
  formula: string;
}

export interface ScannedSheet {
  /** cells whose formula matters, and all cells of the shared groups among them */
  cells: FormulaCell[];
  rules: RuleFormula[];
  isProtected: boolean;
  selectedView?: SelectedView;
  /** id of the relationship to the drawing of its notes */
  legacyDrawing?: string;
  /** where such an element can be added */
  legacyDrawingAt: number;
  rootName: string;
}
