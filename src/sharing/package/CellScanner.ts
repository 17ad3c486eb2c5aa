import { cellAddress, parseCell } from "../../address/a1";
import { ShareError } from "../ShareError";
import { attributesOf } from "../xml/TagReader";
import type { TextWindow, XmlStart } from "../xml/xml.types";
import { ownText, prefixOf, unescapeXml } from "../xml/xmlText";

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

/** Offsets of an element: its start tag, its content and its end. Used anew for every cell, of which a sheet may have millions. */
class ElementPlace {
  isThere = false;
  start = 0;
  contentStart = 0;
  contentEnd = 0;
  end = 0;

  open({ start, end }: XmlStart): void {
    this.isThere = true;
    this.start = start;
    this.contentStart = this.contentEnd = this.end = end;
  }

  close(start: number, end: number): void {
    this.contentEnd = Math.max(this.contentStart, start);
    this.end = end;
  }

  get stretch(): Stretch {
    return { start: this.start, end: this.end };
  }
}

/** Collects the cells with formulas that matter from the elements of a sheet. */
export class CellScanner {
  private readonly cell = new ElementPlace();
  private readonly formula = new ElementPlace();
  private readonly value = new ElementPlace();
  /** shared group of the formula */
  private group: string | undefined;
  private formulas: FormulaCell[] = [];
  /** shared groups whose first cell was met, and whether it was kept */
  private readonly groups = new Map<string, boolean>();
  /** cells of groups whose first cell was not met yet */
  private readonly orphans = new Map<string, FormulaCell[]>();
  private row = -1;
  /** last address that was written down, and how many cells of the row follow it */
  private known: string | undefined;
  private afterKnown = 0;
  /** column of the cell before these, where its address was not written down */
  private knownColumn = -1;

  constructor(
    private readonly text: TextWindow,
    private readonly keeps: (formula: string) => boolean,
  ) {}

  get cells(): FormulaCell[] {
    return this.formulas;
  }

  openRow(tag: XmlStart): void {
    const number = tag.attribute("r");
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.pass(-1);
  }

  /** A cell that does not matter, but for the place of those behind it. @param column 0-based; -1 before the first */
  pass(column: number): void {
    this.known = undefined;
    this.knownColumn = column;
    this.afterKnown = 0;
  }

  openCell(tag: XmlStart): void {
    const address = tag.attribute("r");
    if (address === undefined) this.afterKnown++;
    else {
      this.known = address;
      this.afterKnown = 0;
    }
    this.cell.open(tag);
    this.formula.isThere = this.value.isThere = false;
    this.text.hold(tag.start);
  }

  openFormula(tag: XmlStart): void {
    if (!this.cell.isThere) return;
    this.formula.open(tag);
    this.group = tag.attribute("t") === "shared" ? tag.attribute("si") : undefined;
  }

  openValue(tag: XmlStart): void {
    if (this.cell.isThere) this.value.open(tag);
  }

  closeFormula(start: number, end: number): void {
    if (this.formula.isThere) this.formula.close(start, end);
  }

  closeValue(start: number, end: number): void {
    if (this.value.isThere) this.value.close(start, end);
  }

  closeCell(end: number): void {
    if (this.formula.isThere) this.closeFormulaCell(end);
    this.cell.isThere = false;
    this.text.hold(undefined);
  }

  private closeFormulaCell(end: number): void {
    const formula = this.content(this.formula);
    const { group } = this;
    const kept = formula !== "" && this.isKept(formula);
    if (kept) this.formulas.push(this.read(formula, end));
    if (group === undefined) return;
    if (formula !== "") this.meetGroup(group, kept);
    else if (this.groups.get(group)) this.formulas.push(this.read("", end));
    else if (!this.groups.has(group))
      this.orphans
        .set(group, this.orphans.get(group) ?? [])
        .get(group)!
        .push(this.read("", end));
  }

  /** What is wrong with a formula is told with its cell. */
  private isKept(formula: string): boolean {
    try {
      return this.keeps(formula);
    } catch (error) {
      throw error instanceof ShareError ? new ShareError(error.problem, this.address()) : error;
    }
  }

  private content({ contentStart, contentEnd }: ElementPlace): string {
    return ownText(unescapeXml(this.text.slice(contentStart, contentEnd)));
  }

  private meetGroup(group: string, kept: boolean): void {
    this.groups.set(group, kept);
    if (kept) this.formulas = this.formulas.concat(this.orphans.get(group) ?? []);
    this.orphans.delete(group);
  }

  private read(formula: string, end: number): FormulaCell {
    const { cell, value } = this;
    const tag = ownText(this.text.slice(cell.start, cell.contentStart));
    const formulaTag = ownText(this.text.slice(this.formula.start, this.formula.contentStart));
    return {
      address: this.address(),
      attributes: attributesOf(tag),
      cell: { start: cell.start, end },
      startTag: { start: cell.start, end: cell.contentStart },
      tag,
      prefix: prefixOf(/^<([^\s/>]*)/.exec(formulaTag)![1]!),
      formulaElement: this.formula.stretch,
      formulaAttributes: attributesOf(formulaTag),
      formula,
      ...(value.isThere ? { valueElement: value.stretch, value: this.content(value) } : {}),
    };
  }

  /** Writers may leave out the address of a cell that follows the one before it. */
  private address(): string {
    if (this.known !== undefined && this.afterKnown === 0) return this.known;
    const column = this.known === undefined ? this.knownColumn : (parseCell(this.known)?.column ?? -1);
    return cellAddress(this.row, column + this.afterKnown);
  }
}
