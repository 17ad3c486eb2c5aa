const POLYNOMIAL = 0xedb88320;
/**
 * Table k tells what a byte does to the remainder when k more bytes follow it (Kounavis & Berry, 2008, Novel table lookup-based algorithms,
 * slicing by 4).
 */
const TABLES = [new Int32Array(256), new Int32Array(256), new Int32Array(256), new Int32Array(256)] as const;

for (let byte = 0; byte < 256; byte++) {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? POLYNOMIAL ^ (remainder >>> 1) : remainder >>> 1;
  TABLES[0][byte] = remainder;
}
for (let byte = 0; byte < 256; byte++)
  for (let k = 1; k < 4; k++) {
    const before = TABLES[k - 1]![byte]!;
    TABLES[k]![byte] = (before >>> 8) ^ TABLES[0][before & 0xff]!;
  }

/** CRC-32 of .zip files (ISO 3309, polynomial 0xEDB88320). @param before that of the bytes in front of these */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3] = TABLES;
  let crc = ~before;
  let i = 0;
  for (; i + 3 < bytes.length; i += 4) {
    crc ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    crc = t3[crc & 0xff]! ^ t2[(crc >>> 8) & 0xff]! ^ t1[(crc >>> 16) & 0xff]! ^ t0[crc >>> 24]!;
  }
  for (; i < bytes.length; i++) crc = t0[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
