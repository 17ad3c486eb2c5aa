import { reportTexts } from "../../../strings/report.en";
import { FORMATS, cellText } from "../formats";
import type { Page } from "../Page";
import type { Cell } from "../report.types";
import type { ReportInput } from "../reportInput";

const texts = reportTexts.audit;

/** A titled list after a blank row; nothing where it has no rows. @returns the first free row below */
function putList(page: Page, row: number, title: string, headers: readonly string[], rows: readonly Cell[][]): number {
  if (rows.length === 0) return row;
  page.put(row + 1, 0, title, undefined, "heading");
  page.line(row + 2, 0, headers, "header");
  rows.forEach((cells, i) => page.line(row + 3 + i, 0, cells));
  return row + 3 + rows.length;
}

/** Currencies with the rates that converted them. */
export function putCurrencies(page: Page, { content: { segmentation } }: ReportInput, row: number): number {
  const { currencies } = segmentation.quality;
  const known = segmentation.options.currency !== undefined || currencies.length > 1 ? currencies : [];
  const rows = known.map(({ code, rows: count, rate, amount }) => [cellText(code), count, rate ?? texts.noRate, amount]);
  page.format({ row: row + 3, column: 1, rows: rows.length, columns: 1 }, FORMATS.count);
  page.format({ row: row + 3, column: 2, rows: rows.length, columns: 1 }, "0.0000");
  page.format({ row: row + 3, column: 3, rows: rows.length, columns: 1 }, FORMATS.cents);
  return putList(page, row, texts.currencies, Object.values(texts.currencyHeaders), rows);
}

/** What this update could not keep of the sheets it found. */
export function putNotices(page: Page, { carried }: ReportInput, row: number): number {
  return putList(
    page,
    row,
    texts.notices,
    [],
    carried.notices.map((notice) => [cellText(notice)]),
  );
}

/** Accounts left out with their reasons, and ids taken as one. */
export function putAccountsOfNote(page: Page, { content: { segmentation } }: ReportInput, row: number): number {
  const { excludedAccounts, mergedIds } = segmentation.quality;
  const excluded = excludedAccounts.map(({ account, reason, rows, amount }) => [cellText(account), cellText(reason), rows, amount]);
  page.format({ row: row + 3, column: 2, rows: excluded.length, columns: 1 }, FORMATS.count);
  page.format({ row: row + 3, column: 3, rows: excluded.length, columns: 1 }, FORMATS.cents);
  const below = putList(page, row, texts.exclusions, Object.values(texts.exclusionHeaders), excluded);
  const merged = mergedIds.map(({ kept, also, rows }) => [cellText(kept), cellText(also.join(", ").slice(0, 1000)), rows]);
  return putList(page, below, texts.merged, Object.values(texts.mergedHeaders), merged);
}
