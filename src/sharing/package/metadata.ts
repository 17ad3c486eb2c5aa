import { Edits, appendTo } from "../xml/Edits";
import { scanXml } from "../xml/scanXml";
import { localName, prefixOf, withAttribute } from "../xml/xmlText";
import type { Package } from "./Package";
import type { Stretch } from "./CellScanner";
import type { WorkbookPart } from "./WorkbookPart";

const DYNAMIC = "XLDAPR";
const METADATA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const METADATA_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata";
const DYNAMIC_NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
/** Id of the extension that marks a dynamic array ([MS-XLSX] 2.3.10). */
const DYNAMIC_EXTENSION = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";

const TYPE_ATTRIBUTES =
  `name="${DYNAMIC}" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" ` +
  'clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"';
const futureBlock = (prefix: string): string =>
  `<${prefix}bk><${prefix}extLst><${prefix}ext uri="${DYNAMIC_EXTENSION}"><xda:dynamicArrayProperties xmlns:xda="${DYNAMIC_NAMESPACE}" ` +
  `fDynamic="1" fCollapsed="0"/></${prefix}ext></${prefix}extLst></${prefix}bk>`;

const NEW_METADATA =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<metadataTypes count="1"><metadataType ${TYPE_ATTRIBUTES}/></metadataTypes>` +
  `<futureMetadata name="${DYNAMIC}" count="1">${futureBlock("")}</futureMetadata>` +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** The lists of the part, in the order of its schema (CT_Metadata, ECMA-376 part 1, 18.9.9). */
const LISTS = ["metadataTypes", "metadataStrings", "mdxMetadata", "futureMetadata", "cellMetadata", "valueMetadata", "extLst"] as const;
type ListName = (typeof LISTS)[number];

interface ListText extends Stretch {
  contentEnd: number;
  elementEnd: number;
  selfClosing: boolean;
  count: number;
}

interface Metadata {
  rootName: string;
  /** behind the start tag of the root */
  rootContent: number;
  /** the root is written as an empty tag */
  isEmpty: boolean;
  types: string[];
  lists: Map<string, ListText>;
  /** type and value numbers of each block of cellMetadata, its first record */
  cellBlocks: { t: number; v: number }[];
}

/** Lists are kept by their name, those of futureMetadata by name and the type they belong to. */
function readMetadata(text: string, part: string): Metadata {
  const found: Metadata = { rootName: "", rootContent: 0, isEmpty: false, types: [], lists: new Map(), cellBlocks: [] };
  const path: string[] = [];
  let list: ListText | undefined;
  scanXml(text, part, {
    open({ name, attributes, start, end, selfClosing }) {
      const tag = localName(name);
      path.push(tag);
      if (path.length === 1) [found.rootName, found.rootContent, found.isEmpty] = [name, end, selfClosing];
      else if (path.length === 2) {
        list = { start, end, contentEnd: end, elementEnd: end, selfClosing, count: 0 };
        found.lists.set(tag === "futureMetadata" ? `${tag} ${attributes.name}` : tag, list);
      } else if (path.length === 3 && list) list.count++;
      if (tag === "metadataType") found.types.push(attributes.name ?? "");
      else if (tag === "bk" && path[1] === "cellMetadata") found.cellBlocks.push({ t: 0, v: 0 });
      else if (tag === "rc" && path[1] === "cellMetadata" && found.cellBlocks.at(-1)?.t === 0)
        found.cellBlocks[found.cellBlocks.length - 1] = { t: Number(attributes.t), v: Number(attributes.v) };
    },
    close(_name, start, end) {
      if (path.length === 2 && list) [list.contentEnd, list.elementEnd] = [start, end];
      path.pop();
    },
  });
  return found;
}

/**
 * Where a list that is missing belongs: behind the last of those that come before it, of which futureMetadata may stand there several
 * times.
 */
function placeOf(name: ListName, { lists, rootContent }: Metadata): number {
  const before = new Set<string>(LISTS.slice(0, LISTS.indexOf(name) + 1));
  const ends = [...lists].flatMap(([key, { elementEnd }]) => (before.has(key.split(" ")[0]!) ? [elementEnd] : []));
  return Math.max(rootContent, ...ends);
}

/**
 * Adds an element to a list of the part, raising its count, or begins the list.
 * @param of the type that a list of futureMetadata belongs to
 */
function extended(text: string, found: Metadata, name: ListName, element: string, of?: string): string {
  const list = found.lists.get(of === undefined ? name : `${name} ${of}`);
  const tagName = prefixOf(found.rootName) + name;
  const edits = new Edits();
  if (!list) {
    const opening = of === undefined ? tagName : `${tagName} name="${of}"`;
    edits.insert(placeOf(name, found), `<${opening} count="1">${element}</${tagName}>`);
  } else {
    const tag = withAttribute(text.slice(list.start, list.end), "count", String(list.count + 1));
    appendTo(edits, text, { ...list, name: tagName }, element, tag);
  }
  return edits.apply(text);
}

/** Takes one step towards a block that marks dynamic arrays; its index when it is there. */
function nextStep(text: string, part: string): { text: string } | { index: number } {
  const found = readMetadata(text, part);
  if (found.isEmpty) return { text: NEW_METADATA };
  const prefix = prefixOf(found.rootName);
  const type = found.types.indexOf(DYNAMIC) + 1;
  if (type === 0) return { text: extended(text, found, "metadataTypes", `<${prefix}metadataType ${TYPE_ATTRIBUTES}/>`) };
  const marks = found.lists.get(`futureMetadata ${DYNAMIC}`)?.count ?? 0;
  if (marks === 0) return { text: extended(text, found, "futureMetadata", futureBlock(prefix), DYNAMIC) };
  const index = found.cellBlocks.findIndex(({ t }) => t === type);
  if (index >= 0) return { index: index + 1 };
  return { text: extended(text, found, "cellMetadata", `<${prefix}bk><${prefix}rc t="${type}" v="0"/></${prefix}bk>`) };
}

/**
 * The number that the cm attribute of a dynamic array cell names: the first block of cell metadata of the type XLDAPR, counted from 1. What
 * is missing is added. Source: [MS-XLSX] 2.2.4 and 2.6.204; ECMA-376 part 1, 18.9.
 */
export function dynamicArrayIndex(file: Package, workbook: WorkbookPart): number {
  const known = file.related(workbook.part, "/sheetMetadata");
  if (known === undefined || !file.has(known)) {
    file.add("xl/metadata.xml", METADATA_TYPE, NEW_METADATA);
    file.relate(workbook.part, METADATA_RELATION, "/xl/metadata.xml");
    return 1;
  }
  const before = file.text(known);
  for (let text = before; ;) {
    const step = nextStep(text, known);
    if ("text" in step) text = step.text;
    else {
      if (text !== before) file.write(known, text);
      return step.index;
    }
  }
}
