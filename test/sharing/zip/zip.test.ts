import { deflateRawSync, inflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { ShareError } from "../../../src/sharing/ShareError";
import { crc32 } from "../../../src/sharing/zip/crc32";
import { fflateCodec } from "../../../src/sharing/zip/fflateCodec";
import { readZip, unpack, unpackPieces, writeZip } from "../../../src/sharing/zip/zip";
import { zlibCodec } from "../../../src/cli/zlibCodec";

const text = "sheet data ".repeat(500);
const archive = () => zipSync({ "a.xml": strToU8(text), "b/stored.bin": [strToU8("abc"), { level: 0 }], "ümlaut.xml": strToU8("<x/>") });

/** Overwrites bytes of a copy. */
function damaged(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, at);
  return copy;
}

/** Offset of the nth (from 0) record with this signature. */
function record(bytes: Uint8Array, signature: number, nth = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0, seen = 0; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === signature && seen++ === nth) return at;
  throw new Error("no such record");
}

function problem(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof ShareError) return error.problem;
    throw error;
  }
  return "none";
}

test("CRC-32 of the standard's check text", () => {
  // ISO 3309 check value, e.g. PKWARE APPNOTE 4.4.7 and RFC 1952
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
});

test("an archive written by another program is read, and written again holds the same compressed bytes", () => {
  const entries = readZip(archive());
  expect(entries.map(({ name }) => name)).toEqual(["a.xml", "b/stored.bin", "ümlaut.xml"]);
  const again = readZip(writeZip(entries));
  expect(again.map(({ raw }) => Buffer.from(raw).toString("hex"))).toEqual(entries.map(({ raw }) => Buffer.from(raw).toString("hex")));
  expect(new TextDecoder().decode(unpack(again[0]!, fflateCodec))).toBe(text);
});

test("what the codec packs, Node's zlib unpacks, and the other way round", () => {
  const bytes = strToU8(text);
  expect(inflateRawSync(fflateCodec.deflate(bytes)).equals(Buffer.from(bytes))).toBe(true);
  expect(Buffer.from(fflateCodec.inflate(deflateRawSync(bytes), bytes.length)).equals(Buffer.from(bytes))).toBe(true);
});

describe.each([
  ["of the pane", fflateCodec],
  ["of the command line", zlibCodec],
])("the codec %s", (_which, codec) => {
  // random bytes do not pack, texts do; several megabytes are packed in more than one piece
  const long = strToU8(Array.from({ length: 300_000 }, (_, i) => `<c r="A${i}"><v>${(i * 7919) % 10_007}</v></c>`).join(""));
  const pieces = Array.from({ length: 40 }, (_, i) =>
    long.subarray(Math.floor((i * long.length) / 40), Math.floor(((i + 1) * long.length) / 40)),
  );

  test.each([
    ["nothing", []],
    ["a text", [strToU8(text)]],
    ["many pieces", pieces],
    ["one long piece", [long]],
  ])("packs %s so that Node unpacks it", (_what, content) => {
    const whole = Buffer.concat(content);
    for (const quick of [false, true]) {
      const packed = codec.deflatePieces(content, quick);
      expect(inflateRawSync(packed).equals(whole)).toBe(true);
      expect(codec.deflate(whole, quick).length).toBeLessThan(whole.length + 20);
      expect(Buffer.concat([...codec.inflatePieces(packed, whole.length)]).equals(whole)).toBe(true);
      expect(Buffer.from(codec.inflate(packed, whole.length)).equals(whole)).toBe(true);
    }
  });

  test("unpacks no more than a part claims to hold", () => {
    const entry = readZip(zipSync({ "a.xml": strToU8(text) }))[0]!;
    expect(problem(() => unpack({ ...entry, size: 100 }, codec))).toBe("damaged");
    expect(problem(() => [...unpackPieces({ ...entry, size: 100 }, codec)])).toBe("damaged");
    expect(problem(() => unpack({ ...entry, size: 10_000 }, codec))).toBe("damaged");
  });
});

test("sizes behind the data, as some writers put them, are taken from the directory", () => {
  const bytes = archive();
  const local = record(bytes, 0x04034b50);
  const streamed = damaged(damaged(bytes, local + 6, 8, 0), local + 14, ...new Array<number>(12).fill(0));
  const [first] = readZip(writeZip(readZip(streamed)));
  expect(new TextDecoder().decode(unpack(first!, fflateCodec))).toBe(text);
});

test.each([
  ["text", () => strToU8("just a text file, long enough to be looked at"), "notZip"],
  ["nothing", () => new Uint8Array(), "notZip"],
  ["an encrypted workbook or an .xls file", () => damaged(new Uint8Array(600), 0, 0xd0, 0xcf, 0x11, 0xe0), "oldOrEncrypted"],
  ["an archive cut off", () => archive().slice(0, 200), "damaged"],
  ["an encrypted part", () => damaged(archive(), record(archive(), 0x02014b50) + 8, 1), "encryptedEntry"],
  ["a part in the format above 4 GB", () => damaged(archive(), record(archive(), 0x02014b50) + 20, 255, 255, 255, 255), "zip64"],
  ["a compression nobody uses", () => damaged(archive(), record(archive(), 0x02014b50) + 10, 12), "damaged"],
  ["a part beyond the end", () => damaged(archive(), record(archive(), 0x02014b50, 2) + 20, 255, 255), "damaged"],
])("%s is refused", (_name, make, expected) => {
  expect(problem(() => readZip(make()))).toBe(expected);
});

test("two parts whose names differ in case only are refused, since a workbook knows one of them", () => {
  expect(problem(() => readZip(zipSync({ "a.xml": strToU8("1"), "A.xml": strToU8("2") })))).toBe("duplicateEntry");
});

test("a bomb is refused before it is unpacked", () => {
  expect(problem(() => readZip(zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(30_000_000) })))).toBe("suspicious");
});

test("a part larger than it claims is refused, not unpacked further", () => {
  const bytes = zipSync({ "a.xml": new Uint8Array(900_000) });
  const small = damaged(bytes, record(bytes, 0x02014b50) + 24, 100, 0, 0, 0);
  expect(problem(() => unpack(readZip(small)[0]!, fflateCodec))).toBe("damaged");
});

test("one flipped bit in a part is noticed", () => {
  const bytes = archive();
  const stored = record(bytes, 0x04034b50, 1);
  const flipped = damaged(bytes, stored + 30 + "b/stored.bin".length, bytes[stored + 30 + "b/stored.bin".length]! ^ 1);
  expect(problem(() => unpack(readZip(flipped)[1]!, fflateCodec))).toBe("damaged");
});
