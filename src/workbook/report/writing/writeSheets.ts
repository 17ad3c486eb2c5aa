import { rectAddress } from "../../../address/a1";
import { stopIfCancelled } from "../../refusal";
import type { LongRun } from "../../workbook.types";
import type { Cell, CellBlock, Rows, SheetContent } from "../report.types";
import { TABLE_STYLE } from "../look";
import { type SheetRows, writeBlocks, writeRows } from "../writeRows";
import { dressSheets, linkSheets, onRange, rangeOf } from "./dress";
import { ladderArea, plannedNames, wholeBlock } from "./journal";
import { ladderRowsOf, type PreparedReport, type PreparedSheet } from "./prepare";
import { followAccounts } from "./userColumns";
import type { AccountsPrint } from "./prints";

/** Excel takes one value for all cells of a range, which its types do not say. */
const all = <T>(value: T): T[][] => value as unknown as T[][];

const sheetOf = (context: Excel.RequestContext, { sheetName }: PreparedSheet) => context.workbook.worksheets.getItem(sheetName);

/** Adds the missing sheets at the end, and the names, which formulas refer to, before any formula. */
async function addSheetsAndNames(context: Excel.RequestContext, prepared: PreparedReport): Promise<void> {
  const { worksheets, names } = context.workbook;
  for (const { sheetName, isNew } of prepared.sheets) if (isNew) worksheets.add(sheetName);
  const known = new Map(prepared.state.names.map((entry) => [entry.name.toLowerCase(), entry]));
  for (const { name, formula, isHidden } of plannedNames(prepared)) {
    const old = known.get(name.toLowerCase());
    if (!old) {
      const added = names.add(name, formula);
      if (isHidden) added.visible = false;
    } else if (old.formula !== formula) names.getItem(old.name).formula = formula;
  }
  await context.sync();
}

/** Header texts of a table: a row of its own, or part of the cells from A1. */
function headerRow({ rows, cells }: SheetContent, area: CellBlock): Cell[] {
  const own = rows.find((block) => block.row === area.row && block.rows === 1);
  return own ? own.cells(0) : cells[area.row]!.slice(area.column, area.column + area.columns);
}

/** Tables come before the cells, since formulas name their columns. An earlier report's table only changes its size. */
async function placeTables(context: Excel.RequestContext, prepared: PreparedReport): Promise<void> {
  for (const sheet of prepared.sheets) {
    for (const { id, area } of sheet.content.tables) {
      const target = sheetOf(context, sheet);
      const range = rangeOf(target, area);
      const header = rangeOf(target, { ...area, rows: 1 });
      if (sheet.isNew) {
        header.values = [headerRow(sheet.content, area)];
        const table = target.tables.add(range, true);
        table.name = prepared.names.table(id);
        table.style = TABLE_STYLE;
        continue;
      }
      const old = prepared.earlier?.found.tables[id]?.area;
      if (!old || rectAddress(old) !== rectAddress(area)) context.workbook.tables.getItem(prepared.names.table(id)).resize(range);
      header.values = [headerRow(sheet.content, area)];
      if (prepared.isRestyled) context.workbook.tables.getItem(prepared.names.table(id)).style = TABLE_STYLE;
    }
  }
  await context.sync();
}

/** Formats come before the cells, so that no cell ever shows unformatted. */
function formatCells(sheet: Excel.Worksheet, { formats }: SheetContent): void {
  for (const { block, format } of formats) onRange(sheet, block, (range) => (range.numberFormat = all(format)));
}

/** Cells of an earlier report that this one does not reach. */
function tails(prepared: PreparedReport, sheet: PreparedSheet): CellBlock[] {
  const { earlier } = prepared;
  if (sheet.isNew || !earlier) return [];
  const below = sheet.content.tables.flatMap(({ id, area }) => {
    const old = earlier.found.tables[id]?.area;
    const extra = (old?.rows ?? 0) - area.rows;
    if (extra <= 0 || !old || id === "classes") return [];
    const columns = id === "segments" ? Math.max(area.columns, earlier.end - area.column) : Math.max(area.columns, old.columns);
    return [{ row: area.row + area.rows, column: area.column, rows: extra, columns }];
  });
  if (sheet.content.part !== "charts") return below;
  const rows = ladderRowsOf(prepared.input);
  return ladderArea(earlier.found.record.ladderRows).flatMap((area) =>
    area.rows > rows ? [{ ...area, row: area.row + rows, rows: area.rows - rows }] : [],
  );
}

async function clearTails(context: Excel.RequestContext, prepared: PreparedReport): Promise<void> {
  if (!prepared.earlier) return;
  for (const sheet of prepared.sheets)
    for (const block of tails(prepared, sheet)) rangeOf(sheetOf(context, sheet), block).clear("Contents");
  await context.sync();
}

/** Runs of columns side by side. */
function runsOf(columns: readonly number[]): { first: number; count: number; at: number }[] {
  const runs: { first: number; count: number; at: number }[] = [];
  columns.forEach((column, at) => {
    const last = runs.at(-1);
    if (last && last.first + last.count === column) last.count++;
    else runs.push({ first: column, count: 1, at });
  });
  return runs;
}

/** Puts the user's own columns beside their accounts again. */
async function moveUserColumns(context: Excel.RequestContext, prepared: PreparedReport, run: LongRun): Promise<void> {
  const { user, input } = prepared;
  const sheet = prepared.sheets.find(({ content, isNew }) => content.part === "segments" && !isNew);
  const area = sheet?.content.tables[0]?.area;
  if (!user || !sheet || !area || user.columns.length === 0) return;
  const cells = followAccounts(user, input.content.segmentation.accounts.account);
  for (const { first, count, at } of runsOf(user.columns)) {
    const rows = { row: area.row + 1, column: first, rows: area.rows - 1, columns: count };
    const line = (i: number) => cells(i).slice(at, at + count);
    await writeRows(context, sheetOf(context, sheet), { ...rows, cells: line }, run, undefined, "formulasR1C1");
  }
}

type NamedRows = SheetRows & { sheetName: string };

/** The cells from A1 of every sheet. */
function blocksOf(context: Excel.RequestContext, { sheets }: PreparedReport): NamedRows[] {
  return sheets.map((sheet) => {
    const { cells } = sheet.content;
    const whole = wholeBlock(sheet);
    const line = (i: number) => Array.from({ length: whole.columns }, (_, column) => cells[i]?.[column] ?? "");
    return { ...whole, sheet: sheetOf(context, sheet), sheetName: sheet.sheetName, cells: line };
  });
}

/** The rows of tables and other long blocks, which are made while they are written. */
function longRowsOf(context: Excel.RequestContext, { sheets }: PreparedReport, print: AccountsPrint): NamedRows[] {
  return sheets.flatMap((sheet) => {
    const target = sheetOf(context, sheet);
    const { sheetName } = sheet;
    const isAccounts = (rows: Rows) => sheet.content.part === "segments" && rows.rows > 1;
    return sheet.content.rows.map((rows) => ({
      ...rows,
      sheet: target,
      sheetName,
      cells: isAccounts(rows) ? print.watch(rows.cells) : rows.cells,
    }));
  });
}

/** Tells of rows written and of the sheets that are complete. */
function progressOf(blocks: readonly NamedRows[], run: LongRun): (position: number, rows: number) => void {
  const total = blocks.reduce((sum, { rows }) => sum + rows, 0);
  const left = new Map<string, number>();
  for (const { sheetName, rows } of blocks) left.set(sheetName, (left.get(sheetName) ?? 0) + rows);
  const known = new Array<number>(blocks.length).fill(0);
  let done = 0;
  run.onProgress?.({ phase: "writing", done, total, sheets: { done: 0, total: left.size } });
  return (position, rows) => {
    const more = rows - known[position]!;
    known[position] = rows;
    done += more;
    const { sheetName } = blocks[position]!;
    left.set(sheetName, left.get(sheetName)! - more);
    const complete = [...left.values()].filter((rest) => rest === 0).length;
    run.onProgress?.({ phase: "writing", done, total, sheets: { done: complete, total: left.size } });
  };
}

/** Writes every sheet: sheets and names, tables, looks, cells and long rows, what an earlier report leaves behind, and links. */
export async function writeSheets(
  context: Excel.RequestContext,
  prepared: PreparedReport,
  run: LongRun,
  print: AccountsPrint,
): Promise<void> {
  await addSheetsAndNames(context, prepared);
  stopIfCancelled(run.signal);
  await placeTables(context, prepared);
  await dressSheets(context, prepared);
  for (const sheet of prepared.sheets) formatCells(sheetOf(context, sheet), sheet.content);
  const [blocks, long] = [blocksOf(context, prepared), longRowsOf(context, prepared, print)];
  // A long table comes before the formulas over it, which would be calculated anew for every chunk; formulas in a table after the cells
  // they refer to.
  const pieces = prepared.input.live === "values" ? [...long, ...blocks] : [...blocks, ...long];
  await writeBlocks(context, pieces, run, progressOf(pieces, run));
  stopIfCancelled(run.signal);
  await clearTails(context, prepared);
  await moveUserColumns(context, prepared, run);
  await linkSheets(context, prepared.sheets);
}
