import { overlap, rectAddress } from "../../address/a1";
import { run } from "../run";
import type { Outcome, SourceRef } from "../workbook.types";
import { describeSample } from "./inspection/describeSample";
import { readHeads } from "./inspection/readSample";
import { locateSources } from "./locateSource";
import { type NamePlace, type Place, readPlaces, type SheetPlace, type TablePlace, type WorkbookPlaces } from "./workbookPlaces";

function base(kind: SourceRef["kind"], place: Place, id: string | undefined): SourceRef {
  const { sheetName, rows, columns } = place;
  return { kind, sheetName, address: rectAddress(place), rows, columns, ...(id === undefined ? {} : { id }) };
}

export function tableSource(place: TablePlace): SourceRef {
  return { ...base("table", place, place.tableId), tableName: place.tableName };
}

export function usedSource(sheet: SheetPlace & { used: NonNullable<SheetPlace["used"]> }): SourceRef {
  return base("usedRange", { ...sheet.used, sheetName: sheet.name }, sheet.id);
}

function nameSource(place: NamePlace, sheets: readonly SheetPlace[]): SourceRef {
  const source = { ...base("name", place, idOf(sheets, place.sheetName)), rangeName: place.rangeName };
  return place.sheetScoped ? { ...source, sheetScoped: true } : source;
}

function idOf(sheets: readonly SheetPlace[], name: string): string | undefined {
  return sheets.find((sheet) => sheet.name === name)?.id;
}

/** Sheets with cells of their own: visible, no report, and not read through a table. */
export function plainSheets({ sheets, tables, reportSheets }: WorkbookPlaces): (SheetPlace & { used: NonNullable<SheetPlace["used"]> })[] {
  return sheets.flatMap((sheet) => {
    const taken = reportSheets.includes(sheet.name) || tables.some((table) => table.sheetName === sheet.name);
    return sheet.used && sheet.visible && !taken ? [{ ...sheet, used: sheet.used }] : [];
  });
}

/** The selected cells, unless they are all the used cells or lie in a table. */
function selectedBlock({ selection, tables, sheets }: WorkbookPlaces): Place | undefined {
  const used = sheets.find((sheet) => sheet.name === selection?.sheetName)?.used;
  const block = selection && used ? overlap(selection, used) : undefined;
  if (!selection || !used || !block) return undefined;
  const fills = block.rows === used.rows && block.columns === used.columns;
  const inTable = tables.some((table) => table.sheetName === selection.sheetName && overlap(table, selection) !== undefined);
  return fills || inTable ? undefined : { ...block, sheetName: selection.sheetName };
}

/**
 * Orders the sources, best guess first: the table under the selection, a selection of several rows, tables that hold more rows than the
 * active sheet (a cover sheet is rarely the sales log), the used cells of the active sheet, other tables, named ranges, the used cells of
 * other sheets. A source with nothing but one row is left out.
 */
export function orderSources(places: WorkbookPlaces): SourceRef[] {
  const { active, tables, names, selection, sheets, reportSheets } = places;
  const under = (table: Place) =>
    selection !== undefined && table.sheetName === selection.sheetName && overlap(table, selection) !== undefined;
  const block = selectedBlock(places);
  const activeSheet = sheets.find((sheet) => sheet.name === active);
  const used = reportSheets.includes(active) ? undefined : activeSheet?.used;
  const others = tables.filter((table) => !under(table)).sort((a, b) => Number(b.sheetName === active) - Number(a.sheetName === active));
  const larger = (table: Place) => used !== undefined && table.sheetName !== active && table.rows > used.rows;
  const sameAsTable = (name: NamePlace) =>
    tables.some((table) => table.sheetName === name.sheetName && rectAddress(table) === rectAddress(name));
  const sources = [
    ...tables.filter(under).map(tableSource),
    ...(block ? [base("selection", block, idOf(sheets, block.sheetName))] : []),
    ...others.filter(larger).map(tableSource),
    ...(activeSheet && used ? [usedSource({ ...activeSheet, used })] : []),
    ...others.filter((table) => !larger(table)).map(tableSource),
    ...names.filter((name) => !sameAsTable(name)).map((name) => nameSource(name, sheets)),
    ...plainSheets(places)
      .filter((sheet) => sheet.name !== active)
      .map(usedSource),
  ];
  return sources.filter((source) => source.rows > 1);
}

/** The ranges the sales rows may be taken from, best guess first; an empty list when the workbook has none. */
export function listSources(): Promise<Outcome<SourceRef[]>> {
  return run(async (context) => orderSources(await readPlaces(context)));
}

/** The sources whose first rows show a column of dates and one of amounts, or what somebody selected; all of them where none does. */
async function withDatesAndAmounts(context: Excel.RequestContext, sources: SourceRef[]): Promise<SourceRef[]> {
  const located = await locateSources(context, sources);
  const heads = await readHeads(context, located);
  const fits = sources.filter((source, i) => {
    const { date, value, quantity, price } = describeSample(heads[i]!, located[i]!.tableHeader).guess;
    const hasAmount = value !== undefined || (quantity !== undefined && price !== undefined);
    return source.kind === "selection" || (date !== undefined && hasAmount);
  });
  return fits.length > 0 ? fits : sources;
}

/** As `listSources`, those only that can be a log of sales over time. */
export function listLogSources(): Promise<Outcome<SourceRef[]>> {
  return run(async (context) => withDatesAndAmounts(context, orderSources(await readPlaces(context))));
}
