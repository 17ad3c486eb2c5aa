import { BYTES_A_LETTER, decoded, type Encoding, plausibility, TOLD_BY_TEXT } from "./decodeText";

/** Texts that a program opened with the wrong encoding, and how they read with the right one. */
export interface Mojibake {
  /** what the bytes were taken for */
  openedAs: Encoding;
  /** what they are */
  encoding: Encoding;
  /** the text as it was written; itself where it is no such text, or where bytes of it were lost */
  repaired(text: string): string;
}

/** What spreadsheets open text files as: the code page of their computer. Of those with letters of two bytes only texts in UTF-8 come back whole often enough. */
const OPENED_AS: readonly Encoding[] = [
  "windows-1252",
  "macintosh",
  "windows-1250",
  "windows-1251",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-kr",
];

const isPlain = (text: string): boolean => /^[\0-\x7f]*$/.test(text);
/** Amounts with a currency and texts with typographic marks, which any language has, tell nothing. */
const isUsual = (text: string): boolean => /^[\0-\x7f\u00a0\u2009\u202f\u3000€£¥￥₩₹₽°’‘“”«»–—−…•™®©½¼×±§№\uff01-\uff5e]*$/u.test(text);

const byteTables = new Map<Encoding, ReadonlyMap<string, readonly number[]>>();

/** The bytes of each letter of an encoding: what its decoder makes of every byte, or of every pair of bytes. */
function byteTable(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const known = byteTables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  for (let first = 0; first < 256; first++) {
    const letter = decoded(Uint8Array.of(first), encoding, true);
    if (letter !== undefined && !table.has(letter)) table.set(letter, [first]);
  }
  if (BYTES_A_LETTER[encoding] === 2) addPairs(table, encoding);
  byteTables.set(encoding, table);
  return table;
}

const FIRST_LEAD = 0x81;
const FIRST_TRAIL = 0x40;
const LINE_FEED = 10;

/** All pairs in one text, a line each: one call of the decoder and not 24,000. */
function addPairs(table: Map<string, readonly number[]>, encoding: Encoding): void {
  const bytes: number[] = [];
  const pairs: [number, number][] = [];
  for (let first = FIRST_LEAD; first < 0xff; first++)
    for (let second = FIRST_TRAIL; second < 0xff; second++) {
      bytes.push(first, second, LINE_FEED);
      pairs.push([first, second]);
    }
  const letters = decoded(Uint8Array.from(bytes), encoding, false)!.split("\n");
  letters.forEach((letter, at) => {
    if ([...letter].length === 1 && letter !== "\ufffd" && !table.has(letter)) table.set(letter, pairs[at]!);
  });
}

/** The bytes a text was read from; undefined where the encoding has no such letter. */
function bytesOf(text: string, encoding: Encoding): Uint8Array | undefined {
  const table = byteTable(encoding);
  const bytes: number[] = [];
  for (const letter of text) {
    const found = table.get(letter);
    if (found === undefined) return undefined;
    bytes.push(...found);
  }
  return Uint8Array.from(bytes);
}

function reread(text: string, openedAs: Encoding, encoding: Encoding): string | undefined {
  const bytes = bytesOf(text, openedAs);
  return bytes && decoded(bytes, encoding, true);
}

/** As plausible as in the language that suits it best: nobody says which it is. */
function plausibilityOf(text: string): number {
  return Math.max(...TOLD_BY_TEXT.map((encoding) => plausibility(text, encoding)));
}

/** A text as good as this needs no other reading. */
const PLAIN_SENSE = 0.9;
/** The other reading must make sense, and more of it by so much. */
const SENSE = 0.5;
const MORE_SENSE = 0.5;
/** UTF-8 has a form that no other text has by chance: it stands above all others. */
const BY_FORM = 10;
/** Fewer letters than this, or one letter again and again, may make sense by chance in other encodings. */
const FEWEST_LETTERS = 3;
/** Share of the texts that must come back whole: some may have been typed since, and letters of two bytes lose one at the end of a cell. */
const MOST = 0.8;
const HALF = 0.5;

interface Reading {
  openedAs: Encoding;
  encoding: Encoding;
  score: number;
}

/** How well texts read when their bytes are taken for another encoding; undefined where too few come back, or they make no sense. */
function readingAs(texts: readonly string[], openedAs: Encoding, encoding: Encoding): Reading | undefined {
  const back = texts.map((text) => reread(text, openedAs, encoding)).filter((text) => text !== undefined);
  const enough = BYTES_A_LETTER[openedAs] === 2 ? HALF : MOST;
  if (back.length < enough * texts.length) return undefined;
  const all = back.join("\n");
  const letters = [...all].filter((letter) => !isPlain(letter));
  const score = plausibilityOf(all);
  if (encoding === "utf-8" && BYTES_A_LETTER[openedAs] !== 2) return score > 0 ? { openedAs, encoding, score: score + BY_FORM } : undefined;
  const isEnough = encoding === "utf-8" || (letters.length >= FEWEST_LETTERS && new Set(letters).size > 1);
  return isEnough && score >= SENSE ? { openedAs, encoding, score } : undefined;
}

function candidates(openedAs: Encoding): readonly Encoding[] {
  return BYTES_A_LETTER[openedAs] === 2 ? ["utf-8"] : ["utf-8", ...TOLD_BY_TEXT.filter((encoding) => encoding !== openedAs)];
}

/** More letters than this tell nothing new. */
const SAMPLE_LETTERS = 2000;

/** Different texts with letters beside the usual ones, from the start. */
function telling(texts: Iterable<unknown>): string[] {
  const found = new Set<string>();
  let letters = 0;
  for (const text of texts) {
    if (typeof text !== "string" || isUsual(text) || found.has(text)) continue;
    found.add(text);
    letters += text.length;
    if (letters > SAMPLE_LETTERS) break;
  }
  return [...found];
}

/**
 * Tells texts that were opened with the wrong encoding, such as ¿Í»§Ãû³Æ for 客户名称 or MÃ¼ller for Müller: their bytes make much better sense in another one. Texts that make
 * sense as they are, or in no other encoding, are left alone.
 *
 * @param cells titles and some cells of a table; what is no text says nothing
 */
export function findMojibake(cells: Iterable<unknown>): Mojibake | undefined {
  const texts = telling(cells);
  if (texts.length === 0) return undefined;
  const asItIs = plausibilityOf(texts.join("\n"));
  if (asItIs >= PLAIN_SENSE) return undefined;
  let best: Reading | undefined;
  for (const openedAs of OPENED_AS)
    for (const encoding of candidates(openedAs)) {
      const reading = readingAs(texts, openedAs, encoding);
      if (reading !== undefined && reading.score > (best?.score ?? asItIs + MORE_SENSE)) best = reading;
    }
  if (best === undefined) return undefined;
  const { openedAs, encoding } = best;
  return { openedAs, encoding, repaired: (text) => (isPlain(text) ? text : (reread(text, openedAs, encoding) ?? text)) };
}
