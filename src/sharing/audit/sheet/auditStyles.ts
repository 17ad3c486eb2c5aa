import type { CellFormat, StyleBook } from "../../package/StyleBook";

const FACE = '<name val="Calibri"/><family val="2"/>';
const font = (content: string, size = 11, color = "FF242424") => `${content}<sz val="${size}"/><color rgb="${color}"/>${FACE}`;
const RULE = '<left/><right/><top/><bottom style="thin"><color rgb="FFD1D1D1"/></bottom><diagonal/>';
const STRONG_RULE = '<left/><right/><top/><bottom style="medium"><color rgb="FF0F6C5C"/></bottom><diagonal/>';

/** Looks of the audit sheets' cells, as numbers for the s attribute; flags as numbers of conditional styles. */
export interface AuditStyles {
  title: number;
  caption: number;
  section: number;
  header: number;
  headerRight: number;
  label: number;
  text: number;
  number: number;
  difference: number;
  link: number;
  flag: number;
  bigFlag: number;
  good: number;
  bad: number;
  waiting: number;
  /** for texts that begin like a formula, by the look they have otherwise */
  quoted: ReadonlyMap<number, number>;
}

/** Colour is never alone: the words OK, Check and Not calculated yet stand in the cells. */
export function auditStyles(styles: StyleBook): AuditStyles {
  const top = { vertical: "top" };
  // a small indent keeps texts away from the numbers on their left
  const indented = { ...top, horizontal: "left", indent: "1" };
  const wrapped = { ...indented, wrapText: "1" };
  const right = { ...top, horizontal: "right" };
  const plain = styles.font(font(""));
  const bold = styles.font(font("<b/>"));
  const rule = styles.border(RULE);
  const head = { font: bold, fill: styles.fill("FFE7F1EF"), border: styles.border(STRONG_RULE) };
  const quotable = new Map<number, CellFormat>();
  const textual = (format: CellFormat): number => {
    const style = styles.cellFormat(format);
    quotable.set(style, format);
    return style;
  };
  const looks = {
    title: styles.cellFormat({ font: styles.font(font("<b/>", 16, "FF0F6C5C")) }),
    caption: styles.cellFormat({ font: styles.font(font("", 11, "FF616161")), alignment: top }),
    section: styles.cellFormat({ font: styles.font(font("<b/>", 12, "FF0F6C5C")), alignment: { vertical: "center" } }),
    header: styles.cellFormat({ ...head, alignment: { ...wrapped, vertical: "center" } }),
    headerRight: styles.cellFormat({ ...head, alignment: { ...wrapped, vertical: "center", horizontal: "right", indent: "0" } }),
    label: styles.cellFormat({ font: bold, border: rule, alignment: { ...top, wrapText: "1" } }),
    text: textual({ font: plain, border: rule, alignment: wrapped }),
    number: textual({ font: plain, border: rule, alignment: right }),
    difference: styles.cellFormat({
      font: plain,
      border: rule,
      numberFormat: styles.numberFormat("0.0E+00;-0.0E+00;0"),
      alignment: right,
    }),
    link: textual({ font: styles.font(font("<u/>", 11, "FF0563C1")), border: rule, alignment: indented }),
    flag: styles.cellFormat({ font: bold, border: rule, alignment: indented }),
    bigFlag: styles.cellFormat({ font: styles.font(font("<b/>", 14)), border: rule, alignment: indented }),
    good: styles.conditionalStyle('<font><b/><color rgb="FF0E700E"/></font>'),
    bad: styles.conditionalStyle(
      '<font><b/><color rgb="FF8E0B16"/></font><fill><patternFill patternType="solid"><fgColor rgb="FFFDE7E9"/><bgColor rgb="FFFDE7E9"/></patternFill></fill>',
    ),
    waiting: styles.conditionalStyle('<font><b/><color rgb="FF835B00"/></font>'),
  };
  const quoted = new Map([...quotable].map(([style, format]) => [style, styles.cellFormat({ ...format, quotePrefix: true })]));
  return { ...looks, quoted };
}
