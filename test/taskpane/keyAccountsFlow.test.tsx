/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { PaneServices } from "../../src/taskpane/PaneServices";
import type { LongRun, Outcome } from "../../src/workbook/workbook.types";
import type { SalesColumns } from "../../src/economics/segmentation/keyAccounts.types";
import { inspectionOf, salesColumns, salesTable, smallSales } from "./fixtures";
import { renderPane } from "./renderPane";

const button = (name: string | RegExp) => screen.getByRole("button", { name });

async function toSetup(changes: Partial<PaneServices> = {}) {
  const user = userEvent.setup();
  const pane = renderPane(changes);
  await user.click(await screen.findByRole("button", { name: "Use table Sales (5 rows)" }));
  await screen.findByRole("combobox", { name: "Account" });
  return { user, ...pane };
}

async function toAnswer(changes: Partial<PaneServices> = {}) {
  const pane = await toSetup(changes);
  await pane.user.click(button("Show the answer"));
  await screen.findByRole("heading", { name: /of your accounts|only amounts|nothing to show/ });
  return pane;
}

describe("from first run to the answer", () => {
  it("offers the best source by name and rows, then shows the answer", async () => {
    await toAnswer();
    expect(screen.getByRole("heading", { name: "50.0% of your accounts (2 of 4) make 80% of revenue." })).toBeVisible();
    expect(screen.getByText("Not 80/20: the top 20% make 48.0%.")).toBeVisible();
    expect(screen.getByTitle("Class A: 2 accounts, 85.0% of revenue. Show in the list.")).toBeVisible();
  });

  it("moves the focus to the answer, because the button pressed is gone", async () => {
    // jsdom forgets that the page has the focus as soon as the focused element is gone.
    jest.spyOn(document, "hasFocus").mockReturnValue(true);
    await toAnswer();
    expect(screen.getByRole("heading", { name: /of your accounts/ })).toHaveFocus();
    jest.restoreAllMocks();
  });

  it("reads the columns chosen, a product of two included", async () => {
    const readColumns = jest.fn<Promise<Outcome<SalesColumns>>, Parameters<PaneServices["readColumns"]>>(async () => ({
      ok: true,
      value: smallSales,
    }));
    const { user } = await toSetup({ readColumns });
    await user.selectOptions(screen.getByRole("combobox", { name: "Amount" }), "Quantity x price");
    await user.selectOptions(screen.getByRole("combobox", { name: "Quantity" }), "Quantity");
    expect(screen.getByText("Choose a quantity column and a price column.")).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "Price" }), "Price");
    await user.click(button("Show the answer"));
    await screen.findByRole("heading", { name: /of your accounts/ });
    expect(readColumns.mock.calls[0]!.slice(0, 2)).toEqual([salesTable, { account: 0, name: undefined, quantity: 1, price: 2 }]);
  });

  it("says what is missing beside the button, and reads nothing", async () => {
    const readColumns = jest.fn();
    const inspectSource: PaneServices["inspectSource"] = async (source) => ({
      ok: true,
      value: { ...inspectionOf(source), guess: {}, warnings: ["noNumberColumn"] },
    });
    const { user } = await toSetup({ inspectSource, readColumns });
    expect(screen.getByText("Choose the column that holds the account.")).toBeVisible();
    expect(screen.getByText(/This source has no number column/)).toBeVisible();
    await user.click(button("Show the answer"));
    expect(readColumns).not.toHaveBeenCalled();
  });

  it("shows what is wrong with the data and applies a treatment at once", async () => {
    const columns = salesColumns([
      ["Acme", 400],
      [null, 100],
      ["Bolt", "n/a"],
      ["Bolt", -50],
    ]);
    const { user } = await toSetup({ readColumns: async () => ({ ok: true, value: columns }) });
    await user.click(button("Check the data"));
    expect(await screen.findByText(/2 of 4 rows can be used/)).toBeInTheDocument();
    expect(screen.getByText("1 row has no account (25.0%)")).toBeInTheDocument();
    expect(screen.getByText("1 row has text instead of an amount: left out")).toBeInTheDocument();
    expect(screen.getByText("1 return or credit: subtracted from its account")).toBeInTheDocument();
    await user.click(screen.getByRole("radio", { name: "Count as one account" }));
    expect(await screen.findByText(/3 of 4 rows can be used/)).toBeInTheDocument();
  });

  it("selects the row of a finding in the sheet", async () => {
    const showRange = jest.fn(async (): Promise<Outcome<void>> => ({ ok: true, value: undefined }));
    const columns = salesColumns([
      ["Acme", 400],
      [null, 100],
    ]);
    const { user } = await toSetup({ showRange, readColumns: async () => ({ ok: true, value: columns }) });
    await user.click(button("Check the data"));
    await user.click(await screen.findByRole("button", { name: "Show row 3" }));
    expect(showRange).toHaveBeenCalledWith("Sales", "A3:D3");
  });

  it("recomputes from the cells read when a limit changes, without reading again", async () => {
    const readColumns = jest.fn(async (): Promise<Outcome<SalesColumns>> => ({ ok: true, value: smallSales }));
    const { user } = await toAnswer({ readColumns });
    await user.click(button("Setup"));
    await user.click(button(/3 Measure and limits/));
    const limit = screen.getByRole("textbox", { name: "A accounts make the first" });
    await user.clear(limit);
    expect(screen.getByText("Type a percentage above 0 and below 100.")).toBeVisible();
    await user.type(limit, "60");
    await user.click(button("Show the answer"));
    expect(await screen.findByRole("heading", { name: "25.0% of your accounts (1 of 4) make 60% of revenue." })).toBeVisible();
    expect(readColumns).toHaveBeenCalledTimes(1);
  });

  it("shows amounts only when the total is not above zero", async () => {
    const columns = salesColumns([
      ["Acme", 100],
      ["Bolt", -400],
    ]);
    await toAnswer({ readColumns: async () => ({ ok: true, value: columns }) });
    expect(screen.getByRole("heading", { name: /The total is −300.00/ })).toBeVisible();
    expect(screen.queryByRole("group", { name: "Classes" })).not.toBeInTheDocument();
    expect(screen.getByRole("figure", { name: "Amounts by account" })).toBeVisible();
  });

  it("says when there is nothing to analyse, and looks again on request", async () => {
    const user = userEvent.setup();
    const listSources = jest
      .fn<ReturnType<PaneServices["listSources"]>, []>()
      .mockResolvedValueOnce({ ok: true, value: [] })
      .mockResolvedValueOnce({ ok: true, value: [salesTable] });
    renderPane({ listSources });
    expect(await screen.findByText(/No sales rows found/)).toBeVisible();
    await user.click(button("Look again"));
    expect(await screen.findByRole("button", { name: "Use table Sales (5 rows)" })).toBeVisible();
  });

  it("asks nothing of Excel where there is none, and says so", () => {
    const listSources = jest.fn();
    renderPane({ listSources }, false);
    expect(screen.getByText(/Excel is not connected/)).toBeVisible();
    expect(listSources).not.toHaveBeenCalled();
  });
});

describe("failures and stops", () => {
  it("shows a sentence with the next step, and the technical text only on request", async () => {
    const user = userEvent.setup();
    renderPane({ listSources: async () => ({ ok: false, reason: { key: "editing", detail: "InvalidOperationInCellEditMode: busy" } }) });
    expect(await screen.findByRole("alert")).toHaveTextContent("Excel is editing a cell. Press Enter or Esc in the sheet, then try again.");
    expect(screen.queryByText(/InvalidOperationInCellEditMode/)).not.toBeInTheDocument();
    await user.click(button("Details"));
    expect(screen.getByText("InvalidOperationInCellEditMode: busy")).toBeVisible();
  });

  it("turns an exception nobody foresaw into a sentence too", async () => {
    renderPane({ listSources: () => Promise.reject(new RangeError("boom")) });
    expect(await screen.findByRole("alert")).toHaveTextContent("Something went wrong and nothing was changed. Try again.");
  });

  it("keeps the answer when writing fails", async () => {
    const { user } = await toAnswer({ writeReport: async () => ({ ok: false, reason: { key: "protected" } }) });
    await user.click(button("Write report"));
    expect(await screen.findByRole("alert")).toHaveTextContent(/The sheet or workbook is protected/);
    expect(screen.getByRole("heading", { name: /of your accounts/ })).toBeVisible();
  });

  it("stops at the next chunk and says what is left", async () => {
    let run: LongRun = {};
    const readColumns: PaneServices["readColumns"] = (_source, _roles, _inspection, given) =>
      new Promise((resolve) => {
        run = given;
        given.signal?.addEventListener("abort", () => resolve({ ok: false, reason: { key: "cancelled" } }));
      });
    const { user, effects } = await toSetup({ readColumns });
    await user.click(button("Show the answer"));
    await act(async () => {
      run.onProgress?.({ phase: "reading", done: 2, total: 5 });
      effects.cancel();
    });
    expect(await screen.findByText("Stopped. Nothing was written.")).toBeVisible();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(button("Show the answer")).toBeEnabled();
  });

  it("drops cells of columns that are no longer chosen, and stops reading them", async () => {
    let finish: (outcome: Outcome<SalesColumns>) => void = () => undefined;
    let signal: AbortSignal | undefined;
    const readColumns: PaneServices["readColumns"] = (_source, _roles, _inspection, run) => {
      signal = run.signal;
      return new Promise((resolve) => (finish = resolve));
    };
    const { user, store } = await toSetup({ readColumns });
    await user.click(button("Show the answer"));
    await user.selectOptions(screen.getByRole("combobox", { name: "Amount" }), "Price");
    expect(signal?.aborted).toBe(true);
    await act(async () => finish({ ok: true, value: smallSales }));
    await waitFor(() => expect(store.getState().accounts.task).toBeUndefined());
    expect(store.getState().accounts.columns).toBeUndefined();
  });
});

describe("the report", () => {
  it("is written with the measure and the columns it came from, shown and undone", async () => {
    const report = { sheetName: "Account segments", tableName: "tblSegments", accounts: 4, chart: true };
    const writeReport = jest.fn<ReturnType<PaneServices["writeReport"]>, Parameters<PaneServices["writeReport"]>>(async () => ({
      ok: true,
      value: report,
    }));
    const removeReport = jest.fn(async (): Promise<Outcome<void>> => ({ ok: true, value: undefined }));
    const showRange = jest.fn(async (): Promise<Outcome<void>> => ({ ok: true, value: undefined }));
    const { user } = await toAnswer({ writeReport, removeReport, showRange });
    await user.click(button("Write report"));
    expect(await screen.findByText("Report written on sheet Account segments: 4 accounts.")).toBeVisible();
    expect(writeReport.mock.calls[0]![1]).toEqual({
      measure: "Revenue",
      source: salesTable,
      sourceRows: 5,
      roles: { account: "Customer", value: "Revenue" },
    });
    await user.click(button("Show me"));
    expect(showRange).toHaveBeenCalledWith("Account segments", "A1");
    await user.click(button("Undo"));
    expect(await screen.findByText("The report was removed.")).toBeVisible();
    expect(removeReport).toHaveBeenCalledWith(report);
    expect(screen.queryByText(/Report written/)).not.toBeInTheDocument();
  });

  it("says that the figures are old once the source changes, and updates on request", async () => {
    let change: () => void = () => undefined;
    const readColumns = jest
      .fn<ReturnType<PaneServices["readColumns"]>, []>()
      .mockResolvedValueOnce({ ok: true, value: smallSales })
      .mockResolvedValueOnce({ ok: true, value: salesColumns([["Solo", 10]]) });
    const watchSource: PaneServices["watchSource"] = async (_source, onChange) => {
      change = onChange;
      return { ok: true, value: async () => undefined };
    };
    const { user } = await toAnswer({ watchSource, readColumns });
    act(() => change());
    await user.click(await screen.findByRole("button", { name: "Update" }));
    expect(await screen.findByRole("heading", { name: /100.0% of your accounts \(1 of 1\)/ })).toBeVisible();
    expect(screen.queryByText(/The source changed/)).not.toBeInTheDocument();
  });
});

describe("text from cells", () => {
  it("is shown as text, never as markup", async () => {
    const name = '<img src="x" onerror="alert(1)">';
    const columns = salesColumns([
      [name, 900],
      ["=cmd|'/c calc'!A1", 100],
    ]);
    const { user, container } = await toAnswer({ readColumns: async () => ({ ok: true, value: columns }) });
    await user.click(button("Show table"));
    const figures = within(screen.getByRole("table"));
    expect(figures.getByRole("rowheader", { name })).toHaveTextContent(name);
    expect(figures.getByRole("rowheader", { name: "=cmd|'/c calc'!A1" })).toBeVisible();
    expect(container.querySelector("img")).toBeNull();
  });
});
