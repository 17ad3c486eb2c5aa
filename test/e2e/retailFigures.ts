import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Customer, day as text and thousandths of a pound: whole numbers, so that nothing is rounded. */
export interface Sale {
  customer: string;
  day: string;
  thousandths: number;
}

/** Accounts with their thousandths, and what follows from them. */
export interface RetailFigures {
  sums: Map<string, number>;
  /** 0 = A, 1 = B, 2 = C, by account */
  classes: Map<string, number>;
  sizes: number[];
  total: number;
  top20Share: number;
  gini: number;
  effective: number;
}

function thousandthsOf(quantity: string, price: string): number {
  const [pounds = "0", pence = ""] = price.replace("-", "").split(".");
  const amount = Number(pounds) * 1000 + Number(pence.padEnd(3, "0"));
  return Number(quantity) * (price.startsWith("-") ? -amount : amount);
}

/** Lines of Online Retail (Chen et al. 2012) that name a customer; the country may hold a comma. */
export function readRetail(packed: string): Sale[] {
  const lines = gunzipSync(readFileSync(packed)).toString("utf8").trim().split(/\r?\n/).slice(1);
  return lines.flatMap((line) => {
    const fields = line.split(",");
    const customer = fields[2]!;
    if (customer === "") return [];
    return [{ customer, day: fields[1]!.slice(0, 10), thousandths: thousandthsOf(fields.at(-2)!, fields.at(-1)!) }];
  });
}

/** Classes at 80% and 95% of the total: the account that crosses goes up, equal amounts stay together, amounts below zero come last. */
function classed(sorted: readonly [string, number][], total: number): Map<string, number> {
  const classes = new Map<string, number>();
  let larger = 0;
  let before = 0;
  sorted.forEach(([customer, amount], i) => {
    if (amount !== sorted[i - 1]?.[1]) before = larger;
    classes.set(customer, amount < 0 || before * 100 >= total * 95 ? 2 : before * 100 >= total * 80 ? 1 : 0);
    larger += amount;
  });
  return classes;
}

/** The figures of the days from `from` to `to`, both included, computed apart from the product: from the definitions, account by account. */
export function figuresOf(sales: readonly Sale[], from: string, to: string): RetailFigures {
  const sums = new Map<string, number>();
  for (const { customer, day, thousandths } of sales)
    if (day >= from && day <= to) sums.set(customer, (sums.get(customer) ?? 0) + thousandths);
  const sorted = [...sums].sort((a, b) => b[1] - a[1]);
  const amounts = sorted.map(([, amount]) => amount);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const classes = classed(sorted, total);
  const fifth = 0.2 * amounts.length;
  const whole = Math.floor(fifth);
  const top = amounts.slice(0, whole).reduce((sum, amount) => sum + amount, 0) + (fifth - whole) * (amounts[whole] ?? 0);
  const held = amounts.filter((amount) => amount >= 0);
  const heldTotal = held.reduce((sum, amount) => sum + amount, 0);
  // Gini (1912) as the mean absolute difference, from all pairs of the sorted amounts
  const differences = held.reduce((sum, amount, i) => sum + (held.length - 1 - 2 * i) * amount, 0);
  return {
    sums,
    classes,
    sizes: [0, 1, 2].map((name) => [...classes.values()].filter((each) => each === name).length),
    total: total / 1000,
    top20Share: top / total,
    gini: differences / (held.length * heldTotal),
    effective: heldTotal ** 2 / held.reduce((sum, amount) => sum + amount ** 2, 0),
  };
}

/** Where an account of 0, or none, is not there. */
const NOT_THERE = 3;

const classIn = ({ sums, classes }: RetailFigures, customer: string): number => (sums.get(customer) ? classes.get(customer)! : NOT_THERE);

/** Accounts by class before (rows) and now (columns), those not there last; and the steps from the opening to the closing amount. */
export function movesBetween(before: RetailFigures, now: RetailFigures) {
  const matrix = Array.from({ length: 4 }, () => [0, 0, 0, 0]);
  const steps = { opening: before.total * 1000, new: 0, grown: 0, shrunk: 0, lost: 0, closing: now.total * 1000 };
  for (const customer of new Set([...before.sums.keys(), ...now.sums.keys()])) {
    const [from, to] = [classIn(before, customer), classIn(now, customer)];
    if (from === NOT_THERE && to === NOT_THERE) continue;
    matrix[from]![to]!++;
    const change = (now.sums.get(customer) ?? 0) - (before.sums.get(customer) ?? 0);
    const step = from === NOT_THERE ? "new" : to === NOT_THERE ? "lost" : change >= 0 ? "grown" : "shrunk";
    steps[step] += change;
  }
  const bridge = Object.values(steps).map((amount) => amount / 1000);
  const sumOf = (cells: readonly number[]) => cells.reduce((sum, cell) => sum + cell, 0);
  const [first = []] = matrix;
  return {
    matrix,
    /** opening, new, grown, shrunk, lost, closing; decreases negative */
    bridge,
    entered: sumOf(matrix.slice(1).map((row) => row[0]!)),
    left: sumOf(first.slice(1)),
  };
}
