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
