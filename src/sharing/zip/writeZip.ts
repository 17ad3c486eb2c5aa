import type { ZipEntry } from "./zip.types";

const utf8 = new TextEncoder();
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
  const names = entries.map(({ name }) => utf8.encode(name));
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
