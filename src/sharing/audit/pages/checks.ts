import { cellAddress } from "../../../address/a1";
import type { AuditContext } from "../AuditContext";
import { auditTexts, fillText } from "../auditTexts";
import { SheetWriter, type StoredValue } from "../sheet/SheetWriter";
import { textLines } from "../sheet/textLines";
import { cellChecks, MOST_CELLS_EACH, MOST_CHECKS } from "./cellChecks";
import type { CheckRow } from "./checkRow.types";
import { totalChecks } from "./totalChecks";

const texts = auditTexts.checks;
const { flags } = auditTexts;
const WIDTHS = [6, 50, 22, 12, 32, 20, 20, 13, 21];
/** Columns that formulas refer to. */
const [EXPECTED, NOW, DIFFERENCE, FLAG] = [5, 6, 7, 8];
/** The row of headings, which is printed on every page. */
export const CHECKS_HEADER_ROW = 5;
/** Cell of the one flag over all checks. */
export const OVERALL_CELL = "C3";
/** Rounding in the last digits is no difference. */
const TOLERANCE = "1E-9";

const waiting: StoredValue = { type: "text", text: flags.waiting };
const empty: StoredValue = { type: "text", text: "" };

export interface ChecksSheet {
  content: Generator<string>;
  /** cells that hold a word for each check, e.g. I6:I20; undefined where nothing is compared */
  flagRange: string | undefined;
  warnings: { code: string; values?: Record<string, string | number> }[];
}

/** Numbers within the tolerance, errors of the same kind, texts and logical values that are equal. Source: the finance copy's definition, tried in two engines. */
function agrees(expected: string, now: string): string {
  const numbers = `ABS(${expected}-${now})<=${TOLERANCE}*MAX(1,ABS(${expected}))`;
  const errors = `IF(ISERROR(${expected}),IF(ISERROR(${now}),ERROR.TYPE(${expected})=ERROR.TYPE(${now}),FALSE),IF(ISERROR(${now}),FALSE,${expected}=${now}))`;
  const same = `IF(AND(ISNUMBER(${expected}),ISNUMBER(${now})),${numbers},${errors})`;
  // LibreOffice has errors without a type
  return `IFERROR(IF(${same},"${flags.ok}","${flags.check}"),"${flags.check}")`;
}

function difference(expected: string, now: string): string {
  return `IF(AND(ISNUMBER(${expected}),ISNUMBER(${now})),${now}-${expected},"")`;
}

/** Cells that formulas are filled down. */
interface Filled {
  differences: string;
  flags: string;
}

function putRow(sheet: SheetWriter, { styles }: AuditContext, check: CheckRow, number: number, down: Filled): void {
  const { row } = sheet;
  const [f, g] = [cellAddress(row, EXPECTED), cellAddress(row, NOW)];
  const { expected, now, skipped } = check;
  const stored = "formula" in expected ? empty : expected;
  sheet.put(0, number, styles.number).put(1, check.label, styles.text).put(2, check.sheetName, styles.text);
  sheet.putLink(3, check.sheetName, check.address, styles.link);
  sheet.put(4, check.functionId && `LOYALTY.${check.functionId}`, styles.text);
  sheet.put(EXPECTED, "formula" in expected ? { formula: expected.formula, shown: empty } : expected, styles.number);
  sheet.put(NOW, { formula: now, shown: stored }, styles.number);
  if (skipped) sheet.put(FLAG, flags.skipped, styles.flag);
  else {
    sheet.put(DIFFERENCE, { formula: () => difference(f, g), shown: empty, filledDown: down.differences }, styles.difference);
    sheet.put(FLAG, { formula: () => agrees(f, g), shown: waiting, filledDown: down.flags }, styles.flag);
  }
  sheet.end(textLines(check.label, WIDTHS[1]!));
}

/** Anything that is neither OK nor left out counts as a failure, an error value too. */
function putOverall(sheet: SheetWriter, { styles }: AuditContext, range: string | undefined): void {
  sheet.put(1, texts.overall, styles.label);
  if (range === undefined) sheet.put(2, texts.none, styles.text);
  else {
    const count = (word: string) => `COUNTIF(${range},"${word}")`;
    const formula = `IF(${count(flags.ok)}+${count(flags.skipped)}=ROWS(${range}),"${flags.ok}","${flags.check}")`;
    sheet.put(2, { formula, shown: waiting }, styles.bigFlag);
  }
  sheet.end(1.5).end();
}

function flagLooks(sheet: SheetWriter, { styles }: AuditContext, range: string): void {
  for (const cells of [OVERALL_CELL, range]) {
    sheet.flag(cells, flags.ok, styles.good).flag(cells, flags.check, styles.bad).flag(cells, flags.waiting, styles.waiting);
  }
}

/** The sheet that compares, live, what the copy calculates with what the add-in gave. */
export function checksSheet(context: AuditContext): ChecksSheet {
  const { styles } = context;
  const cells = cellChecks(context);
  const rows = [...totalChecks(context), ...cells.rows];
  const below = (column: number): string =>
    `${cellAddress(CHECKS_HEADER_ROW, column)}:${cellAddress(CHECKS_HEADER_ROW + rows.length - 1, column)}`;
  const filled = { differences: below(DIFFERENCE), flags: below(FLAG) };
  const flagRange = rows.length > 0 ? filled.flags : undefined;
  const sheet = new SheetWriter({ widths: WIDTHS, frozenRows: CHECKS_HEADER_ROW, filter: true, tabColor: "FF0F6C5C" }, styles.quoted);
  const cut = cells.cut ? ` ${fillText(texts.cut, { count: MOST_CHECKS.toLocaleString("en") })}` : "";
  sheet.put(0, texts.title, styles.title).end();
  sheet.put(0, `${texts.caption} ${fillText(texts.spillCut, { count: MOST_CELLS_EACH })}${cut}`, styles.caption).end();
  putOverall(sheet, context, flagRange);
  texts.headers.forEach((header, i) =>
    sheet.put(i, header, i === 0 || (i >= EXPECTED && i <= DIFFERENCE) ? styles.headerRight : styles.header),
  );
  sheet.end();
  sheet.later(rows.length, (i) => putRow(sheet, context, rows[i]!, i + 1, filled));
  if (flagRange !== undefined) flagLooks(sheet, context, flagRange);
  return { content: sheet.pieces(), flagRange, warnings: cells.cut ? [{ code: "checksCut", values: { count: MOST_CHECKS } }] : [] };
}
