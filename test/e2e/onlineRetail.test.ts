import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { Frame, Page } from "playwright-core";
import { dataFolder, leftOut } from "../fixtures/loyaltyData";
import { screenshot } from "./browser";
import { browserTests } from "./browserTests";
import { openWorkbench, paneAfter, type WorkbenchWindow } from "./openWorkbench";
import { figuresOf, movesBetween, readRetail } from "./retailFigures";

jest.setTimeout(600_000);
const packed = path.join(dataFolder ?? "", "online-retail.csv.gz");
const hasData = dataFolder !== undefined && existsSync(packed);

/** The whole data, and its 374 days in two halves of 187. */
const WHOLE = ["2010-12-01", "2011-12-09"] as const;
const FIRST_HALF = ["2010-12-01", "2011-06-05"] as const;
const SECOND_HALF = ["2011-06-06", "2011-12-09"] as const;
const SHEETS = ["Summary", "Segments", "Charts", "Moves", "Plan", "Audit"];
const LONG = { timeout: 300_000 };

if (!hasData) {
  leftOut("Online Retail");
} else {
  describe("541,909 invoice lines of Online Retail (Chen et al. 2012), as a user opens them", () => {
    const shared = browserTests();
    let page: Page;
    let pane: Frame;
    const folder = mkdtempSync(path.join(tmpdir(), "loyalty-"));
    const csv = path.join(folder, "online-retail.csv");
    const sales = readRetail(packed);
    const all = figuresOf(sales, ...WHOLE);
    const moves = movesBetween(figuresOf(sales, ...FIRST_HALF), figuresOf(sales, ...SECOND_HALF));
    const grouped = (count: number) => count.toLocaleString("en-US");
    const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

    /** Raw values of a sheet from A1, after every formula is calculated. */
    const cellsOf = (sheetName: string): Promise<unknown[][]> =>
      page.evaluate(async (name) => {
        const { engine } = (window as unknown as WorkbenchWindow).workbench;
        await engine.settle();
        return engine.api.getActiveWorkbook()?.getSheetByName(name)?.getDataRange().getRawValues() ?? [];
      }, sheetName);

    /** The cells to the right of a label in the first column. */
    const rowOf = (cells: readonly unknown[][], label: string): unknown[] => {
      const row = cells.find(([first]) => first === label);
      if (!row) throw new Error(`no line ${label}`);
      return row.slice(1);
    };

    beforeAll(async () => {
      writeFileSync(csv, gunzipSync(readFileSync(packed)));
      ({ page } = await openWorkbench(shared.browser, shared.server.url));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    test("the file opens by the Open button", async () => {
      pane = await paneAfter(page, () => page.locator("#file").setInputFiles(csv), 120_000);
      await page.locator("#workbook-name").getByText("online-retail.csv").waitFor();
      await pane
        .getByRole("button", { name: /541,909 rows/ })
        .first()
        .waitFor(LONG);
    });

    test("quantity times price by customer gives the answer of the independent computation, and names what was left out", async () => {
      await pane
        .getByRole("button", { name: /541,909 rows/ })
        .first()
        .click();
      await pane.getByRole("button", { name: "Show the answer" }).click();
      const [a = 0] = all.sizes;
      const [share, count] = [percent(a / all.sums.size), `${grouped(a)} of ${grouped(all.sums.size)}`];
      await pane.getByText(`${share} of your accounts (${count}) make 80.0% of revenue.`).first().waitFor(LONG);
      await pane.getByText(`Not 80/20: the top 20% make ${percent(all.top20Share)}.`).waitFor();
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

    test("the second half of the days against the first shows who came into A and who fell out", async () => {
      await pane.getByRole("tab", { name: "Moves" }).click();
      await pane.getByRole("button", { name: "Compare both halves" }).click();
      await pane
        .getByText(`${grouped(moves.entered)} accounts came into A, ${grouped(moves.left)} fell out.`)
        .first()
        .waitFor(LONG);
      await screenshot(page, "online-retail-pane-moves");
    });

    test("a confirmed list and the comparison give a report of six sheets without a wrong cell", async () => {
      await pane.getByRole("tab", { name: "Plan" }).click();
      await pane.getByRole("button", { name: /^Take the \d+ largest A accounts$/ }).click();
      await pane.getByRole("checkbox", { name: "I checked this list" }).check();
      await pane.getByRole("button", { name: "Write report (6 sheets)" }).click();
      await pane
        .getByText(/Report written: 6 sheets, 4,372 accounts\./)
        .first()
        .waitFor(LONG);
      await pane.getByRole("button", { name: "Show me" }).click();
      const names = await page.evaluate(() => {
        const { engine } = (window as unknown as WorkbenchWindow).workbench;
        return (
          engine.api
            .getActiveWorkbook()
            ?.getSheets()
            .map((sheet) => sheet.getSheetName()) ?? []
        );
      });
      expect(names.slice(-SHEETS.length)).toEqual(SHEETS);
      for (const name of SHEETS) {
        const errors = (await cellsOf(name))
          .flat()
          .filter((cell) => typeof cell === "string" && /^#(N\/A|VALUE!|REF!|NAME\?|DIV\/0!|SPILL!|NUM!)/.test(cell));
        expect({ name, errors }).toEqual({ name, errors: [] });
        await page.evaluate((sheet) => {
          const { engine } = (window as unknown as WorkbenchWindow).workbench;
          engine.api.getActiveWorkbook()?.getSheetByName(sheet)?.activate();
        }, name);
        await screenshot(page, `online-retail-sheet-${name.toLowerCase()}`);
      }
    });

    test("Summary shows total, classes and concentration of the independent computation, and the checks agree", async () => {
      const cells = await cellsOf("Summary");
      expect(cells.filter(([first]) => first === "Total").flat()).toContainEqual(expect.closeTo(all.total, 4));
      expect(["A", "B", "C"].map((name) => rowOf(cells, name)[1])).toEqual(all.sizes);
      expect(rowOf(cells, "Fewest accounts that hold the target share")[0]).toBe(all.sizes[0]);
      expect(rowOf(cells, "Share of the top 20% of accounts")[0]).toBeCloseTo(all.top20Share, 9);
      expect(rowOf(cells, "Gini coefficient, accounts not below zero")[0]).toBeCloseTo(all.gini, 9);
      expect(rowOf(cells, "Effective accounts")[0]).toBeCloseTo(all.effective, 6);
      expect(cells.flat()).toContain("All checks OK");
    });

    test("Segments holds every customer with the amount and class of the independent computation", async () => {
      const cells = await cellsOf("Segments");
      const top = cells.findIndex((row) => row.includes("Account") && row.includes("Class"));
      const [account, amount, name] = ["Account", "Revenue", "Class"].map((header) =>
        cells[top]!.findIndex((cell) => String(cell).startsWith(header)),
      ) as [number, number, number];
      const rows = cells.slice(top + 1).filter((row) => row[account] !== null && row[account] !== "");
      expect(rows).toHaveLength(all.sums.size);
      const wrong = rows.filter((row) => {
        const id = String(row[account]);
        const gap = Math.abs(Number(row[amount]) - (all.sums.get(id) ?? NaN) / 1000);
        return !(gap < 1e-6) || row[name] !== ["A", "B", "C"][all.classes.get(id)!];
      });
      expect(wrong.slice(0, 5)).toEqual([]);
    });

    test("Moves holds the matrix and the bridge of the independent computation", async () => {
      const cells = await cellsOf("Moves");
      const top = cells.findIndex(([first]) => first === "Class before");
      expect(cells.slice(top + 1, top + 5).map((row) => row.slice(1, 5))).toEqual(moves.matrix);
      const steps = ["Opening", "New", "Grown", "Shrunk", "Lost", "Closing"];
      // the matrix above the bridge has a line "New" as well
      const bridge = cells.slice(cells.findIndex(([first]) => first === steps[0]));
      steps.forEach((step, i) => expect(rowOf(bridge, step)[0]).toBeCloseTo(moves.bridge[i]!, 4));
    });

    test("no request to the workbook's host was as large as 2 MB", async () => {
      const largest = await page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.host.stats.largestRequest());
      expect(largest).toBeLessThan(2_000_000);
    });
  });
}
