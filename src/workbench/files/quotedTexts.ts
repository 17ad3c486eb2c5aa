import { Package } from "../../sharing/package/Package";
import { WorkbookPart } from "../../sharing/package/WorkbookPart";
import { scanXml } from "../../sharing/xml/scanXml";
import { localName } from "../../sharing/xml/xmlText";
import { fflateCodec } from "../../sharing/zip/fflateCodec";
import { parseRange } from "./fileRange";
import { FORCED_TEXT, type FileCell } from "./workbookFile.types";

/** Signs after which Excel reads what is typed as a formula, and the quotation mark itself, which it takes away. */
const READ_ANEW = /^[=+\-@']/;

/**
 * Whether a cell needs the mark by which Excel leaves its text a text when somebody enters it again (quotePrefix, ECMA-376 part 1, 18.8.45): one that was typed with a
 * quotation mark, and one that would become a formula.
 */
export function isQuoted({ v, f, t }: FileCell): boolean {
  return f === undefined && typeof v === "string" && (t === FORCED_TEXT || READ_ANEW.test(v));
}

/** Styles of the file library's writing, each used style once more with the mark. */
export class QuotedStyles {
  private readonly marked = new Map<number, number>();
  private readonly formats: string[];
  private readonly list: RegExpExecArray;

  /** @param xml of the part with the styles */
  constructor(private readonly xml: string) {
    const list = /<cellXfs count="\d+">(.*?)<\/cellXfs>/s.exec(xml);
    if (!list) throw new Error("The styles hold no cell formats.");
    this.list = list;
    this.formats = list[1]!.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? [];
  }

  private indexOf(style: number): number {
    let index = this.marked.get(style);
    if (index === undefined) {
      index = this.formats.length;
      this.formats.push(this.formats[style]!.replace("<xf ", '<xf quotePrefix="1" '));
      this.marked.set(style, index);
    }
    return index;
  }

  /** Marks cells of a sheet. @param isMarked asked with the address of each cell */
  mark(sheet: string, isMarked: (address: string) => boolean): string {
    return sheet.replace(/<c r="([A-Z]+\d+)"([^>]*)>/g, (tag, address: string, rest: string) => {
      if (!isMarked(address)) return tag;
      const style = / s="(\d+)"/.exec(rest)?.[1] ?? "0";
      return `<c r="${address}" s="${this.indexOf(Number(style))}"${rest.replace(/ s="\d+"/, "")}>`;
    });
  }

  toXml(): string {
    const { index, 0: whole } = this.list;
    const list = `<cellXfs count="${this.formats.length}">${this.formats.join("")}</cellXfs>`;
    return this.xml.slice(0, index) + list + this.xml.slice(index + whole.length);
  }
}

function markedFormats(file: Package, styles: string): Set<string> {
  const marked = new Set<string>();
  let position = -1;
  scanXml(file.text(styles), styles, {
    open({ name, attributes }) {
      const tag = localName(name);
      if (tag === "cellXfs") position = 0;
      else if (tag === "xf" && position >= 0) {
        if (attributes.quotePrefix === "1" || attributes.quotePrefix === "true") marked.add(String(position));
        position++;
      }
    },
    close(name) {
      if (localName(name) === "cellXfs") position = -1;
    },
  });
  return marked;
}

/** Cells of a file that have the mark, as "row,column" by the name of their sheet. The file library does not tell them. */
export function readQuoted(bytes: Uint8Array): Map<string, string[]> {
  const found = new Map<string, string[]>();
  try {
    const file = new Package(bytes, fflateCodec);
    const { part: workbook, sheets } = new WorkbookPart(file);
    const styles = file.related(workbook, "/styles");
    const formats = styles !== undefined && file.has(styles) ? markedFormats(file, styles) : new Set();
    if (formats.size === 0) return found;
    for (const { name, part, isWorksheet } of sheets) {
      if (!isWorksheet || !file.has(part)) continue;
      const cells: string[] = [];
      for (const [, attributes = ""] of file.text(part).matchAll(/<(?:\w+:)?c(\s[^>]*)>/g)) {
        if (!formats.has(/\ss\s*=\s*["'](\d+)["']/.exec(attributes)?.[1] ?? "")) continue;
        const area = parseRange(/\sr\s*=\s*["']([A-Z]+\d+)["']/.exec(attributes)?.[1] ?? "");
        if (area) cells.push(`${area.startRow},${area.startColumn}`);
      }
      found.set(name, cells);
    }
  } catch {
    // what is wrong with such a file is said by its reader
  }
  return found;
}
