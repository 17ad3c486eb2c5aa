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
