import type { PlannedCell, PlannedSheet } from "../plan/plan.types";
import { ShareError } from "../ShareError";
import { withAttribute } from "../xml/startTag";

/** A stretch of the original that may change, and how the copy's text in its place is told to be in order. */
interface Change {
  start: number;
  end: number;
  /** where the changed text ends in the copy; -1 when it is not what may stand there */
  endIn(copy: string, at: number): number;
}

const CELL_END = /<\/(?:\w+:)?c>/g;
const FORMULA = /<(?:\w+:)?f(?:\s[^<>]*)?>[^<]*<\/(?:\w+:)?f>/y;
const NOTES_LINK = /<(?:\w+:)?legacyDrawing xmlns:loyr="[^"]*" loyr:id="[^"]*"\/>/y;

/** A cell: its start tag, but for the mark of a dynamic array, and its value must be there as they were. */
function cellChange(text: string, { site }: Pick<PlannedCell, "site">): Change {
  const { cell, valueElement } = site;
  const value = valueElement ? text.slice(valueElement.start, valueElement.end) : "";
  const startTag = withAttribute(text.slice(site.startTag.start, site.startTag.end), "cm", undefined);
  return {
    start: cell.start,
    end: cell.end,
    endIn(copy, at) {
      CELL_END.lastIndex = at;
      const found = CELL_END.exec(copy);
      const end = found ? found.index + found[0].length : -1;
      const written = copy.slice(at, end);
      const tag = withAttribute(written.slice(0, written.indexOf(">") + 1), "cm", undefined);
      return tag === startTag && written.includes(value) ? end : -1;
    },
  };
}

/** An element that may be added at a place. */
function added(at: number, element: RegExp, optional: boolean): Change {
  return {
    start: at,
    end: at,
    endIn(copy, place) {
      element.lastIndex = place;
      const found = element.exec(copy);
      if (found) return place + found[0].length;
      return optional ? place : -1;
    },
  };
}

function changesOf(text: string, { cells, kept, rules, sheet }: PlannedSheet): Change[] {
  return [
    ...[...cells, ...kept].map((cell) => cellChange(text, cell)),
    ...cells.flatMap((cell) => cell.others ?? []).map(({ at }) => added(at, FORMULA, false)),
    // the text of a rule's formula ends where its end tag begins
    ...rules.map(({ site: { start, end } }): Change => ({ start, end, endIn: (copy, at) => copy.indexOf("<", at) })),
    ...(sheet.legacyDrawing === undefined ? [added(sheet.legacyDrawingAt, NOTES_LINK, true)] : []),
  ].sort((a, b) => a.start - b.start);
}

/** Walks through both texts side by side: between the changes they must be the same. */
function isSameOutside(text: string, copy: string, changes: readonly Change[]): boolean {
  let at = 0;
  let inCopy = 0;
  for (const { start, end, endIn } of changes) {
    if (!copy.startsWith(text.slice(at, start), inCopy)) return false;
    const next = endIn(copy, inCopy + start - at);
    if (next < 0) return false;
    [at, inCopy] = [end, next];
  }
  return text.slice(at) === copy.slice(inCopy);
}

/**
 * Compares a converted sheet with the original: only formulas of ours may differ, and values stay.
 * @throws {ShareError} with the problem selfCheck
 */
export function checkSheet(text: string, copy: string, sheet: PlannedSheet): void {
  if (!isSameOutside(text, copy, changesOf(text, sheet))) throw new ShareError("selfCheck", sheet.entry.part, "changed outside formulas");
}
