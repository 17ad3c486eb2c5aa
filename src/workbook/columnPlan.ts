import type { Rect } from "./a1";
import { matchColumns } from "./inspection/matchColumns";
import { readHeads } from "./inspection/readHeads";
import type { Sample } from "./inspection/sample.types";
import type { LocatedSource } from "./locateSource";
import type { ColumnBlock } from "./readRows";
import { Refusal } from "./refusal";
import { sourceName } from "./sourceName";
import type { ColumnRoles, SourceInspection } from "./workbook.types";

/** What is read of a source: the rows below its header, and the wanted columns in the order asked for. */
export interface PlannedSource extends ColumnBlock {
  sheetName: string;
  data: Rect;
}

/** Positions of the columns that play a part, each once; quantity and price only where there is no amount. */
export function rolePositions({ value, quantity, price, drivers = [], ...others }: ColumnRoles): number[] {
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
  const match = matchColumns(head, titles, positions, inspection.headerRows, located.tableHeader);
  if (!("missing" in match)) return plan(located, match.headerRows, match.columns);
  const values = { source: sourceName(located.source), title: match.missing };
  throw new Refusal({ key: isFirst ? "columnMoved" : "columnMissing", values });
}

/**
 * Finds the wanted columns in each source by their titles, in one request.
 * @param positions of the columns in the first source
 * @param inspection of the first source
 */
export async function columnPlan(
  context: Excel.RequestContext,
  located: readonly LocatedSource[],
  positions: number[],
  inspection: SourceInspection,
): Promise<PlannedSource[]> {
  if (inspection.headerRows === 0) return located.map((one) => planByPosition(one, positions));
  const heads = await readHeads(context, located);
  return located.map((one, i) => planByTitle(one, heads[i]!, positions, inspection, i === 0));
}
