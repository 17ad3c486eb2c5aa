import type { ReportSheet } from "../workbook.types";
import type { TableId } from "./report.types";
import { reportTexts } from "./reportTexts";

/** Sheets in the order of their tabs. */
export const REPORT_SHEETS: readonly ReportSheet[] = ["summary", "segments", "charts", "moves", "plan", "audit"];

const TABLES: Record<TableId, string> = { segments: "tblSegments", classes: "tblClasses", moves: "tblMoves" };

/**
 * Names of one report's tables and cells. The first report of a workbook has the plain ones; a second definition's report has the same with a
 * number, so that both can stand side by side. The underscore keeps a name such as LP_Top20 from being a cell address.
 */
export interface ReportNames {
  /** 1 for the first report in the workbook */
  number: number;
  /** name of a cell, e.g. LP_Total */
  cell: (id: string) => string;
  table: (id: TableId) => string;
  /** is this the name of one of the report's cells? */
  isCell: (name: string) => boolean;
}

export function reportNames(number: number): ReportNames {
  const mark = number === 1 ? "" : String(number);
  return {
    number,
    cell: (id) => `LP_${id}${mark === "" ? "" : `_${mark}`}`,
    table: (id) => TABLES[id] + mark,
    isCell: (name) => /^LP_/i.test(name) && (mark === "" ? !/_\d+$/.test(name) : name.endsWith(`_${mark}`)),
  };
}

/** Name id of a sheet's first cell: it follows the sheet when the user renames or moves it. */
export const anchorId = (part: ReportSheet): string => `Sheet_${part}`;

/** The least number whose table and names nothing in the workbook has yet. */
export function freeNumber(taken: readonly string[]): number {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const isTaken = (names: ReportNames) =>
    (Object.keys(TABLES) as TableId[]).some((id) => used.has(names.table(id).toLowerCase())) || taken.some(names.isCell);
  let number = 1;
  while (isTaken(reportNames(number))) number++;
  return number;
}

export const sheetTitle = (part: ReportSheet): string => reportTexts.sheets[part];

/** Tables of a report, numbered where the first name was taken. They are results, so they are not offered as sources. */
const REPORT_TABLE = /^tbl(?:Segments|Classes|Moves)\d*$/i;

/** Every report has its accounts in a table with this name or this name and a number. */
const SEGMENTS_TABLE = /^tblSegments\d*$/i;

/** Names of the report's own cells. */
const REPORT_NAME = /^LP_/i;

export function isReportName(name: string): boolean {
  return REPORT_NAME.test(name);
}

export function isReportTable(name: string): boolean {
  return REPORT_TABLE.test(name);
}

export function isSegmentsTable(name: string): boolean {
  return SEGMENTS_TABLE.test(name);
}

/** Names that Excel or a report made for purposes of their own. */
export function isInternalName(name: string): boolean {
  return isReportName(name) || /^(?:_|Print_Area$|Print_Titles$|Criteria$|Extract$)/i.test(name);
}
