import { escapeAttribute, localName, prefixOf } from "../xml/xmlText";
import { scanXml } from "../xml/scanXml";

export const CONTENT_TYPES_PART = "[Content_Types].xml";

interface ContentTypes {
  /** by part name without the leading slash, in lower case */
  overrides: Map<string, { type: string; start: number; end: number }>;
  /** by extension in lower case */
  defaults: Map<string, string>;
  /** of the elements' names, with its colon */
  prefix: string;
  /** where a Default and an Override can be added */
  insertDefault: number;
  insertOverride: number;
}

export function readContentTypes(text: string): ContentTypes {
  const types: ContentTypes = { overrides: new Map(), defaults: new Map(), prefix: "", insertDefault: 0, insertOverride: 0 };
  scanXml(text, CONTENT_TYPES_PART, {
    open({ name, attributes, start, end }) {
      const tag = localName(name);
      if (tag === "Types") [types.prefix, types.insertDefault] = [prefixOf(name), end];
      else if (tag === "Default") types.defaults.set((attributes.Extension ?? "").toLowerCase(), attributes.ContentType ?? "");
      else if (tag === "Override") {
        const part = (attributes.PartName ?? "").replace(/^\//, "").toLowerCase();
        types.overrides.set(part, { type: attributes.ContentType ?? "", start, end });
      }
    },
    close(name, start) {
      if (localName(name) === "Types") types.insertOverride = start;
    },
  });
  return types;
}

/** Content types without those of a part that was taken away. */
export function withoutType(text: string, part: string): string {
  const found = readContentTypes(text).overrides.get(part.toLowerCase());
  return found ? text.slice(0, found.start) + text.slice(found.end) : text;
}

/** Content types with that of one part, by its name. */
export function withPartType(text: string, part: string, type: string): string {
  const { prefix, insertOverride } = readContentTypes(text);
  const element = `<${prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${escapeAttribute(type)}"/>`;
  return text.slice(0, insertOverride) + element + text.slice(insertOverride);
}

/** Content types with that of one part, by its extension where that has no other type. */
export function withExtensionType(text: string, part: string, type: string): string {
  const { overrides, defaults, prefix, insertDefault } = readContentTypes(text);
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  const known = overrides.get(part.toLowerCase())?.type ?? defaults.get(extension);
  if (known === type) return text;
  if (defaults.has(extension)) return withPartType(text, part, type);
  const element = `<${prefix}Default Extension="${extension}" ContentType="${escapeAttribute(type)}"/>`;
  return text.slice(0, insertDefault) + element + text.slice(insertDefault);
}
