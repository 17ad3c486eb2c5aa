import { Edits } from "../xml/Edits";
import { scanXml } from "../xml/scanXml";
import { localName, prefixOf, withAttribute } from "../xml/startTag";
import type { Package } from "./Package";
import type { Stretch } from "./scannedSheet.types";
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

interface ListText extends Stretch {
  contentEnd: number;
  elementEnd: number;
  selfClosing: boolean;
  count: number;
}

interface Metadata {
  rootName: string;
  types: string[];
  lists: Map<string, ListText>;
  /** type and value numbers of each block of cellMetadata, its first record */
  cellBlocks: { t: number; v: number }[];
}

/** Lists are kept by their name, those of futureMetadata by name and the type they belong to. */
function readMetadata(text: string, part: string): Metadata {
  const found: Metadata = { rootName: "", types: [], lists: new Map(), cellBlocks: [] };
  const path: string[] = [];
  let list: ListText | undefined;
  scanXml(text, part, {
    open({ name, attributes, start, end, selfClosing }) {
      const tag = localName(name);
      path.push(tag);
      if (path.length === 1) found.rootName = name;
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

/** Adds to one list of the part, raising its count, or begins the list behind `after`. */
function extend(text: string, list: ListText | undefined, element: string, begin: { tag: string; open: string; after: number }): string {
  const edits = new Edits();
  if (!list) edits.insert(begin.after, `<${begin.open} count="1">${element}</${begin.tag}>`);
  else {
    const tag = withAttribute(text.slice(list.start, list.end), "count", String(list.count + 1));
    if (list.selfClosing) edits.replace(list.start, list.end, `${tag.replace(/\s*\/>$/, ">")}${element}</${begin.tag}>`);
    else {
      edits.replace(list.start, list.end, tag);
      edits.insert(list.contentEnd, element);
    }
  }
  return edits.apply(text);
}

/** Takes one step towards a block that marks dynamic arrays; undefined when it is there. */
function nextStep(text: string, part: string): { text: string } | { index: number } {
  const found = readMetadata(text, part);
  const prefix = prefixOf(found.rootName);
  const { lists } = found;
  const end = (name: string): number => lists.get(name)?.elementEnd ?? text.lastIndexOf("<");
  const type = found.types.indexOf(DYNAMIC) + 1;
  if (type === 0) {
    const root = text.indexOf(">", text.indexOf(`<${found.rootName}`)) + 1;
    const tag = `${prefix}metadataTypes`;
    return {
      text: extend(text, lists.get("metadataTypes"), `<${prefix}metadataType ${TYPE_ATTRIBUTES}/>`, { tag, open: tag, after: root }),
    };
  }
  const future = lists.get(`futureMetadata ${DYNAMIC}`);
  if (!future || future.count === 0) {
    const tag = `${prefix}futureMetadata`;
    // the lists of texts and queries come before
    const after = ["mdxMetadata", "metadataStrings", "metadataTypes"].find((name) => lists.has(name)) ?? "metadataTypes";
    return { text: extend(text, future, futureBlock(prefix), { tag, open: `${tag} name="${DYNAMIC}"`, after: end(after) }) };
  }
  const index = found.cellBlocks.findIndex(({ t }) => t === type);
  if (index >= 0) return { index: index + 1 };
  const tag = `${prefix}cellMetadata`;
  const block = `<${prefix}bk><${prefix}rc t="${type}" v="0"/></${prefix}bk>`;
  return { text: extend(text, lists.get("cellMetadata"), block, { tag, open: tag, after: end(`futureMetadata ${DYNAMIC}`) }) };
}

/**
 * The number that the cm attribute of a dynamic array cell names: the first block of cell metadata of the type XLDAPR, counted from 1. What is missing is added.
 * Source: [MS-XLSX] 2.2.4 and 2.6.204; ECMA-376 part 1, 18.9.
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
