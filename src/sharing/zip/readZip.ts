import { ShareError } from "../ShareError";
import type { ZipEntry } from "./zip.types";

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
const utf8 = new TextDecoder("utf-8", { fatal: false });

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
  return flags & FLAG_UTF8 ? utf8.decode(bytes) : Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
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
