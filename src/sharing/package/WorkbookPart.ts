import { ShareError } from "../ShareError";
import { Edits } from "../xml/Edits";
import { escapeAttribute, escapeXml } from "../xml/escapeXml";
import { localName, prefixOf, withAttribute } from "../xml/startTag";
import type { Package } from "./Package";
import { type DefinedName, readWorkbookPart, type WorkbookText } from "./readWorkbookPart";
import { targetPart } from "./relationships";

export type { DefinedName };

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

export interface SheetEntry {
  name: string;
  part: string;
  sheetId: number;
  state: "visible" | "hidden" | "veryHidden";
  /** chart sheets and dialogs hold no cells */
  isWorksheet: boolean;
}

export interface NewName {
  name: string;
  formula: string;
  /** at most 255 characters, or Excel refuses the file */
  comment: string;
}

/** The part that lists sheets and names. Changes are collected and written by `save`. */
export class WorkbookPart {
  readonly part: string;
  readonly sheets: SheetEntry[];
  readonly names: DefinedName[];
  /** nobody may add or move sheets in Excel; the file may still hold more */
  readonly structureLocked: boolean;
  /** dates count from 1904 instead of 1900 */
  readonly date1904: boolean;
  private readonly text: string;
  private readonly found: WorkbookText;
  private readonly edits = new Edits();
  private readonly newNames: NewName[] = [];
  private readonly newSheets: string[] = [];
  private lastSheetId: number;
  private recalculates = false;

  /** @throws {ShareError} when the package holds no workbook of the .xlsx family */
  constructor(private readonly file: Package) {
    const part = file.related("", "/officeDocument");
    if (part === undefined || !file.has(part) || part.endsWith(".bin")) throw new ShareError("notWorkbook");
    this.part = part;
    this.text = file.text(part);
    this.found = readWorkbookPart(this.text, part);
    if (localName(this.found.rootName) !== "workbook") throw new ShareError("notWorkbook");
    this.sheets = this.readSheets();
    this.names = this.found.names;
    this.structureLocked = this.found.structureLocked;
    this.date1904 = this.found.date1904;
    this.lastSheetId = this.sheets.reduce((most, { sheetId }) => Math.max(most, sheetId), 0);
  }

  private readSheets(): SheetEntry[] {
    const relations = new Map(this.file.relationships(this.part).map((relation) => [relation.id, relation]));
    return this.found.sheets.map((attributes) => {
      const id = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
      const relation = relations.get(id);
      const { state } = attributes;
      return {
        name: attributes.name ?? "",
        part: relation ? targetPart(this.part, relation.target) : "",
        sheetId: Number(attributes.sheetId),
        state: state === "hidden" || state === "veryHidden" ? state : "visible",
        isWorksheet: relation?.type.endsWith("/worksheet") ?? false,
      };
    });
  }

  replaceName(name: DefinedName, formula: string): void {
    this.edits.replace(name.start, name.end, escapeXml(formula));
  }

  addName(name: NewName): void {
    this.newNames.push(name);
  }

  /** Names of all sheets, those added among them. */
  get sheetNames(): string[] {
    return this.sheets.map(({ name }) => name);
  }

  /** Adds a worksheet behind the last sheet, since positions of sheets are written down in many places. @returns its part */
  addSheet(name: string, content: string | Generator<string>): string {
    let number = this.sheets.length + 1;
    while (this.file.has(`xl/worksheets/sheet${number}.xml`)) number++;
    const part = `xl/worksheets/sheet${number}.xml`;
    this.file.add(part, WORKSHEET_TYPE, content);
    const id = this.file.relate(this.part, `${RELATIONSHIPS}/worksheet`, `/${part}`);
    const sheetId = ++this.lastSheetId;
    const prefix = prefixOf(this.found.rootName);
    this.newSheets.push(
      `<${prefix}sheet xmlns:loyr="${RELATIONSHIPS}" name="${escapeAttribute(name)}" sheetId="${sheetId}" loyr:id="${id}"/>`,
    );
    this.sheets.push({ name, part, sheetId, state: "visible", isWorksheet: true });
    return part;
  }

  /** Has Excel calculate everything when the file is opened: without it stored values are shown as they are, and new array cells blank. */
  recalculateOnLoad(): void {
    this.recalculates = true;
  }

  /** Writes what was changed into the package; called once, at the end. */
  save(): void {
    if (this.newSheets.length > 0) this.edits.insert(this.found.sheetsEnd, this.newSheets.join(""));
    this.saveNames();
    if (this.recalculates) this.saveCalculation();
    if (!this.edits.isEmpty) this.file.write(this.part, this.edits.apply(this.text));
  }

  private saveNames(): void {
    if (this.newNames.length === 0) return;
    const prefix = prefixOf(this.found.rootName);
    const list = this.newNames
      .map(({ name, formula, comment }) => {
        const attributes = `name="${escapeAttribute(name)}" comment="${escapeAttribute(comment)}"`;
        return `<${prefix}definedName ${attributes}>${escapeXml(formula)}</${prefix}definedName>`;
      })
      .join("");
    const whole = `<${prefix}definedNames>${list}</${prefix}definedNames>`;
    const { nameList, beforeNames } = this.found;
    if (nameList?.selfClosing) this.edits.replace(nameList.start, nameList.end, whole);
    else if (nameList) this.edits.insert(nameList.contentEnd, list);
    else this.edits.insert(beforeNames, whole);
  }

  private saveCalculation(): void {
    const { calcPr, nameList, beforeNames, rootName } = this.found;
    if (calcPr) {
      if (["1", "true"].includes(calcPr.attributes.fullCalcOnLoad ?? "")) return;
      const tag = withAttribute(this.text.slice(calcPr.start, calcPr.end), "fullCalcOnLoad", "1");
      return this.edits.replace(calcPr.start, calcPr.end, tag);
    }
    const closed = nameList && (nameList.selfClosing ? nameList.end : this.text.indexOf(">", nameList.contentEnd) + 1);
    this.edits.insert(closed ?? beforeNames, `<${prefixOf(rootName)}calcPr fullCalcOnLoad="1"/>`);
  }
}
