import { sheetReference } from "../../address/sheetNames";
import { ShareError } from "../ShareError";
import { Edits } from "../xml/Edits";
import { escapeAttribute, escapeXml, localName, prefixOf, withAttribute } from "../xml/xmlText";
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
  comment?: string;
}

/** Where a new sheet stands, and what is printed with it. */
interface NewSheet {
  /** before all others and open in the first window; otherwise behind the last */
  first?: boolean;
  /** row that is printed on top of every page */
  titleRow?: number;
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
  /** rows that are printed on every page, by the sheet's name */
  private readonly titleRows = new Map<string, number>();
  private readonly newSheets: { first: string[]; last: string[] } = { first: [], last: [] };
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

  /**
   * Adds a worksheet. Positions of sheets are written down in names and windows: those of this part are moved by `save`, and the views of
   * sheets that the first window shows must be deselected, so that it opens with one sheet and nobody types into several at once.
   * @returns its part
   */
  addSheet(name: string, content: string | Generator<string>, { first = false, titleRow }: NewSheet = {}): string {
    let number = this.sheets.length + 1;
    while (this.file.has(`xl/worksheets/sheet${number}.xml`)) number++;
    const part = `xl/worksheets/sheet${number}.xml`;
    this.file.add(part, WORKSHEET_TYPE, content);
    const id = this.file.relate(this.part, `${RELATIONSHIPS}/worksheet`, `/${part}`);
    const sheetId = ++this.lastSheetId;
    const prefix = prefixOf(this.found.rootName);
    this.newSheets[first ? "first" : "last"].push(
      `<${prefix}sheet xmlns:loyr="${RELATIONSHIPS}" name="${escapeAttribute(name)}" sheetId="${sheetId}" loyr:id="${id}"/>`,
    );
    const entry: SheetEntry = { name, part, sheetId, state: "visible", isWorksheet: true };
    if (first) this.sheets.splice(this.newSheets.first.length - 1, 0, entry);
    else this.sheets.push(entry);
    if (titleRow !== undefined) this.titleRows.set(name, titleRow);
    return part;
  }

  /** Has Excel calculate everything when the file is opened: without it stored values are shown as they are, and new array cells blank. */
  recalculateOnLoad(): void {
    this.recalculates = true;
  }

  /** Writes what was changed into the package; called once, at the end. */
  save(): void {
    const { first, last } = this.newSheets;
    if (last.length > 0) this.edits.insert(this.found.sheetsEnd, last.join(""));
    if (first.length > 0) {
      this.edits.insert(this.found.sheetsStart, first.join(""));
      this.movePositions(first.length);
    }
    this.saveNames();
    if (this.recalculates) this.saveCalculation();
    if (!this.edits.isEmpty) this.file.write(this.part, this.edits.apply(this.text));
  }

  /** The sheets that stood there first stand `by` places later. The first window opens the first sheet, others the one they showed. */
  private movePositions(by: number): void {
    for (const { localSheet, tagStart, start } of this.names)
      if (localSheet !== undefined) this.setAttributes(tagStart, start, { localSheetId: localSheet + by });
    this.found.windows.forEach(({ start, end, attributes }, i) => {
      const { activeTab = 0, firstSheet = 0 } = attributes;
      this.setAttributes(start, end, {
        activeTab: i === 0 ? 0 : Number(activeTab) + by,
        firstSheet: i === 0 ? 0 : Number(firstSheet) + by,
      });
    });
  }

  private setAttributes(start: number, end: number, values: Record<string, number>): void {
    const before = this.text.slice(start, end);
    const after = Object.entries(values).reduce((tag, [name, value]) => withPosition(tag, name, value), before);
    if (after !== before) this.edits.replace(start, end, after);
  }

  private saveNames(): void {
    const prefix = prefixOf(this.found.rootName);
    const element = ({ name, formula, comment }: NewName, more = "") => {
      const note = comment === undefined ? "" : ` comment="${escapeAttribute(comment)}"`;
      return `<${prefix}definedName name="${escapeAttribute(name)}"${more}${note}>${escapeXml(formula)}</${prefix}definedName>`;
    };
    const titles = [...this.titleRows].map(([sheet, row]) => {
      const position = this.sheets.findIndex(({ name }) => name === sheet);
      const formula = sheetReference(sheet, `$${row}:$${row}`);
      return element({ name: "_xlnm.Print_Titles", formula }, ` localSheetId="${position}"`);
    });
    const list = [...titles, ...this.newNames.map((name) => element(name))].join("");
    if (list === "") return;
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

/** Position 0 is what a tag without the attribute means. */
function withPosition(tag: string, name: string, position: number): string {
  return withAttribute(tag, name, position === 0 ? undefined : String(position));
}
