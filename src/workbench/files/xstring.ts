/** Control characters, halves of pairs that stand alone, and two code points that are no characters: XML 1.0 can hold none of them (2.2). A return would be read as a line feed. */
const UNHOLDABLE = "[\\0-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]";
/** An underscore that a reader would take for the begin of an escape, since it is followed by one, or by a character that becomes one. */
const MISREAD = `_(?=x[0-9A-Fa-f]{4}(?:_|${UNHOLDABLE}))`;
const TO_ESCAPE = new RegExp(`${MISREAD}|${UNHOLDABLE}`, "g");
const NOT_HOLDABLE = new RegExp(UNHOLDABLE, "g");

const escaped = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/**
 * A text as a file holds it: what XML cannot hold becomes _xHHHH_, and an underscore that would be read as the begin of such an escape too
 * (ST_Xstring, ECMA-376 part 1, 22.9.2.19).
 */
export function toXString(text: string): string {
  return text.replace(TO_ESCAPE, escaped);
}

/** The reverse. */
export function fromXString(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}

/** A text for a place whose readers know no such escapes: only what XML cannot hold is written as one. */
export function holdable(text: string): string {
  return text.replace(NOT_HOLDABLE, escaped);
}
