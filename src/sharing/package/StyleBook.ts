import { Edits } from "../xml/Edits";
import { scanXml } from "../xml/scanXml";
import { escapeAttribute, localName, prefixOf, withAttribute } from "../xml/xmlText";
import type { Package } from "./Package";
import type { WorkbookPart } from "./WorkbookPart";

/** Lists of the styles part in the order of its schema (CT_Stylesheet, ECMA-376 part 1, 18.8.39). */
const STYLE_LISTS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"] as const;
type StyleList = (typeof STYLE_LISTS)[number];

interface StyleListText {
  /** start tag */
  start: number;
  end: number;
  contentEnd: number;
  elementEnd: number;
  selfClosing: boolean;
  count: number;
}

interface StylesText {
  rootName: string;
  /** end of the root's start tag */
  rootEnd: number;
  lists: Map<StyleList, StyleListText>;
  /** codes of the workbook's own number formats by their number */
  formats: Map<number, string>;
}

const isList = (tag: string): tag is StyleList => (STYLE_LISTS as readonly string[]).includes(tag);

function readStyles(text: string, part: string): StylesText {
  const styles: StylesText = { rootName: "", rootEnd: 0, lists: new Map(), formats: new Map() };
  let depth = 0;
  let list: StyleListText | undefined;
  scanXml(text, part, {
    open({ name, attributes, start, end, selfClosing }) {
      depth++;
      const tag = localName(name);
      if (depth === 1) {
        styles.rootName = name;
        styles.rootEnd = end;
      } else if (depth === 2) {
        list = { start, end, contentEnd: end, elementEnd: end, selfClosing, count: 0 };
        if (isList(tag)) styles.lists.set(tag, list);
      } else if (depth === 3 && list) list.count++;
      if (tag === "numFmt" && depth === 3) styles.formats.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
    },
    close(_name, start, end) {
      if (depth === 2 && list) [list.contentEnd, list.elementEnd] = [start, end];
      depth--;
    },
  });
  return styles;
}

/** The least a workbook needs: one font, the two fills that Excel expects, one border, one format. */
const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const STYLES_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
/** Numbers below are built into Excel (ECMA-376 part 1, 18.8.30). */
const FIRST_OWN_FORMAT = 164;

export interface CellFormat {
  /** indexes given by `font`, `fill`, `border`; number given by `numberFormat`, or a built-in one such as 9 for 0% */
  font?: number;
  fill?: number;
  border?: number;
  numberFormat?: number;
  /** attributes of the alignment element, e.g. { horizontal: "right", wrapText: "1" } */
  alignment?: Record<string, string>;
  /** the cell holds a text, whatever it looks like: Excel makes no formula of it when somebody edits it */
  quotePrefix?: boolean;
}

/** Styles added behind those of the workbook, so that no index written anywhere changes. Equal styles are added once. */
export class StyleBook {
  private readonly part: string;
  private readonly text: string;
  private readonly styles: StylesText;
  private readonly added = new Map<StyleList, string[]>();

  constructor(
    private readonly file: Package,
    workbook: WorkbookPart,
  ) {
    const part = file.related(workbook.part, "/styles");
    if (part === undefined || !file.has(part)) {
      file.add("xl/styles.xml", STYLES_TYPE, EMPTY_STYLES);
      file.relate(workbook.part, STYLES_RELATION, "/xl/styles.xml");
    }
    this.part = part !== undefined && file.has(part) ? part : "xl/styles.xml";
    this.text = file.text(this.part);
    this.styles = readStyles(this.text, this.part);
  }

  /** @param content inside of the font element, e.g. `<b/><sz val="11"/>` @returns its index */
  font(content: string): number {
    return this.add("fonts", `<font>${content}</font>`);
  }

  /** @param color ARGB in hexadecimal, e.g. "FFF3F2F1" */
  fill(color: string): number {
    return this.add(
      "fills",
      `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
  }

  /** @param content inside of the border element: left, right, top, bottom, diagonal in that order */
  border(content: string): number {
    return this.add("borders", `<border>${content}</border>`);
  }

  /** @param code e.g. "0.0%" @returns the number of the format */
  numberFormat(code: string): number {
    const known = [...this.styles.formats].find(([, written]) => written === code);
    if (known) return known[0];
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.styles.formats.keys()) + 1;
    this.styles.formats.set(id, code);
    this.add("numFmts", `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  /** @returns the index that a cell's s attribute names */
  cellFormat({ font = 0, fill = 0, border = 0, numberFormat = 0, alignment, quotePrefix = false }: CellFormat): number {
    const ids = `numFmtId="${numberFormat}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${quotePrefix ? ' quotePrefix="1"' : ""}`;
    const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"`;
    const aligned = Object.entries(alignment ?? {}).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
    const inner = aligned.length > 0 ? ` applyAlignment="1"><alignment${aligned.join("")}/></xf>` : "/>";
    return this.add("cellXfs", `<xf ${ids} ${applied}${inner}`);
  }

  /** A style of a conditional format. @param content inside of the dxf element: font, numFmt, fill, alignment, border @returns its index */
  conditionalStyle(content: string): number {
    return this.add("dxfs", `<dxf>${content}</dxf>`);
  }

  private add(list: StyleList, element: string): number {
    const added = this.added.get(list) ?? [];
    this.added.set(list, added);
    const known = added.indexOf(element);
    if (known < 0) added.push(element);
    return (this.styles.lists.get(list)?.count ?? 0) + (known < 0 ? added.length - 1 : known);
  }

  /** Writes the styles into the package. */
  save(): void {
    const edits = new Edits();
    for (const list of STYLE_LISTS) {
      const elements = this.added.get(list);
      if (elements) this.saveList(list, elements, edits);
    }
    if (!edits.isEmpty) this.file.write(this.part, edits.apply(this.text));
  }

  private saveList(list: StyleList, elements: readonly string[], edits: Edits): void {
    const prefix = prefixOf(this.styles.rootName);
    const content = prefix ? elements.map((element) => element.replace(/^<\w+/, `$& xmlns="${MAIN}"`)).join("") : elements.join("");
    const found = this.styles.lists.get(list);
    if (!found) {
      const before = STYLE_LISTS.slice(0, STYLE_LISTS.indexOf(list)).reverse();
      const after = before.map((name) => this.styles.lists.get(name)?.elementEnd).find((end) => end !== undefined);
      edits.insert(after ?? this.styles.rootEnd, `<${prefix}${list} count="${elements.length}">${content}</${prefix}${list}>`);
      return;
    }
    const tag = withAttribute(this.text.slice(found.start, found.end), "count", String(found.count + elements.length));
    if (found.selfClosing) edits.replace(found.start, found.end, `${tag.replace(/\s*\/>$/, ">")}${content}</${prefix}${list}>`);
    else {
      edits.replace(found.start, found.end, tag);
      edits.insert(found.contentEnd, content);
    }
  }
}
