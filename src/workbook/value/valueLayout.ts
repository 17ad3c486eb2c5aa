import { type CellAt, cellAddress, rectAddress } from "../../address/a1";
import { valueTexts } from "../../strings/valueSheet.en";
import type { CellBlock } from "../report/report.types";
import type { ValueContent } from "./customerValue.types";

/** Columns of the customer table, in the order in which they are wanted: who and how much first, what it was made of last. */
export type ValueColumn = keyof typeof valueTexts.tableHead;

/** Where everything stands on the sheet; rows and columns 0-based. */
export interface ValueLayout {
  /** labels of the key figures, their values one row below */
  figures: CellAt[];
  margin: CellAt;
  discount: CellAt;
  /** the chart and, right of it, its figures under a header row */
  chart: CellBlock;
  tenths: CellBlock;
  /** row of the heading of the customer table */
  heading: number;
  /** header row of the customer table, and the order of its columns */
  table: CellBlock;
  columns: ValueColumn[];
  /** month, time, factor and weight of each month; without its header */
  monthBlock: CellBlock;
  /** column of labels right of the table; figures stand right of their labels */
  side: number;
  inputs: number;
  /** heading, then a line a parameter */
  model: number;
  spend: number;
  definitions: number;
  sources: number;
  /** rows below everything on the side */
  sideEnd: number;
}

/** Labels of the key figures. */
export const FIGURES = 4;
const CHART = 8;
const CHART_ROWS = 15;
const TENTHS_COLUMN = 6;
/** Excel shows the name of a table above it while a cell of it is selected: its heading stands one row further up. */
const TABLE = CHART + CHART_ROWS + 3;
const HEADING_ABOVE = 2;
/** The key figures stand two columns apart, so that their labels have room. */
const APART = 2;
const FIRST_SIDE = FIGURES;
const INPUTS = 6;

/** The layout follows from the number of parameters, sources and customers. */
export function valueLayout(content: ValueContent): ValueLayout {
  const { analysis, horizonMonths, sources, columns: read, readAs, counts, customerName, form } = content;
  const columns = (Object.keys(valueTexts.tableHead) as ValueColumn[]).filter((id) => id !== "name" || customerName !== undefined);
  const months = columns.length + 1;
  const side = form === "formulas" ? months + 5 : months;
  const model = FIRST_SIDE + INPUTS + 1;
  const spend = model + analysis.model.parameters.length + 3;
  const spendLines = analysis.spend.method === "Gamma-Gamma" ? analysis.spend.fit.parameters.length + 1 : 1;
  const definitions = spend + spendLines + 2;
  const sourcesRow = definitions + valueTexts.definitionLines.length + 2;
  const figures = Array.from({ length: 6 }, (_, i) => ({ row: FIGURES, column: APART * i }));
  const below = (i: number): CellAt => ({ row: FIGURES + 1, column: APART * i });
  return {
    figures,
    margin: below(2),
    discount: below(3),
    chart: { row: CHART, column: 0, rows: CHART_ROWS, columns: TENTHS_COLUMN - 1 },
    tenths: { row: CHART, column: TENTHS_COLUMN, rows: analysis.spread.tenths.length + 1, columns: valueTexts.tenthsHead.length },
    heading: TABLE - HEADING_ABOVE,
    table: { row: TABLE, column: 0, rows: analysis.lines.row.length + 1, columns: columns.length },
    columns,
    monthBlock: { row: FIRST_SIDE + 1, column: months, rows: horizonMonths, columns: 4 },
    side,
    inputs: FIRST_SIDE,
    model,
    spend,
    definitions,
    sources: sourcesRow,
    sideEnd: sourcesRow + sources.length + read.length + readAs.length + counts.length + 5,
  };
}

/** Customers in the order of the table, the most valuable first. */
export function tableOrder({ analysis: { values } }: ValueContent): Uint32Array {
  const { value } = values;
  return Uint32Array.from(value.keys()).sort((a, b) => value[b]! - value[a]! || a - b);
}

/** Fixed address of a cell. */
export const fixedAt = ({ row, column }: CellAt): string => cellAddress(row, column, true);

/** Fixed address of a figure right of its label on the side. */
export const figureAt = ({ side }: ValueLayout, row: number): string => cellAddress(row, side + 1, true);

/** Fixed address of the estimates of `count` parameters below a heading. */
export const estimatesAt = ({ side }: ValueLayout, heading: number, count: number): string =>
  rectAddress({ row: heading + 1, column: side + 1, rows: count, columns: 1 }, true);

/** Fixed address of a column of the months: 1 time, 2 factor, 3 weight. */
export const monthsAt = ({ monthBlock }: ValueLayout, column: 1 | 2 | 3): string =>
  rectAddress({ ...monthBlock, column: monthBlock.column + column, columns: 1 }, true);

/** Fixed address of the customer values. */
export const valuesAt = ({ table, columns }: ValueLayout): string =>
  rectAddress({ row: table.row + 1, column: table.column + columns.indexOf("value"), rows: table.rows - 1, columns: 1 }, true);
