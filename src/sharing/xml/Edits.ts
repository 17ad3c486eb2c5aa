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
    const sorted = this.edits
      .map((edit, order) => ({ ...edit, order }))
      .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of sorted) {
      if (start < at) throw new RangeError(`replacements overlap at ${start}`);
      pieces.push(source.slice(at, start), text);
      at = end;
    }
    pieces.push(source.slice(at));
    return pieces.join("");
  }
}
