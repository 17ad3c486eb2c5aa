interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Replacements at places of a text, collected in any order and made at once. */
export class Edits {
  private readonly edits: Edit[] = [];

  get isEmpty(): boolean {
    return this.edits.length === 0;
  }

  replace(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** @throws {RangeError} when two replacements overlap; insertions at one place keep their order */
  apply(source: string): string {
    return [...this.applyTo([source])].join("");
  }

  /** The same for a text that comes in pieces; the changed text comes in pieces too. */
  *applyTo(pieces: Iterable<string>): Generator<string> {
    const edits = this.sorted();
    let next = 0;
    // offset of the piece, and of what was last written or left out
    let base = 0;
    let at = 0;
    for (const piece of pieces) {
      const end = base + piece.length;
      const changed: string[] = [];
      for (let edit = edits[next]; edit && edit.start <= end; edit = edits[++next]) {
        if (edit.start < at) throw new RangeError(`replacements overlap at ${edit.start}`);
        changed.push(piece.slice(at - base, edit.start - base), edit.text);
        at = edit.end;
      }
      if (at < end) {
        changed.push(piece.slice(at - base));
        at = end;
      }
      base = end;
      yield changed.join("");
    }
  }

  private sorted(): Edit[] {
    // sorting keeps the order of those at one place
    return [...this.edits].sort((a, b) => a.start - b.start || a.end - b.end);
  }
}

/** An element of a text: its start tag, and where its end tag begins. */
export interface ElementText {
  name: string;
  start: number;
  end: number;
  contentEnd: number;
  selfClosing: boolean;
}

/**
 * Adds to the end of an element's content, opening one that is written as an empty tag.
 * @param tag a changed start tag, where there is one
 */
export function appendTo(edits: Edits, text: string, element: ElementText, content: string, tag?: string): void {
  const { name, start, end, contentEnd, selfClosing } = element;
  const opening = tag ?? text.slice(start, end);
  if (selfClosing) edits.replace(start, end, `${opening.replace(/\s*\/>$/, ">")}${content}</${name}>`);
  else {
    if (tag !== undefined) edits.replace(start, end, tag);
    edits.insert(contentEnd, content);
  }
}
