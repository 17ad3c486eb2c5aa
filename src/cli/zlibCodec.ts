import { constants, crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { fflateCodec } from "../sharing/zip/fflateCodec";
import type { Codec } from "../sharing/zip/zip";

/** Node's own packer is several times as fast as one written in JavaScript: the same levels as there, for the same reasons. */
const [LEVEL, QUICK] = [3, 1];
/** Packed at once: beyond this nothing becomes smaller, and no second copy of a large sheet is in memory. */
const CHUNK = 2 ** 20;
/** Unpacked at once; what is larger comes in pieces, which Node gives to programs that wait only. */
const AT_ONCE = 2 ** 23;

const inflate = (raw: Uint8Array, size: number): Uint8Array =>
  size === 0 ? new Uint8Array(0) : inflateRawSync(raw, { maxOutputLength: size });

/** Pieces as chunks of about the same size, the last one with a mark. */
function* chunks(pieces: Iterable<Uint8Array>): Generator<{ bytes: Uint8Array; isLast: boolean }> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    if (length >= CHUNK) {
      yield { bytes: Buffer.concat(waiting), isLast: false };
      [waiting, length] = [[], 0];
    }
    waiting.push(piece);
    length += piece.length;
  }
  yield { bytes: Buffer.concat(waiting), isLast: true };
}

/** Chunks that end at a whole byte and not as the last one are one stream together (RFC 1951, 3.2.4). */
function deflatePieces(pieces: Iterable<Uint8Array>, quick = false): Uint8Array {
  const packed: Uint8Array[] = [];
  for (const { bytes, isLast } of chunks(pieces))
    packed.push(deflateRawSync(bytes, { level: quick ? QUICK : LEVEL, finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH }));
  return Buffer.concat(packed);
}

/** Packs and unpacks by Node's own means, for programs on the command line. */
export const zlibCodec: Codec = {
  inflate,
  *inflatePieces(raw, size) {
    if (size > AT_ONCE) yield* fflateCodec.inflatePieces(raw, size);
    else yield inflate(raw, size);
  },
  deflate: (bytes, quick) => deflatePieces([bytes], quick),
  deflatePieces,
  crc32,
};
