import { ShareError } from "../ShareError";
import { type Codec, readZip, unpack, unpackPieces, writeZip, type ZipEntry } from "../zip/zip";
import { CONTENT_TYPES_PART, withExtensionType, withoutType, withPartType } from "./contentTypes";
import { bytesHoldLoyalty, decodedPieces, RecentTexts, textHoldsLoyalty } from "./partTexts";
import {
  EMPTY_RELATIONSHIPS,
  freeRelationshipId,
  readRelationships,
  type Relationship,
  RELATIONSHIPS_TYPE,
  relationshipsPart,
  targetPart,
  withRelationship,
} from "./relationships";

const utf8 = new TextEncoder();
/** 1 January 1980, the first day .zip knows: the same input gives the same file. */
const FIRST_DAY = { time: 0, date: 0x21 };

/**
 * An Office file as its parts. A part that is not changed keeps its compressed bytes; a changed one is packed at once, so that one unpacked
 * sheet is in memory at a time.
 */
export class Package {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly changed = new Set<string>();
  private readonly recent = new RecentTexts();
  /** parts that were read as XML from their first character to their last, as they are now */
  private readonly wellFormed = new WeakSet<ZipEntry>();

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

  /** Says that a part as it is now was read as XML to its end. */
  foundWellFormed(part: string): void {
    this.wellFormed.add(this.entry(part));
  }

  /** Whether a part was found well-formed here, and is the same in another package. */
  isWellFormedIn(other: Package, part: string): boolean {
    const [own, others] = [this.entries.get(part.toLowerCase()), other.entries.get(part.toLowerCase())];
    return own !== undefined && this.wellFormed.has(own) && own.crc === others?.crc && own.size === others.size;
  }

  private entry(part: string): ZipEntry {
    const entry = this.entries.get(part.toLowerCase());
    if (!entry) throw new ShareError("damaged", part, "missing");
    return entry;
  }

  bytes(part: string): Uint8Array {
    return unpack(this.entry(part), this.codec);
  }

  text(part: string): string {
    return [...decodedPieces([this.bytes(part)], part)].join("");
  }

  /**
   * The text of a part as it is now, piece by piece: of a sheet, little is in memory at a time. It can be read more than once, also after
   * the part has changed.
   */
  pieces(part: string): Iterable<string> {
    const entry = this.entry(part);
    return this.recent.of(entry, () => decodedPieces(unpackPieces(entry, this.codec), part));
  }

  /** Whether the bytes of a part hold our name; others need not be read. */
  mentionsLoyalty(part: string): boolean {
    const entry = this.entry(part);
    return this.recent.takes(entry) ? textHoldsLoyalty(this.pieces(part)) : bytesHoldLoyalty(unpackPieces(entry, this.codec));
  }

  /** The text of a part whose bytes hold our name; undefined for others. */
  loyaltyText(part: string): string | undefined {
    return this.mentionsLoyalty(part) ? this.text(part) : undefined;
  }

  /** Adds or replaces a part. */
  write(part: string, content: string | Uint8Array): void {
    const bytes = typeof content === "string" ? utf8.encode(content) : content;
    const packed = this.codec.deflate(bytes, !this.has(part));
    const smaller = packed.length < bytes.length;
    this.put(part, { method: smaller ? 8 : 0, crc: this.codec.crc32(bytes), size: bytes.length, raw: smaller ? packed : bytes });
  }

  /** The same from pieces of text, which are packed one by one. A surrogate pair must not be split between two of them. */
  writePieces(part: string, pieces: Iterable<string>): void {
    const isNew = !this.has(part);
    const { codec, recent } = this;
    let [crc, size] = [0, 0];
    // a changed sheet is read again soon, a new one is not
    const kept: string[] = [];
    function* encoded(): Generator<Uint8Array> {
      for (const piece of pieces) {
        const bytes = utf8.encode(piece);
        crc = codec.crc32(bytes, crc);
        size += bytes.length;
        if (!isNew && recent.takes({ size })) kept.push(piece);
        else kept.length = 0;
        yield bytes;
      }
    }
    const raw = codec.deflatePieces(encoded(), isNew);
    const entry = this.put(part, { method: 8, crc, size, raw });
    if (!isNew) recent.keep(entry, kept);
  }

  private put(part: string, packed: Pick<ZipEntry, "method" | "crc" | "size" | "raw">): ZipEntry {
    const { name, time, date, externalAttributes } = this.entries.get(part.toLowerCase()) ?? {
      name: part,
      ...FIRST_DAY,
      externalAttributes: 0,
    };
    const entry = { name, ...packed, time, date, externalAttributes };
    this.entries.set(part.toLowerCase(), entry);
    this.changed.add(name);
    return entry;
  }

  /** Adds a part with its content type. */
  add(part: string, type: string, content: string | Generator<string>): void {
    if (typeof content === "string") this.write(part, content);
    else this.writePieces(part, content);
    this.write(CONTENT_TYPES_PART, withPartType(this.text(CONTENT_TYPES_PART), part, type));
  }

  /** Adds a part whose kind is told by its extension. */
  addByExtension(part: string, type: string, content: string): void {
    this.write(part, content);
    const before = this.text(CONTENT_TYPES_PART);
    const types = withExtensionType(before, part, type);
    if (types !== before) this.write(CONTENT_TYPES_PART, types);
  }

  /** Removes a part with its content type and the relationships that `source` has to it. */
  remove(part: string, source: string): void {
    this.entries.delete(part.toLowerCase());
    this.changed.add(part);
    this.write(CONTENT_TYPES_PART, withoutType(this.text(CONTENT_TYPES_PART), part));
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
    if (!this.has(part)) this.addByExtension(part, RELATIONSHIPS_TYPE, EMPTY_RELATIONSHIPS);
    const text = this.text(part);
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
