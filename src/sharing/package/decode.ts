import { ShareError } from "../ShareError";

const LITTLE = "utf-16le";
const BIG = "utf-16be";

/** Parts are UTF-8 or, rarely, UTF-16 with a byte order mark (ECMA-376 part 2). */
function encodingOf(first: Uint8Array): string {
  if (first[0] === 0xff && first[1] === 0xfe) return LITTLE;
  return first[0] === 0xfe && first[1] === 0xff ? BIG : "utf-8";
}

/**
 * The text of a part from its bytes, piece by piece. Parts are written as UTF-8, so the declaration of a UTF-16 one is changed.
 * @throws {ShareError} bytes that are no text
 */
export function* decodedPieces(pieces: Iterable<Uint8Array>, part: string): Generator<string> {
  let decoder: TextDecoder | undefined;
  let encoding = "";
  const decode = (bytes: Uint8Array | undefined): string => {
    try {
      return bytes ? decoder!.decode(bytes, { stream: true }) : (decoder?.decode() ?? "");
    } catch {
      throw new ShareError("badXml", part, "encoding");
    }
  };
  for (const bytes of pieces) {
    const isFirst = decoder === undefined;
    if (isFirst) {
      encoding = encodingOf(bytes);
      // a mark at the beginning of UTF-8 is kept, so that it is written again
      decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === "utf-8" });
    }
    const text = decode(bytes);
    yield isFirst && encoding !== "utf-8" ? text.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])UTF-16[A-Z]*/i, "$1UTF-8") : text;
  }
  const rest = decode(undefined);
  if (rest !== "") yield rest;
}
