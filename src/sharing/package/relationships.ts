import { Edits, appendTo, type ElementText } from "../xml/Edits";
import { escapeAttribute, localName, prefixOf } from "../xml/xmlText";
import { scanXml } from "../xml/scanXml";

export interface Relationship {
  id: string;
  type: string;
  target: string;
  external: boolean;
  /** offsets of the element in the part */
  start: number;
  end: number;
}

/** Where the relationships of a part are kept; of the package for "". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** Name of the part a relationship of `source` leads to. */
export function targetPart(source: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = source.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

export function readRelationships(text: string, part: string): Relationship[] {
  const found: Relationship[] = [];
  scanXml(text, part, {
    open({ name, attributes, start, end }) {
      if (localName(name) !== "Relationship") return;
      const { Id = "", Type = "", Target = "", TargetMode } = attributes;
      found.push({ id: Id, type: Type, target: Target, external: TargetMode === "External", start, end });
    },
    close(name, _start, end) {
      const last = found.at(-1);
      if (last && localName(name) === "Relationship") last.end = end;
    },
  });
  return found;
}

/** An id that the part does not use yet. */
export function freeRelationshipId(relationships: readonly Relationship[]): string {
  const used = new Set(relationships.map(({ id }) => id));
  for (let number = relationships.length + 1; ; number++) if (!used.has(`rIdLoyalty${number}`)) return `rIdLoyalty${number}`;
}

/** Adds one relationship before the end of the part. */
export function withRelationship(text: string, { id, type, target }: Pick<Relationship, "id" | "type" | "target">): string {
  const attributes = `Id="${escapeAttribute(id)}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(target)}"`;
  const edits = new Edits();
  let root: ElementText | undefined;
  scanXml(text, "relationships", {
    open({ name, start, end, selfClosing }) {
      if (localName(name) === "Relationships") root = { name, start, end, contentEnd: end, selfClosing };
    },
    close(name, start) {
      if (!root || name !== root.name) return;
      root.contentEnd = start;
      appendTo(edits, text, root, `<${prefixOf(name)}Relationship ${attributes}/>`);
    },
  });
  return edits.apply(text);
}

export const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
export const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
