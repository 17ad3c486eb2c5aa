const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

/** Text for an element. A carriage return is written as a reference, since readers would make a line feed of it. */
export function escapeXml(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (character) => ESCAPES[character]!) : text;
}

/** Text for an attribute in quotation marks; line feeds and tabs there would come back as blanks. */
export function escapeAttribute(text: string): string {
  return /[&<>"\r\n\t]/.test(text) ? escapedAttribute(text) : text;
}

function escapedAttribute(text: string): string {
  return escapeXml(text).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The characters that the text of an element stands for; CDATA sections are taken as they are. */
export function unescapeXml(source: string): string {
  if (!/[&<\r]/.test(source)) return source;
  return source
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : resolved(piece)))
    .join("");
}

/** Line ends become line feeds first (XML 1.0, 2.11), then references are resolved. */
function resolved(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return NAMED[name ?? ""] ?? whole;
    });
}

const ATTRIBUTE = /(\s+)([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

function attributeIn(tag: string, name: string): RegExpExecArray | undefined {
  ATTRIBUTE.lastIndex = 0;
  for (let found = ATTRIBUTE.exec(tag); found; found = ATTRIBUTE.exec(tag)) if (found[2] === name) return found;
  return undefined;
}

/** A start tag with one attribute set, or taken away for undefined; the rest stays as it is written. The name is given with its prefix. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  if (value === undefined && !tag.includes(name)) return tag;
  const found = attributeIn(tag, name);
  const written = value === undefined ? "" : `${name}="${escapeAttribute(value)}"`;
  if (found) return tag.slice(0, found.index) + (written && found[1]! + written) + tag.slice(found.index + found[0].length);
  if (!written) return tag;
  const close = /\s*\/?>$/.exec(tag)!;
  return `${tag.slice(0, close.index)} ${written}${close[0]}`;
}

/** Name of an element without its prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Prefix of an element with its colon, or "". */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}

/** Engines copy shorter pieces anyway. */
const SHORT = 13;

/** A piece of a long text as a text of its own: engines keep the whole long text in memory as long as a piece cut from it is used. */
export function ownText(piece: string): string {
  return piece.length < SHORT ? piece : ` ${piece}`.slice(1);
}
