import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { columnLetters } from "../../src/address/a1";
import { readSales } from "../../src/intake/readSales";
import { readTextTable } from "../../src/intake/textTable";
import { median, RUNS } from "./median";

const PACKED = "online-retail.csv.gz";

const names = { letters: columnLetters, untitled: (column: number) => `Column ${columnLetters(column)}` };

function timed<T>(work: () => T): { result: T; ms: number } {
  const start = performance.now();
  const result = work();
  return { result, ms: performance.now() - start };
}

/** From the bytes of Online Retail to its rows, and from these to settled sales; figures and days are texts, as in every text file. */
export function* intakeSpeed(): Generator<object> {
  const packed = path.join(process.env["LOYALTY_DATA"] ?? "", PACKED);
  if (!existsSync(packed)) {
    yield { bench: "intake", leftOut: `LOYALTY_DATA does not lead to ${PACKED}` };
    return;
  }
  const bytes = gunzipSync(readFileSync(packed));
  const runs = Array.from({ length: RUNS }, () => {
    const rows = timed(() => readTextTable(bytes).rows);
    const sales = timed(() => readSales({ name: "Sales", values: rows.result, firstColumn: 0 }, {}, names));
    return { rows: rows.ms, sales: sales.ms, read: sales.result.rows.length };
  });
  yield {
    bench: "intake",
    rows: runs[0]!.read,
    textToRowsMs: Math.round(median(runs.map(({ rows }) => rows))),
    rowsToSalesMs: Math.round(median(runs.map(({ sales }) => sales))),
  };
}
