import type { GroupedHistories } from "./groupHistories";

/** Steps of t_x and of T: a cell is then narrow against the time in which rates change. */
const STEPS = 24;
/** An x with fewer rows than this is kept as it is. */
const KEPT = 300;

/** Adds up the rows of one x in cells of t_x and T and hands out each cell's customers with their mean t_x and T. */
class Cells {
  private readonly customers = new Float64Array(STEPS * STEPS);
  private readonly recency = new Float64Array(STEPS * STEPS);
  private readonly length = new Float64Array(STEPS * STEPS);

  constructor(private readonly width: number) {}

  add(recency: number, length: number, customers: number): void {
    const row = Math.min(STEPS - 1, Math.floor(length / this.width));
    const column = Math.min(STEPS - 1, Math.floor(recency / this.width));
    const cell = row * STEPS + column;
    this.customers[cell]! += customers;
    this.recency[cell]! += customers * recency;
    this.length[cell]! += customers * length;
  }

  empty(into: (recency: number, length: number, customers: number) => void): void {
    for (let cell = 0; cell < this.customers.length; cell++) {
      const count = this.customers[cell]!;
      if (count === 0) continue;
      into(Math.min(this.recency[cell]!, this.length[cell]!) / count, this.length[cell]! / count, count);
      this.customers[cell] = this.recency[cell] = this.length[cell] = 0;
    }
  }
}

/**
 * The same customers in a few thousand rows: close histories share a row at their mean t_x and T. Not for a result: a fit to these rows
 * lies within a fraction of a standard error of the fit to all and saves that one most of its steps.
 */
export function coarseHistories({ x, first, recency, length, customers }: GroupedHistories): GroupedHistories {
  const longest = length.reduce((high, value) => Math.max(high, value), 0);
  const cells = new Cells(longest / STEPS);
  const rows: [number, number, number][] = [];
  const push = (t: number, span: number, count: number): void => void rows.push([t, span, count]);
  const starts = new Int32Array(first.length);
  for (let k = 0; k < x.length; k++) {
    const few = first[k + 1]! - first[k]! < KEPT;
    for (let row = first[k]!; row < first[k + 1]!; row++) {
      if (few) push(recency[row]!, length[row]!, customers[row]!);
      else cells.add(recency[row]!, length[row]!, customers[row]!);
    }
    if (!few) cells.empty(push);
    starts[k + 1] = rows.length;
  }
  const column = (place: 0 | 1 | 2): Float64Array => Float64Array.from(rows, (row) => row[place]);
  return { x, first: starts, recency: column(0), length: column(1), customers: column(2) };
}
