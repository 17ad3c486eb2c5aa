import { Edits, appendTo, type ElementText } from "../xml/Edits";
import { escapeXml } from "../xml/escapeXml";
import { scanXml } from "../xml/scanXml";
import { localName, prefixOf } from "../xml/startTag";

/** Notes to add, by the address of their cell. */
export type Notes = ReadonlyMap<string, string>;

const AUTHOR = "Loyalty Economics";
export const EMPTY_COMMENTS =
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
export function withNotes(text: string, part: string, notes: Notes): { text: string; added: string[] } {
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
