import { ShareError } from "../ShareError";
import { crc32 } from "./crc32";
import type { Codec, ZipEntry } from "./zip.types";

/** The bytes of a file in the archive. @throws {ShareError} when they are not what the directory promises */
export function unpack(entry: ZipEntry, codec: Codec): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = entry.method === 0 ? entry.raw : codec.inflate(entry.raw, entry.size);
  } catch (error) {
    throw new ShareError("damaged", entry.name, String(error));
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new ShareError("damaged", entry.name, "checksum");
  return bytes;
}
