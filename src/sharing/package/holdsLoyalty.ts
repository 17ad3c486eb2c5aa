const WORD = "loyalty";
const LAST = WORD.length - 1;
/** How far a search may move on, by the byte under the word's last letter (Horspool, 1980, Practical fast searching in strings). */
const MOVES = Uint8Array.from({ length: 256 }, (_, byte) => {
  const at = WORD.slice(0, LAST).lastIndexOf(String.fromCharCode(byte).toLowerCase());
  return at < 0 ? WORD.length : LAST - at;
});
const LETTERS = Array.from(WORD, (letter) => letter.charCodeAt(0));

/** Whether the bytes of a part hold our name in any case, so that it has to be read; parts in UTF-16 always have to. */
export function holdsLoyalty(bytes: Uint8Array): boolean {
  const mark = bytes[0]! * 256 + bytes[1]!;
  if (mark === 0xfffe || mark === 0xfeff) return true;
  for (let at = 0; at + LAST < bytes.length; at += MOVES[bytes[at + LAST]!]!)
    if (LETTERS.every((letter, i) => (bytes[at + i]! | 32) === letter)) return true;
  return false;
}
