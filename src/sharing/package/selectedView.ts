import { Edits } from "../xml/Edits";
import type { TextWindow, XmlStart } from "../xml/xml.types";
import { localName, ownText, withAttribute } from "../xml/xmlText";
import { XmlReader } from "../xml/XmlReader";
import type { Package } from "./Package";
import type { SelectedView } from "./CellScanner";

/** The view that an element is, where it selects its sheet in the first window. */
export function selectedViewOf(tag: XmlStart, text: TextWindow): SelectedView | undefined {
  const { start, end } = tag;
  const isSelected = ["1", "true"].includes(tag.attribute("tabSelected") ?? "") && Number(tag.attribute("workbookViewId")) === 0;
  return isSelected ? { start, end, tag: ownText(text.slice(start, end)) } : undefined;
}

/** Takes the selection away in a part's changes. */
export function deselectView(edits: Edits, { start, end, tag }: SelectedView): void {
  edits.replace(start, end, withAttribute(tag, "tabSelected", undefined));
}

/** Characters read at once: views stand within the first thousands. */
const STRETCH = 2 ** 13;

function* stretches(pieces: Iterable<string>): Generator<string> {
  for (const piece of pieces) for (let at = 0; at < piece.length; at += STRETCH) yield piece.slice(at, at + STRETCH);
}

/** Views stand before the cells; no more of a part than that is read. */
function findSelectedView(pieces: Iterable<string>, part: string): SelectedView | undefined {
  let found: SelectedView | undefined;
  let isPast = false;
  const reader = new XmlReader(part, (window) => ({
    open(tag) {
      const name = localName(tag.name);
      if (name === "sheetView") found ??= selectedViewOf(tag, window);
      else if (name === "sheetData") isPast = true;
    },
    close(name) {
      if (localName(name) === "sheetViews") isPast = true;
    },
  }));
  for (const stretch of stretches(pieces)) {
    reader.feed(stretch);
    if (isPast) break;
  }
  return found;
}

/** Deselects a sheet of any kind in the first window. */
export function deselectSheet(file: Package, part: string): void {
  const view = findSelectedView(file.pieces(part), part);
  if (!view) return;
  const edits = new Edits();
  deselectView(edits, view);
  file.writePieces(part, edits.applyTo(file.pieces(part)));
}
