import type { Package } from "../package/Package";
import { targetPart } from "../package/relationships";
import type { Edits } from "../xml/Edits";
import { prefixOf } from "../xml/startTag";
import { EMPTY_COMMENTS, type Notes, withNotes } from "./comments";
import { EMPTY_NOTE_SHAPES, withNoteShapes } from "./noteShapes";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

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
