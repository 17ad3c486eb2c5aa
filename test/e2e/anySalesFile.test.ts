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
    for (const name of ["b_us.csv", "b_de_eur.csv", "b_gbk.csv", "b_title_total.csv", "b_yyyymmdd.csv"]) {
      await open(walk, name);
      expect([name, await answer(walk)]).toEqual([name, expect.stringContaining("54.3% of your accounts (19 of 35) make 81.9%")]);
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
