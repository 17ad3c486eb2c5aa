import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { launchBrowser } from "../e2e/browser";
import { startWorkbench } from "../e2e/server";
import { accountsRun } from "./accountsRun";
import { LARGE_ROWS, largeColumns, writeLargeCsv } from "./largeSales";
import { retailColumns } from "./retailColumns";
import { computeTime } from "./segmentationSpeed";
import { valueRun } from "./valueRun";

/** Rows of the log in the Value tab, half as many customers. */
const VALUE_ROWS = 200_000;
const PACKED = "online-retail.csv.gz";

/** Online Retail, where LOYALTY_DATA leads to it, and a sheet of made-up sales filled to its last row: from opening the file to the written report. */
export async function* realInput(): AsyncGenerator<object> {
  const folder = mkdtempSync(path.join(tmpdir(), "loyalty-"));
  const [server, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
  const file = path.join(folder, "sales.csv");
  try {
    const packed = path.join(process.env["LOYALTY_DATA"] ?? "", PACKED);
    if (existsSync(packed)) {
      const text = gunzipSync(readFileSync(packed));
      writeFileSync(file, text);
      yield* accountsRun(browser, server.url, file, "541,909", computeTime(retailColumns(text.toString("utf8"))));
    } else yield { bench: "realInput", leftOut: `LOYALTY_DATA does not lead to ${PACKED}` };
    writeLargeCsv(file, VALUE_ROWS, VALUE_ROWS / 2);
    yield* valueRun(browser, server.url, file, VALUE_ROWS.toLocaleString("en-US"));
    writeLargeCsv(file);
    yield* accountsRun(browser, server.url, file, LARGE_ROWS.toLocaleString("en-US"), computeTime(largeColumns()));
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}
