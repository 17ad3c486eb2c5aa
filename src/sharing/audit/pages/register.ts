import { sheetReference } from "../../../address/sheetNames";
import { readableFormula } from "../../formula/readableFormula";
import { parseCalls } from "../../formula/parseCalls";
import type { ConvertedFormula } from "../../sharing.types";
import type { AuditContext } from "../AuditContext";
import { auditTexts, fillText } from "../auditTexts";
import { SheetWriter } from "../sheet/SheetWriter";
import { textLines } from "../sheet/textLines";
import { argumentLines } from "./registerArguments";

const texts = auditTexts.register;
/** Together they fit the width of a page of A4 at about two thirds of their size. */
const WIDTHS = [5, 13, 12, 27, 42, 42, 15, 18, 29, 29];
const RESULT = 6;
/** The row of headings, which is printed on every page. */
export const REGISTER_HEADER_ROW = 3;
/** More lines than people read; the sheet would also be slow to open. */
const MOST_ROWS = 50_000;

/** Functions that were explained, and how later rows say in which one. */
type Explained = Map<string, string>;

function resultCell({ carrier, sheetName, address, cached }: ConvertedFormula) {
  if (carrier !== "cell") return "";
  const shown = cached ?? { type: "text" as const, text: "" };
  return { formula: sheetReference(sheetName, address.split(":")[0]!), shown };
}

/** What the function gives, in words, and its source; said once for each function. A call inside of a larger formula does not give what the cell shows. */
function explanation(context: AuditContext, { functions, before }: ConvertedFormula, explained: Explained): string {
  const id = functions[0] ?? "";
  const pieces = parseCalls(before);
  const isWhole = pieces.length === 1 && typeof pieces[0] !== "string";
  const part = isWhole ? "" : fillText(texts.part, { name: `LOYALTY.${id}` });
  const same = explained.get(id);
  if (same !== undefined) return isWhole ? same : `${part}\n${same}`;
  const known = context.functions.get(id);
  const source = known?.source ? fillText(texts.source, { source: known.source }) : "";
  return [part, known?.returns, known?.description, source].filter(Boolean).join("\n");
}

function placeText({ carrier, sheetName }: ConvertedFormula): string {
  return carrier === "cell" ? sheetName : [sheetName, texts.places[carrier]].filter(Boolean).join(", ");
}

const QUOTED_OR_PREFIX = /"(?:[^"]|"")*"|'(?:[^']|'')*'|_xl(?:fn|ws|pm|op|eta|udf)\./g;

/** The formula of the copy as people type it. It was just made from names and plain functions: prefixes outside of texts and sheet names are all that is to go. */
function typedFormula(after: string | undefined): string {
  if (after === undefined) return texts.noFormula;
  return `=${after.includes("_xl") ? after.replace(QUOTED_OR_PREFIX, (found) => (found.startsWith("_xl") ? "" : found)) : after}`;
}

/** How a formula was converted, and why not otherwise. */
function conversion({ kind, reason }: ConvertedFormula): string {
  const why = reason && texts.reasons[reason];
  return why ? `${texts.kinds[kind]}\n${why}` : texts.kinds[kind];
}

/** @returns the lines that the text takes in its column */
function putText(sheet: SheetWriter, column: number, text: string, style: number): number {
  sheet.put(column, text, style);
  return textLines(text, WIDTHS[column]!);
}

function putRow(sheet: SheetWriter, context: AuditContext, item: ConvertedFormula, number: number, explained: Explained): void {
  const { styles } = context;
  const words = explanation(context, item, explained);
  const args = argumentLines(context, item, explained).join("\n");
  for (const id of item.functions) if (!explained.has(id)) explained.set(id, fillText(texts.same, { number }));
  sheet.put(0, number, styles.number);
  let lines = putText(sheet, 1, placeText(item), styles.text);
  if (item.carrier === "definedName") sheet.put(2, item.address, styles.text);
  else sheet.putLink(2, item.sheetName, item.range, styles.link);
  lines = Math.max(lines, putText(sheet, 3, item.functions.map((id) => `LOYALTY.${id}`).join("\n"), styles.text));
  lines = Math.max(lines, putText(sheet, 4, args, styles.text));
  lines = Math.max(lines, putText(sheet, 5, words, styles.text));
  sheet.put(RESULT, resultCell(item), styles.number);
  lines = Math.max(lines, putText(sheet, 7, conversion(item), styles.text));
  lines = Math.max(lines, putText(sheet, 8, `=${readableFormula(item.before)}`, styles.text));
  lines = Math.max(lines, putText(sheet, 9, typedFormula(item.after), styles.text));
  sheet.end(lines);
}

function putLeft(sheet: SheetWriter, { styles, input }: AuditContext): void {
  if (input.left.length === 0) return;
  sheet.end().put(0, texts.leftHeading, styles.section).end();
  for (const { sheetName, address, before, reason } of input.left) {
    const formula = `=${readableFormula(before)}`;
    sheet.put(1, sheetName, styles.text).put(2, address, styles.text).put(7, texts.leftReasons[reason], styles.text);
    sheet.put(8, formula, styles.text).end(Math.max(textLines(formula, WIDTHS[8]!), textLines(texts.leftReasons[reason], WIDTHS[7]!)));
  }
}

/** The sheet that explains each converted formula. */
export function registerSheet(context: AuditContext): Generator<string> {
  const { converted } = context.input;
  const { styles } = context;
  const sheet = new SheetWriter({ widths: WIDTHS, frozenRows: REGISTER_HEADER_ROW, filter: true, tabColor: "FF0F6C5C" }, styles.quoted);
  sheet.put(0, texts.title, styles.title).end().put(0, texts.caption, styles.caption).end();
  texts.headers.forEach((header, i) => sheet.put(i, header, i === 0 || i === RESULT ? styles.headerRight : styles.header));
  sheet.end(Math.max(...texts.headers.map((header, i) => textLines(header, WIDTHS[i]!))));
  const explained: Explained = new Map();
  sheet.later(Math.min(converted.length, MOST_ROWS), (i) => putRow(sheet, context, converted[i]!, i + 1, explained));
  if (converted.length === 0) sheet.put(0, texts.none, styles.caption).end();
  if (converted.length > MOST_ROWS) sheet.put(0, fillText(texts.cut, { count: MOST_ROWS }), styles.caption).end();
  putLeft(sheet, context);
  return sheet.pieces();
}
