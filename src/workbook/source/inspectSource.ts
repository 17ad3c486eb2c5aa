import { Refusal } from "../refusal";
import { attempt, run } from "../run";
import type { Outcome, SourceInspection, SourceRef } from "../workbook.types";
import { describeSample } from "./inspection/describeSample";
import { findAlike } from "./inspection/findAlike";
import { readSample } from "./inspection/readSample";
import { type LocatedSource, locateSource } from "./locateSource";
import { sourceName } from "./sourceName";

/** Rows of the source that a filter or the user hid. Each question is asked apart, since older versions of Excel lack the filter's state. */
async function rowVisibility(context: Excel.RequestContext, { source, sheet, rect }: LocatedSource): Promise<SourceInspection["warnings"]> {
  const filter = source.tableName === undefined ? sheet.autoFilter : context.workbook.tables.getItem(source.tableName).autoFilter;
  const filtered = (await attempt(context, () => filter.load("isDataFiltered")))?.isDataFiltered === true;
  const range = await attempt(context, () => sheet.getRangeByIndexes(rect.row, rect.column, rect.rows, rect.columns).load("rowHidden"));
  // null is Excel's answer for "some rows are hidden and some are not"
  const hidden = range !== undefined && range.rowHidden !== false;
  return [...(filtered ? (["filtered"] as const) : []), ...(hidden ? (["hiddenRows"] as const) : [])];
}

/**
 * Looks at some 200 rows of a source: which rows are its header, what each column holds, and which column most likely is the account, the amount and
 * the other parts. Answers with the source as it is now, since a table may have grown, and with other ranges that can be read together with it.
 */
export function inspectSource(source: SourceRef): Promise<Outcome<SourceInspection>> {
  return run(async (context) => {
    const located = await locateSource(context, source);
    const description = describeSample(await readSample(context, located), located.tableHeader);
    if (located.rect.rows <= description.headerRows) throw new Refusal({ key: "noRows", values: { source: sourceName(located.source) } });
    const warnings = [...description.warnings, ...(await rowVisibility(context, located))];
    const alike = await findAlike(context, located, description);
    return { source: located.source, ...description, warnings, alike };
  });
}
