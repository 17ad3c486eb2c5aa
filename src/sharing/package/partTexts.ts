import { ShareError } from "../ShareError";
import type { ZipEntry } from "../zip/zip";

const LITTLE = "utf-16le";
const BIG = "utf-16be";
const NONE = new Uint8Array(0);

/** Parts are UTF-8 or, rarely, UTF-16 with a byte order mark (ECMA-376 part 2). */
function encodingOf(first: Uint8Array): string {
  if (first[0] === 0xff && first[1] === 0xfe) return LITTLE;
  return first[0] === 0xfe && first[1] === 0xff ? BIG : "utf-8";
}

/** Bytes of UTF-8 at the end of a piece that begin a character which the next piece ends. */
function bytesCutOff(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    // the second byte of a character and those behind it begin with the bits 10
    if ((byte & 0xc0) === 0x80) continue;
    return byte >= (back === 1 ? 0xc0 : back === 2 ? 0xe0 : 0xf0) ? back : 0;
  }
  return 0;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** Decodes one piece of a text after the other, and at last whatever is left. */
type Decode = (bytes: Uint8Array | undefined) => string;

/**
 * Whole characters at a time: engines decode a finished text faster than one that goes on, and give texts of one byte a character where
 * they can.
 */
function utf8Decoder(): Decode {
  // a mark at the beginning is kept, so that it is written again
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let rest: Uint8Array = NONE;
  return (bytes) => {
    const whole = joined(rest, bytes ?? NONE);
    const end = bytes ? whole.length - bytesCutOff(whole) : whole.length;
    rest = whole.slice(end);
    return decoder.decode(whole.subarray(0, end));
  };
}

/** Parts are written as UTF-8, so the declaration is changed. */
function utf16Decoder(encoding: string): Decode {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let isFirst = true;
  return (bytes) => {
    const text = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    const written = isFirst ? text.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])UTF-16[A-Z]*/i, "$1UTF-8") : text;
    isFirst = false;
    return written;
  };
}

/**
 * The text of a part from its bytes, piece by piece.
 * @throws {ShareError} bytes that are no text
 */
export function* decodedPieces(pieces: Iterable<Uint8Array>, part: string): Generator<string> {
  let decode: Decode | undefined;
  const decoded = (bytes: Uint8Array | undefined): string => {
    try {
      return decode?.(bytes) ?? "";
    } catch {
      throw new ShareError("badXml", part, "encoding");
    }
  };
  for (const bytes of pieces) {
    if (!decode) {
      const encoding = encodingOf(bytes);
      decode = encoding === "utf-8" ? utf8Decoder() : utf16Decoder(encoding);
    }
    yield decoded(bytes);
  }
  const rest = decoded(undefined);
  if (rest !== "") yield rest;
}

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

const WORD = "loyalty";
const LAST = WORD.length - 1;
/** How far a search may move on, by the byte under the word's last letter (Horspool, 1980, Practical fast searching in strings). */
const MOVES = Uint8Array.from({ length: 256 }, (_, byte) => {
  const at = WORD.slice(0, LAST).lastIndexOf(String.fromCharCode(byte).toLowerCase());
  return at < 0 ? WORD.length : LAST - at;
});
const LETTERS = Array.from(WORD, (letter) => letter.charCodeAt(0));

/**
 * Whether the bytes of a part, which come in pieces, hold our name in any case, so that it has to be read; parts in UTF-16 always have to.
 */
export function bytesHoldLoyalty(pieces: Iterable<Uint8Array>): boolean {
  let end = new Uint8Array(0);
  let isFirst = true;
  for (const piece of pieces) {
    const mark = piece[0]! * 256 + piece[1]!;
    if (isFirst && (mark === 0xfffe || mark === 0xfeff)) return true;
    // the word may stand across two pieces
    if (holdsWord(Uint8Array.of(...end, ...piece.subarray(0, LAST))) || holdsWord(piece)) return true;
    end = piece.slice(-LAST);
    isFirst = false;
  }
  return false;
}

/** The same for a text, whose pieces are put together. */
export function textHoldsLoyalty(pieces: Iterable<string>): boolean {
  return /loyalty/i.test([...pieces].join(""));
}

function holdsWord(bytes: Uint8Array): boolean {
  for (let at = 0; at + LAST < bytes.length; at += MOVES[bytes[at + LAST]!]!)
    if (LETTERS.every((letter, i) => (bytes[at + i]! | 32) === letter)) return true;
  return false;
}
