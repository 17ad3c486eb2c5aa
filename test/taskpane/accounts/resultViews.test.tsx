/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AnswerView } from "../../../src/taskpane/accounts/answer/AnswerView";
import { ListView } from "../../../src/taskpane/accounts/list/ListView";
import { MovesView } from "../../../src/taskpane/accounts/moves/MovesView";
import { PlanView } from "../../../src/taskpane/accounts/plan/PlanView";
import { Result } from "../../../src/taskpane/accounts/AccountsView";
import type { WrittenReport } from "../../../src/workbook/workbook.types";
import { columnsOf, movementOf, renderResult, segmentationOf, stateOf } from "./resultFixtures";

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const segmentation = segmentationOf(
  [600, 250, 100, 50],
  { second: "grossMargin" },
  { margin: [200, -10, 30, 10], name: ["Acme", "Bolt", "Crux", "Dune"] },
);
const columns = columnsOf(["K1", "K2", "K3", "K4"], [600, 250, 100, 50]);
const written: WrittenReport = {
  definitionId: "d",
  sheets: [{ part: "summary", name: "Summary" }],
  tableName: "tblSegments",
  accounts: 4,
  charts: true,
  pages: 1,
  updated: false,
  keptColumns: 0,
};

// jsdom has no layout: lists get the height of a pane.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, "offsetHeight", { configurable: true, value: 400 });
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, value: 400 });
  HTMLElement.prototype.scrollTo = () => undefined;
});
// What views load when they are first shown is at hand, as reading it from disk may take longer than a test waits.
beforeAll(async () => {
  await Promise.all([
    import("../../../src/taskpane/accounts/answer/AnswerCharts"),
    import("../../../src/taskpane/accounts/moves/MovesBridge"),
  ]);
});

describe("the answer", () => {
  it("shows the words at once and the charts when their code has loaded", async () => {
    renderResult(<AnswerView />, stateOf(segmentation));
    expect(screen.getByRole("heading", { name: /^50.0% of your accounts/ })).toBeVisible();
    expect(await screen.findByRole("slider", { name: /^Pareto chart/ })).toBeVisible();
  });

  it("leads from the accounts below zero to the list of them", async () => {
    const { store } = renderResult(<AnswerView />, stateOf(segmentation));
    await userEvent.click(button("Show them"));
    expect(store.getState().accounts).toMatchObject({ screen: "list", list: { classes: [0], losing: true } });
  });

  it("opens concentration, Lorenz and whale curve on request, by keyboard too", async () => {
    const user = userEvent.setup();
    renderResult(<AnswerView />, stateOf(segmentation));
    const lorenz = await screen.findByRole("button", { name: "Lorenz curve" });
    expect(lorenz).toHaveAttribute("aria-expanded", "false");
    act(() => lorenz.focus());
    await user.keyboard("{Enter}");
    expect(screen.getByRole("slider", { name: /^Lorenz curve/ })).toBeVisible();
    await user.click(button("Concentration"));
    expect(screen.getByText("Losing the largest account (Acme) would cost 60.0% of revenue.")).toBeVisible();
    await user.click(button("Whale curve"));
    expect(screen.getByRole("slider", { name: /^Whale curve/ })).toHaveAttribute("aria-valuetext", "Best 75.0% of accounts (3): 104.3%");
  });

  it("shows amounts and no classes where the total is not above zero", async () => {
    renderResult(<AnswerView />, stateOf(segmentationOf([100, -400])));
    expect(screen.getByRole("heading", { name: /Percentages would mislead/ })).toBeVisible();
    expect(screen.queryByRole("group", { name: "Classes" })).not.toBeInTheDocument();
    expect(await screen.findByRole("slider", { name: /^Amounts by account/ })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Lorenz curve" })).not.toBeInTheDocument();
  });
});

describe("an account of the list", () => {
  it("opens with Enter, shows its first row in the sheet, and gives the focus back to its row", async () => {
    const user = userEvent.setup();
    // jsdom never gives its window the focus
    jest.spyOn(document, "hasFocus").mockReturnValue(true);
    const { calls } = renderResult(<ListView />, stateOf(segmentation, { screen: "list", columns }));
    act(() => screen.getByRole("row", { name: /Acme/ }).focus());
    await user.keyboard("{ArrowDown}{Enter}");
    expect(screen.getByRole("heading", { name: "Bolt" })).toHaveFocus();
    expect(screen.getByText("Class by Gross margin").nextElementSibling).toHaveTextContent("C");
    await user.click(button("Show its first row"));
    expect(calls.showRow).toHaveBeenCalledWith({ sheetName: "Sales", row: 3 });
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.getByRole("row", { name: /Bolt/ })).toHaveFocus());
  });
});

describe("a list of very many accounts", () => {
  it("keeps the order before it until a new one is made, and then shows that", async () => {
    const values = Array.from({ length: 6000 }, (_, i) => 6000 - i);
    const many = segmentationOf(values, {}, { name: values.map((value) => `Name ${value}`) });
    renderResult(<ListView />, stateOf(many, { screen: "list" }));
    const first = () => screen.getAllByRole("row")[1]!.textContent;
    expect(first()).toMatch(/^AName 6000/);
    await userEvent.click(screen.getByTitle("Account"));
    await waitFor(() => expect(first()).toMatch(/^CName 1 ?[^0]/));
    expect(screen.getByRole("columnheader", { name: "Account" })).toHaveAttribute("aria-sort", "ascending");
  });
});

describe("moves", () => {
  it("say what to do where there is nothing to compare with", async () => {
    const dated = segmentationOf([600, 400], {}, { date: [46_023, 46_060] });
    const { calls } = renderResult(<MovesView />, stateOf(dated, { screen: "moves" }));
    await userEvent.click(button("Compare both halves"));
    expect(calls.compareHalves).toHaveBeenCalledTimes(1);
  });

  it("lead to the date column where there is none", async () => {
    const { store } = renderResult(<MovesView />, stateOf(segmentation, { screen: "moves" }));
    expect(screen.queryByRole("button", { name: "Compare both halves" })).not.toBeInTheDocument();
    await userEvent.click(button("Choose in Setup"));
    expect(store.getState().accounts).toMatchObject({ screen: "setup", section: "source" });
  });

  it("mark who stayed in words as well, and draw the bridge with a table", async () => {
    const user = userEvent.setup();
    const movement = movementOf({ Acme: 800, Bolt: 150, Crux: 50 }, { Acme: 850, Bolt: 100, Dune: 50 });
    renderResult(<MovesView />, stateOf(segmentation, { screen: "moves", movement }));
    const matrix = screen.getByRole("region", { name: "Accounts by class before and now" });
    expect(within(matrix).getByRole("row", { name: /^A 1 stayed/ })).toBeVisible();
    expect(await screen.findByRole("slider", { name: /^Value bridge/ })).toBeVisible();
    await user.click(button("Show table"));
    expect(within(screen.getByRole("region", { name: "Value bridge" })).getByRole("row", { name: "Lost −50 1" })).toBeVisible();
    await user.click(button("Lost value"));
    expect(screen.getByText("2 accounts were lost or shrank, together by 100.00.")).toBeVisible();
  });
});

describe("the plan", () => {
  it("says key account only after the list was checked", async () => {
    const user = userEvent.setup();
    const { store } = renderResult(<PlanView />, stateOf(segmentation, { screen: "plan" }));
    expect(screen.getByText("Choose accounts first.")).toBeVisible();
    await user.click(button("Take the 2 largest A accounts"));
    expect(screen.queryByText(/key account/i)).not.toBeInTheDocument();
    await user.click(screen.getByRole("checkbox", { name: "I checked this list" }));
    expect(screen.getByRole("heading", { name: "Key accounts and their service" })).toBeVisible();
    expect(store.getState().accounts.plan).toMatchObject({ confirmed: true, accounts: ["K1", "K2"] });
  });

  it("is a checked list again when its scores are removed", async () => {
    const user = userEvent.setup();
    const plan = { confirmed: true, accounts: ["K1", "K2"], tiers: [] };
    const { store } = renderResult(<PlanView />, stateOf(segmentation, { screen: "plan", plan }));
    await user.click(button("Score them instead"));
    expect(store.getState().accounts.plan.confirmed).toBe(false);
    await user.click(button("Check without scores"));
    expect(store.getState().accounts.plan.confirmed).toBe(true);
    expect(screen.getByRole("checkbox", { name: "I checked this list" })).toBeChecked();
  });

  it("shows what the Plan sheet says about an account, and where to type it while it says nothing", () => {
    const plan = { confirmed: true, accounts: ["K1", "K2"], tiers: [] };
    const planNotes = { k1: { switching: "62", priorities: "Delivery, then price" } };
    const { calls } = renderResult(<PlanView />, stateOf(segmentation, { plan, planNotes, report: written }));
    expect(calls.readPlanNotes).toHaveBeenCalledTimes(1);
    expect(screen.getByText("Switching-cost index: 62")).toBeVisible();
    expect(screen.getByText("Service priorities: Delivery, then price")).toBeVisible();
    expect(screen.queryByText(/to see them here/)).not.toBeInTheDocument();
    cleanup();
    renderResult(<PlanView />, stateOf(segmentation, { plan, planNotes: { k1: { switching: "", priorities: "" } }, report: written }));
    expect(screen.getByText(/^Type switching-cost index and service priorities on the Plan sheet/)).toBeVisible();
  });

  it("keeps the focus in the list when an account is taken out or found", async () => {
    const user = userEvent.setup();
    const { store } = renderResult(<PlanView />, stateOf(segmentation, { plan: { confirmed: false, accounts: ["K1", "K2"], tiers: [] } }));
    await user.click(button("Remove Acme"));
    expect(screen.getByRole("heading", { name: "Accounts for the plan" })).toHaveFocus();
    await user.type(screen.getByRole("searchbox", { name: "Add an account by name or id" }), "dune");
    await user.click(button("Add Dune"));
    expect(screen.getByRole("searchbox")).toHaveFocus();
    expect(store.getState().accounts.plan.accounts).toEqual(["K2", "K4"]);
  });

  it("confirms by scores, one account at a time or in a table: the ranking becomes the list", async () => {
    const user = userEvent.setup();
    const plan = { confirmed: false, accounts: ["K1", "K2"], tiers: [], criteria: [{ title: "Growth", weight: 1 }] };
    const { store } = renderResult(<PlanView />, stateOf(segmentation, { plan }));
    expect(screen.getByText("0 of 2 accounts scored.")).toBeInTheDocument();
    await user.click(within(screen.getByRole("radiogroup", { name: "Growth of Acme, 1 to 10" })).getByRole("radio", { name: "4" }));
    expect(screen.getByText("1 score is missing.")).toBeVisible();
    await user.click(button("Next"));
    expect(within(screen.getByRole("radiogroup", { name: "Growth of Bolt, 1 to 10" })).queryByRole("radio", { checked: true })).toBeNull();
    await user.click(button("All in a table"));
    expect(screen.getByRole("textbox", { name: "Growth of Acme, 1 to 10" })).toHaveValue("4");
    await user.type(screen.getByRole("textbox", { name: "Growth of Bolt, 1 to 10" }), "9");
    await user.click(button("Use this ranking"));
    expect(store.getState().accounts.plan).toMatchObject({ confirmed: true, accounts: ["K2", "K1"], scores: { K1: [4], K2: [9] } });
  });

  it("puts the words for each class into the plan, and changes them", async () => {
    const user = userEvent.setup();
    const { store } = renderResult(<PlanView />, stateOf(segmentation));
    expect(store.getState().accounts.plan.tiers).toHaveLength(3);
    await user.click(button("Service by class"));
    const field = screen.getByRole("textbox", { name: "Service for B" });
    await user.clear(field);
    await user.type(field, "By phone");
    expect(store.getState().accounts.plan.tiers[1]).toBe("By phone");
  });

  it("names the classes whose service costs more than their margin, where service activities are known", async () => {
    // A: 850 less 30 visits at 2; B: 100 less 60 visits; C: 50 less 5 visits
    const activities = [{ title: "Visits", rate: 2 }];
    const served = segmentationOf([600, 250, 100, 50], { second: "serviceMargin", activities }, { drivers: [[20, 10, 60, 5]] });
    renderResult(<PlanView />, stateOf(served));
    await userEvent.click(button("Service by class"));
    expect(screen.getByText("In 1 class service costs more than its margin: B.")).toBeVisible();
    const table = screen.getByRole("region", { name: "What service costs by class" });
    expect(within(table).getByRole("row", { name: "B 120.00 120.0% −20.00" })).toBeVisible();
    expect(screen.getByText("No margin is known, so service is compared with revenue.")).toBeVisible();
  });

  it("reckons the what-if once every field is typed and the meaning chosen, and copies its formula", async () => {
    const user = userEvent.setup();
    const { copyText } = renderResult(<PlanView />, stateOf(segmentation));
    await user.click(button("What keeping more A accounts is worth"));
    expect(screen.getByText("Fill in every field and choose what the change is.")).toBeVisible();
    await user.type(screen.getByRole("textbox", { name: "Share of A accounts kept per period" }), "80");
    await user.type(screen.getByRole("textbox", { name: "Discount rate per period" }), "10");
    await user.type(screen.getByRole("textbox", { name: "Gross margin" }), "40");
    await user.type(screen.getByRole("textbox", { name: "Change of retention" }), "5");
    expect(screen.queryByText(/is worth .* in today/)).not.toBeInTheDocument();
    await user.click(screen.getByRole("radio", { name: /^Percentage points/ }));
    expect(screen.getByText("A retention from 80% to 85% is worth 249.33 in today's money.")).toBeVisible();
    await user.click(button("Copy the formula"));
    expect(copyText).toHaveBeenCalledWith('=LOYALTY.RETENTION.GAIN(170,0.8,0.1,0.05,"points",2)');
  });
});

describe("the report bar", () => {
  it("writes, saying sheets and pages beforehand", async () => {
    const { calls } = renderResult(<Result />, stateOf(segmentation));
    expect(screen.getByText("The list prints on about 1 page.")).toBeVisible();
    await userEvent.click(button("Write report (4 sheets)"));
    expect(calls.writeReport).toHaveBeenCalledTimes(1);
  });

  it("gives the reason instead of the button where nothing can be written", () => {
    renderResult(<Result />, stateOf(segmentation, { cannotWrite: { key: "structureProtected" } }));
    expect(screen.queryByRole("button", { name: /report/ })).not.toBeInTheDocument();
    expect(screen.getByText(/^The workbook is protected, so no sheet can be added/)).toBeVisible();
  });

  it("offers to show and to undo what was written", async () => {
    const { calls } = renderResult(<Result />, stateOf(segmentation, { report: written, notice: "report.done" }));
    expect(screen.getByText("Report written: 1 sheet, 4 accounts.")).toBeVisible();
    await userEvent.click(button("Show me"));
    expect(calls.showReport).toHaveBeenCalledWith(written);
    await userEvent.click(button("Undo"));
    expect(calls.undoReport).toHaveBeenCalledWith(written);
  });

  it("still offers both after the message was closed", async () => {
    const { calls } = renderResult(<Result />, stateOf(segmentation, { report: written, notice: "report.done" }));
    await userEvent.click(button("Close this message"));
    await userEvent.click(button("Show the report"));
    expect(calls.showReport).toHaveBeenCalledWith(written);
    await userEvent.click(button("Remove the report"));
    expect(calls.undoReport).toHaveBeenCalledWith(written);
  });

  it("leads from a source that is gone to choosing another", async () => {
    const problem = { key: "sourceGone" as const, values: { source: "Sales" } };
    const { store } = renderResult(<Result />, stateOf(segmentation, { problem, sourceGone: true }));
    expect(screen.getByRole("alert")).toHaveTextContent("Sales is no longer there. Choose the source again.");
    await userEvent.click(button("Choose the source"));
    expect(store.getState().accounts).toMatchObject({ screen: "setup", section: "source", sourceGone: true });
  });

  it.each([
    ["undo", "Remove anyway", "undoReportAnyway"],
    ["update", "Update anyway", "writeReportAnyway"],
  ] as const)("asks in place before an %s loses changes, and lists them", async (asking, yes, effect) => {
    const reportState = { report: written, edits: [{ sheetName: "Summary", address: "B4", what: "cells" as const }] };
    const { calls, store } = renderResult(<Result />, stateOf(segmentation, { report: written, reportState, asking }));
    expect(screen.getByRole("alert")).toHaveTextContent("Sheet Summary: B4 was changed");
    await userEvent.click(button(yes));
    expect(calls[effect]).toHaveBeenCalledTimes(1);
    await userEvent.click(button("Keep it"));
    expect(store.getState().accounts.asking).toBeUndefined();
  });
});
