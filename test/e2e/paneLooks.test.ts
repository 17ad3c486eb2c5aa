import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { launchBrowser, RESULTS } from "./browser";
import { openWorkbench, type OpenOptions } from "./openWorkbench";
import { startWorkbench, type RunningServer } from "./server";

jest.setTimeout(240_000);
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
/** A pane of about 350 x 700 px beside the grid. */
const WINDOW = { width: 1366, height: 834 };
const LOOKS: Record<string, OpenOptions> = {
  light: { ...WINDOW, colorScheme: "light" },
  dark: { ...WINDOW, colorScheme: "dark" },
  contrast: { ...WINDOW, colorScheme: "dark", forcedColors: "active" },
};

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Rules broken in the pane. Tabster's invisible focus stops are not the pane's own. */
async function violations(pane: Frame): Promise<string[]> {
  await pane.evaluate(AXE);
  return pane.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(context: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({ exclude: [["[data-tabster-dummy]"]] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  });
}

/** Nothing is cut off or needs sideways scrolling. */
function sidewaysScroll(pane: Frame): Promise<number> {
  return pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function look(page: Page, pane: Frame, name: string): Promise<void> {
  await page.locator("#pane").screenshot({ path: path.join(RESULTS, `pane-${name}.png`) });
  expect({ name, violations: await violations(pane), sideways: await sidewaysScroll(pane) }).toEqual({ name, violations: [], sideways: 0 });
}

test.each(Object.entries(LOOKS))("every state of the pane is accessible and fits 350 px: %s", async (scheme, options) => {
  const { page, pane } = await openWorkbench(browser, server.url, options);
  const show = (state: string) => look(page, pane, `${scheme}-${state}`);
  await pane.getByRole("button", { name: /Use table Sales/ }).waitFor();
  await show("1-first-run");
  await pane.getByRole("button", { name: /Use table Sales/ }).click();
  await pane.getByRole("button", { name: "Show the answer" }).waitFor();
  await pane.locator("select").first().waitFor();
  await show("2-setup");
  await pane.getByRole("button", { name: "Show the answer" }).click();
  await pane.getByText(/% of your accounts/).waitFor();
  await show("3-answer");
  await pane.getByRole("button", { name: "Show table" }).click();
  await show("4-answer-table");
  await pane.getByRole("tab", { name: "List" }).click();
  await pane.getByRole("grid").waitFor();
  await show("5-list");
  await pane.getByRole("tab", { name: "Functions" }).click();
  await pane
    .getByPlaceholder(/Search/)
    .or(pane.getByRole("searchbox"))
    .first()
    .waitFor();
  await show("6-functions");
  await pane.getByRole("searchbox").fill("uplift");
  await pane
    .getByRole("button", { name: /RETENTION\.UPLIFT/ })
    .first()
    .click();
  await show("7-function-form");
  await page.context().close();
});
