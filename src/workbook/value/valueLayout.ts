import { cellAddress, rectAddress } from "../../address/a1";
import type { CellBlock } from "../report/report.types";
import { definitionLines, tableHead } from "./valueTexts";
import type { ValueContent } from "./customerValue.types";

const LABEL = 0;
export const FIGURE = 1;

/** Where everything stands on the sheet; rows and columns 0-based. */
export interface ValueLayout {
  margin: number;
  discount: number;
  months: number;
  unit: number;
  endDay: number;
  newFrom: number;
  earlier: number;
  customers: number;
  total: number;
  /** heading, then a line a parameter */
  model: number;
  spend: number;
  definitions: number;
  sources: number;
  /** header row of the customer table */
  table: CellBlock;
  /** month, time, factor and weight of each month; without its header */
  monthBlock: CellBlock;
}

const FIRST = 4;
const MONTH_COLUMN = 12;

/** The layout follows from the number of parameters, sources and customers. */
export function valueLayout({ analysis, horizonMonths, sources, columns }: ValueContent): ValueLayout {
  const model = FIRST + 10;
  const spend = model + analysis.model.parameters.length + 3;
  const spendLines = analysis.spend.method === "Gamma-Gamma" ? analysis.spend.fit.parameters.length + 1 : 1;
  const definitions = spend + spendLines + 2;
  const sourcesRow = definitions + definitionLines.length + 2;
  const table = sourcesRow + sources.length + columns.length + 4;
  return {
    margin: FIRST,
    discount: FIRST + 1,
    months: FIRST + 2,
    unit: FIRST + 3,
    endDay: FIRST + 4,
    newFrom: FIRST + 5,
    earlier: FIRST + 6,
    customers: FIRST + 7,
    total: FIRST + 8,
    model,
    spend,
    definitions,
    sources: sourcesRow,
    table: { row: table, column: LABEL, rows: analysis.lines.row.length + 1, columns: tableHead(analysis.unit).length },
    monthBlock: { row: FIRST + 1, column: MONTH_COLUMN, rows: horizonMonths, columns: 4 },
  };
}

/** Fixed address of a figure in the upper block. */
export const figureAt = (row: number): string => cellAddress(row, FIGURE, true);

/** Fixed address of the estimates of `count` parameters below a heading. */
export const estimatesAt = (heading: number, count: number): string =>
  rectAddress({ row: heading + 1, column: FIGURE, rows: count, columns: 1 }, true);

/** Fixed address of a column of the months: 1 time, 2 factor, 3 weight. */
export const monthsAt = ({ monthBlock }: ValueLayout, column: 1 | 2 | 3): string =>
  rectAddress({ ...monthBlock, column: monthBlock.column + column, columns: 1 }, true);
