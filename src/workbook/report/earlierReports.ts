import type { CellValue, ClassedAccounts } from "../../economics/segmentation/keyAccounts.types";
import { isCellError } from "../../intake/values/intakeCell";
import { Refusal } from "../refusal";
import { run as runExcel } from "../run";
import { readRows } from "../source/readRows";
import { PLACE, rectOf } from "../source/workbookPlaces";
import type { LongRun, Outcome } from "../workbook.types";
import { isSegmentsTable } from "./reportNames";

/** What a report shows where there is no class. */
const NONE = "–";

function classOf(cell: CellValue | undefined): string | undefined {
  const text = String(cell ?? "").trim();
  return text === "" || text === NONE || isCellError(text) ? undefined : text;
}

/** Class names, the best first: by their largest account, since the user may have sorted the table. */
function classOrder(rows: readonly { className: string; value: number }[]): string[] {
  const largest = new Map<string, number>();
  for (const { className, value } of rows) largest.set(className, Math.max(value, largest.get(className) ?? -Infinity));
  return [...largest].sort((a, b) => b[1] - a[1]).map(([className]) => className);
}

/** Turns columns of a report's table into accounts; rows without an account, amount or class are left out. */
export function reportAccounts(
  label: string,
  account: readonly CellValue[],
  value: readonly CellValue[],
  classes: readonly CellValue[],
  name?: readonly CellValue[],
): ClassedAccounts {
  const rows = account.flatMap((id, i) => {
    const className = classOf(classes[i]);
    const amount = value[i];
    const isWhole = className !== undefined && typeof amount === "number" && id !== null && id !== "";
    return isWhole ? [{ id, className, value: amount, name: String(name?.[i] ?? "") }] : [];
  });
  const classNames = classOrder(rows);
  const positions = new Map(classNames.map((className, position) => [className, position]));
  return {
    label,
    account: rows.map(({ id }) => String(id).trim()),
    accountCell: rows.map(({ id }) => id),
    ...(name ? { name: rows.map((row) => row.name) } : {}),
    value: Float64Array.from(rows, (row) => row.value),
    class: Uint8Array.from(rows, (row) => positions.get(row.className) ?? 0),
    classNames,
  };
}

export interface EarlierReport {
  sheetName: string;
  tableName: string;
}

/** Reports in this workbook whose accounts can be compared with, in the order of their sheets; the label is the name of the sheet. */
export function listEarlierReports(): Promise<Outcome<(EarlierReport & { label: string })[]>> {
  return runExcel(async (context) => {
    const tables = context.workbook.tables.load("items/name,items/worksheet/name,items/worksheet/position");
    await context.sync();
    return tables.items
      .filter(({ name }) => isSegmentsTable(name))
      .sort((a, b) => a.worksheet.position - b.worksheet.position)
      .map(({ name, worksheet }) => ({ sheetName: worksheet.name, tableName: name, label: worksheet.name }));
  });
}

/** Headers of the columns that every report has and that are no measure; the user may have moved them or put own columns between. */
const NO_MEASURE = ["no.", "account", "name", "segment", "orders", "last order", "share", "rank", "share before", "cumulative", "class"];

interface ReportColumns {
  account: number;
  name?: number;
  value: number;
  class: number;
}

/**
 * Finds the columns of a report's table; the measure is the first other column that holds a number.
 * @param first cells of the first account
 * @returns undefined where the table has no account, amount or class
 */
export function reportColumns(header: readonly CellValue[], first: readonly CellValue[]): ReportColumns | undefined {
  const titles = header.map((title) =>
    String(title ?? "")
      .trim()
      .toLowerCase(),
  );
  const [account, name, classes] = ["account", "name", "class"].map((title) => titles.indexOf(title)) as [number, number, number];
  const value = titles.findIndex((title, i) => !NO_MEASURE.includes(title) && typeof first[i] === "number");
  if (account < 0 || classes < 0 || value < 0) return undefined;
  return { account, value, class: classes, ...(name < 0 ? {} : { name }) };
}

/**
 * Reads the accounts of an earlier report: id, name, first measure and class, as the sheet shows them now. Refuses a table that is gone or
 * has lost these columns.
 */
export function readEarlierReport({ sheetName, tableName }: EarlierReport, run: LongRun): Promise<Outcome<ClassedAccounts>> {
  return runExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(tableName).load("worksheet/name");
    const range = table.getDataBodyRange().load(PLACE);
    const first = range.getRow(0).load("values");
    const header = table.getHeaderRowRange().load("values");
    await context.sync();
    const columns = table.isNullObject ? undefined : reportColumns(header.values[0] as CellValue[], first.values[0] as CellValue[]);
    if (!columns) throw new Refusal({ key: "notAReport", values: { sheet: sheetName } });
    const wanted = [columns.account, columns.value, columns.class, ...(columns.name === undefined ? [] : [columns.name])];
    const data = rectOf(range);
    const read = wanted.map((): CellValue[] => []);
    let done = 0;
    const onRows = (rows: number) => {
      done += rows;
      run.onProgress?.({ phase: "reading", done, total: data.rows });
    };
    await readRows(context, { sheet: table.worksheet, data, columns: wanted }, read, onRows, run.signal);
    const accounts = reportAccounts(table.worksheet.name, read[0]!, read[1]!, read[2]!, read[3]);
    if (accounts.account.length === 0) throw new Refusal({ key: "notAReport", values: { sheet: sheetName } });
    return accounts;
  });
}
