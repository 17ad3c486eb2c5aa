import type { Browser, Frame, Page } from "playwright-core";
import { analyseBase } from "../../src/economics/customerBase/base/analyseBase";
import type { BaseAnalysis } from "../../src/economics/customerBase/base/analyseBase.types";
import { launchBrowser, screenshot } from "./browser";
import { openWorkbench, type OpenWorkbench, type WorkbenchWindow } from "./openWorkbench";
import { startWorkbench, type RunningServer } from "./server";

jest.setTimeout(180_000);
let server: RunningServer;
let browser: Browser;
let opened: OpenWorkbench;
let pane: Frame;
let page: Page;
let sales: Cells;
let expected: BaseAnalysis;

type Cells = (string | number | boolean | null)[][];

/** Raw values of a sheet's used cells, after every formula is calculated. */
function sheetCells(name: string): Promise<Cells> {
  return page.evaluate(async (sheet) => {
    const { engine } = (window as unknown as WorkbenchWindow).workbench;
    await engine.settle();
    const found = engine.api.getActiveWorkbook()?.getSheetByName(sheet);
    return (found?.getDataRange().getRawValues() ?? []) as Cells;
  }, name);
}

/** The models on the rows of the sheet, without pane and sheet. */
function analysed(cells: Cells): BaseAnalysis {
  const head = cells.findIndex((row) => row.includes("Customer") && row.includes("Date"));
  const column = (title: string) => cells.slice(head + 1).map((row) => row[cells[head]!.indexOf(title)] ?? null);
  const log = { customerIds: column("Customer"), dates: column("Date"), amounts: column("Revenue") };
  return analyseBase(log as Parameters<typeof analyseBase>[0], { grossMargin: 0.4, annualDiscount: 0.1, horizonMonths: 12 });
}

/** The figure right of a label on the side of the sheet. */
function figureOf(cells: Cells, label: string): number {
  const line = cells.find((row) => row.includes(label)) ?? [];
  return Number(line[line.indexOf(label) + 1]);
}

/** The key figure below its label. */
function keyFigure(cells: Cells, label: string): number {
  const row = cells.findIndex((line) => line.includes(label));
  return Number(cells[row + 1]?.[cells[row]!.indexOf(label)]);
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
  opened = await openWorkbench(browser, server.url);
  ({ page, pane } = opened);
  sales = await sheetCells("Sales");
  expected = analysed(sales);
  await pane.getByRole("tab", { name: "Value" }).click();
  await pane.getByRole("button", { name: /Use table Sales/ }).click();
  await pane.getByLabel("Gross margin").fill("40");
  await pane.getByLabel("Discount rate a year").fill("10");
  await pane.getByLabel("Months ahead").fill("12");
  await pane.getByRole("button", { name: "Show customer value" }).click();
  await pane.getByRole("heading", { name: /^Your [\d,]+ customers are worth/ }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test("the sample's sales give a value, its spread, who is worth keeping, the check and the fit", async () => {
  const customers = expected.histories.names.length.toLocaleString("en-US");
  await pane.getByRole("heading", { name: `Your ${customers} customers are worth` }).waitFor();
  await pane.getByText("Value by tenth of customers").first().waitFor();
  await screenshot(page, "customer-value-answer");
  await pane.getByRole("tab", { name: "Keep" }).click();
  const [first] = expected.worthKeeping!;
  await pane.getByText(/^[\d,]+ customers? of high value may be slipping away/).waitFor();
  const list = pane.getByRole("grid", { name: "Customers worth keeping" });
  // the pane may take the id or the name, of which there is one a customer
  const id = sales.find((row) => row.includes(String(first!.customer)))!.find((cell) => /^C-\d+$/.test(String(cell)));
  await list
    .getByText(new RegExp(`^(${String(first!.customer)}|${String(id)})$`))
    .first()
    .waitFor();
  await screenshot(page, "customer-value-keep");
  await pane.getByRole("tab", { name: "Check" }).click();
  await pane.getByText(/^Fitted to the rows until/).waitFor();
  await pane.getByRole("rowheader", { name: `alpha (${expected.model.chosen.name})` }).waitFor();
  await screenshot(page, "customer-value-check");
});

test.each([
  ["Formulas that can be followed", "Customer value"],
  ["Values", "Customer value 2"],
])("written as %s the sheet adds up to what the models give without pane and sheet", async (form, sheet) => {
  await pane.getByRole("tab", { name: "Value", exact: true }).last().click();
  await pane.getByLabel("Write the sheet as").selectOption({ label: form });
  await pane.getByRole("button", { name: "Write sheet (Customer value)" }).click();
  await pane.getByText(`Sheet ${sheet} written`).first().waitFor();
  const cells = await sheetCells(sheet);
  for (const [name, estimate] of Object.entries(expected.model.chosen.fit.parameters))
    expect(figureOf(cells, name) / estimate).toBeCloseTo(1, 9);
  const total = expected.values!.value.reduce((sum, value) => sum + value, 0);
  expect(keyFigure(cells, "Total value") / total).toBeCloseTo(1, 8);
  expect(opened.errors).toEqual([]);
  expect(opened.foreign).toEqual([]);
});
