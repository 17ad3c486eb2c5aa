import type { Browser, Page } from "playwright-core";
import { openWorkbench, paneAfter, type WorkbenchWindow } from "../e2e/openWorkbench";
import { takeLongTasks, watchLongTasks } from "./longTasks";

/** Longer than this nobody waits; what takes longer is left out and said. */
const LONGEST = { timeout: 400_000 };

/** Seconds that `act` takes. */
async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return Math.round(performance.now() - start) / 1000;
}

const figures = (page: Page) =>
  page.evaluate(() => {
    const { stats } = (window as unknown as WorkbenchWindow).workbench.host;
    return {
      heapMegabytes: Math.round((performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 2 ** 20),
      largestRequestBytes: stats.largestRequest(),
      hostSeconds: Math.round(stats.requests.reduce((sum, { ms }) => sum + ms, 0)) / 1000,
    };
  });

/** A file in the workbench as a user has it: open, "Show the answer", "Write report". One line for each of the three. @param rows as the pane offers them, e.g. "541,909" */
export async function* accountsRun(browser: Browser, url: string, file: string, rows: string): AsyncGenerator<object> {
  const { page } = await openWorkbench(browser, url);
  const start = performance.now();
  const pane = await paneAfter(page, () => page.locator("#file").setInputFiles(file), LONGEST.timeout);
  yield { bench: "open", rows, seconds: Math.round(performance.now() - start) / 1000 };
  await watchLongTasks(pane);
  await pane
    .getByRole("button", { name: `${rows} rows` })
    .first()
    .click(LONGEST);
  const showAnswer = pane.getByRole("button", { name: "Show the answer" });
  await showAnswer.waitFor(LONGEST);
  const inspecting = await takeLongTasks(pane);
  yield { bench: "inspect", rows, ...inspecting };
  const write = pane.getByRole("button", { name: /^Write report/ });
  const answer = await timed(async () => {
    await showAnswer.click();
    await write.waitFor(LONGEST);
  });
  yield { bench: "answer", rows, seconds: answer, ...(await takeLongTasks(pane)), ...(await figures(page)) };
  const report = await timed(async () => {
    await write.click();
    await pane.getByText(/^Report written/).waitFor(LONGEST);
  });
  const buildToReportSeconds = Math.round(1000 * (answer + report)) / 1000;
  yield { bench: "report", rows, seconds: report, buildToReportSeconds, ...(await takeLongTasks(pane)), ...(await figures(page)) };
  await page.context().close();
}
