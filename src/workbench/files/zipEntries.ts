/**
 * Replaces entries of a .zip file by others of the same name, stored without compression; everything else is copied as it is.
 * Source of the layout: PKWARE, .ZIP File Format Specification 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 * @throws {Error} when the bytes are no .zip file or an entry is absent
 */
export function replaceZipEntries(zip: Uint8Array, replacements: ReadonlyMap<string, Uint8Array>): Uint8Array {
  if (replacements.size === 0) return zip;
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const endRecord = findEndRecord(view);
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const missing = new Set(replacements.keys());
  let position = 0;
  let header = view.getUint32(endRecord + 16, true);
  for (let left = view.getUint16(endRecord + 10, true); left > 0; left--) {
    const entry = readEntry(zip, view, header);
    const replacement = replacements.get(entry.name);
    const local = replacement ? storedEntry(zip, view, entry, replacement) : zip.slice(entry.offset, entry.offset + entry.length);
    if (replacement) missing.delete(entry.name);
    directory.push(directoryRecord(zip.slice(header, header + entry.headerLength), position, replacement));
    parts.push(local);
    position += local.length;
    header += entry.headerLength;
  }
  if (missing.size > 0) throw new Error(`The file has no part ${[...missing].join(", ")}.`);
  const directoryLength = directory.reduce((sum, { length }) => sum + length, 0);
  const end = zip.slice(endRecord);
  const endView = new DataView(end.buffer);
  endView.setUint32(12, directoryLength, true);
  endView.setUint32(16, position, true);
  return concatenated([...parts, ...directory, end]);
}

/** Contents of an entry. @throws {Error} when it is absent */
export async function readZipEntry(zip: Uint8Array, name: string): Promise<Uint8Array> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const endRecord = findEndRecord(view);
  let header = view.getUint32(endRecord + 16, true);
  for (let left = view.getUint16(endRecord + 10, true); left > 0; left--) {
    const entry = readEntry(zip, view, header);
    if (entry.name === name) {
      const start = entry.offset + localHeaderLength(view, entry.offset);
      const contents = zip.slice(start, start + view.getUint32(header + 20, true));
      return view.getUint16(header + 10, true) === STORED ? contents : inflated(contents);
    }
    header += entry.headerLength;
  }
  throw new Error(`The file has no part ${name}.`);
}

async function inflated(contents: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([contents]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

interface Entry {
  name: string;
  offset: number;
  length: number;
  headerLength: number;
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const DIRECTORY_HEADER_LENGTH = 46;
const LOCAL_HEADER_LENGTH = 30;
const STORED = 0;
const HAS_DESCRIPTOR = 8;

function findEndRecord(view: DataView): number {
  for (let at = view.byteLength - END_LENGTH; at >= 0; at--) if (view.getUint32(at, true) === END_SIGNATURE) return at;
  throw new Error("This is not an .xlsx file.");
}

function readEntry(zip: Uint8Array, view: DataView, header: number): Entry {
  const nameLength = view.getUint16(header + 28, true);
  const headerLength = DIRECTORY_HEADER_LENGTH + nameLength + view.getUint16(header + 30, true) + view.getUint16(header + 32, true);
  const name = new TextDecoder().decode(zip.subarray(header + DIRECTORY_HEADER_LENGTH, header + DIRECTORY_HEADER_LENGTH + nameLength));
  const offset = view.getUint32(header + 42, true);
  const length = localHeaderLength(view, offset) + view.getUint32(header + 20, true);
  const hasDescriptor = (view.getUint16(header + 8, true) & HAS_DESCRIPTOR) !== 0;
  return { name, offset, length: hasDescriptor ? length + descriptorLength(view, offset + length) : length, headerLength };
}

function localHeaderLength(view: DataView, offset: number): number {
  return LOCAL_HEADER_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}

function descriptorLength(view: DataView, at: number): number {
  return view.getUint32(at, true) === 0x08074b50 ? 16 : 12;
}

/** Local header (flags, method, checksum and sizes set anew) and contents. */
function storedEntry(zip: Uint8Array, view: DataView, { offset }: Entry, contents: Uint8Array): Uint8Array {
  const header = zip.slice(offset, offset + localHeaderLength(view, offset));
  setStored(new DataView(header.buffer), 6, 8, 14, contents);
  return concatenated([header, contents]);
}

function directoryRecord(record: Uint8Array, position: number, contents: Uint8Array | undefined): Uint8Array {
  const view = new DataView(record.buffer);
  if (contents) setStored(view, 8, 10, 16, contents);
  view.setUint32(42, position, true);
  return record;
}

function setStored(view: DataView, flags: number, method: number, checksum: number, contents: Uint8Array): void {
  view.setUint16(flags, view.getUint16(flags, true) & ~HAS_DESCRIPTOR, true);
  view.setUint16(method, STORED, true);
  view.setUint32(checksum, crc32(contents), true);
  view.setUint32(checksum + 4, contents.length, true);
  view.setUint32(checksum + 8, contents.length, true);
}

/** CRC-32 with the reversed polynomial 0xEDB88320, as .zip files use it. */
function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
