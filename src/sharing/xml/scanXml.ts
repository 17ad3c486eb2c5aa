import { SaxesParser } from "saxes";
import { ShareError } from "../ShareError";

/** An element whose start tag was read. Offsets count code units of the text. */
export interface XmlStart {
  /** as written, with prefix */
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** of the "<" */
  start: number;
  /** behind the ">" */
  end: number;
  selfClosing: boolean;
}

export interface XmlHandler {
  open?(tag: XmlStart): void;
  /** @param start of the "</", or the end of a self-closing tag; @param end behind the ">" */
  close?(name: string, start: number, end: number): void;
}

/**
 * Reads the XML of a part and tells where its elements stand, so that formulas can be replaced in place and everything else stays as it was, byte by byte.
 * @param part its name, for the error
 * @throws {ShareError} XML that is not well-formed, or with a document type, which no workbook has and which could name external entities
 */
export function scanXml(text: string, part: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ position: true });
  let start = 0;
  parser.on("doctype", () => {
    throw new ShareError("externalEntities", part);
  });
  parser.on("error", (error) => {
    throw new ShareError("badXml", part, error.message);
  });
  parser.on("opentagstart", () => {
    start = text.lastIndexOf("<", parser.position - 1);
  });
  parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
    // a parser that was not asked for namespaces gives plain texts
    handler.open?.({ name, attributes: attributes as Record<string, string>, start, end: parser.position, selfClosing: isSelfClosing });
  });
  parser.on("closetag", ({ name, isSelfClosing }) => {
    const end = parser.position;
    handler.close?.(name, isSelfClosing ? end : text.lastIndexOf("<", end - 1), end);
  });
  parser.write(text).close();
}
