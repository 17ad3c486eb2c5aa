import { columnLetters, parseAddress } from "../formula/address";
import type { TextWindow, XmlStart } from "../xml/scanXml";
import { ownText } from "../xml/ownText";
import { prefixOf } from "../xml/startTag";
import { unescapeXml } from "../xml/unescapeXml";
import type { FormulaCell, Stretch } from "./scannedSheet.types";

interface OpenCell {
  attributes: Readonly<Record<string, string>>;
  startTag: Stretch;
  formula?: { element: Stretch; content: Stretch; attributes: Readonly<Record<string, string>> };
  value?: { element: Stretch; content: Stretch };
}

/** Collects the cells with formulas that matter from the elements of a sheet. */
export class CellScanner {
  private cell: OpenCell | undefined;
  private formulas: FormulaCell[] = [];
  /** shared groups whose first cell was met, and whether it was kept */
  private readonly groups = new Map<string, boolean>();
  /** cells of groups whose first cell was not met yet */
  private readonly orphans = new Map<string, FormulaCell[]>();
  private row = 0;
  /** last address that was written down, and how many cells of the row follow it */
  private known: { address: string | undefined; after: number } = { address: undefined, after: 0 };

  constructor(
    private readonly text: TextWindow,
    private readonly keeps: (formula: string) => boolean,
  ) {}

  get cells(): FormulaCell[] {
    return this.formulas;
  }

  openRow({ attributes }: XmlStart): void {
    this.row = attributes.r === undefined ? this.row + 1 : Number(attributes.r);
    this.known = { address: undefined, after: 0 };
  }

  openCell({ attributes, start, end }: XmlStart): void {
    if (attributes.r === undefined) this.known.after++;
    else this.known = { address: attributes.r, after: 0 };
    this.cell = { attributes, startTag: { start, end } };
    this.text.hold(start);
  }

  openFormula({ attributes, start, end }: XmlStart): void {
    if (this.cell) this.cell.formula = { element: { start, end }, content: { start: end, end }, attributes };
  }

  openValue({ start, end }: XmlStart): void {
    if (this.cell) this.cell.value = { element: { start, end }, content: { start: end, end } };
  }

  closeFormula(start: number, end: number): void {
    finish(this.cell?.formula, start, end);
  }

  closeValue(start: number, end: number): void {
    finish(this.cell?.value, start, end);
  }

  closeCell(end: number): void {
    const { cell } = this;
    this.cell = undefined;
    this.text.hold(undefined);
    if (!cell?.formula) return;
    const { attributes, content } = cell.formula;
    const formula = unescapeXml(this.text.slice(content.start, content.end));
    const group = attributes.t === "shared" ? attributes.si : undefined;
    const kept = formula !== "" && this.keeps(formula);
    if (kept) this.formulas.push(this.read(cell, formula, end));
    if (group === undefined) return;
    if (formula !== "") this.meetGroup(group, kept);
    else if (this.groups.get(group)) this.formulas.push(this.read(cell, "", end));
    else if (!this.groups.has(group))
      this.orphans
        .set(group, this.orphans.get(group) ?? [])
        .get(group)!
        .push(this.read(cell, "", end));
  }

  private meetGroup(group: string, kept: boolean): void {
    this.groups.set(group, kept);
    if (kept) this.formulas = this.formulas.concat(this.orphans.get(group) ?? []);
    this.orphans.delete(group);
  }

  private read(cell: OpenCell, formula: string, end: number): FormulaCell {
    const { attributes, startTag, formula: found, value } = cell;
    const formulaTag = this.text.slice(found!.element.start + 1, found!.content.start);
    return {
      address: this.address(),
      attributes,
      cell: { start: startTag.start, end },
      startTag,
      tag: ownText(this.text.slice(startTag.start, startTag.end)),
      prefix: prefixOf(/^[^\s/>]*/.exec(formulaTag)![0]),
      formulaElement: found!.element,
      formulaAttributes: found!.attributes,
      formula: ownText(formula),
      ...(value
        ? { valueElement: value.element, value: ownText(unescapeXml(this.text.slice(value.content.start, value.content.end))) }
        : {}),
    };
  }

  /** Writers may leave out the address of a cell that follows the one before it. */
  private address(): string {
    const { address, after } = this.known;
    if (address !== undefined && after === 0) return address;
    const column = address === undefined ? 0 : (parseAddress(address)?.column ?? 0);
    return `${columnLetters(column + after)}${this.row}`;
  }
}

function finish(element: { element: Stretch; content: Stretch } | undefined, start: number, end: number): void {
  if (!element) return;
  element.content.end = Math.max(element.content.start, start);
  element.element.end = end;
}
