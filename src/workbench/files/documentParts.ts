import { panesPart, readSettings, relatePanes, writeSettings } from "../../sharing/bind/addInParts";
import { CONTENT_TYPES_PART, readContentTypes, withExtensionType, withPartType } from "../../sharing/package/contentTypes";
import { Package } from "../../sharing/package/Package";
import { relationshipsPart, targetPart } from "../../sharing/package/relationships";
import { escapeAttribute, localName } from "../../sharing/xml/xmlText";
import { scanXml } from "../../sharing/xml/scanXml";
import { fflateCodec } from "../../sharing/zip/fflateCodec";

declare const LOYALTY_VERSION: string | undefined;

/** A custom XML part of the workbook. */
export interface XmlPart {
  /** a GUID in braces, under which Office knows the part in every session */
  id: string;
  namespaceUri: string;
  /** without a declaration */
  xml: string;
  /** schemas the file names for it; that of its namespace if left out */
  schemas?: string[];
}

/** What add-ins and other programs keep in a workbook beside its sheets. */
export interface DocumentParts {
  /** of this add-in: keys and values as JSON texts */
  settings: [string, string][];
  customXml: XmlPart[];
  /** panes of add-ins as the file had them */
  panes?: CarriedPanes;
}

interface CarriedPanes {
  /** the list of panes */
  part: string;
  parts: CarriedPart[];
}

interface CarriedPart {
  name: string;
  bytes: Uint8Array;
  /** content type of its own, or of all parts with its ending */
  type?: string;
  typeOfEnding?: string;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** Reads what a file holds for add-ins. Empty for a file that cannot be read here: its reader says what is wrong. */
export function readDocumentParts(bytes: Uint8Array): DocumentParts {
  try {
    const file = new Package(bytes, fflateCodec);
    const panes = panesPart(file);
    return {
      settings: (readSettings(file) ?? []).map(([key, value]) => [key, value]),
      customXml: readCustomXml(file),
      ...(panes === undefined ? {} : { panes: { part: panes, parts: carried(file, panes) } }),
    };
  } catch {
    return { settings: [], customXml: [] };
  }
}

function readCustomXml(file: Package): XmlPart[] {
  const workbook = file.related("", "/officeDocument") ?? "";
  const names = file
    .relationships(workbook)
    .filter(({ type, external }) => type.endsWith("/customXml") && !external)
    .map(({ target }) => targetPart(workbook, target))
    .filter((part) => file.has(part));
  return names.map((part) => {
    const xml = file.text(part).replace(/^\uFEFF?<\?xml[^>]*\?>\s*/, "");
    const properties = file.related(part, "/customXmlProps");
    const { id = `{${crypto.randomUUID().toUpperCase()}}`, schemas } = readProperties(
      properties !== undefined && file.has(properties) ? file.text(properties) : "",
    );
    return { id, xml, namespaceUri: rootNamespace(xml, part), schemas };
  });
}

function readProperties(text: string): { id?: string; schemas: string[] } {
  const found: { id?: string; schemas: string[] } = { schemas: [] };
  if (text === "") return found;
  const valueOf = (attributes: Readonly<Record<string, string>>, name: string) =>
    Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];
  scanXml(text, "itemProps", {
    open({ name, attributes }) {
      if (localName(name) === "datastoreItem") found.id = valueOf(attributes, "itemID");
      if (localName(name) === "schemaRef") found.schemas.push(valueOf(attributes, "uri") ?? "");
    },
  });
  return found;
}

function rootNamespace(xml: string, part: string): string {
  let uri: string | undefined;
  scanXml(xml, part, {
    open({ name, attributes }) {
      const prefix = name === localName(name) ? "" : `:${name.slice(0, name.indexOf(":"))}`;
      uri ??= attributes[`xmlns${prefix}`] ?? "";
    },
  });
  return uri ?? "";
}

/** A part with all that its relationships lead to. */
function carried(file: Package, first: string): CarriedPart[] {
  const types = readContentTypes(file.text(CONTENT_TYPES_PART));
  const parts = new Map<string, CarriedPart>();
  const add = (name: string): void => {
    if (parts.has(name) || !file.has(name)) return;
    const type = types.overrides.get(name.toLowerCase())?.type;
    const typeOfEnding = types.defaults.get(name.split(".").pop()?.toLowerCase() ?? "");
    parts.set(name, { name, bytes: file.bytes(name), type, typeOfEnding });
    const relations = relationshipsPart(name);
    if (!file.has(relations)) return;
    parts.set(relations, { name: relations, bytes: file.bytes(relations) });
    for (const { target, external } of file.relationships(name)) if (!external) add(targetPart(name, target));
  };
  add(first);
  return [...parts.values()];
}

/** Adds to a file what add-ins keep in it, where Excel keeps it. */
export function withDocumentParts(bytes: Uint8Array, { settings, customXml, panes }: DocumentParts): Uint8Array {
  if (settings.length === 0 && customXml.length === 0 && !panes) return bytes;
  const file = new Package(bytes, fflateCodec);
  if (panes) writePanes(file, panes);
  writeSettings(file, settings, typeof LOYALTY_VERSION === "string" ? LOYALTY_VERSION : "1.0.0");
  const workbook = file.related("", "/officeDocument") ?? "";
  customXml.forEach((part, index) => writeCustomXml(file, workbook, part, index + 1));
  return file.toBytes();
}

function writePanes(file: Package, { part, parts }: CarriedPanes): void {
  for (const { name, bytes, type, typeOfEnding } of parts) {
    file.write(name, bytes);
    let types = file.text(CONTENT_TYPES_PART);
    if (typeOfEnding !== undefined) types = withExtensionType(types, name, typeOfEnding);
    if (type !== undefined) types = withPartType(types, name, type);
    file.write(CONTENT_TYPES_PART, types);
  }
  relatePanes(file, part);
}

/** The part, its properties with the id by which Office knows it, and the links between them (ECMA-376 part 1, 22.5). */
function writeCustomXml(file: Package, workbook: string, { id, xml, namespaceUri, schemas }: XmlPart, number: number): void {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';
  const item = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  const uris = schemas ?? (namespaceUri === "" ? [] : [namespaceUri]);
  const references = uris.map((uri) => `<ds:schemaRef ds:uri="${escapeAttribute(uri)}"/>`).join("");
  file.write(item, `${head}${xml.replace(/^\uFEFF?\s*<\?xml[^>]*\?>\s*/, "")}`);
  file.add(
    properties,
    PROPERTIES_TYPE,
    `${head}<ds:datastoreItem ds:itemID="${escapeAttribute(id)}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs>${references}</ds:schemaRefs></ds:datastoreItem>`,
  );
  file.relate(item, `${OFFICE}/relationships/customXmlProps`, `itemProps${number}.xml`);
  file.relate(workbook, `${OFFICE}/relationships/customXml`, `/${item}`);
}
