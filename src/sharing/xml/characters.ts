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
export function nameEnd(text: string, start: number): number {
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
