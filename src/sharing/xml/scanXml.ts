import type { TextWindow, XmlHandler } from "./xml.types";
import { XmlReader } from "./XmlReader";

/** The text of a part: whole, or in pieces one after the other. */
export type PartText = string | Iterable<string>;

/**
 * Reads the XML of a part and tells where its elements stand, so that formulas can be replaced in place and everything else stays as it
 * was, byte by byte.
 * @param part its name, for the error
 * @param handler what to do with the elements; made with a window on the text, for parts that are read in pieces
 * @throws {ShareError} XML that is not well-formed, or with a document type
 */
export function scanXml(text: PartText, part: string, handler: XmlHandler | ((window: TextWindow) => XmlHandler)): void {
  const reader = new XmlReader(part, typeof handler === "function" ? handler : () => handler);
  if (typeof text === "string") reader.feed(text);
  else for (const piece of text) reader.feed(piece);
  reader.finish();
}
