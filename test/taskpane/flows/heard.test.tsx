/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Catalog } from "../../../src/catalog/data/catalog.types";
import { analyseLog } from "../../../src/taskpane/value/analyseLog";
import type { WrittenValues } from "../../../src/workbook/value/customerValue.types";
import type { SourceRef } from "../../../src/workbook/workbook.types";
import { logColumns } from "../value/valueFixtures";
import { fakeShareServices, NOTHING_RESTORED } from "../share/fakeShareServices";
import { inspectionOf, salesColumns } from "../fixtures";
import { inThePane, spoken } from "../heard";
import { button, toAnswer, toSetup } from "../paneSteps";
import { renderPane, type ServiceChanges } from "../renderPane";

inThePane();
// jsdom has no layout: lists get the height of a pane.
beforeAll(() => {
  for (const height of ["offsetHeight", "clientHeight"])
    Object.defineProperty(HTMLElement.prototype, height, { configurable: true, value: 400 });
  HTMLElement.prototype.scrollTo = () => undefined;
  HTMLElement.prototype.scrollIntoView = () => undefined;
});

/** What a person who listens knows after an action: what is said, and where the keyboard is. */
async function hears(text: string | RegExp, focused: string | RegExp, role: "heading" | "button"): Promise<void> {
  await waitFor(() => expect(spoken()).toEqual([expect.stringMatching(text)]));
  await waitFor(() => expect(screen.getByRole(role, { name: focused })).toHaveFocus());
}

const tab = (name: string) => screen.getByRole("tab", { name });
const days = (...all: number[]) => all;

/** Acme stays, Bolt comes, Crux goes; the rows are of January and of June 2026. */
const dated: ServiceChanges = {
  inspectSource: async (source) => ({ ok: true, value: inspectionOf(source, { guess: { account: 0, value: 3, date: 4 } }) }),
  readColumns: async () => ({
    ok: true,
    value: salesColumns(
      [
        ["Acme", 400],
        ["Crux", 390],
        ["Acme", 420],
        ["Bolt", 410],
      ],
      { date: days(46_030, 46_031, 46_180, 46_181) },
    ),
  }),
};

describe("a person who listens, in Accounts", () => {
  const sentence = /^50\.0% of your accounts \(2 of 4\) make 85\.0% of revenue\.( Revenue: 1K \(no currency in the data\)\.)?$/;

  it("arrives at the form, hears how many rows can be used, then the answer", async () => {
    const { user } = await toSetup();
    expect(screen.getByRole("heading", { name: "Setup" })).toHaveFocus();
    expect(spoken()).toEqual([]);
    await user.click(button("Check the data"));
    await waitFor(() => expect(spoken()).toEqual([expect.stringMatching(/^5 of 5 rows can be used\./)]));
    await user.click(button("Show the answer"));
    await hears(sentence, sentence, "heading");
  });

  it("hears that the report was written and taken back, and stays at the action", async () => {
    const { user } = await toAnswer();
    await user.click(button(/^Write report/));
    await hears(/^Report written: 2 sheets, 4 accounts\.$/, /^Update report/, "button");
    await user.click(button("Undo"));
    await hears(/^The report was removed\.$/, /^Write report/, "button");
    await user.click(button("Close this message"));
    await waitFor(() => expect(spoken()).toEqual([]));
  });

  it("is told that a stop has worked", async () => {
    const { user, effects } = await toAnswer({
      writeReport: (_content, { signal }) =>
        new Promise((resolve) => signal?.addEventListener("abort", () => resolve({ ok: false, reason: { key: "cancelled" } }))),
    });
    await user.click(button(/^Write report/));
    act(() => effects.accounts.cancel());
    await hears(/^Stopped\. Nothing was written\.$/, /^Write report/, "button");
  });

  it("hears the question before changes are lost, at the answer that loses nothing", async () => {
    const { user } = await toAnswer({
      inspectReport: async (report) => ({ ok: true, value: { report, edits: [{ sheetName: "Summary", address: "B4", what: "cells" }] } }),
    });
    await user.click(button(/^Write report/));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("The report was changed by hand.");
    expect(button("Keep it")).toHaveFocus();
  });

  it("hears how accounts moved", async () => {
    const { user } = await toAnswer(dated);
    await user.click(tab("Moves"));
    await user.click(button("Compare both halves"));
    const moved = /^1 account came into A, 1 fell out\.$/;
    await hears(moved, moved, "heading");
  });

  it("hears that the rows were changed, and that they were deleted, after the answer", async () => {
    let tell: (gone: SourceRef[]) => void = () => undefined;
    const { store } = await toAnswer({
      watchSources: async (_, onChange) => {
        tell = onChange;
        return { ok: true, value: async () => undefined };
      },
    });
    act(() => tell([]));
    await waitFor(() => expect(spoken()).toEqual([expect.stringMatching(/^The source changed at .*\. These figures are from before\.$/)]));
    act(() => tell([store.getState().accounts.source!]));
    await waitFor(() =>
      expect(spoken()).toEqual([expect.stringMatching(/^Sales is no longer in this workbook, seen at .* are from before\.$/)]),
    );
  });

  it("arrives at the list from a class, and at the sentence of the plan", async () => {
    const { user } = await toAnswer();
    await user.click(button(/^A 2/));
    await waitFor(() => expect(screen.getByRole("heading", { name: "List" })).toHaveFocus());
    await user.click(tab("Plan"));
    await user.click(await screen.findByRole("button", { name: /^Take the/ }));
    expect(await screen.findByRole("heading", { name: "Accounts for the plan" })).toHaveFocus();
  });

  it("hears that a setup was saved", async () => {
    const { user } = await toSetup();
    await user.type(screen.getByRole("textbox", { name: "Save this setup as" }), "Mine");
    await user.click(button("Save"));
    await hears(/^The setup was saved in this workbook\.$/, "Save", "button");
  });
});

describe("a person who listens, in Value", () => {
  const written: WrittenValues = {
    sheetId: "s",
    sheetName: "Customer value",
    tableName: "CustomerValues",
    customers: 60,
    form: "formulas",
  };
  const services: ServiceChanges = {
    inspectSource: async (source) => ({ ok: true, value: inspectionOf(source, { guess: { account: 0, value: 3, date: 4 } }) }),
    readColumns: async () => ({ ok: true, value: logColumns(60) }),
    value: {
      analyse: async ({ ids, dates, amounts }, options) => analyseLog(ids, dates, amounts, options),
      write: async () => ({ ok: true, value: written }),
      remove: async () => ({ ok: true, value: undefined }),
    },
  };

  it("hears the value, the customer that was opened, and what became of the sheet", async () => {
    const user = userEvent.setup();
    renderPane(services);
    await user.click(tab("Value"));
    await user.click(await screen.findByRole("button", { name: /Use table Sales/ }));
    expect(await screen.findByRole("heading", { name: "Customer value: setup" })).toHaveFocus();
    await user.type(await screen.findByLabelText("Gross margin"), "40");
    await user.type(screen.getByLabelText("Discount rate a year"), "10");
    await user.click(button("Show customer value"));
    const sentence = /^Your 60 customers are worth .* over 36 months/;
    await hears(sentence, sentence, "heading");
    await user.click(button("Write sheet (Customer value)"));
    await hears(/^Sheet Customer value written: 60 customers\./, "Write sheet (Customer value)", "button");
    await user.click(button("Undo"));
    await hears(/^The sheet was removed\.$/, "Write sheet (Customer value)", "button");
    await user.click(tab("Keep"));
    const list = await screen.findByRole("grid", { name: "Customers worth keeping" });
    await waitFor(() => expect(list.querySelector("[data-row='0']")).not.toBeNull());
    await user.click(list.querySelector("[data-row='0']")!);
    await waitFor(() => expect(spoken()).toEqual([expect.stringMatching(/^C\d+: [\d.,]+ at risk/)]));
    await user.click(button("Close"));
    await waitFor(() => expect(screen.getByRole("heading", { name: /may be slipping away/ })).toHaveFocus());
    expect(spoken()).toEqual([]);
  });
});

describe("a person who listens, in Share", () => {
  async function toShare(changes: Parameters<typeof fakeShareServices>[0] = {}) {
    const user = userEvent.setup();
    const pane = renderPane({ share: fakeShareServices(changes) });
    await user.click(tab("Share"));
    await waitFor(() => expect(pane.store.getState().share.task).toBeUndefined());
    return { user, ...pane };
  }

  it("hears what a copy would hold, then that it was made", async () => {
    const { user } = await toShare();
    expect(spoken()).toEqual(["42 formulas become Excel formulas; 3 become values, with a note; 1 cell shows an error"]);
    await user.click(button("Create copy"));
    await hears(/^The copy was made: 42 Excel formulas, 3 values\..*structure of the workbook is protected/, "Create copy", "button");
  });

  it("hears what was repaired and frozen, also while the workbook is looked at again", async () => {
    const { user } = await toShare();
    await user.click(button("Repair and freeze"));
    await user.click(button("Repair formulas"));
    await hears(/^Repaired: 2\. In order before: 43\./, "Repair formulas", "button");
    await user.click(button("Freeze sheet"));
    await hears(/^Replaced: 45, of them 45 by values\./, "Freeze sheet", "button");
  });

  it("hears what was restored, and is at the heading since the button is gone", async () => {
    let replaced = 6;
    const { user } = await toShare({
      countReplaced: async () => ({ ok: true, value: replaced }),
      restore: async () => {
        replaced = 0;
        return { ok: true, value: { ...NOTHING_RESTORED, restored: 6 } };
      },
    });
    await user.click(button("Restore live formulas"));
    await hears(/^Restored: 6\./, "Share with finance", "heading");
  });

  it("hears that formulas were replaced here, and is at the action again", async () => {
    const { user } = await toShare({ inspect: async () => ({ ok: false, reason: { key: "noFileHere" } }) });
    await user.click(button("Replace formulas in this workbook"));
    await waitFor(() => expect(button("Keep formulas")).toHaveFocus());
    await user.click(button("Replace formulas"));
    await hears(/^Replaced: 45, of them 3 by values\./, "Replace formulas in this workbook", "button");
  });
});

describe("a person who listens, in Functions and Settings", () => {
  const parameters: Catalog["functions"][number]["parameters"] = [];
  const entry = (id: string): Catalog["functions"][number] => ({
    id,
    name: `LOYALTY.${id}`,
    exportName: id,
    file: "x.functions",
    anchor: id,
    family: "pareto",
    keywords: [],
    description: "A figure",
    parameters,
    result: "scalar",
    returns: "Money",
    examples: [],
    native: "1",
    source: "Author (2003)",
  });
  const loadCatalog = async (): Promise<Catalog> => ({ namespace: "LOYALTY", functions: [entry("CLV"), entry("GINI")] });

  it("arrives at the function, hears where it was written, and is back at its place in the list", async () => {
    const user = userEvent.setup();
    renderPane({ loadCatalog });
    await user.click(tab("Functions"));
    await user.click(await screen.findByRole("button", { name: "80/20 and concentration (2)" }));
    await user.click(button(/LOYALTY\.GINI/));
    await waitFor(() => expect(screen.getByRole("heading", { name: "LOYALTY.GINI" })).toHaveFocus());
    await user.click(button("Insert in C2"));
    await hears(/^Written in C2\.$/, "Insert in C2", "button");
    await user.click(button("All functions"));
    await waitFor(() => expect(button(/LOYALTY\.GINI/)).toHaveFocus());
    expect(spoken()).toEqual([]);
  });

  it("arrives at the view that the settings were opened from", async () => {
    const user = userEvent.setup();
    renderPane({ loadCatalog });
    await user.click(tab("Functions"));
    await user.click(button("Settings"));
    await user.click(button("Back"));
    await waitFor(() => expect(screen.getByRole("heading", { name: "Functions" })).toHaveFocus());
    await user.click(button("Settings"));
    await user.click(button("Start again with a new source"));
    await waitFor(() => expect(screen.getByRole("heading", { name: /^See which accounts/ })).toHaveFocus());
  });
});
