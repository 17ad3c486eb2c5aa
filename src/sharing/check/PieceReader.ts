/** Reads a text that comes in pieces from front to back, a stretch at a time. */
export class PieceReader {
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
