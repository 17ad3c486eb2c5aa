import type { Browser, Frame, Page } from "playwright-core";
import { openWorkbench, paneAfter, type WorkbenchWindow } from "../e2e/openWorkbench";
import { takeLongTasks, watchLongTasks } from "./longTasks";
import { machine } from "./machine";

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

/** The written report, or what the pane says of why there is none. */
async function outcome(pane: Frame): Promise<string> {
  const told = pane
    .getByText(/^Report written/)
    .or(pane.getByRole("alert"))
    .first();
  await told.waitFor(LONGEST);
  return (await told.innerText()).split("\n")[0]!;
}

/**
 * A file in the workbench as a user has it: open, "Show the answer", "Write report". A line for each of the three, and one that holds the whole way from
 * the choice to the report.
 * @param rows as the pane offers them, e.g. "541,909"
 * @param compute the segmentation of these rows alone
 */
export async function* accountsRun(
  browser: Browser,
  url: string,
  file: string,
  rows: string,
  compute: { cpuSeconds: number; seconds: number },
): AsyncGenerator<object> {
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
  yield { bench: "inspect", rows, ...(await takeLongTasks(pane)) };
  const write = pane.getByRole("button", { name: /^Write report/ });
  const answer = await timed(async () => {
    await showAnswer.click();
    await write.waitFor(LONGEST);
  });
  const answering = await takeLongTasks(pane);
  yield { bench: "answer", rows, seconds: answer, ...answering, ...(await figures(page)) };
  let told = "";
  const report = await timed(async () => {
    await write.click();
    told = await outcome(pane);
  });
  const writing = await takeLongTasks(pane);
  const atEnd = await figures(page);
  yield { bench: "report", rows, seconds: report, told, ...writing, ...atEnd };
  yield {
    bench: "buildToReport",
    ...machine(),
    rows,
    totalSeconds: Math.round(1000 * (answer + report)) / 1000,
    computeCpuSeconds: compute.cpuSeconds,
    longestPaneBlockMs: Math.max(answering.paneBlockedMs, writing.paneBlockedMs),
    longestGridBlockMs: Math.max(answering.gridBlockedMs, writing.gridBlockedMs),
    largestRequestBytes: atEnd.largestRequestBytes,
  };
  await page.context().close();
}
