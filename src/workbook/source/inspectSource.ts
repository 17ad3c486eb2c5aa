import { Refusal } from "../refusal";
import { attempt, run } from "../run";
import type { CellValue } from "../../economics/segmentation/keyAccounts.types";
import { findMojibake } from "../../intake/text/mojibake";
import type { Sample } from "../../intake/columns/headerRows";
import type { Locale } from "../../intake/settle";
import type { Outcome, SampleRows, SourceInspection, SourceRef } from "../workbook.types";
import { describeSample } from "./inspection/describeSample";
import { findAlike } from "./inspection/findAlike";
import { readSample, sampleBlocks } from "./inspection/readSample";
import { type LocatedSource, locateSource } from "./locateSource";
import { LOOKED_AT } from "./remakeSource";
import { readNotation } from "./readNotation";
import { sourceName } from "./sourceName";

/**
 * Rows of the source that a filter or the user hid. Each question is asked apart, since older versions of Excel lack the filter's state.
 */
async function rowVisibility(context: Excel.RequestContext, { source, sheet, rect }: LocatedSource): Promise<SourceInspection["warnings"]> {
  const filter = source.tableName === undefined ? sheet.autoFilter : context.workbook.tables.getItem(source.tableName).autoFilter;
  const filtered = (await attempt(context, () => filter.load("isDataFiltered")))?.isDataFiltered === true;
  const range = await attempt(context, () => sheet.getRangeByIndexes(rect.row, rect.column, rect.rows, rect.columns).load("rowHidden"));
  // null is Excel's answer for "some rows are hidden and some are not"
  const hidden = range !== undefined && range.rowHidden !== false;
  return [...(filtered ? (["filtered"] as const) : []), ...(hidden ? (["hiddenRows"] as const) : [])];
}

/** The rows of the sample below the header, with their places in the sheet. */
function sampleRows({ values }: Sample, { rect }: LocatedSource, headerRows: number): SampleRows {
  const places = sampleBlocks(rect.rows, values[0]?.length ?? 0).flatMap(({ first, rows }) =>
    Array.from({ length: rows }, (_, row) => rect.row + first + row + 1),
  );
  return {
    // cells of Excel
    rows: values.slice(headerRows) as CellValue[][],
    places: places.slice(headerRows),
    whole: values.length === rect.rows,
  };
}

/** The first text that was opened with the wrong encoding, with what it was. */
function findWrongLetters({ values }: Sample): SourceInspection["wrongLetters"] {
  const cells = values.slice(0, LOOKED_AT).flat();
  const found = findMojibake(cells);
  const text = cells.find((cell): cell is string => typeof cell === "string" && found !== undefined && found.repaired(cell) !== cell);
  return found && text !== undefined ? { text, right: found.repaired(text) } : undefined;
}

async function readLocale(): Promise<Locale> {
  const { decimal, dateOrder } = (await readNotation()) ?? {};
  const sign = decimal === "." || decimal === "," ? decimal : undefined;
  return { ...(sign && { decimal: sign }), ...(dateOrder && { dateOrder }) };
}

/**
 * Looks at some 200 rows of a source: which rows are its header, what each column holds, and which column most likely is the account, the
 * amount and the other parts. Answers with the source as it is now, since a table may have grown, and with other ranges that can be read
 * together with it.
 */
export async function inspectSource(source: SourceRef): Promise<Outcome<SourceInspection>> {
  const locale = await readLocale();
  return run(async (context) => {
    const located = await locateSource(context, source);
    const read = await readSample(context, located);
    const description = describeSample(read, located.tableHeader);
    if (located.rect.rows <= description.headerRows) throw new Refusal({ key: "noRows", values: { source: sourceName(located.source) } });
    const warnings = [...description.warnings, ...(await rowVisibility(context, located))];
    const alike = await findAlike(context, located, description);
    const wrongLetters = findWrongLetters(read);
    const sample = sampleRows(read, located, description.headerRows);
    return { source: located.source, ...description, ...(wrongLetters && { wrongLetters }), sample, locale, warnings, alike };
  });
}
