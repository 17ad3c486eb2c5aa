import type { WorkbenchWindow } from "./openWorkbench";
import { dayOfSerial } from "../../src/taskpane/ui/typedValues";
import type { PaneWalk } from "./paneWalk";
import { ACQUISITIONS, business, BUSINESS_START, logOf, ORDINARY, YEAR } from "../fixtures/businessLog";
import { messySales } from "./messySales";

async function toAnswer(walk: PaneWalk): Promise<void> {
  await walk.press("Show the answer");
  await walk.see(/% of your accounts/);
}

async function sampleAnswer(walk: PaneWalk): Promise<void> {
  await walk.newWorkbook();
  await walk.press("Insert sample data");
  await walk.see("Table SampleSales");
  await walk.button("Check the data").waitFor();
  await toAnswer(walk);
}

/** The last of three years of a business, as an export of the last twelve months: dates as 2026-03-02. */
function lastYear(): string {
  const bought = business({ ...ORDINARY, customers: 2000, acquisition: ACQUISITIONS.steady }, 1);
  const { customerIds, dates } = logOf(bought, BUSINESS_START + 2 * YEAR);
  const lines = Array.from(customerIds, (id, i) => [`C${String(id)}`, dayOfSerial(dates[i] as number), 10 + ((i * 7) % 40)].join(","));
  return ["Customer,Date,Amount", ...lines].join("\n");
}

/** Sales whose dates fit two orders, and whose customers stand in the first row of their block only. */
function openSales(): string {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const two = (n: number): string => String(n).padStart(2, "0");
    return `${i % 4 === 0 ? `Customer ${1 + ((i / 4) % 7)}` : ""},${two(1 + (i % 12))}/${two(1 + ((i * 5) % 12))}/2023,${20 + ((i * 37) % 400)}`;
  });
  return ["Customer,Date,Amount", ...rows].join("\n");
}

/** Sales of twelve regions, one blank, one written from right to left and one with a long name, over two years. */
function regionSales(): string {
  const regions = [
    "North",
    "South",
    "East",
    "West",
    "المنطقة الشمالية",
    "",
    "Greater metropolitan area of the upper valley and its islands",
  ];
  const rows = Array.from({ length: 900 }, (_, i) => {
    const customer = (i * 7) % 90;
    const region = regions[customer % 11] ?? `Region ${customer % 11}`;
    const amount = Math.round(40_000 / (1 + customer) + ((i * 13) % 90));
    return `Customer with a long name ${customer},${dayOfSerial(45_292 + ((i * 11) % 730))},${amount},${region},EUR`;
  });
  return ["Customer,Date,Amount,Region,Currency", ...rows].join("\n");
}

const PIVOT =
  "Customer,Region,Jan 2024,Feb 2024,Mar 2024,Total\nAcme,North,100,200,,300\nBolt,South,50,,25,75\nGrand total,,150,200,25,375";

/** 客户名称, 订单日期 and 销售额 as windows-1252 shows their bytes in GBK. */
const WRONG_LETTERS = "¿Í»§Ãû³Æ,¶©µ¥ÈÕÆÚ,ÏúÊÛ¶î\n±±¾©,2024-01-08,100\nÉÏº£,2024-01-09,250\n±±¾©,2024-02-10,75";

/** A way through the pane, and what it passes. */
export type Journey = readonly [passes: string, steps: (walk: PaneWalk) => Promise<void>];

/** Every state of the pane, each reached as a person reaches it, with a look at it: for the browser tests and for the gallery. */
export const PANE_JOURNEYS: readonly Journey[] = [
  [
    "first run, empty workbook, choosing a source and its columns",
    async (walk) => {
      await walk.press(/Use table Sales/);
      await walk.button("Check the data").waitFor();
      await walk.look("source-of-many");
      await walk.reopenPane();
      await walk.button(/Use table Sales/).waitFor();
      await walk.look("first-run");
      await walk.newWorkbook();
      await walk.see(/No sales rows found/);
      await walk.look("empty");
      await walk.press("Insert sample data");
      await walk.see("Table SampleSales");
      await walk.button("Check the data").waitFor();
      await walk.look("setup-source");
      await walk.press("More columns");
      await walk.look("setup-columns");
      await walk.press("Settings");
      await walk.look("settings");
    },
  ],
  [
    "checking the data: findings, currencies, period and accounts to leave out",
    async (walk) => {
      await walk.openCsv("sales.csv", messySales());
      await walk.press(/Use sheet/);
      await walk.press("Check the data");
      await walk.see(/rows can be used/);
      await walk.look("check-findings");
      await walk.choose("Report in", "EUR");
      await walk.fill("1 GBP in EUR", "1.17");
      await walk.see(/converted/);
      await walk.look("check-currencies");
      await walk.fill("From", "2025-12-01");
      await walk.fill("To", "2025-02-01");
      await walk.see("Choose a day that is not after the other one.");
      await walk.look("check-period-wrong");
      await walk.fill("From", "");
      await walk.fill("To", "2025-10-31");
      await walk.fill("Account", "C-01");
      await walk.press("Leave it out");
      await walk.button("Count again: C-01").waitFor();
      await walk.look("check-exclusion");
    },
  ],
  [
    "a source that can be read in two ways: the questions, their answers and what was understood; much left out",
    async (walk) => {
      await walk.openCsv("two-ways.csv", openSales());
      await walk.press(/Use sheet/);
      await walk.see("Who bought in the rows without Customer?");
      await walk.look("questions");
      await walk.press("Leave these rows out");
      await walk.press("Show the answer");
      await walk.press(/day first/);
      await walk.button("Change: Writing").waitFor();
      await walk.look("understood");
      await walk.press("Change: Writing");
      await walk.look("understood-change");
      await toAnswer(walk);
      await walk.see(/of the money is left out/);
      await walk.look("much-left-out");
      await walk.press("See what is left out");
      await walk.see(/rows can be used/);
      await walk.openCsv("no-customer.csv", "Status,Country,Units,Amount\n" + "Shipped,Canada,3,20.5\nOpen,France,1,8.25\n".repeat(120));
      await walk.press(/Use sheet/);
      await walk.see("Which column says who bought?");
      await walk.look("question-account");
    },
  ],
  [
    "a pasted pivot and wrong letters, put right on a sheet that can be taken back",
    async (walk) => {
      await walk.openCsv("pivot.csv", PIVOT);
      await walk.press(/Use sheet/);
      await walk.see(/stand side by side/);
      await walk.look("question-pivot");
      await walk.press("Make rows of it");
      await walk.see(/stand on the new sheet/);
      await walk.button("Check the data").waitFor();
      await walk.look("pivot-made");
      await walk.press("Take the sheet back");
      await walk.see(/stand side by side/);
      await walk.openCsv("letters.csv", WRONG_LETTERS);
      await walk.press(/Use sheet/);
      await walk.see(/meant as 客户名称/);
      await walk.look("question-letters");
      await walk.press("Put the letters right");
      await walk.see(/stand on the new sheet/);
      await walk.button("Check the data").waitFor();
      await toAnswer(walk);
    },
  ],
  [
    "measures, the four rules of classes, their mistakes and what to compare with",
    async (walk) => {
      await sampleAnswer(walk);
      await walk.press("Setup");
      await walk.section(/Measure and limits/);
      await walk.look("classes-by-share");
      await walk.choose("Draw the classes by", "Share of the accounts");
      await walk.choose("Classes", "5");
      await walk.look("classes-by-accounts");
      await walk.choose("Draw the classes by", "Fixed amounts");
      await walk.choose("Classes", "2");
      await walk.look("classes-by-amount");
      await walk.choose("Draw the classes by", "Number of accounts");
      await walk.choose("Classes", "3");
      await walk.fill("Name of class 1", "5");
      await walk.look("classes-by-count-wrong");
      await walk.fill("Name of class 1", "Gold");
      await walk.choose("Compare with", "Two periods of these rows");
      await walk.bring("Now, to");
      await walk.look("compare-periods");
      await walk.choose("Compare with", "An earlier report in this workbook");
      await walk.bring("Compare with");
      await walk.look("compare-report-none");
    },
  ],
  [
    "the answer with a second measure, its curves open and as tables, the list and an account",
    async (walk) => {
      await sampleAnswer(walk);
      await walk.look("answer");
      await walk.press("Setup");
      await walk.section(/Source/);
      await walk.press("More columns");
      await walk.pane.getByRole("checkbox", { name: "Visits", exact: true }).check();
      await walk.fill("Cost of one: Visits", "400");
      await walk.look("setup-service-cost");
      await walk.section(/Measure and limits/);
      await walk.choose("Show beside it", "Margin after service");
      await toAnswer(walk);
      await walk.look("answer-second-measure");
      await walk.press("Concentration");
      await walk.press("Lorenz curve");
      await walk.press("Whale curve");
      await walk.pane.getByRole("img").nth(2).waitFor();
      await walk.pane.getByRole("slider").nth(3).scrollIntoViewIfNeeded();
      await walk.look("curves");
      while (await walk.button("Show table").isVisible()) await walk.press("Show table");
      await walk.look("curves-as-tables");
      await walk.tab("List");
      await walk.pane.getByRole("grid").waitFor();
      await walk.look("list");
      await walk.press(/^A \d/);
      await walk.fill("Search account or name", "food");
      await walk.look("list-filtered");
      await walk.fill("Search account or name", "nobody at all");
      await walk.look("list-none");
      await walk.fill("Search account or name", "");
      await walk.pane.locator("[data-row='0']").click();
      await walk.button("Back to the list").waitFor();
      await walk.look("account");
    },
  ],
  [
    "the limit moved on the curve, regions side by side and one alone, and an account with its trend",
    async (walk) => {
      await walk.openCsv("regions.csv", regionSales());
      await walk.press(/Use sheet/);
      await walk.button("Check the data").waitFor();
      await toAnswer(walk);
      await walk.pane.getByRole("slider", { name: "Limit of class A" }).press("PageUp");
      await walk.see(/85% from/);
      await walk.look("limit-moved");
      await walk.press("Filter and compare");
      await walk.choose("By column", "Region");
      await walk.see(/^Region has 11 parts/);
      await walk.bring("Show the answer for");
      await walk.look("parts");
      await walk.pane.getByRole("region", { name: "Parts side by side" }).scrollIntoViewIfNeeded();
      await walk.look("parts-table");
      await walk.fill("Search a part", "greater");
      await walk.look("parts-search");
      await walk.pane.getByLabel("Show the answer for", { exact: true }).selectOption("=North");
      await walk.button("Show all of Region").waitFor();
      await walk.button("Show all of Region").scrollIntoViewIfNeeded();
      await walk.look("part-alone");
      await walk.tab("Moves");
      await walk.press("Compare both halves");
      await walk.see("Accounts by class before and now");
      await walk.tab("List");
      await walk.pane.locator("[data-row='0']").click();
      await walk.button("Back to the list").waitFor();
      await walk.see(/^Most: /);
      await walk.look("account-trend");
      await walk.press("Next");
      await walk.see(/^2 of /);
    },
  ],
  [
    "moves, and the plan unconfirmed, confirmed, scored and calculated",
    async (walk) => {
      await sampleAnswer(walk);
      await walk.tab("Moves");
      await walk.see(/Nothing to compare with yet/);
      await walk.look("moves-none");
      await walk.press("Compare both halves");
      await walk.see("Accounts by class before and now");
      await walk.pane.getByRole("slider").waitFor();
      await walk.look("moves");
      await walk.tab("Plan");
      await walk.look("plan");
      await walk.press(/^Take /);
      await walk.pane.getByLabel("I checked this list").check();
      await walk.see("Confirmed as key accounts.");
      await walk.look("plan-confirmed");
      await walk.press("Score them instead");
      await walk.pane.getByRole("radio").nth(6).check({ force: true });
      await walk.button("Check without scores").scrollIntoViewIfNeeded();
      await walk.look("plan-scored");
      await walk.press("All in a table");
      await walk.button("Check without scores").scrollIntoViewIfNeeded();
      await walk.look("plan-scores-table");
      await walk.press("Check without scores");
      await walk.press("Service by class");
      await walk.press(/What keeping more/);
      await walk.press("Value to win back");
      await walk.look("plan-open");
    },
  ],
  [
    "gaps of key accounts: the column asked for, what was found, an account and the sheet; a chart copied and put into the workbook",
    async (walk) => {
      await walk.press(/Use table Sales/);
      await walk.button("Check the data").waitFor();
      await toAnswer(walk);
      await walk.pane.getByRole("slider").first().waitFor();
      await walk.press("Copy as a picture");
      await walk.see(/^Copied\.|saved as/);
      await walk.look("chart-copied");
      await walk.press("Put the chart on a new sheet");
      await walk.see(/The chart is on the sheet/);
      await walk.look("chart-inserted");
      await walk.press("Undo");
      await walk.see("The sheet was removed.");
      await walk.tab("Gaps");
      await walk.button("Find the gaps").waitFor();
      await walk.look("gaps-column");
      await walk.press("Find the gaps");
      await walk.see(/leave out what similar accounts buy/);
      await walk.press("How the gaps were found");
      await walk.look("gaps");
      await walk.pane.locator("[data-row='0']").click();
      await walk.see(/Similar accounts also buy/);
      await walk.look("gaps-account");
      await walk.press(/^Write sheet/);
      await walk.button("Show me").waitFor();
      await walk.look("gaps-written");
    },
  ],
  [
    "the report written, updated, edited by hand and taken back; rows that changed",
    async (walk) => {
      await sampleAnswer(walk);
      await walk.press(/Write report/);
      await walk.see(/Report written/);
      await walk.look("report-written");
      await walk.press(/Update report/);
      await walk.see(/Report updated/);
      await walk.look("report-updated");
      await walk.press("Show me");
      await walk.write("Summary", "A1", "My own title");
      await walk.press("Close this message");
      await walk.button("Show the report").waitFor();
      await walk.look("report-later");
      await walk.press("Undo the update");
      await walk.see(/was changed by hand/);
      await walk.look("report-question");
      await walk.press("Remove anyway");
      await walk.see(/The report/);
      await walk.look("report-taken-back");
      await walk.write("Sample sales", "G2", 99_999);
      await walk.see(/The source changed at/);
      await walk.look("out-of-date");
      await walk.press("Setup");
      await walk.look("out-of-date-setup");
    },
  ],
  [
    "a saved setup, also when another pane saved it, its columns moved or its source is gone",
    async (walk) => {
      await sampleAnswer(walk);
      await walk.press("Setup");
      await walk.fill("Save this setup as", "Customers 2025");
      await walk.press("Save");
      await walk.see("The setup was saved in this workbook.");
      await walk.look("setup-saved");
      // The same setup, saved by a second pane.
      await walk.page.evaluate(() => {
        const { host } = (window as unknown as WorkbenchWindow).workbench;
        host.settings.replace(host.settings.all().map(([key, text]) => [key, text.replace(/(\\*"revision\\*":)(\d+)/, "$19")] as const));
      });
      await walk.press("Save");
      await walk.see(/was saved in another pane/);
      await walk.look("saved-elsewhere");
      await walk.reopenPane();
      await walk.see("Saved in this workbook");
      await walk.look("saved-setups");
      await walk.press("Remove Customers 2025");
      await walk.look("saved-setups-remove");
      await walk.press("Keep it");
      await walk.write("Sample sales", "B1", "Buyer");
      await walk.press("Open Customers 2025");
      await walk
        .button("Check the data")
        .or(walk.pane.getByText(/no longer in this source/))
        .first()
        .waitFor();
      await walk.look("columns-moved");
      await walk.page.evaluate(() => {
        const { engine } = (window as unknown as WorkbenchWindow).workbench;
        const book = engine.api.getActiveWorkbook();
        const sheet = book?.getSheetByName("Sample sales");
        if (book && sheet) book.deleteSheet(sheet);
      });
      await walk.reopenPane();
      await walk.press(/^Update Customers 2025/);
      await walk.see(/no longer there/);
      await walk.see("Choose a source first.");
      await walk.look("source-gone");
    },
  ],
  [
    "Excel busy, slow, refusing, without charts or open for reading only",
    async (walk) => {
      await walk.newWorkbook();
      await walk.press("Insert sample data");
      await walk.button("Check the data").waitFor();
      const release = await walk.hold();
      await walk.press("Show the answer");
      await walk.button("Cancel").waitFor();
      await walk.look("loading");
      await walk.press("Cancel");
      await release();
      await walk.see(/Stopped/);
      await walk.look("cancelled");
      await walk.page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.host.cellEdit.begin());
      await walk.press("Show the answer");
      await walk.see(/If a cell in the sheet is being edited/);
      await walk.look("excel-busy");
      await walk.page.evaluate(() => (window as unknown as WorkbenchWindow).workbench.host.cellEdit.end());
      await walk.see(/% of your accounts/);
      await walk.page.evaluate(() =>
        (window as unknown as WorkbenchWindow).workbench.host.faults.failBatch("GeneralException", "There was an internal error."),
      );
      await walk.press(/Write report/);
      await walk.see(/Excel could not do this/);
      await walk.press("Details");
      await walk.look("error");
      await walk.reopenPane(["ChartCollection.add"]);
      await walk.press(/Use table SampleSales/);
      await walk.button("Check the data").waitFor();
      await toAnswer(walk);
      await walk.press(/Write report/);
      await walk.see(/could not draw the charts/);
      await walk.look("without-charts");
      await walk.page.evaluate(() => void ((window as unknown as WorkbenchWindow).workbench.host.state.isReadOnly = true));
      await walk.reopenPane();
      await walk.button(/Use table SampleSales/).waitFor();
      await walk.see("Saved in this workbook");
      await walk.look("read-only-first-run");
      await walk.press(/Use table SampleSales/);
      await walk.button("Check the data").waitFor();
      await toAnswer(walk);
      await walk.see(/open for reading only/);
      await walk.look("read-only");
    },
  ],
  [
    "the tour, the functions and the form of one, a cell explained",
    async (walk) => {
      await walk.see("Step 1 of 3");
      await walk.look("tour-accounts");
      await walk.press("Next: one figure");
      await walk.pane.getByRole("searchbox").waitFor();
      await walk.look("functions");
      await walk.press("Next: hand it on");
      await walk.see("Step 3 of 3");
      await walk.press("Close the tour");
      await walk.tab("Functions");
      await walk.press("Whole models for your workbook");
      await walk.see(/^Rewards business case/);
      await walk.look("models");
      await walk.press("Whole models for your workbook");
      await walk.press(/^Retention \(/);
      await walk.look("functions-topic");
      await walk.pane.getByRole("searchbox").fill("uplift");
      await walk.see(/^\d+ functions$/);
      await walk.look("functions-found");
      await walk.press(/RETENTION\.UPLIFT/);
      await walk.pane.getByRole("textbox", { name: /^Retention/ }).fill("80");
      await walk.see(/retention must be at least 0/);
      await walk.look("function-form");
      await walk.press("Fill in example 1");
      await walk.see("27.5%");
      await walk.look("function-form-filled");
      await walk.press("All functions");
      await walk.press(/RETENTION\.UPLIFT\.TABLE/);
      await walk.press(/^Fill in/);
      await walk.see("How the result begins");
      await walk.press(/^Formula, and without/);
      await walk.press("About this function");
      await walk.look("function-form-table");
      await walk.press("All functions");
      await walk.pane.getByRole("searchbox").fill("");
      await walk.write("Read me", "D40", "=LOYALTY.CLV(100,80,0.1)");
      await walk.select("D40");
      await walk.see("D40: LOYALTY.CLV");
      await walk.see(/retention must be at least 0/);
      await walk.look("function-explained");
    },
  ],
  [
    "customer value: setup, the value, who is worth keeping, the check and the sheet",
    async (walk) => {
      await walk.newWorkbook();
      await walk.tab("Value");
      await walk.button("Insert sample data").waitFor();
      await walk.look("value-first");
      await walk.press("Insert sample data");
      await walk.button("Show customer value").waitFor();
      await walk.see("Model of purchases");
      await walk.fill("Gross margin", "140");
      await walk.see("Type a percentage above 0 and at most 100.");
      await walk.look("value-setup-wrong");
      await walk.fill("Gross margin", "40");
      await walk.fill("Discount rate a year", "10");
      await walk.look("value-setup");
      await walk.press("Show customer value");
      await walk.see(/are worth .* over/);
      await walk.pane.getByRole("slider").waitFor();
      await walk.look("value-result");
      await walk.press("What was done to the rows");
      await walk.press("What the figures mean");
      await walk.look("value-result-open");
      await walk.tab("Keep");
      await walk.pane.getByRole("grid").waitFor();
      await walk.look("value-keep");
      await walk.pane.locator("[data-row='0']").click();
      await walk.button("Copy the customer").waitFor();
      await walk.look("value-keep-customer");
      await walk.tab("Check");
      await walk.see("Models compared");
      await walk.pane.getByRole("slider").first().waitFor();
      await walk.look("value-check");
      await walk.press(/^Write sheet/);
      await walk.button("Show me").waitFor();
      await walk.look("value-written");
    },
  ],
  [
    "customer value of a source that can be read in two ways",
    async (walk) => {
      await walk.openCsv("two-ways.csv", openSales());
      await walk.tab("Value");
      await walk.press(/Use sheet/);
      await walk.see("Who bought in the rows without Customer?");
      await walk.look("value-questions");
      await walk.press("Take the name above");
      await walk.press(/day first/);
      await walk.button("Change: Writing").waitFor();
      await walk.look("value-understood");
    },
  ],
  [
    "customer value of rows that begin when customers were customers already, and the remedy",
    async (walk) => {
      await walk.openCsv("last-year.csv", lastYear());
      await walk.tab("Value");
      await walk.press(/Use sheet/);
      await walk.button("Show customer value").waitFor();
      await walk.see("Model of purchases");
      await walk.fill("Gross margin", "40");
      await walk.fill("Discount rate a year", "10");
      await walk.press("Show customer value");
      await walk.see(/begin when many customers were customers already/);
      await walk.pane.getByRole("slider").waitFor();
      await walk.look("value-cut");
      await walk.press("Setup");
      await walk.button(/suggested for these rows/).scrollIntoViewIfNeeded();
      await walk.look("value-cut-setup");
      await walk.press(/suggested for these rows/);
      await walk.press("Show customer value");
      await walk.see(/Only customers first seen from .* on count/);
      await walk.pane.getByRole("slider").waitFor();
      await walk.look("value-cut-remedied");
      await walk.tab("Check");
      await walk.see("Models compared");
      await walk.pane.getByRole("slider").first().waitFor();
      await walk.pane.getByText("Models compared").first().scrollIntoViewIfNeeded();
      await walk.look("value-cut-check");
    },
  ],
];
