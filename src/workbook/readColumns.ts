import type { CellValue, SalesColumns, SourcePart } from "../economics/segmentation/keyAccounts.types";
import { columnPlan, type PlannedSource, rolePositions } from "./columnPlan";
import { hasHiddenRows, readHiddenRows } from "./hiddenRows";
import { locateSources } from "./locateSource";
import { readRows } from "./readRows";
import { run as runExcel } from "./run";
import type { ColumnRoles, LongRun, Outcome, SourceInspection, SourceRef } from "./workbook.types";

/** Which rows of all sources are hidden; undefined when none is. */
async function readHidden(context: Excel.RequestContext, planned: PlannedSource[], signal?: AbortSignal): Promise<boolean[] | undefined> {
  const some = await hasHiddenRows(context, planned);
  if (!some.includes(true)) return undefined;
  const hidden: boolean[] = [];
  for (const [i, { sheet, data }] of planned.entries()) {
    const rows = some[i] ? await readHiddenRows(context, sheet, data, signal) : new Array<boolean>(data.rows).fill(false);
    for (const row of rows) hidden.push(row);
  }
  return hidden;
}

function partsOf(planned: PlannedSource[]): SourcePart[] {
  let start = 0;
  return planned.map(({ sheetName, data }) => {
    const part = { sheetName, firstRow: data.row + 1, start };
    start += data.rows;
    return part;
  });
}

function columnsByRole(
  roles: ColumnRoles,
  columns: Map<number, CellValue[]>,
): Omit<SalesColumns, "parts" | "account" | "hidden" | "drivers"> {
  const column = (index: number | undefined) => (index === undefined ? undefined : columns.get(index));
  const amount =
    roles.value === undefined ? { quantity: column(roles.quantity), price: column(roles.price) } : { value: column(roles.value) };
  return {
    ...amount,
    name: column(roles.name),
    date: column(roles.date),
    order: column(roles.order),
    currency: column(roles.currency),
    margin: column(roles.margin),
    cost: column(roles.cost),
    parent: column(roles.parent),
    segment: column(roles.segment),
    customerValue: column(roles.customerValue),
  };
}

/**
 * Reads the columns the segmentation needs, each once and only these, of one source or of several of the same shape, one after the other. Error values
 * arrive as their text, e.g. "#N/A"; dates as serial numbers. Columns are found again by their titles, so that another order of the columns does no
 * harm; a source without a title that is needed is refused by name. Reports progress in rows of all sources; Cancel takes effect at the next chunk.
 * @param sources the first is the one that was inspected
 * @param inspection of the first source: tells its header rows and titles
 */
export function readColumns(
  sources: SourceRef[],
  roles: ColumnRoles,
  inspection: SourceInspection,
  run: LongRun,
): Promise<Outcome<SalesColumns>> {
  return runExcel(async (context) => {
    const positions = rolePositions(roles);
    const planned = await columnPlan(context, await locateSources(context, sources), positions, inspection);
    const values = positions.map((): CellValue[] => []);
    const total = planned.reduce((sum, { data }) => sum + data.rows, 0);
    let done = 0;
    const onRows = (rows: number) => {
      done += rows;
      run.onProgress?.({ phase: "reading", done, total });
    };
    for (const source of planned) await readRows(context, source, values, onRows, run.signal);
    const columns = new Map(positions.map((position, i) => [position, values[i]!]));
    const hidden = await readHidden(context, planned, run.signal);
    return {
      parts: partsOf(planned),
      account: columns.get(roles.account)!,
      ...columnsByRole(roles, columns),
      ...(roles.drivers && roles.drivers.length > 0 ? { drivers: roles.drivers.map((index) => columns.get(index)!) } : {}),
      ...(hidden ? { hidden } : {}),
    };
  });
}
