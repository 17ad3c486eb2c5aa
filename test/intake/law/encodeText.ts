import type { Encoding } from "../../../src/intake/text/decodeText";

/** What the bytes 0x80 to 0x9f of Windows-1252 mean, by the Encoding Standard (WHATWG); some versions of Node read them as control characters. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const tables = new Map<Encoding, Map<string, number[]>>();

function singleBytes(encoding: Encoding): [string, number[]][] {
  const text = new TextDecoder(encoding).decode(Uint8Array.from({ length: 128 }, (_, i) => 128 + i));
  const letters = encoding === "windows-1252" ? WINDOWS_1252 + text.slice(32) : text;
  return [...letters].map((letter, i) => [letter, [128 + i]]);
}

/** Every pair of bytes with a line feed behind, decoded at once. */
function bytePairs(encoding: Encoding): [string, number[]][] {
  const pairs: number[][] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) pairs.push([lead, trail]);
  const letters = new TextDecoder(encoding).decode(Uint8Array.from(pairs.flatMap((pair) => [...pair, 10]))).split("\n");
  return letters.flatMap((letter, i): [string, number[]][] =>
    [...letter].length === 1 && letter !== "\ufffd" ? [[letter, pairs[i]!]] : [],
  );
}

const OF_PAIRS: readonly Encoding[] = ["gb18030", "big5", "shift_jis", "euc-kr"];

function tableOf(encoding: Encoding): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, number[]>();
  // the first of several codes of a letter is the usual one
  for (const [letter, bytes] of OF_PAIRS.includes(encoding) ? bytePairs(encoding) : singleBytes(encoding))
    if (!table.has(letter)) table.set(letter, bytes);
  tables.set(encoding, table);
  return table;
}

/** The text in an encoding, by what the platform's decoder makes of every byte and pair of bytes; undefined where it has a letter that the encoding has not. */
export function encodeText(text: string, encoding: Encoding, mark: boolean): Uint8Array | undefined {
  const marked = mark ? `\ufeff${text}` : text;
  if (encoding === "utf-8") return Buffer.from(marked, "utf8");
  if (encoding === "utf-16le") return Buffer.from(marked, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(marked, "utf16le").swap16();
  const table = tableOf(encoding);
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    const found = code < 128 ? [code] : table.get(letter);
    if (found === undefined) return undefined;
    bytes.push(...found);
  }
  return Uint8Array.from(bytes);
}
