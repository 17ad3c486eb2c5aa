import { parseRect, type Rect, rectAddress } from "../address/a1";
import { sheetInFormula, splitSheet } from "../address/sheetNames";
import { run } from "./run";
import type { Outcome } from "./workbook.types";

/** What a text of a formula points to. */
export type FormulaReference =
  | { kind: "cells"; sheet: string | undefined; rect: Rect; spilled: boolean }
  | { kind: "table"; table: string; part: string | undefined }
  | { kind: "name"; name: string };

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
/** Sales, Sales[Amount] or Sales[#All]; several columns or parts in one are for Excel to read. */
const TABLE = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)\[([^[\]]*)\]$/u;

/** @returns undefined for a figure, for TRUE and FALSE, for a formula, for several sheets and for other workbooks */
export function referenceOf(text: string): FormulaReference | undefined {
  const [, table, part] = TABLE.exec(text) ?? [];
  if (table !== undefined) return { kind: "table", table, part };
  if (NAME.test(text) && !parseRect(text)) return /^(true|false)$/i.test(text) ? undefined : { kind: "name", name: text };
  const spilled = text.endsWith("#");
  const { sheet, address } = splitSheet(spilled ? text.slice(0, -1) : text);
  const rect = parseRect(address);
  const isSheet = sheet === undefined || (!/[[\]:*?/\\]/.test(sheet) && (text.startsWith("'") || NAME.test(sheet)));
  return rect && isSheet && !(spilled && rect.rows * rect.columns > 1) ? { kind: "cells", sheet, rect, spilled } : undefined;
}

/** A cell as a custom function gets it: a blank is null, an error is an object. */
export type PointedCell = number | string | boolean | null | { code: string };

/** What stands behind a reference. */
export interface ReadReference {
  reference: string;
  found: boolean;
  sheetName?: string;
  /** without the sheet; absent for a name that stands for a value */
  address?: string;
  rows: number;
  columns: number;
  /** the values; absent where there are too many cells */
  cells?: PointedCell[][];
  /** of a single cell, as the sheet shows it */
  shown?: string;
  /** of the numbers, where there are too many cells to read them one by one */
  summary?: { count: number; least: number; most: number };
}

/** More cells are summarised by Excel and not read. */
export const MOST_READ = 20_000;
/** Above this not even that: only the address is told. */
const MOST_SUMMARISED = 1_000_000;

interface Asked {
  reference: string;
  /** null objects where it is gone; the first that is there counts */
  holders: (Excel.Worksheet | Excel.Table | Excel.TableColumn | Excel.NamedItem)[];
  rangeOf(holder: Asked["holders"][number]): Excel.Range;
}

function ask({ workbook }: Excel.RequestContext, home: Excel.Worksheet, reference: string): Asked | undefined {
  const asked = referenceOf(reference);
  if (asked?.kind === "cells") {
    const sheet = asked.sheet === undefined ? home : workbook.worksheets.getItemOrNullObject(asked.sheet).load("name");
    const address = rectAddress(asked.rect);
    const rangeOf = (holder: object) => {
      const range = (holder as Excel.Worksheet).getRange(address);
      return asked.spilled ? range.getSpillingToRangeOrNullObject() : range;
    };
    return { reference, holders: [sheet], rangeOf };
  }
  if (asked?.kind === "name") {
    const scopes = [home.names, workbook.names].map((names) => names.getItemOrNullObject(asked.name).load("name,type,value"));
    const table = workbook.tables.getItemOrNullObject(asked.name).load("name");
    const rangeOf = (holder: object) => (holder === table ? table.getDataBodyRange() : (holder as Excel.NamedItem).getRangeOrNullObject());
    return { reference, holders: [...scopes, table], rangeOf };
  }
  return asked && askTable(workbook.tables.getItemOrNullObject(asked.table).load("name"), reference, asked.part);
}

function askTable(table: Excel.Table, reference: string, part: string | undefined): Asked | undefined {
  if (!part?.startsWith("#") && part !== undefined && part !== "") {
    if (/[@']/.test(part)) return undefined;
    const column = table.columns.getItemOrNullObject(part).load("name");
    return { reference, holders: [column], rangeOf: () => column.getDataBodyRange() };
  }
  const ranges: Record<string, () => Excel.Range> = {
    "#all": () => table.getRange(),
    "#headers": () => table.getHeaderRowRange(),
    "#totals": () => table.getTotalRowRange(),
  };
  return { reference, holders: [table], rangeOf: ranges[part?.toLowerCase() ?? ""] ?? (() => table.getDataBodyRange()) };
}

function cellsOf({ values, valueTypes }: Pick<Excel.Range, "values" | "valueTypes">): PointedCell[][] {
  return values.map((row: unknown[], r) =>
    row.map((value, c): PointedCell => {
      const type = valueTypes[r]?.[c];
      if (type === "Error") return { code: String(value) };
      return type === "Empty" || value === "" ? null : (value as PointedCell);
    }),
  );
}

/** A name may stand for a figure or a text instead of cells. */
function constantOf(holder: Asked["holders"][number], reference: string): ReadReference | undefined {
  const { type, value } = holder as Excel.NamedItem;
  if (!["String", "Integer", "Double", "Boolean"].includes(type)) return undefined;
  const cell = value as string | number | boolean;
  return { reference, found: true, rows: 1, columns: 1, cells: [[cell]], shown: String(cell) };
}

interface Placed {
  range: Excel.Range;
  size: number;
  read?: true;
  summed?: { count: Excel.FunctionResult<number>; least: Excel.FunctionResult<number>; most: Excel.FunctionResult<number> };
}

function load(context: Excel.RequestContext, range: Excel.Range, room: number): Placed {
  const size = range.cellCount;
  if (size >= 0 && size <= room) {
    range.load(size === 1 ? "values,valueTypes,text" : "values,valueTypes");
    return { range, size, read: true };
  }
  if (size < 0 || size > MOST_SUMMARISED) return { range, size };
  const { functions } = context.workbook;
  const [count, least, most] = [functions.count(range), functions.min(range), functions.max(range)];
  for (const each of [count, least, most]) each.load("value,error");
  return { range, size, summed: { count, least, most } };
}

function readingOf(reference: string, { range, size, read, summed }: Placed): ReadReference {
  const at = range.address.lastIndexOf("!");
  const address = range.address.slice(at + 1);
  const sheetName = splitSheet(range.address).sheet;
  const reading: ReadReference = { reference, found: true, sheetName, address, rows: range.rowCount, columns: range.columnCount };
  if (read) {
    const shown = size === 1 ? String(range.text[0]?.[0] ?? "") : undefined;
    return { ...reading, cells: cellsOf(range), ...(shown !== undefined && { shown }) };
  }
  const figures = summed && [summed.count.value, summed.least.value, summed.most.value];
  if (!figures?.every((each) => typeof each === "number")) return reading;
  const [count = 0, least = 0, most = 0] = figures;
  return { ...reading, summary: { count, least, most } };
}

/**
 * Reads what references of a formula point to.
 * @param home name of the sheet of the formula, on which those without a sheet are; the active one if it is unknown
 * @param mostRead cells read in all; what is above is summarised
 */
export function readReferences(references: readonly string[], home?: string, mostRead = MOST_READ): Promise<Outcome<ReadReference[]>> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = home === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(home);
    sheet.load("name");
    const asked = references.map((reference) => ask(context, sheet, reference));
    await context.sync();
    const found = asked.map((each) => {
      const holder = each?.holders.find(({ isNullObject }) => !isNullObject);
      if (!each || !holder) return undefined;
      return constantOf(holder, each.reference) ?? each.rangeOf(holder).load("address,cellCount,rowCount,columnCount");
    });
    await context.sync();
    let room = mostRead;
    const placed = found.map((each) => {
      if (each === undefined || "found" in each || each.isNullObject) return each;
      const one = load(context, each, room);
      if (one.read) room -= one.size;
      return one;
    });
    await context.sync();
    return references.map((reference, i): ReadReference => {
      const each = placed[i];
      if (each === undefined || "isNullObject" in each) return { reference, found: false, rows: 0, columns: 0 };
      return "found" in each ? each : readingOf(reference, each);
    });
  });
}

/** Cells of a sheet as a formula on any sheet writes them. */
export const withSheet = (sheetName: string, address: string): string => `${sheetInFormula(sheetName)}!${address}`;
