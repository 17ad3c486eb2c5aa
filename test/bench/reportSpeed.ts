import type { Page } from "playwright-core";
import { launchBrowser } from "../e2e/browser";
import { openWorkbench, type WorkbenchWindow } from "../e2e/openWorkbench";
import { startWorkbench } from "../e2e/server";
import { median, RUNS } from "./median";

const LONGEST = { timeout: 120_000 };

const requests = (page: Page) => page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.host.stats.requests.length);

/** Seconds the page's thread has worked since it was opened: on a busy machine less than what went by. */
async function threadSeconds(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ThreadTime")?.value ?? NaN;
  };
}

/** The report of the sample's sales in the workbench, from the press of the button until the pane says it is written. */
export async function* reportSpeed(): AsyncGenerator<object> {
  const server = await startWorkbench();
  const browser = await launchBrowser();
  try {
    const runs: { seconds: number; threadSeconds: number; requests: number }[] = [];
    for (let run = 0; run < RUNS; run++) {
      const { page, pane } = await openWorkbench(browser, server.url);
      await pane.getByRole("button", { name: /^Use table Sales/ }).click();
      await pane.getByRole("button", { name: "Show the answer" }).click();
      const write = pane.getByRole("button", { name: /^Write report/ });
      await write.waitFor(LONGEST);
      const worked = await threadSeconds(page);
      const [workedBefore, requestsBefore, start] = [await worked(), await requests(page), performance.now()];
      await write.click();
      await pane
        .getByText(/^Report written/)
        .first()
        .waitFor(LONGEST);
      const seconds = (performance.now() - start) / 1000;
      runs.push({ seconds, threadSeconds: (await worked()) - workedBefore, requests: (await requests(page)) - requestsBefore });
      await page.context().close();
    }
    const of = (key: "seconds" | "threadSeconds" | "requests") => Math.round(100 * median(runs.map((run) => run[key]))) / 100;
    yield { bench: "report", seconds: of("seconds"), threadSeconds: of("threadSeconds"), requests: of("requests"), runs: RUNS };
  } finally {
    await browser.close();
    await server.stop();
  }
}
