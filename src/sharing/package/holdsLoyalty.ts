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
