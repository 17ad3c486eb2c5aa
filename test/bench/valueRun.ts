import type { Browser, Page } from "playwright-core";
import { openWorkbench, paneAfter, type WorkbenchWindow } from "../e2e/openWorkbench";
import { takeLongTasks, watchLongTasks } from "./longTasks";

/** Longer than this nobody waits. */
const LONGEST = { timeout: 300_000 };

/** Time the host spent on requests of the pane, ms: it shares the page's thread here, in Excel it does not. */
const longestRequest = (page: Page) =>
  page.evaluate(() => {
    const { stats } = (window as unknown as WorkbenchWindow).workbench.host;
    return Math.round(stats.requests.reduce((most, { ms }) => Math.max(most, ms), 0));
  });

/** A log in the Value tab: from "Show customer value" to the answer and each view of it, with the longest block of the page. @param rows as the pane offers them */
export async function* valueRun(browser: Browser, url: string, file: string, rows: string): AsyncGenerator<object> {
  const { page } = await openWorkbench(browser, url);
  const pane = await paneAfter(page, () => page.locator("#file").setInputFiles(file), LONGEST.timeout);
  await pane.getByRole("tab", { name: "Value" }).click();
  await pane
    .getByRole("button", { name: `${rows} rows` })
    .first()
    .click(LONGEST);
  await pane.getByLabel("Gross margin").fill("40", LONGEST);
  await pane.getByLabel("Discount rate a year").fill("10");
  await watchLongTasks(pane);
  const start = performance.now();
  await pane.getByRole("button", { name: "Show customer value" }).click(LONGEST);
  await pane.getByRole("heading", { name: /customers are worth/ }).waitFor(LONGEST);
  const seconds = Math.round(performance.now() - start) / 1000;
  yield { bench: "customerValue", rows, seconds, ...(await takeLongTasks(pane)), longestRequestMs: await longestRequest(page) };
  for (const [view, sign] of [
    ["Keep", "At risk:"],
    ["Check", "Fitted to the rows until"],
  ] as const) {
    await pane.getByRole("tab", { name: view }).click();
    await pane.getByText(sign).first().waitFor(LONGEST);
    yield { bench: "customerValue", rows, view, ...(await takeLongTasks(pane)) };
  }
  await page.context().close();
}
