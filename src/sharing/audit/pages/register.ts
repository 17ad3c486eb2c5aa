import { parseCell } from "../../../address/a1";
import { sheetReference } from "../../../address/sheetNames";
import type { CatalogFunction, CatalogParameter } from "../../../catalog/data/catalog.types";
import { auditTexts } from "../../../strings/audit.en";
import { fillPlaceholders } from "../../../strings/fillPlaceholders";
import { callsIn, type FormulaPiece, type LoyaltyCall, parseCalls, writePieces } from "../../formula/parseCalls";
import { readableFormula } from "../../formula/readableFormula";
import type { ConvertedFormula } from "../../sharing.types";
import { type AuditContext, formulaPlace } from "../AuditContext";
import { type Area, areaAddress, cellCount, sheetKey } from "../book/AreaSet";
import { cellKey } from "../book/book.types";
import { areasOf } from "../book/references";
import { SheetWriter } from "../sheet/SheetWriter";
import { textLines } from "../sheet/textLines";

const argumentTexts = auditTexts.register;
const LITERAL = /^(?:-?\d[\d.eE+-]*%?|"(?:[^"]|"")*"|TRUE|FALSE|\{.*\})$/i;

/** The argument as people type it, without an equals sign. */
function typed(arg: readonly FormulaPiece[]): string {
  const text = writePieces(arg, ({ written, called }, args) => (called ? `${written}(${args.join(",")})` : written));
  return readableFormula(text.trim());
}

function withSheet(area: Area, sheetName: string): string {
  const address = areaAddress(area);
  return sheetKey(area.sheetName) === sheetKey(sheetName) ? address : sheetReference(area.sheetName, address);
}

function storedText(context: AuditContext, area: Area): string {
  if (cellCount(area) > 1) return fillPlaceholders(argumentTexts.cells, { count: cellCount(area).toLocaleString("en") });
  return context.values.at(area.sheetName, cellKey(area.top, area.left))?.text ?? argumentTexts.blank;
}

/** An argument that is one cell of the sheet on which its formula stands. */
function cellOf(arg: readonly FormulaPiece[] | undefined): { text: string; key: number } | undefined {
  if (arg?.length !== 1 || typeof arg[0] !== "string") return undefined;
  const text = arg[0].trim();
  const cell = parseCell(text);
  return cell && { text, key: cellKey(cell.row, cell.column) };
}

/** Where an argument comes from and what it was, e.g. B2 = 100. */
function given(context: AuditContext, item: ConvertedFormula, arg: readonly FormulaPiece[] | undefined): string {
  // most arguments are cells of the same sheet
  const cell = cellOf(arg);
  if (cell) return `${cell.text} = ${context.values.at(item.sheetName, cell.key)?.text ?? argumentTexts.blank}`;
  const text = arg ? typed(arg) : "";
  if (text === "") return argumentTexts.omitted;
  if (LITERAL.test(text)) return text;
  const isPlain = arg!.length === 1 && typeof arg![0] === "string" && !/[-+*/^&<>=(,]/.test(text.replace(/'[^']*'|\[[^\]]*\]/g, ""));
  const [area, ...more] = isPlain ? areasOf(text, context.book, formulaPlace(item)) : [];
  if (!area || more.length > 0) return `${text}, ${argumentTexts.calculated}`;
  const address = withSheet(area, item.sheetName);
  const place = bare(address) === bare(text) ? text : `${text} (${address})`;
  return `${place} = ${storedText(context, area)}`;
}

/** References compared without quotation and dollar marks. */
function bare(reference: string): string {
  return reference.replace(/[$']/g, "").toLowerCase();
}

function parameterOf({ parameters }: CatalogFunction, index: number): CatalogParameter | undefined {
  return parameters[index];
}

function callLines(context: AuditContext, item: ConvertedFormula, call: LoyaltyCall, explained: boolean): string[] {
  const known = context.functions.get(call.id);
  const count = explained ? call.args.length : Math.max(call.args.length, known?.parameters.length ?? 0);
  const lines: string[] = [];
  for (let index = 0; index < count; index++) {
    const parameter = known && parameterOf(known, index);
    const line = `${parameter?.name ?? index + 1}: ${given(context, item, call.args[index])}`;
    lines.push(explained || !parameter ? line : `${line}. ${parameter.description}`);
  }
  return lines;
}

/**
 * The arguments of every call in a formula, a line each: name, cell, value, and what it means with its unit.
 * @param explained functions whose arguments an earlier line of the Register explains
 */
function argumentLines(context: AuditContext, item: ConvertedFormula, explained: Pick<ReadonlySet<string>, "has">): string[] {
  const calls = callsIn(parseCalls(item.before)).filter(({ called }) => called);
  if (calls.length === 1) return callLines(context, item, calls[0]!, explained.has(calls[0]!.id));
  return calls.flatMap((call) => {
    const lines = callLines(context, item, call, explained.has(call.id));
    return [`LOYALTY.${call.id}`, ...lines.map((line) => `  ${line}`)];
  });
}

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

/**
 * What the function gives, in words, and its source; said once for each function. A call inside of a larger formula does not give what the
 * cell shows.
 */
function explanation(context: AuditContext, { functions, before }: ConvertedFormula, explained: Explained): string {
  const id = functions[0] ?? "";
  const pieces = parseCalls(before);
  const isWhole = pieces.length === 1 && typeof pieces[0] !== "string";
  const part = isWhole ? "" : fillPlaceholders(texts.part, { name: `LOYALTY.${id}` });
  const same = explained.get(id);
  if (same !== undefined) return isWhole ? same : `${part}\n${same}`;
  const known = context.functions.get(id);
  const source = known?.source ? fillPlaceholders(texts.source, { source: known.source }) : "";
  return [part, known?.returns, known?.description, source].filter(Boolean).join("\n");
}

function placeText({ carrier, sheetName }: ConvertedFormula): string {
  return carrier === "cell" ? sheetName : [sheetName, texts.places[carrier]].filter(Boolean).join(", ");
}

const QUOTED_OR_PREFIX = /"(?:[^"]|"")*"|'(?:[^']|'')*'|_xl(?:fn|ws|pm|op|eta|udf)\./g;

/**
 * The formula of the copy as people type it. It was just made from names and plain functions: prefixes outside of texts and sheet names are
 * all that is to go.
 */
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
  for (const id of item.functions) if (!explained.has(id)) explained.set(id, fillPlaceholders(texts.same, { number }));
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
  if (converted.length > MOST_ROWS) sheet.put(0, fillPlaceholders(texts.cut, { count: MOST_ROWS }), styles.caption).end();
  putLeft(sheet, context);
  return sheet.pieces();
}
