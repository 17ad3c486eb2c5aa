import { stringifyTokens, translateTokensToA1, translateTokensToR1C1 } from "@borgar/fx/xlsx";
import { fileTokens } from "../formula/parseCalls";
import type { NumberCell } from "../xml/NumberCell";
import { type PartText, scanXml } from "../xml/scanXml";
import type { TextWindow, XmlStart } from "../xml/xml.types";
import { localName, ownText, unescapeXml } from "../xml/xmlText";
import {
  CellScanner,
  type ConditionCarrier,
  type FormulaCell,
  type RuleFormula,
  type ScannedSheet,
  type SelectedView,
  type Stretch,
} from "./CellScanner";
import { selectedViewOf } from "./selectedView";

const CARRIERS: Record<string, ConditionCarrier> = { conditionalFormatting: "conditionalFormat", dataValidation: "dataValidation" };
/** f and sqref stand in the rules that Excel 2010 added, which name their cells in an element behind their formulas. */
const READ = new Set(["formula", "formula1", "formula2", "f", "sqref"]);

/** Collects the formulas of conditional formats and validations from the elements of a sheet. */
class RuleScanner {
  readonly rules: RuleFormula[] = [];
  private group: { carrier: ConditionCarrier; range: string; rules: RuleFormula[] } | undefined;
  private contentStart = Infinity;

  constructor(
    private readonly text: TextWindow,
    private readonly keeps: (formula: string) => boolean,
  ) {}

  /** Whether elements are inside a group of rules, and so are no cells. */
  get inside(): boolean {
    return this.group !== undefined;
  }

  open(tag: string, { attributes, end }: XmlStart): void {
    const carrier = CARRIERS[tag];
    if (carrier) this.group = { carrier, range: attributes.sqref ?? "", rules: [] };
    else if (READ.has(tag)) {
      this.contentStart = end;
      this.text.hold(end);
    }
  }

  close(name: string, start: number): void {
    const tag = localName(name);
    if (!this.group) return;
    if (tag in CARRIERS) {
      const { range, rules } = this.group;
      for (const rule of rules) this.rules.push({ ...rule, range });
      this.group = undefined;
    } else if (READ.has(tag)) this.leave(tag, start);
  }

  private leave(tag: string, end: number): void {
    const { group, contentStart: start } = this;
    this.text.hold(undefined);
    // formula1 of the newer kind holds an element, whose end was met first
    this.contentStart = Infinity;
    if (!group || end <= start) return;
    const formula = ownText(unescapeXml(this.text.slice(start, end)));
    if (tag === "sqref") group.range = formula;
    else if (this.keeps(formula)) group.rules.push({ carrier: group.carrier, range: "", formula, start, end });
  }
}

export type { FormulaCell, RuleFormula, ScannedSheet } from "./CellScanner";

/** Elements of a worksheet behind its drawing of notes (CT_Worksheet, ECMA-376 part 1, 18.3.1.99). */
const BEHIND_NOTES = new Set([
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
]);

class SheetScanner {
  readonly cells: CellScanner;
  readonly rules: RuleScanner;
  isProtected = false;
  selectedView: SelectedView | undefined;
  legacyDrawing: string | undefined;
  legacyDrawingAt: number | undefined;
  rootName = "";
  rootEnd = 0;
  private depth = 0;

  constructor(
    private readonly text: TextWindow,
    keeps: (formula: string) => boolean,
  ) {
    this.cells = new CellScanner(text, keeps);
    this.rules = new RuleScanner(text, keeps);
  }

  open(tag: XmlStart): void {
    this.depth++;
    const name = localName(tag.name);
    if (this.depth === 1) this.rootName = tag.name;
    else if (this.rules.inside) this.rules.open(name, tag);
    else if (name === "c") this.cells.openCell(tag);
    else if (name === "v") this.cells.openValue(tag);
    else if (name === "f") this.cells.openFormula(tag);
    else if (name === "row") this.cells.openRow(tag);
    else {
      this.rules.open(name, tag);
      if (this.depth === 2) this.openSection(name, tag);
      else if (name === "sheetView") this.selectedView ??= selectedViewOf(tag, this.text);
    }
  }

  numberCell({ column }: NumberCell): void {
    if (!this.rules.inside) this.cells.pass(column);
  }

  private openSection(name: string, { attributes, start }: XmlStart): void {
    if (name === "sheetProtection") this.isProtected = attributes.sheet === "1" || attributes.sheet === "true";
    else if (name === "legacyDrawing") this.legacyDrawing = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
    else if (BEHIND_NOTES.has(name)) this.legacyDrawingAt ??= start;
  }

  close(tag: string, start: number, end: number): void {
    const name = localName(tag);
    if (this.depth === 1) this.rootEnd = start;
    this.depth--;
    if (this.rules.inside) this.rules.close(tag, start);
    else if (name === "c") this.cells.closeCell(end);
    else if (name === "v") this.cells.closeValue(start, end);
    else if (name === "f") this.cells.closeFormula(start, end);
  }
}

/**
 * Finds the formulas of a worksheet part that matter.
 * @param keeps tells from a formula's text, in file form, whether it matters; the children of a shared formula, which have no text, follow
 * their first cell
 * @throws {ShareError} XML that is not well-formed
 */
export function scanSheet(text: PartText, part: string, keeps: (formula: string) => boolean): ScannedSheet {
  let scanner: SheetScanner | undefined;
  scanXml(text, part, (window) => (scanner = new SheetScanner(window, keeps)));
  const { cells, rules, isProtected, selectedView, legacyDrawing, legacyDrawingAt, rootEnd, rootName } = scanner!;
  return {
    cells: cells.cells,
    rules: rules.rules,
    isProtected,
    ...(selectedView ? { selectedView } : {}),
    ...(legacyDrawing === undefined ? {} : { legacyDrawing }),
    legacyDrawingAt: legacyDrawingAt ?? rootEnd,
    rootName,
  };
}

/** A cell without a formula of its own. */
export interface PlainCell extends Stretch {
  /** where its start tag ends and a formula can be put */
  startTagEnd: number;
  selfClosing: boolean;
  hasFormula: boolean;
}

/** Finds cells of a worksheet part by their addresses; cells that are not stored are missing in the answer. */
export function findCells(text: PartText, part: string, addresses: ReadonlySet<string>): Map<string, PlainCell> {
  const found = new Map<string, PlainCell>();
  let open: PlainCell | undefined;
  scanXml(text, part, {
    open({ name, attributes, start, end, selfClosing }) {
      const tag = localName(name);
      if (tag === "f" && open) open.hasFormula = true;
      if (tag !== "c" || attributes.r === undefined || !addresses.has(attributes.r)) return;
      open = { start, end, startTagEnd: end, selfClosing, hasFormula: false };
      found.set(attributes.r, open);
    },
    close(name, _start, end) {
      if (!open || localName(name) !== "c") return;
      open.end = end;
      open = undefined;
    },
  });
  return found;
}

/**
 * Formula of a cell of a shared group: the text of the first cell with its relative references moved, wrapping at the edges of the sheet as
 * Excel does. Works on tokens, so that names such as RC_1 stay names.
 */
export function unshared(formula: string, first: string, cell: string): string {
  if (first === cell) return formula;
  return stringifyTokens(translateTokensToA1(translateTokensToR1C1(fileTokens(formula), first), cell));
}

/** The text of every cell's formula; cells of a shared group get theirs from the first one. */
export function* cellFormulas(cells: readonly FormulaCell[]): Generator<{ cell: FormulaCell; formula: string }> {
  const groups = new Map<string, FormulaCell>();
  for (const cell of cells) {
    const { t, si } = cell.formulaAttributes;
    if (t !== "shared" || si === undefined) {
      yield { cell, formula: cell.formula };
      continue;
    }
    if (cell.formula !== "") groups.set(si, cell);
    const first = groups.get(si);
    if (first) yield { cell, formula: unshared(first.formula, first.address, cell.address) };
  }
}
