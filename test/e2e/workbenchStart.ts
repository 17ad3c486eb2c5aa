import type { Browser, Page } from "playwright-core";

/** The pane's first question: which rows to use. */
const FIRST_QUESTION = /^Use (table|sheet) /;

export interface WorkbenchStart {
  /** from navigation to the pane's first question */
  milliseconds: number;
  /** every script that page, pane and their frames loaded */
  scripts: { file: string; bytes: number; sent: number }[];
}

/** Waits until the pane of an opening workbench asks its first question. */
export async function firstQuestion(page: Page): Promise<void> {
  await page.frameLocator("#pane iframe").getByRole("button", { name: FIRST_QUESTION }).waitFor();
}

/** Opens the workbench as on a first visit, with nothing kept from an earlier one. */
export async function measureWorkbenchStart(browser: Browser, url: string): Promise<WorkbenchStart> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const begun = performance.now();
    await page.goto(url, { waitUntil: "commit" });
    await firstQuestion(page);
    const milliseconds = performance.now() - begun;
    return { milliseconds, scripts: await loadedScripts(page) };
  } finally {
    await context.close();
  }
}

async function loadedScripts(page: Page): Promise<WorkbenchStart["scripts"]> {
  const lists = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() =>
        (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).map((entry) => ({
          file: new URL(entry.name).pathname,
          bytes: entry.decodedBodySize,
          sent: entry.encodedBodySize,
        })),
      ),
    ),
  );
  return lists.flat().filter(({ file }) => file.endsWith(".js"));
}
