import { readFileSync } from "node:fs";
import { readXlsx } from "../../src/workbench/files/readXlsx";
import { screenshot } from "./browser";
import { browserTests } from "./browserTests";
import { cellValue, openWorkbench, paneAfter, selectCell, typeInto, type OpenWorkbench } from "./openWorkbench";

jest.setTimeout(180_000);
const shared = browserTests();

describe("a new user opens the workbench", () => {
  let opened: OpenWorkbench;
  beforeAll(async () => {
    opened = await openWorkbench(shared.browser, shared.server.url);
  });
  afterAll(async () => opened.page.context().close());

  test("the sample workbook and the pane are there, and nothing was asked of another server", async () => {
    await opened.pane.getByText("See which accounts bring in most of your revenue.").waitFor();
    await screenshot(opened.page, "workbench");
    expect(opened.foreign).toEqual([]);
    expect(opened.errors).toEqual([]);
  });

  test("a typed function gives its value", async () => {
    const { page } = opened;
    await typeInto(page, "D30", "=LOYALTY.CLV(100,0.8,0.1)");
    expect(await cellValue(page, "Read me", "D30")).toBeCloseTo(266.66666666666663, 9);
  });

  test("a fit is calculated by the page's worker", async () => {
    const { page } = opened;
    await typeInto(page, "D33", "=INDEX(LOYALTY.SBG.FIT({1000,631,468,382,326}),2,2)");
    expect(await cellValue(page, "Read me", "D33")).toBeCloseTo(0.7636650625643301, 6);
    expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toContain("/models.worker.js");
  });

  test("a wrong argument is explained in the message bar while its cell is selected", async () => {
    const { page } = opened;
    await typeInto(page, "D31", "=LOYALTY.CLV(100,80,0.1)");
    expect(await cellValue(page, "Read me", "D31")).toBe("#VALUE!");
    await selectCell(page, "D31");
    await page.getByText(/0\.8 means 80%/).waitFor();
    await screenshot(page, "workbench-error-sentence");
  });

  test("typing =LOYALTY. offers the functions and explains the arguments", async () => {
    const { page } = opened;
    await selectCell(page, "D32");
    await page.keyboard.type("=LOYALTY.RETENTION.G", { delay: 40 });
    await page.getByText("LOYALTY.RETENTION.GAIN").first().waitFor();
    await screenshot(page, "workbench-autocompletion");
    await page.keyboard.type("AIN(", { delay: 40 });
    await page
      .getByText(/retention/i)
      .first()
      .waitFor();
    await screenshot(page, "workbench-argument-tips");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  test("Save as .xlsx gives a file that holds the same sheets and formulas", async () => {
    const { page } = opened;
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as .xlsx" }).click()]);
    const file = await readXlsx(new Uint8Array(readFileSync(await download.path())));
    expect(file.sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(["Read me", "Sales", "Assumptions"]));
    const formulas = file.sheets[0]?.rows.flatMap((row) => (row ?? []).map((cell) => cell?.f ?? ""));
    expect(formulas).toContain("=LOYALTY.CLV(100,0.8,0.1)");
  });
});

test("a dropped .csv file becomes the workbook and the pane finds its rows", async () => {
  const { page } = await openWorkbench(shared.browser, shared.server.url);
  const csv = "Customer,Amount\nAnna,100\nBerta,40\nanna ,60\nCarla,25\n";
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "sales.csv", { type: "text/csv" }));
    return data;
  }, csv);
  await page.dispatchEvent("body", "dragenter", { dataTransfer: transfer });
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.getByText("Drop a .csv, .tsv, .txt or .xlsx file to open it").waitFor();
  const pane = await paneAfter(page, () => page.dispatchEvent("body", "drop", { dataTransfer: transfer }));
  await page.locator("#workbook-name").getByText("sales.csv").waitFor();
  await pane.getByRole("button", { name: /Use sheet .*4 rows/ }).waitFor();
  await page.context().close();
});

test("the pane segments the sample's sales and writes a report that reconciles", async () => {
  const { page, pane, errors } = await openWorkbench(shared.browser, shared.server.url);
  await pane.getByRole("button", { name: /Use table Sales/ }).click();
  await pane.getByRole("button", { name: "Show the answer" }).click();
  await pane
    .getByText(/% of your accounts \([\d,]+ of [\d,]+\) make/)
    .first()
    .waitFor();
  await screenshot(page, "pane-answer-in-workbench");
  await pane.getByRole("button", { name: "Write report" }).click();
  await pane
    .getByText(/Report written/)
    .first()
    .waitFor();
  await pane.getByRole("button", { name: "Show me" }).click();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
  await screenshot(page, "report-on-sheet");
  expect(errors).toEqual([]);
  await page.context().close();
});

test("Hide pane gives the grid the whole width, and Show pane brings it back", async () => {
  const { page } = await openWorkbench(shared.browser, shared.server.url);
  await page.getByRole("button", { name: "Hide pane" }).click();
  expect(await page.locator("#pane iframe").isVisible()).toBe(false);
  await page.getByRole("button", { name: "Show pane" }).click();
  expect(await page.locator("#pane iframe").isVisible()).toBe(true);
  await page.context().close();
});
