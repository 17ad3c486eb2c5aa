import { inflateRawSync } from "node:zlib";

/** Texts of a .zip file's entries, read from its local headers; for checking what was written. */
export function zipEntries(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, string>();
  const end = bytes.byteLength - 22;
  let header = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const nameLength = view.getUint16(header + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(header + 46, header + 46 + nameLength));
    const local = view.getUint32(header + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const content = bytes.subarray(start, start + view.getUint32(header + 20, true));
    const isStored = view.getUint16(header + 10, true) === 0;
    entries.set(name, new TextDecoder().decode(isStored ? content : inflateRawSync(content)));
    header += 46 + nameLength + view.getUint16(header + 30, true) + view.getUint16(header + 32, true);
  }
  return entries;
}
