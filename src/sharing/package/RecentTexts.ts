import type { ZipEntry } from "../zip/zip.types";

/** Characters kept. Most workbooks fit; a sheet of a large one does not, and is read in pieces each time. */
const MOST = 2 ** 23;

/** Texts of parts that were read last, since each sheet is read several times on its way. */
export class RecentTexts {
  private readonly texts = new Map<ZipEntry, readonly string[]>();
  private length = 0;

  /** Whether a part is short enough to be kept: a byte is at most one character. */
  takes({ size }: Pick<ZipEntry, "size">): boolean {
    return size <= MOST;
  }

  /** The text of a part, kept if it is short enough. @param read reads it anew */
  of(entry: ZipEntry, read: () => Iterable<string>): Iterable<string> {
    if (!this.takes(entry)) return { [Symbol.iterator]: () => read()[Symbol.iterator]() };
    const known = this.texts.get(entry);
    if (known) return known;
    const pieces = [...read()];
    this.keep(entry, pieces);
    return pieces;
  }

  /** Keeps the text of a part that was just written, if it is short enough. */
  keep(entry: ZipEntry, pieces: readonly string[]): void {
    if (!this.takes(entry)) return;
    this.texts.set(entry, pieces);
    this.length += entry.size;
    for (const [oldest] of this.texts) {
      if (this.length <= MOST) break;
      this.texts.delete(oldest);
      this.length -= oldest.size;
    }
  }
}
