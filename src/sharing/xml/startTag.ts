import { escapeAttribute } from "./escapeXml";

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
