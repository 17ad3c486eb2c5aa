import { rectAddress } from "../../address/a1";
import type { CellValue } from "../../economics/segmentation/keyAccounts.types";
import { numberOfCell } from "../../intake/settle";
import { rowsOfNoSale } from "../../intake/table/rowKinds";
import { unpivot } from "../../intake/table/pivot";
import { findMojibake } from "../../intake/text/mojibake";
import { numberNotation } from "../../intake/values/columnNumbers";
import type { IntakeCell } from "../../intake/values/intakeCell";
import { t } from "../../strings/pane";
import { canWrite } from "../abilities";
import { type FreeNames, freeNames, removeNewSheet } from "../newSheet";
import { Refusal, stopIfCancelled } from "../refusal";
import { cellText } from "../report/formats";
import { writeRows } from "../report/writeRows";
import { attempt, run as runExcel } from "../run";
import type { LongRun, MadeSheet, Outcome, Remake, SourceInspection, SourceRef } from "../workbook.types";
import { locateSource } from "./locateSource";
import { readRows } from "./readRows";
import { sourceName } from "./sourceName";

const MOST_ROWS = 1_048_576;
const DAY_FORMAT = "yyyy-mm-dd";

/** A source as a table to be written: titles, rows, and the number format of each column. */
interface Remade {
  titles: string[];
  rows: IntakeCell[][];
  formats: string[];
  /** rows that were left out, since they only add others up or hold nothing */
  leftOut: number;
}

/** All rows of a source below its header, and the number formats of the first of them. */
interface WholeSource {
  rows: CellValue[][];
  formats: string[];
}

async function readWhole(
  context: Excel.RequestContext,
  source: SourceRef,
  { headerRows }: SourceInspection,
  run: LongRun,
): Promise<WholeSource> {
  const { sheet, rect } = await locateSource(context, source);
  const data = { ...rect, row: rect.row + headerRows, rows: rect.rows - headerRows };
  const format = sheet.getRangeByIndexes(data.row, data.column, 1, rect.columns).load("numberFormat");
  const columns = Array.from({ length: rect.columns }, (_, column) => column);
  const cells = columns.map((): CellValue[] => []);
  let done = 0;
  const onRows = (rows: number) => run.onProgress?.({ phase: "reading", done: (done += rows), total: data.rows });
  await readRows(context, { sheet, data, columns }, cells, onRows, run.signal);
  return {
    rows: Array.from({ length: data.rows }, (_, row) => columns.map((column) => cells[column]![row] ?? null)),
    formats: (format.numberFormat as unknown[][])[0]!.map(String),
  };
}

/** The sum over the periods of each row; by it and by their labels rows of totals are told, which apart nobody could tell any more. */
function rowsOfTotals(rows: readonly CellValue[][], { pivot, guess, columns }: SourceInspection): ReadonlySet<number> {
  const periods = pivot!.periods.map(({ column }) => column);
  const account = guess.account ?? 0;
  const { decimal = "." } = numberNotation(...periods.map((column) => rows.map((row) => row[column])));
  const others = rowsOfNoSale({
    rows: rows.length,
    account: rows.map((row) => row[account] ?? null),
    accountTitle: columns[account]?.title ?? "",
    others: [],
    amount: (row) => periods.reduce((sum, column) => sum + (numberOfCell(rows[row]![column], decimal, true) || 0), 0),
  });
  return new Set(others.map(({ row }) => row));
}

/** One row for each period of each row. */
function takenApart({ rows, formats }: WholeSource, inspection: SourceInspection): Remade {
  const { pivot, columns } = inspection;
  const titles = columns.map(({ title }) => title);
  const away = rowsOfTotals(rows, inspection);
  const left = rows.filter((_, row) => !away.has(row));
  const isDated = pivot!.periods.every(({ day }) => day !== undefined);
  const flat = unpivot(titles, left, pivot!, isDated ? t("remake.date") : t("remake.period"), t("remake.amount"));
  const apart = new Set([...pivot!.periods.map(({ column }) => column), ...pivot!.totals]);
  const kept = formats.filter((_, column) => !apart.has(column));
  const amounts = formats[pivot!.periods[0]!.column] ?? "General";
  return { ...flat, formats: [...kept, isDated ? DAY_FORMAT : "General", amounts], leftOut: away.size };
}

/** The same table with its texts as they were written. */
function withRightLetters({ rows, formats }: WholeSource, { columns }: SourceInspection): Remade {
  const titles = columns.map(({ title }) => title);
  const found = findMojibake([titles, ...rows.slice(0, LOOKED_AT)].flat());
  const right = (cell: CellValue): CellValue => (typeof cell === "string" && found ? found.repaired(cell) : cell);
  return { titles: titles.map((title) => String(right(title))), rows: rows.map((row) => row.map(right)), formats, leftOut: 0 };
}

/** Rows that are looked at for wrong letters. */
export const LOOKED_AT = 200;

/** What the new sheet and its table would be called. */
const wantedNames = ({ tableName, sheetName }: SourceRef) => ({
  sheet: t("remake.sheet", { source: tableName ?? sheetName }).slice(0, LONGEST_NAME),
  table: "SalesRows",
});

/** Excel takes names of sheets up to 31 letters; some are left for a number. */
const LONGEST_NAME = 27;

/** Titles of a table must differ; equal ones were told apart by their letters already. */
async function writeRemade(
  context: Excel.RequestContext,
  remade: Remade,
  free: FreeNames,
  from: SourceRef,
  run: LongRun,
): Promise<MadeSheet> {
  const { titles, rows, formats, leftOut } = remade;
  if (rows.length === 0) throw new Refusal({ key: "noRows", values: { source: sourceName(from) } });
  if (rows.length + 1 > MOST_ROWS) throw new Refusal({ key: "tooManyRows", values: { n: rows.length } });
  const rect = { row: 0, column: 0, rows: rows.length + 1, columns: titles.length };
  const sheet = context.workbook.worksheets.add(free.sheetName).load("id");
  sheet.getRangeByIndexes(0, 0, 1, titles.length).values = [titles.map(cellText)];
  formats.forEach((format, column) => {
    if (format !== "General") sheet.getRangeByIndexes(1, column, rows.length, 1).numberFormat = rows.map(() => [format]);
  });
  const table = sheet.tables.add(rectAddress(rect), true).load("id");
  table.name = free.tableName;
  await context.sync();
  const cells = (row: number) => rows[row]!.map((cell) => (typeof cell === "string" ? cellText(cell) : (cell ?? "")));
  const onRows = (done: number) => run.onProgress?.({ phase: "writing", done, total: rows.length });
  await writeRows(context, sheet, { row: 1, column: 0, rows: rows.length, columns: titles.length, cells }, run, onRows);
  stopIfCancelled(run.signal);
  const { sheetName, tableName } = free;
  const source: SourceRef = {
    kind: "table",
    sheetName,
    address: rectAddress(rect),
    tableName,
    rows: rect.rows,
    columns: rect.columns,
    id: table.id,
  };
  return { source, sheetId: sheet.id, from, leftOut };
}

/**
 * Writes the rows of a source to a sheet of its own as they can be read: the periods of a pasted pivot table one below the other, or texts that were opened with the wrong encoding as they were
 * written. The source stays as it is; after a failure the new sheet is removed.
 */
export async function remakeSource(
  source: SourceRef,
  inspection: SourceInspection,
  how: Remake,
  run: LongRun,
): Promise<Outcome<MadeSheet>> {
  const writable = await canWrite();
  if (!writable.ok) return writable;
  const read = await runExcel(async (context) => ({
    whole: await readWhole(context, source, inspection, run),
    free: await freeNames(context, wantedNames(source)),
  }));
  if (!read.ok) return read;
  const { whole, free } = read.value;
  const remade = how === "apart" ? takenApart(whole, inspection) : withRightLetters(whole, inspection);
  const written = await runExcel((context) => writeRemade(context, remade, free, source, run));
  if (!written.ok) return removeNewSheet(written, free.sheetName, free.sheetIds, "valueLeftover");
  await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(free.sheetName);
    await attempt(context, () => sheet.getRange(written.value.source.address).format.autofitColumns());
    await attempt(context, () => sheet.freezePanes.freezeRows(1));
    await attempt(context, () => sheet.activate());
  });
  return written;
}
