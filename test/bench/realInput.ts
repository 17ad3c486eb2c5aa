import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { launchBrowser } from "../e2e/browser";
import { openWorkbench, paneAfter, type WorkbenchWindow } from "../e2e/openWorkbench";
import { startWorkbench } from "../e2e/server";

const FILE = "online-retail.csv";

/** Milliseconds that `act` takes. */
async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return Math.round(performance.now() - start);
}

/** Online Retail in the workbench as a user has it: open, "Show the answer", "Write report"; with memory and the largest request to the host. */
export async function* realInput(): AsyncGenerator<object> {
  const packed = path.join(process.env["LOYALTY_DATA"] ?? "", `${FILE}.gz`);
  if (!existsSync(packed)) {
    yield { bench: "realInput", leftOut: `LOYALTY_DATA does not lead to ${FILE}.gz` };
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "loyalty-"));
  const csv = path.join(folder, FILE);
  writeFileSync(csv, gunzipSync(readFileSync(packed)));
  const [server, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
  try {
    const { page } = await openWorkbench(browser, server.url);
    const start = performance.now();
    const pane = await paneAfter(page, () => page.locator("#file").setInputFiles(csv), 120_000);
    const open = Math.round(performance.now() - start);
    await pane.getByRole("button", { name: /541,909 rows/ }).click();
    const answer = await timed(async () => {
      await pane.getByRole("button", { name: "Show the answer" }).click();
      await pane.getByText("1,171 of 4,372").waitFor({ timeout: 120_000 });
    });
    const report = await timed(async () => {
      await pane.getByRole("button", { name: "Write report" }).click();
      await pane.getByText(/Report written on sheet/).waitFor({ timeout: 120_000 });
    });
    const figures = await page.evaluate(() => ({
      heapMegabytes: Math.round((performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 2 ** 20),
      largestRequestBytes: (window as unknown as WorkbenchWindow).workbench.host.stats.largestRequest(),
    }));
    const seconds = (milliseconds: number): number => milliseconds / 1000;
    const times = { openSeconds: seconds(open), answerSeconds: seconds(answer), reportSeconds: seconds(report) };
    yield { bench: "realInput", rows: 541_909, ...times, buildToReportSeconds: seconds(answer + report), ...figures };
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}
