import { browserTests } from "./browserTests";
import { Keyboard } from "./Keyboard";
import { PaneWalk } from "./paneWalk";

jest.setTimeout(180_000);
const shared = browserTests();

describe("by keyboard alone, and the focus is never lost", () => {
  let walk: PaneWalk;
  let keys: Keyboard;
  beforeAll(async () => {
    walk = await PaneWalk.begin(shared.browser, shared.server.url);
    await walk.newWorkbook();
    await walk.button("Insert sample data").waitFor();
    keys = new Keyboard(walk.page, () => walk.pane);
  });
  afterAll(async () => walk?.page.context().close());

  test("from the first run to the answer", async () => {
    await keys.tabTo(/^Insert sample data$/);
    await keys.press("Enter", /^Check the data$/, /^Setup$/);
    await keys.tabTo(/^3 Measure and limits/);
    await keys.press("Enter", /Draw the classes by/, /^3 Measure and limits/);
    await keys.tabTo(/^Name of class 1$/);
    await walk.page.keyboard.type("Key");
    await keys.tabTo(/^Show the answer$/);
    await keys.press("Enter", /% of your accounts/, /^[\d.]+% of your accounts \(\d+ of \d+\) make/);
    expect(await keys.spoken()).toMatch(/^\s*[\d.]+% of your accounts/);
  });

  test("the chart is read with the arrow keys", async () => {
    await keys.tabTo(/Pareto chart: read values/);
    const reader = walk.pane.getByRole("slider", { name: /read values/ });
    const before = await reader.getAttribute("aria-valuetext");
    await walk.page.keyboard.press("ArrowRight");
    expect(await reader.getAttribute("aria-valuetext")).not.toBe(before);
  });

  test("the limit on the chart is moved with the arrow keys, and the classes follow", async () => {
    await keys.tabTo(/^Limit of class/);
    await walk.page.keyboard.press("PageDown");
    await walk.pane.getByText(/^75% from/).waitFor();
    await walk.page.keyboard.press("PageUp");
    await walk.pane.getByText(/^80% from/).waitFor();
  });

  test("the list: an account is opened with Enter and left with Escape", async () => {
    await keys.tabTo(/^Answer$/);
    await keys.press("ArrowRight Enter", /accounts shown/, /^List/);
    await keys.tabTo(/^Search account or name$/);
    await walk.page.keyboard.type("food");
    await walk.pane
      .getByText(/^\d+ accounts? shown/)
      .first()
      .waitFor();
    while (!(await walk.pane.evaluate(() => document.activeElement?.matches("[data-row]")))) await walk.page.keyboard.press("Tab");
    await keys.press("ArrowDown Enter", /Back to the list/, /food/i);
    await keys.press("Escape", /accounts shown/, /food/i);
    await walk.pane.waitForFunction(() => document.activeElement?.getAttribute("data-row") === "1");
  });

  test("moves, and the plan confirmed", async () => {
    await keys.tabTo(/^List$/);
    await keys.press("ArrowRight Enter", /Nothing to compare with yet/, /^Moves/);
    await keys.tabTo(/^Compare both halves$/);
    await keys.press("Enter", /Accounts by class before and now/, /accounts? came into/);
    expect(await keys.spoken()).toMatch(/accounts? came into/);
    await keys.tabTo(/^Moves$/);
    await keys.press("ArrowRight Enter", /Find the gaps/, /^Gaps/);
    await keys.press("ArrowRight Enter", /Check the list/, /^Plan/);
    await keys.tabTo(/^Take /);
    await keys.press("Enter", /I checked this list/, /^Accounts for the plan$/);
    await keys.tabTo(/^I checked this list$/);
    await keys.press("Space", /Confirmed as key accounts/, /^I checked this list$/);
  });

  test("the report is written, shown and taken back", async () => {
    await keys.tabTo(/^Write report/);
    await keys.press("Enter", /Report written/, /^Update report/);
    expect(await keys.spoken()).toMatch(/Report written: \d sheets, \d+ accounts\./);
    await walk.seeAbove(/^Update report/, /Report written/);
    await keys.tabTo(/^Show me$/);
    await walk.page.keyboard.press("Enter");
    await walk.page.waitForFunction(() => window.workbench.engine.api.getActiveWorkbook()?.getActiveSheet().getSheetName() === "Summary");
    await keys.tabTo(/^Undo$/);
    await keys.press("Enter", /The report was removed/, /^Write report/);
    expect(await keys.spoken()).toMatch(/The report was removed\./);
  });

  test("a function is found, filled by an example and inserted", async () => {
    await keys.tabTo(/^Accounts/);
    await keys.press("ArrowRight ArrowRight Enter", /Start here/, /^Functions/);
    await keys.tabTo(/^Customer lifetime value/);
    await keys.press("Enter", /^LOYALTY\.CLV\.CURVE$/, /^Customer lifetime value/);
    await walk.page.keyboard.press("Tab");
    expect(await keys.focused()).toMatch(/^LOYALTY\.CLV/);
    await keys.tabTo(/^Search \d+ functions$/);
    await walk.page.keyboard.type("uplift");
    await walk.page.keyboard.press("Tab");
    const first = await keys.focused();
    expect(first).toMatch(/^LOYALTY\.RETENTION\.UPLIFT/);
    await walk.page.keyboard.press("End");
    expect(await keys.focused()).not.toBe(first);
    await walk.page.keyboard.press("Home");
    expect(await keys.focused()).toBe(first);
    await keys.press("Enter", /^Fill in example 1$/, /^LOYALTY\.RETENTION\.UPLIFT$/);
    await keys.tabTo(/^Fill in example 1$/);
    await keys.press("Enter", /27\.5%/, /^Fill in example 1$/);
    await keys.tabTo(/^Insert in /);
  });
});
