import { overlap } from "../../../address/a1";
import type { SourceInspection, SourceRef } from "../../workbook.types";
import type { LocatedSource } from "../locateSource";
import { plainSheets, tableSource, usedSource } from "../listSources";
import { type Place, readPlaces, type WorkbookPlaces } from "../workbookPlaces";
import { columnNames, findColumns } from "./findColumns";
import { readHeads } from "./readSample";

interface Candidate {
  source: SourceRef;
  place: Place;
  tableHeader?: boolean;
}

/** Other tables, and the used cells of other sheets without a table, in the order of the sheets. */
function candidates(places: WorkbookPlaces, { source, rect }: LocatedSource): Candidate[] {
  const isSame = (place: Place) => place.sheetName === source.sheetName && overlap(place, rect) !== undefined;
  const tables = places.tables.map((place): Candidate => ({ source: tableSource(place), place, tableHeader: place.showHeaders }));
  const used = plainSheets(places).map((sheet): Candidate => ({
    source: usedSource(sheet),
    place: { ...sheet.used, sheetName: sheet.name },
  }));
  const position = (sheetName: string) => places.sheets.findIndex((sheet) => sheet.name === sheetName);
  return [...tables, ...used]
    .filter(({ place }) => place.rows > 1 && !isSame(place))
    .sort((a, b) => position(a.place.sheetName) - position(b.place.sheetName));
}

/**
 * Other ranges that have every column title of this one, in any order, such as one sheet a month. More columns do no harm. Columns without
 * a title of their own are not asked for; a source without a header has no ranges like it.
 */
export async function findAlike(
  context: Excel.RequestContext,
  located: LocatedSource,
  { columns, headerRows }: Pick<SourceInspection, "columns" | "headerRows">,
): Promise<SourceRef[]> {
  const titled = columns.filter(
    ({ title, kind, index }) => kind !== "empty" && title !== columnNames.untitled(located.rect.column + index),
  );
  if (headerRows === 0 || titled.length < 2) return [];
  const titles = titled.map(({ title }) => title);
  const expected = titled.map(({ index }) => index);
  const wide = candidates(await readPlaces(context), located).filter(({ place }) => place.columns >= titles.length);
  if (wide.length === 0) return [];
  const sheets = wide.map(({ place }) => ({ sheet: context.workbook.worksheets.getItem(place.sheetName), rect: place }));
  const heads = await readHeads(context, sheets);
  return wide
    .filter(({ tableHeader }, i) => !("missing" in findColumns(heads[i]!, titles, expected, headerRows, tableHeader)))
    .map(({ source }) => source);
}
