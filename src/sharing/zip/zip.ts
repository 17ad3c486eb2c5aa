import { ShareError } from "../ShareError";

/** One file of the archive, still compressed. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated */
  method: number;
  crc: number;
  /** size when unpacked, in bytes */
  size: number;
  /** compressed bytes, a view into the archive */
  raw: Uint8Array;
  /** time and date as MS-DOS words, kept so that an untouched file keeps its date */
  time: number;
  date: number;
  externalAttributes: number;
}

/** Packs, unpacks and checks, at once or piece by piece. */
export interface Codec {
  inflate(raw: Uint8Array, size: number): Uint8Array;
  inflatePieces(raw: Uint8Array, size: number): Iterable<Uint8Array>;
  /** @param quick faster, for somewhat larger bytes */
  deflate(bytes: Uint8Array, quick?: boolean): Uint8Array;
  deflatePieces(pieces: Iterable<Uint8Array>, quick?: boolean): Uint8Array;
  /** CRC-32 of .zip files. @param before that of the bytes in front of these */
  crc32(bytes: Uint8Array, before?: number): number;
}

/**
 * The bytes of a file in the archive, piece by piece, so that a large one is never in memory as a whole.
 * @throws {ShareError} when they are not what the directory promises, at the end or as soon as there are too many
 */
export function* unpackPieces(entry: ZipEntry, codec: Codec): Generator<Uint8Array> {
  let length = 0;
  let crc = 0;
  const pieces = entry.method === 0 ? [entry.raw] : codec.inflatePieces(entry.raw, entry.size);
  for (const piece of damagedIn(entry, pieces)) {
    length += piece.length;
    if (length > entry.size) break;
    crc = codec.crc32(piece, crc);
    yield piece;
  }
  if (length !== entry.size || crc !== entry.crc) throw new ShareError("damaged", entry.name, "checksum");
}

function* damagedIn(entry: ZipEntry, pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  const iterator = pieces[Symbol.iterator]();
  for (;;) {
    let next: IteratorResult<Uint8Array>;
    try {
      next = iterator.next();
    } catch (error) {
      throw new ShareError("damaged", entry.name, String(error));
    }
    if (next.done) return;
    yield next.value;
  }
}

/** The bytes of a file in the archive. @throws {ShareError} when they are not what the directory promises */
export function unpack(entry: ZipEntry, codec: Codec): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = entry.method === 0 ? entry.raw : codec.inflate(entry.raw, entry.size);
  } catch (error) {
    throw new ShareError("damaged", entry.name, String(error));
  }
  if (bytes.length !== entry.size || codec.crc32(bytes) !== entry.crc) throw new ShareError("damaged", entry.name, "checksum");
  return bytes;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
/** Compound files: encrypted workbooks and the .xls format before 2007. */
const COMPOUND = 0xe011cfd0;

/** A workbook holds some hundred parts; a bomb holds millions. */
const MOST_ENTRIES = 20_000;
const MOST_BYTES = 2 ** 30;
/** Sheet XML packs 10 to 30 times; beyond this factor, and more than a megabyte, it is a bomb. */
const MOST_RATIO = 200;
const RATIO_FREE = 2 ** 20;

const FLAG_ENCRYPTED = 1;
const FLAG_UTF8 = 0x800;
const decoder = new TextDecoder("utf-8", { fatal: false });

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) if (view.getUint32(at, true) === END) return at;
  throw new ShareError("damaged", undefined, "no end of directory");
}

function refuseOtherFormats(view: DataView): void {
  if (view.byteLength < END_LENGTH) throw new ShareError("notZip");
  const first = view.getUint32(0, true);
  if (first === COMPOUND) throw new ShareError("oldOrEncrypted");
  if (first !== LOCAL) throw new ShareError("notZip");
}

/** Names other than UTF-8 are plain ASCII in every workbook. */
function entryName(bytes: Uint8Array, flags: number): string {
  return flags & FLAG_UTF8 ? decoder.decode(bytes) : Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

/** Names that lead out of the folder in which a file is unpacked, or begin anew at its root. */
const LEADS_OUT = /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:|\0/;

function readEntry(archive: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw new ShareError("damaged", undefined, "directory");
  const word = (offset: number) => view.getUint16(at + offset, true);
  const long = (offset: number) => view.getUint32(at + offset, true);
  const [flags, method, packed, size, local] = [word(8), word(10), long(20), long(24), long(42)];
  const nameLength = word(28);
  const next = at + 46 + nameLength + word(30) + word(32);
  const name = entryName(archive.subarray(at + 46, at + 46 + nameLength), flags);
  if (LEADS_OUT.test(name)) throw new ShareError("unsafeName", name);
  if (flags & FLAG_ENCRYPTED) throw new ShareError("encryptedEntry", name);
  if (packed === 0xffffffff || size === 0xffffffff || local === 0xffffffff) throw new ShareError("zip64", name);
  if (method !== 0 && method !== 8) throw new ShareError("damaged", name, `method ${method}`);
  if (size > RATIO_FREE && size > MOST_RATIO * packed) throw new ShareError("suspicious", name);
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) throw new ShareError("damaged", name, "local header");
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > view.byteLength) throw new ShareError("damaged", name, "cut off");
  const raw = archive.subarray(start, start + packed);
  return { entry: { name, method, crc: long(16), size, raw, time: word(12), date: word(14), externalAttributes: long(38) }, next };
}

/**
 * Lists the files of an archive without unpacking any. What is no plain, whole archive is refused: other formats, damage, encryption, names
 * that occur twice, sizes that only a bomb has. Source of the layout: PKWARE, .ZIP File Format Specification 6.3.10, sections 4.3.7, 4.3.12
 * and 4.3.16.
 * @throws {ShareError}
 */
export function readZip(archive: Uint8Array): ZipEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  refuseOtherFormats(view);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count === 0xffff || view.getUint32(end + 16, true) === 0xffffffff) throw new ShareError("zip64");
  if (count > MOST_ENTRIES) throw new ShareError("suspicious");
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (let i = 0, at = view.getUint32(end + 16, true); i < count; i++) {
    const { entry, next } = readEntry(archive, view, at);
    // part names are compared without case (ECMA-376 part 2, 6.2.2)
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw new ShareError("duplicateEntry", entry.name);
    entries.set(key, entry);
    total += entry.size;
    if (total > MOST_BYTES) throw new ShareError("tooLarge");
    at = next;
  }
  return [...entries.values()];
}

const encoder = new TextEncoder();
const UTF8_NAME = 0x800;

/** Fields that the local header and the directory share, from "version needed" on. */
function writeShared(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.raw.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

/**
 * Puts the files into an archive in the given order; their compressed bytes are copied as they are. Sizes stand in the headers, never
 * behind the data. Source of the layout: PKWARE, .ZIP File Format Specification 6.3.10.
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map(({ name }) => encoder.encode(name));
  const length = entries.reduce((sum, { raw }, i) => sum + 76 + 2 * names[i]!.length + raw.length, 22);
  const archive = new Uint8Array(length);
  const view = new DataView(archive.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, i) => {
    const name = names[i]!;
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeShared(view, at + 4, entry, name.length);
    archive.set(name, at + 30);
    archive.set(entry.raw, at + 30 + name.length);
    at += 30 + name.length + entry.raw.length;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    const name = names[i]!;
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeShared(view, at + 6, entry, name.length);
    view.setUint32(at + 38, entry.externalAttributes, true);
    view.setUint32(at + 42, offsets[i]!, true);
    archive.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return archive;
}
