import type { Browser, Frame, Page } from "playwright-core";
import { foreignRequests } from "./browser";
import type { WorkbenchHook } from "../../src/workbench/page/index";

/** Typed view of the hook inside `page.evaluate`, whose functions run in the page. */
export type WorkbenchWindow = { workbench: WorkbenchHook };

export interface OpenWorkbench {
  page: Page;
  pane: Frame;
  /** requests that left the workbench's own origin; must stay empty */
  foreign: string[];
  /** uncaught errors of page and pane; must stay empty */
  errors: string[];
}

export interface OpenOptions {
  width?: number;
  height?: number;
  colorScheme?: "light" | "dark";
  forcedColors?: "active" | "none";
}

/** The workbench as a new user meets it: page loaded, sample workbook open, pane ready. */
export async function openWorkbench(browser: Browser, url: string, options: OpenOptions = {}): Promise<OpenWorkbench> {
  const { width = 1366, height = 768, colorScheme = "light", forcedColors = "none" } = options;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, forcedColors, acceptDownloads: true });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const foreign = foreignRequests(page, new URL(url).origin);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(url);
  await page.waitForFunction(() => "workbench" in window);
  await page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.ready);
  return { page, pane: await paneFrame(page), foreign, errors };
}

/** The pane's frame, once React has drawn its tabs; a new one after each workbook that is opened. */
export async function paneFrame(page: Page): Promise<Frame> {
  await page.waitForFunction(() => document.querySelector<HTMLIFrameElement>("#pane iframe")?.contentDocument?.querySelector("[role=tab]"));
  const element = await page.waitForSelector("#pane iframe");
  const frame = await element.contentFrame();
  if (frame === null) throw new Error("the task pane's frame has no content");
  return frame;
}

/** Opens another workbook by `act` and waits for the pane that belongs to it. */
export async function paneAfter(page: Page, act: () => Promise<void>, timeout = 30_000): Promise<Frame> {
  const former = await page.waitForSelector("#pane iframe");
  await act();
  await page.waitForFunction((frame) => !frame.isConnected, former, { timeout });
  return paneFrame(page);
}

/** The grid takes over what was typed some frames later. */
function isFilled(page: Page, cell: string, timeout: number): Promise<unknown> {
  return page.waitForFunction(
    (address) => {
      const { engine } = (window as unknown as WorkbenchWindow).workbench;
      const range = engine.api.getActiveWorkbook()?.getActiveSheet().getRange(address);
      return range !== undefined && (range.getFormula() !== "" || range.getRawValue() !== null);
    },
    cell,
    { timeout },
  );
}

/** Selects a cell the way a click would and types as a person does: once more where a busy grid took nothing, as a person would. */
export async function typeInto(page: Page, cell: string, text: string): Promise<void> {
  const type = async (): Promise<void> => {
    await selectCell(page, cell);
    await page.keyboard.type(text, { delay: 15 });
    await page.keyboard.press("Enter");
  };
  await type();
  try {
    await isFilled(page, cell, 10_000);
  } catch {
    await page.keyboard.press("Escape");
    await type();
    await isFilled(page, cell, 60_000);
  }
}

/** Selects a cell of the active sheet and gives the grid the keyboard. */
export async function selectCell(page: Page, cell: string): Promise<void> {
  await page.evaluate((address) => {
    const { engine } = (window as unknown as WorkbenchWindow).workbench;
    const sheet = engine.api.getActiveWorkbook()?.getActiveSheet();
    sheet?.setActiveRange(sheet.getRange(address));
  }, cell);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  // On a busy machine the grid's hidden editor takes the keyboard some frames later, and what is typed before is lost.
  await page.waitForFunction(() => (document.activeElement as HTMLElement | null)?.isContentEditable === true);
}

/** Raw value of a cell, after every formula is calculated. */
export async function cellValue(page: Page, sheetName: string, cell: string): Promise<unknown> {
  return page.evaluate(
    async ([sheet, address]) => {
      const { engine } = (window as unknown as WorkbenchWindow).workbench;
      await engine.settle();
      return engine.api.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(address).getRawValue();
    },
    [sheetName, cell] as const,
  );
}
