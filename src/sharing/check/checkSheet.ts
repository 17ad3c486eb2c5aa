import { ShareError } from "../ShareError";
import type { SelectedView } from "../package/CellScanner";
import type { PlannedCell, PlannedSheet } from "../plan/plan.types";
import { withAttribute } from "../xml/xmlText";

/** Reads a text that comes in pieces from front to back, a stretch at a time. */
class PieceReader {
  private readonly pieces: Iterator<string>;
  private text = "";
  private at = 0;

  constructor(pieces: Iterable<string>) {
    this.pieces = pieces[Symbol.iterator]();
  }

  /** Adds a piece. @returns false at the end */
  private more(): boolean {
    const { done, value } = this.pieces.next();
    if (done) return false;
    this.text = this.text.slice(this.at) + value;
    this.at = 0;
    return true;
  }

  /** The next characters, fewer at the end. */
  take(length: number): string {
    while (this.text.length - this.at < length && this.more());
    const taken = this.text.slice(this.at, this.at + length);
    this.at += taken.length;
    return taken;
  }

  /** What is there without waiting for more, but at least one character; "" at the end. */
  takeSome(): string {
    while (this.at === this.text.length && this.more());
    return this.take(this.text.length - this.at);
  }

  /** Up to the end of what the pattern finds; undefined when it finds nothing. @param pattern global */
  takeThrough(pattern: RegExp): string | undefined {
    do {
      pattern.lastIndex = this.at;
      const found = pattern.exec(this.text);
      if (found) return this.take(found.index + found[0].length - this.at);
    } while (this.more());
    return undefined;
  }

  /** What the pattern finds right here; undefined when it does not. @param pattern sticky @param longest it may find */
  takeMatch(pattern: RegExp, longest: number): string | undefined {
    while (this.text.length - this.at < longest && this.more());
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    return found ? this.take(found[0].length) : undefined;
  }
}

/** A stretch of the original that may change, and how the copy's text in its place is told to be in order. */
interface Change {
  start: number;
  end: number;
  /** reads the changed text in the copy; false when it is not what may stand there */
  accepts(copy: PieceReader, before: string): boolean;
}

const CELL_END = /<\/(?:\w+:)?c>/g;
const FORMULA = /<(?:\w+:)?f(?:\s[^<>]*)?>[^<]*<\/(?:\w+:)?f>/y;
const NOTES_LINK = /<(?:\w+:)?legacyDrawing xmlns:loyr="[^"]*" loyr:id="[^"]*"\/>/y;
const RULE = /[^<]*/y;
/** A formula of 8,192 characters, each written as a reference. */
const LONGEST = 60_000;
/** Characters compared at once. */
const BLOCK = 2 ** 18;

/** A cell: its start tag, but for the mark of a dynamic array, and its value must be there as they were. */
function cellChange({ site }: Pick<PlannedCell, "site">): Change {
  const { cell, valueElement } = site;
  const startTag = withAttribute(site.tag, "cm", undefined);
  return {
    ...cell,
    accepts(copy, before) {
      const value = valueElement ? before.slice(valueElement.start - cell.start, valueElement.end - cell.start) : "";
      const written = copy.takeThrough(CELL_END);
      if (written === undefined) return false;
      const tag = withAttribute(written.slice(0, written.indexOf(">") + 1), "cm", undefined);
      return tag === startTag && written.includes(value);
    },
  };
}

/** An element that may be added at a place. */
function added(at: number, element: RegExp, optional: boolean): Change {
  return { start: at, end: at, accepts: (copy) => copy.takeMatch(element, LONGEST) !== undefined || optional };
}

/** A start tag that may lose one attribute. */
function withoutAttribute({ start, end, tag }: SelectedView, name: string): Change {
  const left = withAttribute(tag, name, undefined);
  return { start, end, accepts: (copy) => copy.take(left.length) === left };
}

function changesOf({ cells, kept, rules, sheet }: PlannedSheet): Change[] {
  return [
    ...[...cells, ...kept].map((cell) => cellChange(cell)),
    ...cells.flatMap((cell) => cell.others ?? []).map(({ at }) => added(at, FORMULA, false)),
    // the text of a rule's formula ends where its end tag begins
    ...rules.map(({ site: { start, end } }): Change => ({ start, end, accepts: (copy) => copy.takeMatch(RULE, LONGEST) !== undefined })),
    ...(sheet.selectedView ? [withoutAttribute(sheet.selectedView, "tabSelected")] : []),
    ...(sheet.legacyDrawing === undefined ? [added(sheet.legacyDrawingAt, NOTES_LINK, true)] : []),
  ].sort((a, b) => a.start - b.start);
}

function isSameFor(length: number, text: PieceReader, copy: PieceReader): boolean {
  for (let rest = length; rest > 0; rest -= BLOCK) {
    const wanted = Math.min(rest, BLOCK);
    if (text.take(wanted) !== copy.take(wanted)) return false;
  }
  return true;
}

function isSameToTheEnd(text: PieceReader, copy: PieceReader): boolean {
  for (let rest = text.takeSome(); rest !== ""; rest = text.takeSome()) if (copy.take(rest.length) !== rest) return false;
  return copy.takeSome() === "";
}

/** Walks through both texts side by side: between the changes they must be the same. */
function isSameOutside(text: PieceReader, copy: PieceReader, changes: readonly Change[]): boolean {
  let at = 0;
  for (const { start, end, accepts } of changes) {
    if (!isSameFor(start - at, text, copy) || !accepts(copy, text.take(end - start))) return false;
    at = end;
  }
  return isSameToTheEnd(text, copy);
}

/**
 * Compares a converted sheet with the original: only formulas of ours may differ, and values stay.
 * @throws {ShareError} with the problem selfCheck
 */
export function checkSheet(text: Iterable<string>, copy: Iterable<string>, sheet: PlannedSheet): void {
  if (!isSameOutside(new PieceReader(text), new PieceReader(copy), changesOf(sheet)))
    throw new ShareError("selfCheck", sheet.entry.part, "changed outside formulas");
}
