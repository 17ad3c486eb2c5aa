import { screenshot } from "./browser";
import { browserTests } from "./browserTests";
import { firstQuestion, measureWorkbenchStart } from "./workbenchStart";

jest.setTimeout(180_000);
const shared = browserTests();

const MEGABYTE = 1_000_000;

test("while its files load the workbench shows its outline and says what it waits for", async () => {
  const page = await shared.browser.newPage();
  const goOn: Record<string, () => void> = {};
  for (const file of ["workbench.js", "taskpane.js"]) {
    const held = new Promise<void>((resolve) => (goOn[file] = resolve));
    await page.route(`**/${file}`, async (route) => {
      await held;
      await route.continue();
    });
  }
  await page.goto(shared.server.url, { waitUntil: "commit" });
  const status = page.locator("#status-state");
  await status.getByText("Loading the spreadsheet", { exact: true }).waitFor();
  await page.locator("#pane-outline").waitFor();
  expect(await page.locator("#grid").evaluate((grid) => getComputedStyle(grid).backgroundImage)).toContain("gradient");
  await screenshot(page, "workbench-loading-grid");

  goOn["workbench.js"]!();
  await status.getByText("Loading the task pane", { exact: true }).waitFor();
  expect(await page.locator("#pane-outline").isVisible()).toBe(true);
  await screenshot(page, "workbench-loading-pane");

  goOn["taskpane.js"]!();
  await firstQuestion(page);
  await status.getByText("Ready", { exact: true }).waitFor();
  expect(await page.locator("#pane-outline").count()).toBe(0);
  await page.close();
});

test("a pane whose files do not arrive says so in place of its outline", async () => {
  const page = await shared.browser.newPage();
  await page.route("**/taskpane.js", (route) => route.abort());
  await page.goto(shared.server.url);
  const text = page.frameLocator("#pane iframe").getByText("Loyalty Economics is starting.");
  await text.waitFor();
  await page.locator("#pane-outline").waitFor({ state: "hidden" });
  await page.close();
});

test("npm start serves scripts as small as a release has them, compressed", async () => {
  const { scripts } = await measureWorkbenchStart(shared.browser, shared.server.url);
  const own = scripts.filter(({ file }) => !file.startsWith("/office-js/"));
  const sum = (of: "bytes" | "sent"): number => own.reduce((total, script) => total + script[of], 0);
  expect(own.map(({ file }) => file)).toEqual(expect.arrayContaining(["/workbench.js", "/functions.js", "/taskpane.js"]));
  expect(sum("bytes")).toBeLessThanOrEqual(12 * MEGABYTE);
  expect(sum("sent")).toBeLessThanOrEqual(sum("bytes") / 2);
});
