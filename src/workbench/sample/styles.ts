import type { FileStyle } from "../files/workbookFile.types";

const DARK = "#1F3A4D";
const GREY = "#5F6B76";

/** Looks of the sample's cells. */
export const styles = {
  title: { bold: true, fontSize: 16, color: DARK },
  heading: { bold: true, fontSize: 12, color: DARK },
  header: { bold: true, color: DARK, fill: "#E4EEF2", bottomBorder: true, vertical: "center" },
  headerRight: { bold: true, color: DARK, fill: "#E4EEF2", bottomBorder: true, vertical: "center", horizontal: "right" },
  headerCenter: { bold: true, color: DARK, fill: "#E4EEF2", bottomBorder: true, vertical: "center", horizontal: "center" },
  left: { horizontal: "left" },
  center: { horizontal: "center" },
  right: { horizontal: "right" },
  boldLeft: { bold: true, horizontal: "left" },
  note: { color: GREY, italic: true },
  input: { color: "#0B4F8A", fill: "#FFF8E1" },
  inputMoney: { color: "#0B4F8A", fill: "#FFF8E1", numberFormat: "#,##0" },
  inputPercent: { color: "#0B4F8A", fill: "#FFF8E1", numberFormat: "0.0%" },
  inputCount: { color: "#0B4F8A", fill: "#FFF8E1", numberFormat: "#,##0" },
  inputRatio: { color: "#0B4F8A", fill: "#FFF8E1", numberFormat: "0.00" },
  inputUnitMoney: { color: "#0B4F8A", fill: "#FFF8E1", numberFormat: "0.0000" },
  date: { numberFormat: "yyyy-mm-dd" },
  dateLeft: { numberFormat: "yyyy-mm-dd", horizontal: "left" },
  dateNote: { numberFormat: "yyyy-mm-dd", color: GREY, italic: true, horizontal: "left" },
  money: { numberFormat: "#,##0" },
  cents: { numberFormat: "#,##0.00" },
  count: { numberFormat: "#,##0" },
  percent: { numberFormat: "0.0%" },
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
  resultText: { bold: true, fill: "#EAF4EC", horizontal: "right" },
} satisfies Record<string, FileStyle>;

export type StyleName = keyof typeof styles;
