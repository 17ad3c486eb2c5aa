import { readdirSync } from "node:fs";
import path from "node:path";
import { browserTests, walking } from "./browserTests";
import { paneAfter } from "./openWorkbench";
import type { PaneWalk } from "./paneWalk";

jest.setTimeout(300_000);
const shared = browserTests();

const FILES = path.resolve(__dirname, "../fixtures/intake/sales");

/** Opens a file as a person does, and takes its first sheet. */
async function open(walk: PaneWalk, name: string): Promise<void> {
  walk.pane = await paneAfter(walk.page, () => walk.page.locator("#file").setInputFiles(path.join(FILES, name)));
  await walk.press(/^Use (sheet|table)/);
  await walk.pane.getByRole("list", { name: "What was understood" }).waitFor();
}

async function answer(walk: PaneWalk): Promise<string> {
  await walk.press("Show the answer");
  await walk.see(/of your accounts/);
  return (await walk.pane.locator("h2").first().textContent()) ?? "";
}

test("sales files of any kind are opened by a person and give the same answer", () =>
  walking(shared, async (walk) => {
    for (const name of readdirSync(FILES).filter((each) => each.startsWith("b_"))) {
      await open(walk, name);
      const share = name === "b_paren.csv" ? "48.6% of your accounts (17 of 35)" : "54.3% of your accounts (19 of 35) make 81.9%";
      expect([name, await answer(walk)]).toEqual([name, expect.stringContaining(share)]);
    }
  }));

test("merged names are asked about, and sheets alike are named in the answer", () =>
  walking(shared, async (walk) => {
    await open(walk, "x_mergedcust.xlsx");
    await walk.press("Show the answer");
    await walk.press("Take the name above");
    expect(await answer(walk)).toContain("54.3% of your accounts (19 of 35) make 81.9%");
    await open(walk, "x_years.xlsx");
    expect(await answer(walk)).toContain("Read: 2023 only; 2024 has the same columns.");
  }));

test("the footer says how a text file was read, and opens it in the encoding that is chosen there; what is odd is told by its line", () =>
  walking(shared, async ({ page }) => {
    const encoding = page.getByLabel("Read as");
    const opened = (act: () => Promise<unknown>) => paneAfter(page, async () => void (await act()));
    await opened(() => page.locator("#file").setInputFiles(path.join(FILES, "b_gbk.csv")));
    expect(await encoding.locator("option:checked").textContent()).toBe("Simplified Chinese (GBK, GB18030): 客户名称 · 订单日期 · 销售额");
    await page.getByText('"," between columns').waitFor();
    await opened(() => encoding.selectOption("windows-1252"));
    expect(await encoding.locator("option:checked").textContent()).toMatch(/^Western European \(Windows-1252\): ¿Í»§Ãû³Æ/);
    await opened(() => encoding.selectOption("gb18030"));
    await opened(() => page.locator("#file").setInputFiles(path.join(FILES, "b_badquote.csv")));
    await page.getByText("Line 2: a quotation mark is damaged and was read as a part of the text.").waitFor();
    await page.getByText('Read as plain text, "," between columns').waitFor();
    expect(await encoding.isVisible()).toBe(false);
  }));
