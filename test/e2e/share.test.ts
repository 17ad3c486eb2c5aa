import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { browserTests, walking } from "./browserTests";
import { cellValue, type WorkbenchWindow } from "./openWorkbench";

jest.setTimeout(300_000);
const shared = browserTests();

/** margin * retention / (1 + discount - retention) */
const VALUE = (100 * 0.8) / 0.3;

test("the sample workbook becomes a download without formulas of the add-in", () =>
  walking(shared, async (walk) => {
    await walk.tab("Share");
    await walk.pane
      .getByText(/formulas become Excel formulas/)
      .first()
      .waitFor({ timeout: 90_000 });
    // the sample has a column of customers, and the way to replace them stands beside what says so
    await walk.press("Replace names");
    await walk.see("The copy has numbers in the place of names.");
    await walk.look("share-names");
    await walk.press("Options");
    await walk.pane.getByLabel("Offer the add-in to readers").check();
    await walk.look("share");
    const [download] = await Promise.all([walk.page.waitForEvent("download", { timeout: 90_000 }), walk.press("Create copy")]);
    expect(download.suggestedFilename()).toBe("Sample workbook - finance copy.xlsx");
    await walk.seeAbove("Create copy", /The copy was made/);
    await walk.look("share-done");
    const parts = Object.entries(unzipSync(readFileSync(await download.path())));
    expect(parts.map(([name]) => name)).toContain("xl/webextensions/taskpanes.xml");
    const sheets = parts.filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).map(([, bytes]) => new TextDecoder().decode(bytes));
    expect(sheets.flatMap((text) => text.match(/<f[^>]*>[^<]*_xldudf_LOYALTY[^<]*<\/f>/g) ?? [])).toEqual([]);
    expect(sheets.some((text) => text.includes("LOYALTYX.CLV("))).toBe(true);
    expect(sheets.some((text) => text.includes("Names of customers are replaced by numbers."))).toBe(true);
  }));

test("a damaged workbook heals, is frozen and comes back", () =>
  walking(shared, async (walk) => {
    await walk.newWorkbook();
    await walk.write("Sheet1", "A1", "=_xldudf_LOYALTY_CLV(100,0.8,0.1)");
    expect(await cellValue(walk.page, "Sheet1", "A1")).toBe("#NAME?");
    await walk.tab("Share");
    await walk.press("Repair and freeze");
    await walk.press("Repair formulas");
    await walk.seeAbove("Create copy", /Repaired: 1\. In order before: 0\./);
    await walk.look("share-repaired");
    expect(await cellValue(walk.page, "Sheet1", "A1")).toBeCloseTo(VALUE, 9);
    await walk.press("Freeze workbook");
    await walk.see("Replaced: 1, of them 1 by values.");
    await walk.look("share-frozen");
    await walk.write("Sheet1", "B1", 5);
    await walk.press("Restore live formulas");
    await walk.see("Restored: 1.");
    expect(await cellValue(walk.page, "Sheet1", "A1")).toBeCloseTo(VALUE, 9);
  }));

test("frozen formulas come back from a saved file, with rows inserted and a sheet renamed meanwhile", () =>
  walking(shared, async (walk) => {
    await walk.newWorkbook();
    await walk.write("Sheet1", "B1", 100);
    await walk.write("Sheet1", "A1", "=LOYALTY.CLV(B1,0.8,0.1)");
    await walk.tab("Share");
    await walk.press("Repair and freeze");
    await walk.press("Freeze workbook");
    await walk.see("Replaced: 1, of them 1 by values.");
    await walk.saveAndReopen("frozen.xlsx");
    await walk.page.evaluate(() => {
      const { grid } = (window as unknown as WorkbenchWindow).workbench;
      const [sheet] = grid.sheets.list();
      grid.cells.insert({ sheetId: sheet!.id, row: 0, column: 0, rows: 1, columns: 16_384 }, "Down");
      grid.sheets.rename(sheet!.id, "Later");
    });
    await walk.tab("Share");
    await walk.press("Restore live formulas");
    await walk.see("Restored: 1.");
    expect(await cellValue(walk.page, "Later", "A2")).toBeCloseTo(VALUE, 9);
    await walk.write("Later", "B2", 50);
    expect(await cellValue(walk.page, "Later", "A2")).toBeCloseTo(VALUE / 2, 9);
  }));

test("what an interrupted report left is named at the start and taken away", () =>
  walking(shared, async (walk) => {
    await walk.page.evaluate(() => {
      const { grid, host } = (window as unknown as WorkbenchWindow).workbench;
      const parts = [
        ["summary", "Summary"],
        ["audit", "Audit 2"],
      ] as const;
      const names = parts.map(([part]) => `LP_Sheet_${part}`);
      parts.forEach(([, name], i) => {
        grid.sheets.add(name);
        grid.names.put({ name: names[i]!, formula: `='${name}'!$A$1`, comment: "", visible: false });
      });
      const sheets = parts.map(([part, name]) => ({ part, name }));
      const mark = { format: 1, number: 1, sheets, names, updated: false, startedAt: Date.UTC(2026, 2, 2, 12) };
      host.settings.replace([["LoyaltyEconomics.writing.d1", JSON.stringify(mark)]]);
    });
    await walk.reopenPane();
    await walk.see(/It left the sheets Summary, Audit 2\./);
    await walk.look("unfinished");
    await walk.press("Remove what it left");
    await walk.pane.getByText(/was interrupted/).waitFor({ state: "detached" });
    const left = await walk.page.evaluate(() =>
      (window as unknown as WorkbenchWindow).workbench.grid.sheets.list().map(({ name }) => name),
    );
    expect(left).not.toContain("Summary");
    expect(left).not.toContain("Audit 2");
  }));
