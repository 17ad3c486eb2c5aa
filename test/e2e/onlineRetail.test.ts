import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { Browser, Frame, Page } from "playwright-core";
import { launchBrowser, screenshot } from "./browser";
import { openWorkbench, paneAfter, type WorkbenchWindow } from "./openWorkbench";
import { startWorkbench, type RunningServer } from "./server";

jest.setTimeout(300_000);
const packed = path.join(process.env["LOYALTY_DATA"] ?? "", "online-retail.csv.gz");
const hasData = process.env["LOYALTY_DATA"] !== undefined && existsSync(packed);

if (!hasData) {
  test("left out, as LOYALTY_DATA is not set", () => expect(process.env["LOYALTY_DATA"]).toBeUndefined());
} else {
  describe("541,909 invoice lines of Online Retail (Chen et al. 2012), as a user opens them", () => {
    let server: RunningServer;
    let browser: Browser;
    let page: Page;
    let pane: Frame;
    const folder = mkdtempSync(path.join(tmpdir(), "loyalty-"));
    const csv = path.join(folder, "online-retail.csv");

    beforeAll(async () => {
      writeFileSync(csv, gunzipSync(readFileSync(packed)));
      [server, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
      ({ page } = await openWorkbench(browser, server.url));
    });
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
      rmSync(folder, { recursive: true });
    });

    test("the file opens by the Open button", async () => {
      pane = await paneAfter(page, () => page.locator("#file").setInputFiles(csv), 120_000);
      await page.locator("#workbook-name").getByText("online-retail.csv").waitFor();
      await pane.getByRole("button", { name: /541,909 rows/ }).waitFor();
    });

    test("quantity times price by customer gives the answer and names what was left out", async () => {
      await pane.getByRole("button", { name: /541,909 rows/ }).click();
      await pane.getByRole("button", { name: "Show the answer" }).click();
      await pane.getByText("26.8% of your accounts (1,171 of 4,372) make 80%").waitFor({ timeout: 120_000 });
      await pane.getByText("Not 80/20: the top 20% make 73.8%.").waitFor();
      await screenshot(page, "online-retail-answer");
      await pane.getByRole("button", { name: "Setup" }).click();
      await pane
        .getByRole("button", { name: /Check the data/ })
        .first()
        .click();
      await pane.getByText(/135,080 rows have no account/).waitFor();
      await pane.getByText(/returns or credits/).waitFor();
      await screenshot(page, "online-retail-quality");
      await pane.getByRole("button", { name: "Back to the answer" }).click();
    });

    test("the report's total is that of the identified customers, to the cent", async () => {
      await pane.getByRole("button", { name: "Write report" }).click();
      await pane.getByText(/Report written on sheet/).waitFor({ timeout: 120_000 });
      await pane.getByRole("button", { name: "Show me" }).click();
      const found = await page.evaluate(async () => {
        const { engine } = (window as unknown as WorkbenchWindow).workbench;
        await engine.settle();
        const sheet = engine.api.getActiveWorkbook()?.getActiveSheet();
        const values = sheet?.getDataRange().getRawValues() ?? [];
        const flat = values.flat();
        return {
          name: sheet?.getSheetName(),
          total: flat.some((value) => typeof value === "number" && Math.abs(value - 8300065.814) < 0.005),
          accounts: flat.includes(4372),
          errors: flat.filter((value) => typeof value === "string" && /^#(N\/A|VALUE!|REF!|NAME\?|DIV\/0!|SPILL!)/.test(value)).length,
        };
      });
      await screenshot(page, "online-retail-report");
      expect(found).toMatchObject({ total: true, accounts: true, errors: 0 });
    });

    test("no request to the workbook's host was as large as 2 MB", async () => {
      const largest = await page.evaluate(() => {
        const { host } = (window as unknown as WorkbenchWindow).workbench;
        return Math.max(...host.stats.requests.map((request) => request.bytes));
      });
      expect(largest).toBeLessThan(2_000_000);
    });
  });
}
