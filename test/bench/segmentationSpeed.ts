import { standardOptions } from "../../src/economics/segmentation/standardOptions";
import type { SalesColumns } from "../../src/economics/segmentation/keyAccounts.types";
import { segmentAccounts } from "../../src/economics/segmentation/segmentAccounts";
import { LARGE_ACCOUNTS, LARGE_ROWS, largeColumns } from "./largeSales";

/** Seconds of processor time and of the clock, the best of three: on a busy machine the clock says little. */
export function computeTime(columns: SalesColumns): { cpuSeconds: number; seconds: number } {
  const runs = [0, 1, 2].map(() => {
    const cpu = process.cpuUsage();
    const start = performance.now();
    segmentAccounts(columns, standardOptions);
    return { cpuSeconds: process.cpuUsage(cpu).user / 1e6, seconds: Math.round(performance.now() - start) / 1000 };
  });
  return runs.sort((a, b) => a.cpuSeconds - b.cpuSeconds)[0]!;
}

/** The compute part alone on a sheet filled to its last row: account and amount, and with date and invoice as well. */
export function* segmentationSpeed(): Generator<object> {
  const all = largeColumns();
  const { parts, account, value } = all;
  const size = { rows: LARGE_ROWS, accounts: LARGE_ACCOUNTS };
  yield { bench: "segmentAccounts", ...size, columns: 2, ...computeTime({ parts, account, value: value! }) };
  yield { bench: "segmentAccounts", ...size, columns: 4, ...computeTime(all) };
}
