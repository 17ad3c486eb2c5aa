import { reportTexts } from "../../../strings/report.en";
import { cellAddress, parseCell, rectAddress } from "../../../address/a1";
import { sheetReference, splitSheet } from "../../../address/sheetNames";
import { auditTexts } from "../../../strings/audit.en";
import { fillPlaceholders } from "../../../strings/fillPlaceholders";
import { callsIn, parseCalls, writePieces } from "../../formula/parseCalls";
import type { ConvertedFormula } from "../../sharing.types";
import { type AuditContext, resultArea } from "../AuditContext";
import { type Area, areaAddress, cellCount } from "../book/AreaSet";
import type { CheckRow } from "./cellChecks";

const texts = auditTexts.checks.totals;

/** A sum that a result must satisfy; both sides as formulas in file form. */
interface Sides {
  label: string;
  expected: string;
  now: string;
}

interface Result {
  item: ConvertedFormula;
  area: Area;
  /** arguments of the call, in file form, with their sheet where they need none */
  args: string[];
}

/** Cells of a column of a table below its header; columns and skipped last rows count from 0. */
function column({ area }: Result, index: number, skipped = 0): string {
  const left = area.left + index;
  const cells = { ...area, left, right: left, top: area.top + 1, bottom: area.bottom - skipped };
  return sheetReference(area.sheetName, areaAddress(cells));
}

function cell({ area }: Result, row: number, index: number): string {
  const [top, left] = [row >= 0 ? area.top + row : area.bottom + 1 + row, area.left + index];
  return sheetReference(area.sheetName, areaAddress({ ...area, top, bottom: top, left, right: left }));
}

/** One cell: its value, looked up on the sheet that the formula stands on. A typed number stands for itself. */
function argument({ args, area }: Result, index: number): string | undefined {
  const text = args[index]?.trim() ?? "";
  if (/^\$?[A-Z]{1,3}\$?\d{1,7}$/i.test(text)) return sheetReference(area.sheetName, text);
  return /^-?\d[\d.]*(?:E[-+]?\d+)?$|^'(?:[^']|'')+'!\$?[A-Z]{1,3}\$?\d+$|^\w+!\$?[A-Z]{1,3}\$?\d+$/i.test(text) ? text : undefined;
}

const against = (label: string, expected: string | undefined, now: string): Sides[] => (expected ? [{ label, expected, now }] : []);

function rollForward(result: Result): Sides[] {
  const [opening, issued, redeemed, expired, closing] = [1, 2, 3, 4, 5].map((index) => `SUM(${column(result, index)})`);
  const rows = { label: texts.rollRows, expected: closing!, now: `${opening}+${issued}-${redeemed}-${expired}` };
  const periods = result.area.bottom - result.area.top;
  if (periods < 2) return [rows];
  const { area } = result;
  const span = (index: number, top: number, bottom: number) => {
    const left = area.left + index;
    return sheetReference(area.sheetName, areaAddress({ ...area, left, right: left, top, bottom }));
  };
  const gaps = `SUMXMY2(${span(5, area.top + 1, area.bottom - 1)},${span(1, area.top + 2, area.bottom)})`;
  return [rows, { label: texts.rollLinks, expected: "0", now: gaps }];
}

function totals(columns: Record<string, number>): (result: Result) => Sides[] {
  return (result) =>
    Object.entries(columns).map(([name, index]) => ({
      label: fillPlaceholders(texts.total, { column: name }),
      expected: cell(result, -1, index),
      now: `SUM(${column(result, index, 1)})`,
    }));
}

/** Sums that the tables of these functions must satisfy, by id; columns as the catalogue's "returns" lists them. */
const SUMS: Record<string, (result: Result) => Sides[]> = {
  "POINTS.ALLOCATE": (result) =>
    against(texts.allocate, argument(result, 0), `SUM(${sheetReference(result.area.sheetName, areaAddress(result.area))})`),
  "POINTS.ROLLFORWARD": rollForward,
  "POINTS.REVENUE": (result) => [
    { label: texts.revenue, expected: cell(result, -1, 2), now: `SUM(${column(result, 1)})` },
    ...against(texts.liability, argument(result, 0), `${cell(result, -1, 2)}+${cell(result, -1, 3)}`),
  ],
  "POINTS.URR": totals({ issued: 1, redeemed: 2, future: 6 }),
  "PARETO.TABLE": (result) => [
    { label: texts.shares, expected: "1", now: `SUM(${column(result, 3)})` },
    { label: texts.shareEnd, expected: "1", now: cell(result, -1, 4) },
  ],
  "PARETO.CLASS": (result) => {
    const cells = sheetReference(result.area.sheetName, areaAddress(result.area));
    const counted = ["A", "B", "C"].map((name) => `COUNTIF(${cells},"${name}")`).join("+");
    return [{ label: texts.classes, expected: `ROWS(${cells})*COLUMNS(${cells})`, now: `${counted}+COUNTBLANK(${cells})` }];
  },
  "RETENTION.REVENUE": (result) => {
    const [opening, lost, contraction, expansion, added, closing] = [1, 2, 3, 4, 5, 6].map((row) => cell(result, row, 2));
    return [{ label: texts.bridge, expected: closing!, now: `${opening}-${lost}-${contraction}+${expansion}+${added}` }];
  },
  "REWARD.TIERS": totals({ members: 1, "extra margin": 2, rewards: 3, benefits: 4, profit: 5 }),
  "SWITCH.COST.TABLE": totals({ money: 1 }),
  "CLV.COMPONENTS": totals({ "present value": 1 }),
};

/** The result of a formula that is one call and nothing else, as its whole table. */
function wholeResult(item: ConvertedFormula): Result | undefined {
  const pieces = parseCalls(item.before);
  const [call] = callsIn(pieces);
  const area = resultArea(item);
  if (pieces.length !== 1 || !call || !area || item.carrier !== "cell" || item.cached?.type === "error") return undefined;
  return { item, area, args: call.args.map((arg) => writePieces(arg, ({ written }) => `${written}()`)) };
}

/** Totals, allocations and roll-forwards of the functions that give them, as sums of their own cells; also where the cells hold values. */
export function totalChecks(context: AuditContext): CheckRow[] {
  const ours = context.input.converted.flatMap((item) => {
    const sums = SUMS[item.functions[0] ?? ""];
    const result = sums && wholeResult(item);
    if (!sums || !result || cellCount(result.area) === 1) return [];
    return sums(result).map(({ label, expected, now }) => toRow(item, label, expected, now));
  });
  return [...ours, ...reportChecks(context)];
}

function toRow({ sheetName, address, functions }: ConvertedFormula, label: string, expected: string, now: string): CheckRow {
  return { label, sheetName, address, functionId: functions[0] ?? "", expected: { formula: expected }, now };
}

/** A report of the pane has checks of its own, on the sheet that this name leads to. */
const REPORT_CHECKS = /^LP_Checks(?:_\d+)?$/i;
const LONGEST_REPORT_LIST = 40;

function reportChecks({ book }: AuditContext): CheckRow[] {
  return book.names.flatMap(({ name, formula }) => {
    if (!REPORT_CHECKS.test(name)) return [];
    const { sheet: sheetName, address } = splitSheet(formula);
    const heading = parseCell(address);
    if (sheetName === undefined || !heading) return [];
    const { row, column } = heading;
    const cells = rectAddress({ row: row + 1, column, rows: LONGEST_REPORT_LIST, columns: 1 }, true);
    const sheet = formula.slice(0, formula.lastIndexOf("!"));
    const [expected, now] = [{ formula: "0" }, `COUNTIF(${sheet}!${cells},"${reportTexts.audit.flags.check}")`];
    return [{ label: texts.report, sheetName, address: cellAddress(row, column), functionId: "", expected, now }];
  });
}
