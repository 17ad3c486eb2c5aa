import { ShareError } from "../ShareError";
import { scanXml } from "../xml/scanXml";
import { localName, unescapeXml } from "../xml/xmlText";

const STRICT = "http://purl.oclc.org/ooxml/";

export interface DefinedName {
  name: string;
  /** formula without its equals sign, in file form */
  formula: string;
  /** position of the sheet the name belongs to; undefined for the workbook */
  localSheet?: number;
  comment?: string;
  /** offsets of the formula in the part */
  start: number;
  end: number;
  /** offset of the start tag, which ends where the formula starts */
  tagStart: number;
}

/** A start tag of the part. */
interface PlacedTag {
  start: number;
  end: number;
  attributes: Readonly<Record<string, string>>;
}

/** What the workbook part says and where new parts of it can stand. Offsets count code units. */
export interface WorkbookText {
  rootName: string;
  sheets: Readonly<Record<string, string>>[];
  /** where the first and behind the last sheet another one can be listed */
  sheetsStart: number;
  sheetsEnd: number;
  /** start tags of the windows that the workbook opens */
  windows: PlacedTag[];
  names: DefinedName[];
  /** end of the last element that stands before the defined names */
  beforeNames: number;
  /** the list of names: its start tag, and where its end tag begins */
  nameList?: { start: number; end: number; contentEnd: number; selfClosing: boolean };
  calcPr?: { start: number; end: number; attributes: Readonly<Record<string, string>> };
  structureLocked: boolean;
  date1904: boolean;
}

/** Elements before the defined names (CT_Workbook, ECMA-376 part 1, 18.2.27). */
const BEFORE_NAMES = new Set([
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "revisionPtr",
  "absPath",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
]);

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/** @throws {ShareError} bad XML, or the Strict form of Open XML, whose elements have other names */
export function readWorkbookPart(text: string, part: string): WorkbookText {
  const found: WorkbookText = {
    rootName: "",
    sheets: [],
    sheetsStart: 0,
    sheetsEnd: 0,
    windows: [],
    names: [],
    beforeNames: 0,
    structureLocked: false,
    date1904: false,
  };
  let depth = 0;
  let open: PlacedTag | undefined;
  scanXml(text, part, {
    open({ name, attributes, start, end, selfClosing }) {
      depth++;
      const tag = localName(name);
      if (depth === 1) {
        found.rootName = name;
        if (Object.values(attributes).some((value) => value.startsWith(STRICT))) throw new ShareError("strictFormat", part);
      }
      if (tag === "sheet" && depth === 3) found.sheets.push(attributes);
      else if (tag === "sheets" && depth === 2) found.sheetsStart = end;
      else if (tag === "workbookView" && depth === 3) found.windows.push({ start, end, attributes });
      else if (tag === "definedName" && depth === 3) open = { attributes, start, end };
      else if (tag === "definedNames" && depth === 2) found.nameList = { start, end, contentEnd: end, selfClosing };
      else if (tag === "calcPr" && depth === 2) found.calcPr = { start, end, attributes };
      else if (tag === "workbookProtection") found.structureLocked = isTrue(attributes.lockStructure);
      else if (tag === "workbookPr") found.date1904 = isTrue(attributes.date1904);
    },
    close(name, start, end) {
      const tag = localName(name);
      if (tag === "definedName" && open) found.names.push(definedName(open, text, Math.max(open.end, start)));
      if (tag === "definedName") open = undefined;
      else if (tag === "sheets" && depth === 2) found.sheetsEnd = start;
      else if (tag === "definedNames" && found.nameList) found.nameList.contentEnd = start;
      if (depth === 2 && BEFORE_NAMES.has(tag)) found.beforeNames = end;
      depth--;
    },
  });
  return found;
}

function definedName({ attributes, start: tagStart, end: start }: PlacedTag, text: string, end: number): DefinedName {
  const { name = "", localSheetId, comment } = attributes;
  return {
    name,
    formula: unescapeXml(text.slice(start, end)),
    ...(localSheetId === undefined ? {} : { localSheet: Number(localSheetId) }),
    ...(comment === undefined ? {} : { comment }),
    start,
    end,
    tagStart,
  };
}
