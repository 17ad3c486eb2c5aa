import { sheetReference } from "../../../address/sheetNames";
import { auditTexts } from "../../../strings/audit.en";
import { fillPlaceholders } from "../../../strings/fillPlaceholders";
import type { ConvertedFormula } from "../../sharing.types";
import { type AuditContext, resultArea } from "../AuditContext";
import { type Area, areaAddress, cellCount } from "../book/AreaSet";
import { cellKey } from "../book/book.types";
import type { CellValue } from "../book/readValues";
import { addressOf } from "../book/scanCells";
import type { StoredValue } from "../sheet/SheetWriter";

/** One line of the Checks sheet: two sides that must agree. */
export interface CheckRow {
  label: string;
  sheetName: string;
  /** cell that the line leads to */
  address: string;
  /** id of the function; "" for none */
  functionId: string;
  /** a stored value, or a formula in file form */
  expected: StoredValue | { formula: string };
  /** formula in file form */
  now: string;
  /** why there is nothing to compare */
  skipped?: boolean;
}

const texts = auditTexts.checks;
/** Of a result that fills many cells, this many are compared one by one; a sum covers the rest. */
export const MOST_CELLS_EACH = 400;
/** Lines that Excel still opens and calculates without delay. */
export const MOST_CHECKS = 20_000;

/** What a cell shows while the add-in is away or still at work: no result to compare with. */
const NO_RESULT = new Set(["#NAME?", "#BUSY!", "#GETTING_DATA", "#CONNECT!", "#BLOCKED!", "#UNKNOWN!", "#FIELD!"]);

function cellRow(item: ConvertedFormula, place: { row: number; column: number }, value: CellValue | undefined): CheckRow {
  const { sheetName, functions } = item;
  const address = addressOf(place);
  const functionId = functions[0] ?? "";
  const now = sheetReference(sheetName, address);
  if (value && !(value.type === "error" && NO_RESULT.has(value.text)))
    return { sheetName, address, functionId, now, label: texts.cell, expected: value };
  const shown = value?.text ?? auditTexts.register.blank;
  const label = fillPlaceholders(texts.noValue, { value: shown });
  return { sheetName, address, functionId, now, label, expected: { type: "text", text: shown }, skipped: true };
}

/** Errors and texts do not count, as in the stored sum. */
function sumRow(context: AuditContext, item: ConvertedFormula, area: Area): CheckRow {
  const range = areaAddress(area);
  const base = { sheetName: item.sheetName, address: range, functionId: item.functions[0] ?? "" };
  const now = `SUMIF(${sheetReference(item.sheetName, range)},">=-9E307")`;
  const sum = context.values.sum(area);
  if (sum === undefined) return { ...base, label: texts.overlap, expected: { type: "text", text: "" }, now, skipped: true };
  return { ...base, label: fillPlaceholders(texts.sum, { range }), expected: { type: "number", text: String(sum) }, now };
}

function rowsOf(context: AuditContext, item: ConvertedFormula): CheckRow[] {
  const area = resultArea(item);
  if (!area || item.carrier !== "cell" || item.kind === "c") return [];
  const width = area.right - area.left + 1;
  const count = Math.min(cellCount(area), MOST_CELLS_EACH);
  const compared: CheckRow[] = [];
  for (let i = 0; i < count; i++) {
    const place = { row: area.top + Math.floor(i / width), column: area.left + (i % width) };
    const row = cellRow(item, place, context.values.at(item.sheetName, cellKey(place.row, place.column)));
    // a filled result may have blank cells; only a missing first cell tells that there was none
    if (i === 0 || !(row.skipped === true && isBlank(row))) compared.push(row);
  }
  return cellCount(area) > MOST_CELLS_EACH ? [...compared, sumRow(context, item, area)] : compared;
}

function isBlank({ expected }: CheckRow): boolean {
  return "text" in expected && expected.text === auditTexts.register.blank;
}

/** Each result of the add-in against what its cell calculates now. @returns at most MOST_CHECKS lines, and whether there were more */
export function cellChecks(context: AuditContext): { rows: CheckRow[]; cut: boolean } {
  const rows: CheckRow[] = [];
  for (const item of context.input.converted) {
    const more = rowsOf(context, item);
    if (rows.length + more.length > MOST_CHECKS) return { rows: [...rows, ...more].slice(0, MOST_CHECKS), cut: true };
    rows.push(...more);
  }
  return { rows, cut: false };
}
