import { parseReference } from "../../../address/sheetNames";
import type { ReportSheet } from "../../workbook.types";
import type { CellBlock, TableId } from "../report.types";
import { anchorId, REPORT_SHEETS, reportNames, type ReportNames } from "../reportNames";
import { parseRecord, recordKey, type ReportRecord } from "./reportRecord";

/** What a write must know of the workbook, read in one request. */
export interface WorkbookState {
  sheets: { id: string; name: string }[];
  tables: string[];
  names: { name: string; formula: string }[];
  /** the setting as it is, and what it says */
  setting: unknown;
  record: ReportRecord | undefined;
}

export async function readState(context: Excel.RequestContext, definitionId: string): Promise<WorkbookState> {
  const { worksheets, tables, names, settings } = context.workbook;
  worksheets.load("items/id,items/name");
  tables.load("items/name");
  names.load("items/name,items/formula");
  const setting = settings.getItemOrNullObject(recordKey(definitionId)).load("value");
  await context.sync();
  const value = setting.isNullObject ? undefined : (setting.value as unknown);
  return {
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    tables: tables.items.map(({ name }) => name),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    setting: value,
    record: parseRecord(value),
  };
}

export interface FoundTable {
  sheetName: string;
  area: CellBlock;
  showTotals: boolean;
}

/** A report that is in the workbook, sheet by sheet; sheets the user deleted are missing. */
export interface FoundReport {
  record: ReportRecord;
  names: ReportNames;
  sheets: Partial<Record<ReportSheet, FoundSheet>>;
  tables: Partial<Record<TableId, FoundTable>>;
}

export interface FoundSheet {
  name: string;
  isProtected: boolean;
  /** first cell of the report; not A1 when rows or columns were put before it */
  isInPlace: boolean;
  /** cells in use; nothing for an empty sheet */
  used?: CellBlock;
}

const TABLES: TableId[] = ["segments", "classes", "moves"];

/** Finds the sheets of a report by their hidden names and its tables by name, under whatever titles they have now. */
export async function findReport(context: Excel.RequestContext, state: WorkbookState, record: ReportRecord): Promise<FoundReport> {
  const names = reportNames(record.number);
  const known = new Set(state.sheets.map(({ name }) => name.toLowerCase()));
  const anchors = REPORT_SHEETS.flatMap((part) => {
    const entry = state.names.find(({ name }) => name.toLowerCase() === names.cell(anchorId(part)).toLowerCase());
    const target = entry && parseReference(entry.formula);
    return target && known.has(target.sheetName.toLowerCase()) ? [{ part, ...target }] : [];
  });
  const sheets = anchors.map(({ part, sheetName, rect }) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const protection = sheet.protection.load("protected");
    const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
    return { part, sheetName, rect, protection, used };
  });
  const tables = TABLES.filter((id) => state.tables.includes(names.table(id))).map((id) => {
    const table = context.workbook.tables.getItem(names.table(id)).load("showTotals,worksheet/name");
    const range = table.getRange().load("rowIndex,columnIndex,rowCount,columnCount");
    return { id, table, range };
  });
  await context.sync();
  return {
    record,
    names,
    sheets: Object.fromEntries(
      sheets.map(({ part, sheetName, rect, protection, used }) => {
        const found: FoundSheet = { name: sheetName, isProtected: protection.protected, isInPlace: rect.row === 0 && rect.column === 0 };
        if (!used.isNullObject) found.used = blockOf(used);
        return [part, found];
      }),
    ),
    tables: Object.fromEntries(
      tables.map(({ id, table, range }) => [id, { sheetName: table.worksheet.name, area: blockOf(range), showTotals: table.showTotals }]),
    ),
  };
}

const blockOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellBlock => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
});
