import { numbers, plural, t } from "../../strings/pane";
import type { SourceInspection, SourceRef } from "../../workbook/workbook.types";

/** Name of a source in a list of choices. */
export function sourceLabel(source: SourceRef): string {
  switch (source.kind) {
    case "table":
      return t("source.table", { name: source.tableName ?? "" });
    case "name":
      return t("source.name", { name: source.rangeName ?? "" });
    case "selection":
      return t("source.selection");
    case "usedRange":
      return t("source.usedRange", { sheet: source.sheetName });
  }
}

/** Where a source is and how large: "Sales!A1:H541910 · 541,909 rows · 8 columns"; the header does not count as a row of data. */
export function sourcePlace(source: SourceRef): string {
  const place = `${source.sheetName}!${source.address}`;
  return t("source.place", { place, rows: plural("rows", dataRows(source)), columns: plural("columns", source.columns) });
}

/** The label of the button that takes a source at first run. */
export function offerLabel(source: SourceRef): string {
  const rows = plural("rows", dataRows(source));
  switch (source.kind) {
    case "table":
      return t("first.use.table", { name: source.tableName ?? "", rows });
    case "name":
      return t("first.use.name", { name: source.rangeName ?? "", rows });
    case "selection":
      return t("first.use.selection", { rows });
    case "usedRange":
      return t("first.use.usedRange", { sheet: source.sheetName, rows });
  }
}

/** Rows without the header row. */
export function dataRows(source: SourceRef): number {
  return Math.max(0, source.rows - 1);
}

/** The choice of quantity x price among the columns that may hold the amount. */
export const PRODUCT = "product";

/** Do both name the same cells? A table or a name is the same one wherever it has moved to. */
export function sameSource(a: SourceRef | undefined, b: SourceRef): boolean {
  if (a?.kind !== b.kind) return false;
  if (a.tableName !== undefined || b.tableName !== undefined) return a.tableName === b.tableName;
  if (a.kind === "name") return a.rangeName === b.rangeName && a.sheetName === b.sheetName;
  return a.sheetName === b.sheetName && a.address === b.address;
}

/** More names than this in a row are counted. */
const MOST_NAMES = 4;

/** Sheets, or tables, as one names them in a sentence: "2023, 2024 and 2025". */
function namesText(sources: readonly SourceRef[]): string {
  const names = sources.map((each) => each.tableName ?? each.rangeName ?? each.sheetName);
  const shown =
    names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES - 1), plural("answer.more", names.length - MOST_NAMES + 1)] : names;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : t("answer.list", { first: shown.slice(0, -1).join(", "), last });
}

/** Which of several ranges alike the figures are of; empty where there is one only. */
export function whichWereRead({
  inspection,
  source,
  alsoRead,
}: {
  inspection?: SourceInspection;
  source?: SourceRef;
  alsoRead: readonly SourceRef[];
}): string {
  if (!source) return "";
  const others = (inspection?.alike ?? []).filter((each) => !alsoRead.some((other) => sameSource(other, each)));
  const read = namesText([source, ...alsoRead]);
  if (others.length > 0) return plural("answer.readOnly", others.length, { read, others: namesText(others) });
  return alsoRead.length > 0 ? t("answer.readAll", { read }) : "";
}

/** The columns of `address` in one sheet row: A1:H90 and 17 give A17:H17. */
export function rowAddress(address: string, row: number): string {
  return address.replace(/\$/g, "").replace(/\d+/g, String(row));
}

/** Sources that are no longer in the workbook. */
export interface GoneSources {
  names: string[];
  /** when they were missed, as epoch milliseconds */
  at: number;
}

/** Of which sources the figures are, that are no longer there. */
export function goneText({ names, at }: GoneSources): string {
  return plural("answer.gone", names.length, { sources: names.join(", "), time: numbers.time(new Date(at)) });
}

/** From when on the figures are no longer those of the source; empty where they are. */
export function staleText(since: number | undefined): string {
  return since === undefined ? "" : t("answer.stale", { time: numbers.time(new Date(since)) });
}

/** What a report made from figures in memory says about its sources. */
export function goneInReport(names: readonly string[]): string {
  return plural("report.sourceGone", names.length, { sources: names.join(", ") });
}
