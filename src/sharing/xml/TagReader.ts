import { ownText, unescapeXml } from "./xmlText";

/** Letters and signs that a name may begin with, and those that may follow (XML 1.0, 2.3), beyond ASCII. */
const FIRST =
  /^[\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{2FF}\u{370}-\u{37D}\u{37F}-\u{1FFF}\u{200C}\u{200D}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}]$/u;
const LATER = /^[\u{B7}\u{300}-\u{36F}\u{203F}\u{2040}]$/u;

const [NAME_FIRST, NAME_LATER, BLANK] = [1, 2, 4];

/** What the characters of ASCII may be, by their code. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z_:]/.test(character)) return NAME_FIRST | NAME_LATER;
  if (/[-.\d]/.test(character)) return NAME_LATER;
  return /[ \t\r\n]/.test(character) ? BLANK : 0;
});

export function isBlank(code: number): boolean {
  return code < 128 && (ASCII[code]! & BLANK) !== 0;
}

/** Where the name that begins at a place ends; the place itself where none begins. */
function nameEnd(text: string, start: number): number {
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      if ((ASCII[code]! & (at === start ? NAME_FIRST : NAME_LATER)) === 0) return at;
      continue;
    }
    if (Number.isNaN(code)) return at;
    const character = String.fromCodePoint(text.codePointAt(at)!);
    if (!FIRST.test(character) && (at === start || !LATER.test(character))) return at;
    if (character.length > 1) at++;
  }
}

/** A reference to a character, or to one of the five that have names; no other entity exists without a document type. */
const REFERENCE = /&(?:amp|lt|gt|quot|apos|#(\d{1,7})|#x([\dA-Fa-f]{1,6}));/y;

/** Whether XML 1.0 can hold a character (2.2). */
function isAllowed(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code !== 0xfffe && code !== 0xffff && code <= 0x10ffff);
}

function isReference(text: string, at: number): boolean {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(text);
  if (!found) return false;
  const [, decimal, hex] = found;
  return decimal !== undefined ? isAllowed(Number(decimal)) : hex === undefined || isAllowed(parseInt(hex, 16));
}

/**
 * The first place of a stretch that holds what XML does not allow there; -1 where all is well.
 * @param references whether references are read, as in text and values; comments and CDATA hold plain characters
 */
export function badCharacter(text: string, start: number, end: number, references: boolean): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code < 0xd800 && code !== 38) continue;
    if (code === 38) {
      if (references && !isReference(text, at)) return at;
    } else if (code >= 0xd800 && code < 0xe000) {
      // one half of a pair alone is no character
      if (code > 0xdbff || (text.charCodeAt(at + 1) & 0xfc00) !== 0xdc00) return at;
      at++;
    } else if (!isAllowed(code)) return at;
  }
  return -1;
}

const [QUOTE, APOSTROPHE, EQUALS, SLASH, GREATER] = [34, 39, 61, 47, 62];
/** No element of a workbook has as many attributes; each is compared with all others. */
const MOST_ATTRIBUTES = 500;

/** What reading a start tag came to. */
export type Read = "whole" | "cutOff" | "bad";

/**
 * Reads one start tag after the other. Its attributes are checked at once, and made into texts only when somebody asks for them: most
 * elements of a sheet are cells that nobody asks about.
 */
export class TagReader {
  name = "";
  selfClosing = false;
  /** offsets in the whole part: of the "<", and behind the ">" */
  start = 0;
  end = 0;
  private text = "";
  /** in the text read from: start and end of the name, start and end of the value, for each attribute */
  private places: number[] = [];

  /** @param at of the "<" in `text` @param base offset of `text` in the part */
  read(text: string, at: number, base: number): Read {
    const end = nameEnd(text, at + 1);
    if (end === text.length) return "cutOff";
    if (end === at + 1) return "bad";
    this.places.length = 0;
    const close = this.readAttributes(text, end);
    if (typeof close === "string") return close;
    this.text = text;
    this.name = text.slice(at + 1, end);
    this.selfClosing = text.charCodeAt(close) === SLASH;
    this.start = base + at;
    this.end = base + close + (this.selfClosing ? 2 : 1);
    return "whole";
  }

  /** @returns where the tag closes: its "/" or ">" */
  private readAttributes(text: string, from: number): number | Read {
    for (let at = from; ;) {
      const before = at;
      while (isBlank(text.charCodeAt(at))) at++;
      const code = text.charCodeAt(at);
      if (code === GREATER) return at;
      if (Number.isNaN(code)) return "cutOff";
      if (code === SLASH) {
        if (at + 1 === text.length) return "cutOff";
        return text.charCodeAt(at + 1) === GREATER ? at : "bad";
      }
      if (at === before) return "bad";
      const next = this.readAttribute(text, at);
      if (typeof next === "string") return next;
      at = next;
    }
  }

  private readAttribute(text: string, start: number): number | Read {
    const end = nameEnd(text, start);
    if (end === start) return "bad";
    let at = end;
    while (isBlank(text.charCodeAt(at))) at++;
    if (at === text.length) return "cutOff";
    if (text.charCodeAt(at) !== EQUALS) return "bad";
    at++;
    while (isBlank(text.charCodeAt(at))) at++;
    if (at === text.length) return "cutOff";
    const quote = text.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOSTROPHE) return "bad";
    const close = text.indexOf(quote === QUOTE ? '"' : "'", at + 1);
    if (close < 0) return "cutOff";
    if (badCharacter(text, at + 1, close, true) >= 0 || this.isTwice(text, start, end)) return "bad";
    if (this.places.length >= 4 * MOST_ATTRIBUTES) return "bad";
    for (let i = at + 1; i < close; i++) if (text.charCodeAt(i) === 60) return "bad";
    this.places.push(start, end, at + 1, close);
    return close + 1;
  }

  private isTwice(text: string, start: number, end: number): boolean {
    for (let i = 0; i < this.places.length; i += 4) {
      const other = this.places[i]!;
      if (this.places[i + 1]! - other === end - start && text.startsWith(text.slice(other, other + end - start), start)) return true;
    }
    return false;
  }

  /** One attribute alone, without making texts of the others. */
  attribute(name: string): string | undefined {
    const { places, text } = this;
    for (let i = 0; i < places.length; i += 4) {
      const start = places[i]!;
      if (places[i + 1]! - start === name.length && text.startsWith(name, start)) return value(text.slice(places[i + 2], places[i + 3]));
    }
    return undefined;
  }

  get attributes(): Record<string, string> {
    const found: Record<string, string> = {};
    const { places, text } = this;
    for (let i = 0; i < places.length; i += 4)
      found[text.slice(places[i], places[i + 1])] = value(text.slice(places[i + 2], places[i + 3]));
    return found;
  }
}

const alone = new TagReader();

/** The attributes of a start tag that stands alone. */
export function attributesOf(tag: string): Record<string, string> {
  alone.read(tag, 0, 0);
  return alone.attributes;
}

/** Blanks of any kind are blanks in a value (XML 1.0, 3.3.3). */
function value(written: string): string {
  return /[&\r\n\t]/.test(written) ? unescapeXml(written.replace(/\r\n?|[\n\t]/g, " ")) : ownText(written);
}
