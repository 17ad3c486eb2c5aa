import type { Package } from "../../package/Package";
import type { WorkbookPart } from "../../package/WorkbookPart";
import { scanXml } from "../../xml/scanXml";
import { localName } from "../../xml/startTag";
import { unescapeXml } from "../../xml/escapeXml";

interface SharedString {
  text: string;
  /** offsets from the first run of the text to its last */
  start: number;
  end: number;
}

/** Part that holds the texts which cells name by their number. */
export function sharedStringsPart(file: Package, workbook: WorkbookPart): string | undefined {
  const part = file.related(workbook.part, "/sharedStrings");
  return part !== undefined && file.has(part) ? part : undefined;
}

/** The texts in their order; formatted runs are put together, phonetic ones left out. */
export function readSharedStrings(xml: string, part: string): SharedString[] {
  const found: SharedString[] = [];
  let pieces: string[] = [];
  let [start, last] = [0, 0];
  let textStart = 0;
  let phonetic = false;
  scanXml(xml, part, {
    open({ name, end }) {
      const tag = localName(name);
      if (tag === "si") [pieces, start, last] = [[], end, end];
      else if (tag === "rPh") phonetic = true;
      textStart = end;
    },
    close(name, at) {
      const tag = localName(name);
      if (tag === "t" && !phonetic && at > textStart) {
        if (pieces.length === 0) start = textStart;
        last = at;
        pieces.push(unescapeXml(xml.slice(textStart, at)));
      }
      if (tag === "rPh") phonetic = false;
      else if (tag === "si") found.push({ text: pieces.join(""), start, end: last });
    },
  });
  return found;
}
