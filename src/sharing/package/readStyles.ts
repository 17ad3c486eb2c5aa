import { scanXml } from "../xml/scanXml";
import { localName } from "../xml/startTag";

/** Lists of the styles part in the order of its schema (CT_Stylesheet, ECMA-376 part 1, 18.8.39). */
export const STYLE_LISTS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"] as const;
export type StyleList = (typeof STYLE_LISTS)[number];

interface StyleListText {
  /** start tag */
  start: number;
  end: number;
  contentEnd: number;
  elementEnd: number;
  selfClosing: boolean;
  count: number;
}

export interface StylesText {
  rootName: string;
  /** end of the root's start tag */
  rootEnd: number;
  lists: Map<StyleList, StyleListText>;
  /** codes of the workbook's own number formats by their number */
  formats: Map<number, string>;
}

const isList = (tag: string): tag is StyleList => (STYLE_LISTS as readonly string[]).includes(tag);

export function readStyles(text: string, part: string): StylesText {
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
export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';
