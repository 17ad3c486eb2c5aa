import { Edits } from "../xml/Edits";
import { escapeAttribute } from "../xml/escapeXml";
import { scanXml } from "../xml/scanXml";

export const CONTENT_TYPES_PART = "[Content_Types].xml";

export interface ContentTypes {
  /** by part name without the leading slash, in lower case */
  overrides: Map<string, { type: string; start: number; end: number }>;
  /** by extension in lower case */
  defaults: Map<string, string>;
  /** where a Default and an Override can be added */
  insertDefault: number;
  insertOverride: number;
}

export function readContentTypes(text: string): ContentTypes {
  const types: ContentTypes = { overrides: new Map(), defaults: new Map(), insertDefault: 0, insertOverride: 0 };
  scanXml(text, CONTENT_TYPES_PART, {
    open({ name, attributes, start, end }) {
      if (name === "Types") types.insertDefault = end;
      else if (name === "Default") types.defaults.set((attributes.Extension ?? "").toLowerCase(), attributes.ContentType ?? "");
      else if (name === "Override") {
        const part = (attributes.PartName ?? "").replace(/^\//, "").toLowerCase();
        types.overrides.set(part, { type: attributes.ContentType ?? "", start, end });
      }
    },
    close(name, start) {
      if (name === "Types") types.insertOverride = start;
    },
  });
  return types;
}

/** Content types with one part added, a type for an extension, or parts taken away. */
export function changedContentTypes(
  text: string,
  change: { add?: { part: string; type: string }; extension?: { extension: string; type: string }; remove?: string },
): string {
  const types = readContentTypes(text);
  const edits = new Edits();
  const { add, extension, remove } = change;
  if (remove !== undefined) {
    const found = types.overrides.get(remove.toLowerCase());
    if (found) edits.replace(found.start, found.end, "");
  }
  if (extension && !types.defaults.has(extension.extension))
    edits.insert(types.insertDefault, `<Default Extension="${extension.extension}" ContentType="${escapeAttribute(extension.type)}"/>`);
  if (add)
    edits.insert(types.insertOverride, `<Override PartName="/${escapeAttribute(add.part)}" ContentType="${escapeAttribute(add.type)}"/>`);
  return edits.apply(text);
}
