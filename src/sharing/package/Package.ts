import { ShareError } from "../ShareError";
import { crc32 } from "../zip/crc32";
import { readZip } from "../zip/readZip";
import { unpack } from "../zip/unpack";
import { writeZip } from "../zip/writeZip";
import type { Codec, ZipEntry } from "../zip/zip.types";
import { changedContentTypes, CONTENT_TYPES_PART } from "./contentTypes";
import { holdsLoyalty } from "./holdsLoyalty";
import {
  EMPTY_RELATIONSHIPS,
  freeRelationshipId,
  readRelationships,
  type Relationship,
  relationshipsPart,
  targetPart,
  withRelationship,
} from "./relationships";

const utf8 = new TextEncoder();

/** Parts are UTF-8 or, rarely, UTF-16 with a byte order mark (ECMA-376 part 2). Parts are written as UTF-8, so the declaration of a UTF-16 one is changed. */
function decoded(bytes: Uint8Array, part: string): string {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (little || big) {
    const text = new TextDecoder(little ? "utf-16le" : "utf-16be").decode(bytes);
    return text.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])UTF-16[A-Z]*/i, "$1UTF-8");
  }
  try {
    // a mark at the beginning is kept, so that it is written again
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ShareError("badXml", part, "encoding");
  }
}

/**
 * An Office file as its parts. A part that is not changed keeps its compressed bytes; a changed one is packed at once, so that one unpacked sheet is in
 * memory at a time.
 */
export class Package {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly changed = new Set<string>();

  /** @throws {ShareError} when the bytes are no whole, plain archive */
  constructor(
    bytes: Uint8Array,
    private readonly codec: Codec,
  ) {
    for (const entry of readZip(bytes)) this.entries.set(entry.name.toLowerCase(), entry);
    if (!this.has(CONTENT_TYPES_PART)) throw new ShareError("notWorkbook");
  }

  /** Names of all parts, in the order of the file. */
  get names(): string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  get changedParts(): string[] {
    return [...this.changed];
  }

  has(part: string): boolean {
    return this.entries.has(part.toLowerCase());
  }

  /** CRC-32 of a part's bytes, by which equal ones are told without unpacking. */
  checksum(part: string): number | undefined {
    return this.entries.get(part.toLowerCase())?.crc;
  }

  bytes(part: string): Uint8Array {
    const entry = this.entries.get(part.toLowerCase());
    if (!entry) throw new ShareError("damaged", part, "missing");
    return unpack(entry, this.codec);
  }

  text(part: string): string {
    return decoded(this.bytes(part), part);
  }

  /** The text of a part whose bytes hold our name; undefined for others, which need not be read. */
  loyaltyText(part: string): string | undefined {
    const bytes = this.bytes(part);
    return holdsLoyalty(bytes) ? decoded(bytes, part) : undefined;
  }

  /** Adds or replaces a part. */
  write(part: string, content: string | Uint8Array): void {
    const bytes = typeof content === "string" ? utf8.encode(content) : content;
    const old = this.entries.get(part.toLowerCase());
    const packed = this.codec.deflate(bytes, old === undefined);
    const smaller = packed.length < bytes.length;
    this.entries.set(part.toLowerCase(), {
      name: old?.name ?? part,
      method: smaller ? 8 : 0,
      crc: crc32(bytes),
      size: bytes.length,
      raw: smaller ? packed : bytes,
      // 1 January 1980, the first day .zip knows: the same input gives the same file
      time: old?.time ?? 0,
      date: old?.date ?? 0x21,
      externalAttributes: old?.externalAttributes ?? 0,
    });
    this.changed.add(old?.name ?? part);
  }

  /** Adds a part with its content type. */
  add(part: string, type: string, content: string): void {
    this.write(part, content);
    this.write(CONTENT_TYPES_PART, changedContentTypes(this.text(CONTENT_TYPES_PART), { add: { part, type } }));
  }

  /** Removes a part with its content type and the relationships that `source` has to it. */
  remove(part: string, source: string): void {
    this.entries.delete(part.toLowerCase());
    this.changed.add(part);
    this.write(CONTENT_TYPES_PART, changedContentTypes(this.text(CONTENT_TYPES_PART), { remove: part }));
    const relations = relationshipsPart(source);
    if (!this.has(relations)) return;
    let text = this.text(relations);
    const found = readRelationships(text, relations).filter(({ target, external }) => !external && targetPart(source, target) === part);
    for (const { start, end } of found.reverse()) text = text.slice(0, start) + text.slice(end);
    if (found.length > 0) this.write(relations, text);
  }

  /** Relationships of a part, or of the package for "". */
  relationships(source: string): Relationship[] {
    const part = relationshipsPart(source);
    return this.has(part) ? readRelationships(this.text(part), part) : [];
  }

  /** The part that the first relationship of a type leads to. @param type end of the type's address, e.g. "/officeDocument" */
  related(source: string, type: string): string | undefined {
    const found = this.relationships(source).find((relationship) => relationship.type.endsWith(type) && !relationship.external);
    return found && targetPart(source, found.target);
  }

  /** Adds a relationship. @returns its id */
  relate(source: string, type: string, target: string): string {
    const part = relationshipsPart(source);
    const text = this.has(part) ? this.text(part) : EMPTY_RELATIONSHIPS;
    const id = freeRelationshipId(readRelationships(text, part));
    this.write(part, withRelationship(text, { id, type, target }));
    return id;
  }

  /** Another file, read with the same codec. */
  reopened(bytes: Uint8Array): Package {
    return new Package(bytes, this.codec);
  }

  toBytes(): Uint8Array {
    return writeZip([...this.entries.values()]);
  }
}
