import { Deflate, Inflate, inflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { Codec } from "./zip";

/** Level 3 takes half the time of level 6 for files 5% larger; a workbook is repacked by Excel at its next save anyway. */
const LEVEL = 3;
/** For sheets that are new in the copy. */
const QUICK = 1;
/** Packed piece by piece, a large sheet needs no second buffer of its size. */
const PIECE = 2 ** 20;
/** Unpacked at once, which is faster. */
const AT_ONCE = 2 ** 23;
/** Sheets unpack to ten times as much. */
const PACKED_PIECE = 2 ** 16;

function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function deflatePieces(content: Iterable<Uint8Array>, quick = false): Uint8Array {
  const packed: Uint8Array[] = [];
  const packer = new Deflate({ level: quick ? QUICK : LEVEL }, (piece) => packed.push(piece));
  for (const piece of content) if (piece.length > 0) packer.push(piece);
  packer.push(new Uint8Array(0), true);
  return joined(packed);
}

const inflate = (raw: Uint8Array, size: number): Uint8Array => inflateSync(raw, { out: new Uint8Array(size) });

function* inflatePieces(raw: Uint8Array, size: number): Generator<Uint8Array> {
  if (size <= AT_ONCE) return void (yield inflate(raw, size));
  const unpacked: Uint8Array[] = [];
  const unpacker = new Inflate((piece) => unpacked.push(piece));
  for (let at = 0; at < raw.length; at += PACKED_PIECE) {
    unpacker.push(raw.subarray(at, at + PACKED_PIECE), at + PACKED_PIECE >= raw.length);
    yield* unpacked.splice(0);
  }
}

export const fflateCodec: Codec = {
  inflate,
  inflatePieces,
  deflate: (bytes, quick) => deflatePieces(pieces(bytes, PIECE), quick),
  deflatePieces,
  crc32,
};
