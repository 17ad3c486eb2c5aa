import type { CellValue, SalesColumns, SourcePart } from "../../economics/segmentation/keyAccounts.types";
import type { Rect } from "../../address/a1";
import { Refusal } from "../refusal";
import { run as runExcel } from "../run";
import type { LongRun, Outcome, SourceInspection, SourceRef } from "../workbook.types";
import type { ColumnRoles } from "../../intake/columns/guessRoles";
import { hasHiddenRows, readHiddenRows } from "./hiddenRows";
import { findColumns } from "./inspection/findColumns";
import { readHeads } from "./inspection/readSample";
import { type Sample } from "../../intake/columns/headerRows";
import { type LocatedSource, locateSources } from "./locateSource";
import { type ColumnBlock, readRows } from "./readRows";
import { sourceName } from "./sourceName";

/** What is read of a source: the rows below its header, and the wanted columns in the order asked for. */
interface PlannedSource extends ColumnBlock {
  sheetName: string;
  data: Rect;
}

/** Positions of the columns that play a part, each once; quantity and price only where there is no amount. Nothing is compared by product or region yet. */
function rolePositions({ value, quantity, price, drivers = [], product: _product, region: _region, ...others }: ColumnRoles): number[] {
  const amount = value === undefined ? [quantity, price] : [value];
  return [...new Set([...Object.values(others), ...amount, ...drivers])].filter((position) => position !== undefined);
}

function plan(located: LocatedSource, headerRows: number, columns: number[]): PlannedSource {
  const { sheet, rect, source } = located;
  if (rect.rows <= headerRows) throw new Refusal({ key: "noRows", values: { source: sourceName(source) } });
  const data = { ...rect, row: rect.row + headerRows, rows: rect.rows - headerRows };
  return { sheet, sheetName: source.sheetName, data, columns };
}

/** Without titles the columns can only be told by their positions. */
function planByPosition(located: LocatedSource, positions: number[]): PlannedSource {
  const beyond = positions.find((position) => position >= located.rect.columns);
  if (beyond === undefined) return plan(located, 0, positions);
  throw new Refusal({ key: "columnMissing", values: { source: sourceName(located.source), title: beyond + 1 } });
}

function planByTitle(
  located: LocatedSource,
  head: Sample,
  positions: number[],
  inspection: SourceInspection,
  isFirst: boolean,
): PlannedSource {
  const titles = positions.map((position) => inspection.columns[position]?.title ?? "");
  const match = findColumns(head, titles, positions, inspection.headerRows, located.tableHeader);
  if (!("missing" in match)) return plan(located, match.headerRows, match.columns);
  const values = { source: sourceName(located.source), title: match.missing };
  throw new Refusal({ key: isFirst ? "columnMoved" : "columnMissing", values });
}

/**
 * Finds the wanted columns in each source by their titles, in one request.
 * @param positions of the columns in the first source
 * @param inspection of the first source
 */
async function columnPlan(
  context: Excel.RequestContext,
  located: readonly LocatedSource[],
  positions: number[],
  inspection: SourceInspection,
): Promise<PlannedSource[]> {
  if (inspection.headerRows === 0) return located.map((one) => planByPosition(one, positions));
  const heads = await readHeads(context, located);
  return located.map((one, i) => planByTitle(one, heads[i]!, positions, inspection, i === 0));
}

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
    part: column(roles.part),
    customerValue: column(roles.customerValue),
  };
}

/**
 * Reads the columns the segmentation needs, each once and only these, of one source or of several of the same shape, one after the other.
 * Error values arrive as their text, e.g. "#N/A"; dates as serial numbers. Columns are found again by their titles, so that another order
 * of the columns does no harm; a source without a title that is needed is refused by name. Reports progress in rows of all sources; Cancel
 * takes effect at the next chunk.
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
