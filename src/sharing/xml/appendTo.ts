import type { Edits } from "./Edits";

/** An element of a text: its start tag, and where its end tag begins. */
export interface ElementText {
  name: string;
  start: number;
  end: number;
  contentEnd: number;
  selfClosing: boolean;
}

/** Adds to the end of an element's content, opening one that is written as an empty tag. @param tag a changed start tag, where there is one */
export function appendTo(edits: Edits, text: string, element: ElementText, content: string, tag?: string): void {
  const { name, start, end, contentEnd, selfClosing } = element;
  const opening = tag ?? text.slice(start, end);
  if (selfClosing) edits.replace(start, end, `${opening.replace(/\s*\/>$/, ">")}${content}</${name}>`);
  else {
    if (tag !== undefined) edits.replace(start, end, tag);
    edits.insert(contentEnd, content);
  }
}
