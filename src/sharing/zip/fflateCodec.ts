import { Deflate, inflateSync } from "fflate";
import type { Codec } from "./zip.types";

/** Level 3 takes half the time of level 6 for files 5% larger; a workbook is repacked by Excel at its next save anyway. */
const LEVEL = 3;
/** For sheets that are new in the copy. */
const QUICK = 1;
/** Packed piece by piece, a large sheet needs no second buffer of its size. */
const PIECE = 2 ** 20;

function deflate(bytes: Uint8Array, quick = false): Uint8Array {
  const pieces: Uint8Array[] = [];
  const packer = new Deflate({ level: quick ? QUICK : LEVEL }, (piece) => pieces.push(piece));
  for (let at = 0; at + PIECE < bytes.length; at += PIECE) packer.push(bytes.subarray(at, at + PIECE));
  packer.push(bytes.subarray(bytes.length - (bytes.length % PIECE || Math.min(PIECE, bytes.length))), true);
  const packed = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    packed.set(piece, at);
    at += piece.length;
  }
  return packed;
}

export const fflateCodec: Codec = { inflate: (raw, size) => inflateSync(raw, { out: new Uint8Array(size) }), deflate };
