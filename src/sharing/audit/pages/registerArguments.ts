import type { CatalogFunction, CatalogParameter } from "../../../catalog/data/catalog.types";
import { parseCell } from "../../../address/a1";
import { sheetReference } from "../../../address/sheetNames";
import { auditTexts } from "../../../strings/audit.en";
import { fillPlaceholders } from "../../../strings/fillPlaceholders";
import { readableFormula } from "../../formula/readableFormula";
import { callsIn, type LoyaltyCall, parseCalls, type FormulaPiece, writePieces } from "../../formula/parseCalls";
import type { ConvertedFormula } from "../../sharing.types";
import { type AuditContext, formulaPlace } from "../AuditContext";
import { type Area, areaAddress, cellCount, sheetKey } from "../book/area";
import { cellKey } from "../book/book.types";
import { areasOf } from "../book/references";

const texts = auditTexts.register;
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
  if (cellCount(area) > 1) return fillPlaceholders(texts.cells, { count: cellCount(area).toLocaleString("en") });
  return context.values.at(area.sheetName, cellKey(area.top, area.left))?.text ?? texts.blank;
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
  if (cell) return `${cell.text} = ${context.values.at(item.sheetName, cell.key)?.text ?? texts.blank}`;
  const text = arg ? typed(arg) : "";
  if (text === "") return texts.omitted;
  if (LITERAL.test(text)) return text;
  const isPlain = arg!.length === 1 && typeof arg![0] === "string" && !/[-+*/^&<>=(,]/.test(text.replace(/'[^']*'|\[[^\]]*\]/g, ""));
  const [area, ...more] = isPlain ? areasOf(text, context.book, formulaPlace(item)) : [];
  if (!area || more.length > 0) return `${text}, ${texts.calculated}`;
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
export function argumentLines(context: AuditContext, item: ConvertedFormula, explained: Pick<ReadonlySet<string>, "has">): string[] {
  const calls = callsIn(parseCalls(item.before)).filter(({ called }) => called);
  if (calls.length === 1) return callLines(context, item, calls[0]!, explained.has(calls[0]!.id));
  return calls.flatMap((call) => {
    const lines = callLines(context, item, call, explained.has(call.id));
    return [`LOYALTY.${call.id}`, ...lines.map((line) => `  ${line}`)];
  });
}
