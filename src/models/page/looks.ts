/** How a cell looks; the words are those of files of the workbench. */
export interface CellLook {
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  /** points */
  fontSize?: number;
  /** "#RRGGBB" */
  color?: string;
  /** "#RRGGBB" */
  fill?: string;
  horizontal?: "left" | "center" | "right";
  vertical?: "top" | "center" | "bottom";
  bottomBorder?: boolean;
  topBorder?: boolean;
  wrap?: boolean;
}

const DARK = "#1F3A4D";
const GREY = "#5F6B76";

/** Looks of the cells of models and of the sample: blue on light yellow is to be changed, green is an answer. */
export const looks = {
  title: { bold: true, fontSize: 16, color: DARK },
  answer: { bold: true, fontSize: 12, color: "#217346" },
  heading: { bold: true, fontSize: 12, color: DARK },
  header: { bold: true, color: DARK, fill: "#E4EEF2", bottomBorder: true, vertical: "center" },
  headerRight: { bold: true, color: DARK, fill: "#E4EEF2", bottomBorder: true, vertical: "center", horizontal: "right" },
  headerCenter: { bold: true, color: DARK, fill: "#E4EEF2", bottomBorder: true, vertical: "center", horizontal: "center" },
  left: { horizontal: "left" },
  center: { horizontal: "center" },
  right: { horizontal: "right" },
  boldLeft: { bold: true, horizontal: "left" },
  note: { color: GREY, italic: true },
  faint: { color: GREY, horizontal: "right", fontSize: 9 },
  unit: { color: GREY, italic: true, numberFormat: '" "@' },
  input: { color: "#0B4F8A", fill: "#FFF8E1" },
  inputMoney: { color: "#0B4F8A", fill: "#FFF8E1", numberFormat: "#,##0" },
  inputPercent: { color: "#0B4F8A", fill: "#FFF8E1", numberFormat: "0.0%" },
  inputCount: { color: "#0B4F8A", fill: "#FFF8E1", numberFormat: "#,##0" },
  inputRatio: { color: "#0B4F8A", fill: "#FFF8E1", numberFormat: "0.00" },
  inputUnitMoney: { color: "#0B4F8A", fill: "#FFF8E1", numberFormat: "0.0000" },
  inputText: { color: "#0B4F8A", fill: "#FFF8E1", horizontal: "right" },
  inputName: { color: "#0B4F8A", fill: "#FFF8E1" },
  date: { numberFormat: "yyyy-mm-dd" },
  dateLeft: { numberFormat: "yyyy-mm-dd", horizontal: "left" },
  dateNote: { numberFormat: "yyyy-mm-dd", color: GREY, italic: true, horizontal: "left" },
  money: { numberFormat: "#,##0" },
  cents: { numberFormat: "#,##0.00" },
  count: { numberFormat: "#,##0" },
  percent: { numberFormat: "0.0%" },
  percent2: { numberFormat: "0.00%" },
  percentOrMoney: { numberFormat: "[<2]0.0%;#,##0" },
  effect: { numberFormat: "0.000" },
  decimal: { numberFormat: "0.0" },
  resultDecimal: { bold: true, numberFormat: "0.0", fill: "#EAF4EC" },
  unitMoney: { numberFormat: "0.0000" },
  ratioRight: { numberFormat: "0.00", horizontal: "right" },
  ratio: { numberFormat: "0.00" },
  result: { bold: true, numberFormat: "#,##0", fill: "#EAF4EC" },
  amount: { numberFormat: "#,##0.00", horizontal: "left" },
  resultPercent: { bold: true, numberFormat: "0.0%", fill: "#EAF4EC" },
  resultRatio: { bold: true, numberFormat: "0.00", fill: "#EAF4EC" },
  total: { bold: true, numberFormat: "#,##0", topBorder: true },
  totalRatio: { bold: true, numberFormat: "0.000", topBorder: true },
  totalLabel: { bold: true, topBorder: true },
  check: { bold: true, horizontal: "right" },
  resultMoney: { bold: true, numberFormat: "#,##0.00", fill: "#EAF4EC" },
  resultText: { bold: true, fill: "#EAF4EC", horizontal: "right" },
} satisfies Record<string, CellLook>;

export type LookName = keyof typeof looks;
