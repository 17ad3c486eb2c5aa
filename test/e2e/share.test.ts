import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { browserTests, walking } from "./browserTests";
import { cellValue } from "./openWorkbench";

jest.setTimeout(300_000);
const shared = browserTests();

/** margin * retention / (1 + discount - retention) */
const VALUE = (100 * 0.8) / 0.3;

test("the sample workbook becomes a download without formulas of the add-in", () =>
  walking(shared, async (walk) => {
    await walk.tab("Share");
    await walk.pane.getByText(/formulas become Excel formulas/).waitFor({ timeout: 90_000 });
    // the sample has a column of customers, and the way to replace them stands beside what says so
    await walk.press("Replace names");
    await walk.see("The copy has numbers in the place of names.");
    await walk.look("share-names");
    await walk.press("Options");
    await walk.pane.getByLabel("Offer the add-in to readers").check();
    await walk.look("share");
    const [download] = await Promise.all([walk.page.waitForEvent("download", { timeout: 90_000 }), walk.press("Create copy")]);
    expect(download.suggestedFilename()).toBe("Sample workbook - finance copy.xlsx");
    await walk.pane.getByText(/The copy was made/).waitFor({ timeout: 90_000 });
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
    await walk.see("Repaired: 1. In order before: 0.");
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
