import { type PartText, scanXml } from "../xml/scanXml";
import { type TextWindow, type XmlStart } from "../xml/xml.types";
import type { NumberCell } from "../xml/NumberCell";
import { localName } from "../xml/startTag";
import { CellScanner } from "./CellScanner";
import { RuleScanner } from "./RuleScanner";
import type { ScannedSheet, SelectedView } from "./scannedSheet.types";
import { selectedViewOf } from "./selectedView";

export type { FormulaCell, RuleFormula, ScannedSheet } from "./scannedSheet.types";

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
