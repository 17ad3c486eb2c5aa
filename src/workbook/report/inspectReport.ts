import { columnLetters, rectAddress } from "../../address/a1";
import { run } from "../run";
import type { Outcome, ReportSheet, ReportState, WrittenReport } from "../workbook.types";
import { UnorderedPrint, accountRow, groupRows, sheetPrints } from "./writing/prints";
import { readCells } from "./writing/savedCells";
import { findReport, type FoundReport, readState } from "./writing/workbookState";
import { idOf } from "./writing/userColumns";

type Edit = ReportState["edits"][number];

/** Rows of a sheet whose cells are not as written, neighbours together. */
async function changedCells(context: Excel.RequestContext, found: FoundReport, part: ReportSheet): Promise<Edit[]> {
  const [size, prints, sheet] = [found.record.blocks[part], found.record.prints[part], found.sheets[part]];
  if (!size || !prints || !sheet) return [];
  const cells = await readCells(context, context.workbook.worksheets.getItem(sheet.name), { row: 0, column: 0, ...size });
  const now = sheetPrints(cells);
  const step = groupRows(size.rows);
  return prints.flatMap((print, i): Edit[] => {
    if (print === now[i]) return [];
    const area = { row: i * step, column: 0, rows: Math.min(step, size.rows - i * step), columns: size.columns };
    return [{ sheetName: sheet.name, address: rectAddress(area), what: "cells" }];
  });
}

/** Is anything in the account table's own columns not as written? The order of its rows does not count. */
async function changedAccounts(context: Excel.RequestContext, found: FoundReport): Promise<Edit[]> {
  const [sheet, table] = [found.sheets.segments, found.tables.segments];
  if (!sheet || !table) return [];
  const target = context.workbook.worksheets.getItem(sheet.name);
  const [header = []] = await readCells(context, target, { ...table.area, rows: 1 });
  const headers = header.map((cell) => idOf(cell).toLowerCase());
  const own = found.record.segments.map((column) => headers.indexOf(column.header.toLowerCase())).sort((a, b) => a - b);
  const body = { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 };
  const print = new UnorderedPrint();
  for (const row of await readCells(context, target, body)) print.add(accountRow(row, own));
  const isSame = !own.includes(-1) && print.text === found.record.accountsPrint;
  return isSame ? [] : [{ sheetName: sheet.name, address: rectAddress(body), what: "cells" }];
}

/** Columns in use behind those that were there when the report was written. */
function addedColumns({ sheets, record }: FoundReport): Edit[] {
  const sheet = sheets.segments;
  const last = sheet?.used ? sheet.used.column + sheet.used.columns - 1 : -1;
  if (!sheet || last <= record.right) return [];
  return [{ sheetName: sheet.name, address: `${columnLetters(record.right + 1)}:${columnLetters(last)}`, what: "columnsAdded" }];
}

/** What is left of a report, and what the user changed in it since it was written. Only reads. */
export function inspectReport(report: WrittenReport): Promise<Outcome<ReportState>> {
  return run(async (context) => {
    const state = await readState(context, report.definitionId);
    if (!state.record) return { report, edits: report.sheets.map(({ name }): Edit => ({ sheetName: name, what: "sheetGone" })) };
    const found = await findReport(context, state, state.record);
    const edits: Edit[] = [];
    for (const { part, name } of report.sheets) {
      const sheet = found.sheets[part];
      if (!sheet) edits.push({ sheetName: name, what: "sheetGone" });
      else if (sheet.isProtected) edits.push({ sheetName: sheet.name, what: "protected" });
      edits.push(...(await changedCells(context, found, part)));
    }
    edits.push(...(await changedAccounts(context, found)), ...addedColumns(found));
    const sheets = report.sheets.map(({ part, name }) => ({ part, name: found.sheets[part]?.name ?? name }));
    return { report: { ...report, sheets }, edits };
  });
}
