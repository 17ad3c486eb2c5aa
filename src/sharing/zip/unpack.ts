import { ShareError } from "../ShareError";
import type { Codec, ZipEntry } from "./zip.types";

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
