import { Refusal } from "../../refusal";
import type { ReportContent, ReportSheet } from "../../workbook.types";
import type { CellBlock, TableId } from "../report.types";
import type { Leftover } from "../reportSheets";
import { SEGMENTS_HEADER_ROW } from "../segmentColumns";
import { CLASSES_HEADER_ROW } from "../sheets/classTable";
import { MOVES_ROWS } from "../sheets/movesSheet";
import type { ExistingTable } from "./placeColumns";
import type { ReportRecord } from "./reportRecord";
import { readCells, type SavedCell } from "./savedCells";
import { idOf, type UserColumns } from "./userColumns";
import type { FoundReport, FoundSheet } from "./workbookState";

/** An earlier report of the same definition, with everything of it that the new one takes over. */
export interface Earlier {
  found: FoundReport;
  leftover: Leftover;
  /** the account table */
  table?: ExistingTable;
  /** first column behind everything in use in the rows of the account table, 0-based */
  end: number;
  user?: UserColumns;
  /** cells of the sheets from A1 */
  cells: Partial<Record<ReportSheet, SavedCell[][]>>;
}

const TABLE_OF: Partial<Record<ReportSheet, { id: TableId; row: number }>> = {
  summary: { id: "classes", row: CLASSES_HEADER_ROW },
  segments: { id: "segments", row: SEGMENTS_HEADER_ROW },
  moves: { id: "moves", row: MOVES_ROWS.table },
};

/** A sheet whose table is gone is not the report's any more: it stays as it is, and a new one is written. */
function dropWithoutTable(found: FoundReport): void {
  for (const part of Object.keys(found.sheets) as ReportSheet[]) {
    const table = TABLE_OF[part];
    if (table && found.tables[table.id]?.sheetName !== found.sheets[part]?.name) delete found.sheets[part];
  }
}

function refuseChanged({ sheets, tables }: FoundReport): void {
  for (const [part, sheet] of Object.entries(sheets)) {
    const values = { sheet: sheet.name };
    if (sheet.isProtected) throw new Refusal({ key: "reportProtected", values });
    const expected = TABLE_OF[part as ReportSheet];
    const table = expected && tables[expected.id];
    const isMoved = !sheet.isInPlace || (table !== undefined && (table.area.row !== expected?.row || table.area.column !== 0));
    if (isMoved) throw new Refusal({ key: "reportMoved", values });
  }
}

/** A table that grows must not run over what the user put below it. */
function refuseBelow(sheet: FoundSheet | undefined, table: FoundReport["tables"][TableId], rows: number): void {
  if (!sheet || !table) return;
  const end = table.area.row + table.area.rows;
  const usedEnd = sheet.used ? sheet.used.row + sheet.used.rows : 0;
  const grows = rows + 1 > table.area.rows;
  if (table.showTotals || (grows && usedEnd > end)) throw new Refusal({ key: "belowTable", values: { sheet: sheet.name } });
}

/** Cells from A1 that the report has on a sheet. */
const blockOf = (record: ReportRecord, part: ReportSheet): CellBlock | undefined => {
  const size = record.blocks[part];
  return size && { row: 0, column: 0, ...size };
};

async function readUser(
  context: Excel.RequestContext,
  sheetName: string,
  area: CellBlock,
  end: number,
  record: ReportRecord,
): Promise<{ table: ExistingTable; user: UserColumns }> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const wide = { ...area, columns: end - area.column };
  const [head = []] = await readCells(context, sheet, { ...wide, rows: 1 });
  const headers = head.map(idOf);
  const table = { headers: headers.slice(0, area.columns), first: area.column, end, known: record.segments };
  const ours = new Set(record.segments.map(({ header }) => header.toLowerCase()));
  const foreign = headers.flatMap((header, i) => (i < area.columns && ours.has(header.toLowerCase()) ? [] : [i]));
  const accountHeader = record.segments.find(({ role }) => role === "account")?.header ?? "";
  const accountAt = headers.findIndex((header) => header.toLowerCase() === accountHeader.toLowerCase());
  const body = { ...wide, row: area.row + 1, rows: area.rows - 1 };
  const accounts = await readCells(context, sheet, { ...body, column: area.column + Math.max(0, accountAt), columns: 1 });
  const cells = foreign.length === 0 ? [] : await readCells(context, sheet, body, "formulasR1C1");
  const user = {
    columns: foreign.map((i) => area.column + i),
    headers: foreign.map((i) => headers[i] ?? ""),
    accounts: accounts.map(([cell]) => (accountAt < 0 ? "" : idOf(cell))),
    cells: cells.map((row) => foreign.map((i) => row[i] ?? "")),
  };
  return { table, user };
}

/**
 * Reads an earlier report: where its columns stand, what the user added and typed. Refuses a report that cannot be brought up to date in place,
 * before anything is touched: protected, moved by rows or columns put before it, or with something below a table that must grow.
 */
export async function readEarlier(context: Excel.RequestContext, found: FoundReport, content: ReportContent): Promise<Earlier> {
  dropWithoutTable(found);
  refuseChanged(found);
  const { sheets, tables, record } = found;
  refuseBelow(sheets.segments, tables.segments, content.segmentation.accounts.account.length);
  refuseBelow(sheets.moves, tables.moves, Math.max(1, content.movement?.account.length ?? 1));
  const cells: Earlier["cells"] = {};
  for (const part of ["summary", "plan"] as const) {
    const block = blockOf(record, part);
    const sheet = sheets[part];
    if (block && sheet) cells[part] = await readCells(context, context.workbook.worksheets.getItem(sheet.name), block);
  }
  const leftover: Leftover = { plan: sheets.plan !== undefined };
  if (sheets.moves && tables.moves) {
    const header = { ...tables.moves.area, rows: 1 };
    const [texts = []] = await readCells(context, context.workbook.worksheets.getItem(sheets.moves.name), header);
    leftover.moves = texts.map(idOf);
  }
  const area = sheets.segments && tables.segments?.area;
  if (!sheets.segments || !area) return { found, leftover, cells, end: 0 };
  const { used } = sheets.segments;
  const end = Math.max(area.column + area.columns, used ? used.column + used.columns : 0);
  return { found, leftover, cells, end, ...(await readUser(context, sheets.segments.name, area, end, record)) };
}
