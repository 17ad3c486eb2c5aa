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
