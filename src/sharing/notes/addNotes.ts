import { parseCell } from "../../address/a1";
import type { Package } from "../package/Package";
import { targetPart } from "../package/relationships";
import { appendTo, Edits, type ElementText } from "../xml/Edits";
import { scanXml } from "../xml/scanXml";
import { escapeXml, localName, prefixOf } from "../xml/xmlText";

/** Notes to add, by the address of their cell. */
type Notes = ReadonlyMap<string, string>;

const AUTHOR = "Loyalty Economics";
const EMPTY_COMMENTS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>';

interface Comments {
  rootName: string;
  authors: number;
  authorList?: ElementText;
  list?: ElementText;
  /** texts of the notes that cells have */
  texts: Map<string, ElementText>;
}

function readComments(text: string, part: string): Comments {
  const found: Comments = { rootName: "", authors: 0, texts: new Map() };
  const open: ElementText[] = [];
  let cell = "";
  scanXml(text, part, {
    open({ name, attributes, start, end, selfClosing }) {
      const tag = localName(name);
      const element = { name, start, end, contentEnd: end, selfClosing };
      open.push(element);
      if (open.length === 1) found.rootName = name;
      if (tag === "author") found.authors++;
      else if (tag === "comment") cell = attributes.ref ?? "";
      else if (tag === "authors") found.authorList = element;
      else if (tag === "commentList") found.list = element;
      else if (tag === "text") found.texts.set(cell, element);
    },
    close(_name, start) {
      const element = open.pop();
      if (element) element.contentEnd = start;
    },
  });
  return found;
}

function run(prefix: string, text: string): string {
  return `<${prefix}r><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}r>`;
}

/**
 * The part with notes added; a cell that has one keeps its text, and ours follows it.
 * @returns the text and the cells that had none before
 */
function withNotes(text: string, part: string, notes: Notes): { text: string; added: string[] } {
  const found = readComments(text, part);
  const prefix = prefixOf(found.rootName);
  const edits = new Edits();
  const added: string[] = [];
  const comments: string[] = [];
  for (const [address, note] of notes) {
    const own = found.texts.get(address);
    if (own) appendTo(edits, text, own, run(prefix, `\n${note}`));
    else {
      added.push(address);
      const content = `<${prefix}text>${run(prefix, note)}</${prefix}text>`;
      comments.push(`<${prefix}comment ref="${address}" authorId="${found.authors}">${content}</${prefix}comment>`);
    }
  }
  if (added.length > 0 && found.authorList && found.list) {
    appendTo(edits, text, found.authorList, `<${prefix}author>${AUTHOR}</${prefix}author>`);
    appendTo(edits, text, found.list, comments.join(""));
  }
  return { text: edits.apply(text), added };
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const SHAPE_TYPE = "_x0000_t202";
const FIRST_SHAPE = 1025;
/** Size of a note in columns and rows. */
const COLUMNS = 4;
const ROWS = 6;

const EMPTY_NOTE_SHAPES =
  `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>` +
  `<v:shapetype id="${SHAPE_TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

function shape(address: string, number: number): string {
  const { row, column } = parseCell(address) ?? { row: 0, column: 0 };
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 1 + COLUMNS, 15, Math.max(0, row - 1) + ROWS, 4].join(", ");
  return (
    `<v:shape ${NAMESPACES} id="_x0000_s${number}" type="#${SHAPE_TYPE}" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/**
 * The drawing of a sheet's notes with a box added for each cell. The drawings that Excel writes are not always well-formed XML, so nothing
 * is read but the numbers of their shapes. A drawing without a known end is given back as it is.
 */
function withNoteShapes(text: string, addresses: readonly string[]): string {
  const end = text.lastIndexOf("</xml>");
  if (end < 0) return text;
  const last = [...text.matchAll(/_x0000_s(\d+)/g)].reduce((most, found) => Math.max(most, Number(found[1])), FIRST_SHAPE - 1);
  const shapes = addresses.map((address, i) => shape(address, last + 1 + i)).join("");
  const type = text.includes(`id="${SHAPE_TYPE}"`) ? "" : /<v:shapetype.*<\/v:shapetype>/.exec(EMPTY_NOTE_SHAPES)![0];
  return text.slice(0, end) + type.replace("<v:shapetype", `<v:shapetype ${NAMESPACES}`) + shapes + text.slice(end);
}

/** The sheet that gets notes, and where its part can name their drawing. */
interface NoteSheet {
  part: string;
  rootName: string;
  legacyDrawing?: string;
  legacyDrawingAt: number;
}

function freePart(file: Package, stem: string, extension: string): string {
  let number = 1;
  while (file.has(`xl/${stem}${number}.${extension}`)) number++;
  return `xl/${stem}${number}.${extension}`;
}

function commentsPart(file: Package, sheet: string): string {
  const known = file.related(sheet, "/comments");
  if (known !== undefined && file.has(known)) return known;
  const part = freePart(file, "comments", "xml");
  file.add(part, COMMENTS_TYPE, EMPTY_COMMENTS);
  file.relate(sheet, `${RELATIONSHIPS}/comments`, `/${part}`);
  return part;
}

/** The drawing that the sheet names, or a new one, which is then named in the sheet. */
function shapesPart(file: Package, sheet: NoteSheet, edits: Edits): string {
  const known = file.relationships(sheet.part).find(({ id }) => id === sheet.legacyDrawing);
  const part = known && targetPart(sheet.part, known.target);
  if (part !== undefined && file.has(part)) return part;
  const added = freePart(file, "drawings/vmlDrawing", "vml");
  file.addByExtension(added, DRAWING_TYPE, EMPTY_NOTE_SHAPES);
  const id = file.relate(sheet.part, `${RELATIONSHIPS}/vmlDrawing`, `/${added}`);
  edits.insert(sheet.legacyDrawingAt, `<${prefixOf(sheet.rootName)}legacyDrawing xmlns:loyr="${RELATIONSHIPS}" loyr:id="${id}"/>`);
  return added;
}

/**
 * Adds notes to cells of a sheet: their texts, the boxes Excel shows them in, and the sheet's link to those, which goes into `edits` of the
 * sheet part.
 */
export function addNotes(file: Package, sheet: NoteSheet, notes: Notes, edits: Edits): void {
  if (notes.size === 0) return;
  const comments = commentsPart(file, sheet.part);
  const { text, added } = withNotes(file.text(comments), comments, notes);
  file.write(comments, text);
  if (added.length === 0) return;
  const shapes = shapesPart(file, sheet, edits);
  file.write(shapes, withNoteShapes(file.text(shapes), added));
}
