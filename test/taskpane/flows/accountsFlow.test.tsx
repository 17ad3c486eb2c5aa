/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { PaneServices } from "../../../src/taskpane/app/PaneServices";
import type { LongRun, Outcome, SourceRef } from "../../../src/workbook/workbook.types";
import type { SalesColumns } from "../../../src/economics/segmentation/keyAccounts.types";
import { inspectionOf, otherSheet, salesColumns, salesTable, smallSales } from "../fixtures";
import { answered, button, toAnswer, toSetup } from "../paneSteps";
import { renderPane } from "../renderPane";

describe("from first run to the answer", () => {
  it("offers the best source by name and rows, then shows the answer", async () => {
    await toAnswer();
    expect(screen.getByRole("heading", { name: "50.0% of your accounts (2 of 4) make 85.0% of revenue." })).toBeVisible();
    expect(
      screen.getByText("With fewer than five accounts the top 20% are less than one account, so 80/20 says nothing here."),
    ).toBeVisible();
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
    const pane = await toSetup({ readColumns });
    const { user } = pane;
    await user.selectOptions(screen.getByRole("combobox", { name: "Amount" }), "Quantity x price");
    await user.selectOptions(screen.getByRole("combobox", { name: "Quantity" }), "Quantity");
    expect(screen.getByText("Choose a quantity column and a price column.")).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "Price" }), "Price");
    await user.click(button("Show the answer"));
    await answered(pane);
    expect(readColumns.mock.calls[0]!.slice(0, 2)).toEqual([[salesTable], { account: 0, quantity: 1, price: 2 }]);
  });

  it("says which columns were guessed, and with what they hold", async () => {
    await toSetup();
    expect(screen.getByText("Guessed from the header. For example Customer 1")).toBeVisible();
  });

  it("reads further columns on request, service activities with their rates", async () => {
    const readColumns = jest.fn(async (): Promise<Outcome<SalesColumns>> => ({
      ok: true,
      value: { ...smallSales, drivers: [[1, 0, 2, 0, 0]] },
    }));
    const pane = await toSetup({ readColumns });
    const { user, store } = pane;
    await user.click(button("More columns"));
    await user.selectOptions(screen.getByRole("combobox", { name: "Date" }), "Date");
    await user.click(screen.getByRole("checkbox", { name: "Visits" }));
    expect(screen.getByText("Type what each service activity costs, or take it out.")).toBeVisible();
    await user.type(screen.getByRole("textbox", { name: "Cost of one: Visits" }), "12.50");
    await user.click(button("Show the answer"));
    await answered(pane);
    expect(readColumns).toHaveBeenCalledWith(
      [salesTable],
      { account: 0, value: 3, date: 4, drivers: [5] },
      expect.anything(),
      expect.anything(),
    );
    expect(store.getState().accounts.options.activities).toEqual([{ title: "Visits", rate: 12.5 }]);
  });

  it("reads ranges of the same shape together, and says so", async () => {
    const readColumns = jest.fn(async (): Promise<Outcome<SalesColumns>> => ({ ok: true, value: smallSales }));
    const inspectSource: PaneServices["inspectSource"] = async (source) => ({
      ok: true,
      value: inspectionOf(source, { alike: [otherSheet] }),
    });
    const { user } = await toSetup({ readColumns, inspectSource });
    await user.click(screen.getByRole("checkbox", { name: "Sheet Old (8 rows)" }));
    await user.click(button("Check the data"));
    expect(readColumns).toHaveBeenCalledWith([salesTable, otherSheet], expect.anything(), expect.anything(), expect.anything());
    expect(await screen.findByText("Table Sales and 1 more")).toBeInTheDocument();
  });

  it("says what is missing instead of reading", async () => {
    const readColumns = jest.fn();
    const inspectSource: PaneServices["inspectSource"] = async (source) => ({
      ok: true,
      value: inspectionOf(source, { guess: {}, warnings: ["noNumberColumn"] }),
    });
    const { user } = await toSetup({ inspectSource, readColumns });
    expect(screen.getByText("Choose the column that holds the account.")).toBeVisible();
    expect(screen.getByText(/This source has no number column/)).toBeVisible();
    await user.click(button("Show the answer"));
    expect(readColumns).not.toHaveBeenCalled();
  });

  it("shows amounts only when the total is not above zero", async () => {
    const columns = salesColumns([
      ["Acme", 100],
      ["Bolt", -400],
    ]);
    await toAnswer({ readColumns: async () => ({ ok: true, value: columns }) });
    expect(screen.getByRole("heading", { name: /The total is −300.00/ })).toBeVisible();
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

  it("adds sample data on a sheet of its own and takes it", async () => {
    const user = userEvent.setup();
    const { store } = renderPane({ listSources: async () => ({ ok: true, value: [] }) });
    await user.click(await screen.findByRole("button", { name: "Insert sample data" }));
    expect(await screen.findByRole("radio", { name: "Table SampleSales" })).toBeChecked();
    expect(store.getState().accounts.source?.sheetName).toBe("Sample sales");
  });

  it("offers no sample data where no sheet can be added", async () => {
    renderPane({ canWrite: async () => ({ ok: false, reason: { key: "readOnly" } }) });
    expect(await screen.findByRole("button", { name: "Use table Sales (5 rows)" })).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("button", { name: "Insert sample data" })).not.toBeInTheDocument());
  });

  it("asks nothing of Excel where there is none, and says so", () => {
    const listSources = jest.fn();
    const listDefinitions = jest.fn();
    renderPane({ listSources, listDefinitions }, false);
    expect(screen.getByText(/Excel is not connected/)).toBeVisible();
    expect([listSources, listDefinitions].map((service) => service.mock.calls.length)).toEqual([0, 0]);
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

  it("names the keys that end editing when Excel does not answer at all", async () => {
    jest.useFakeTimers();
    renderPane({ listSources: () => new Promise(() => undefined) });
    expect(screen.queryByText(/press Enter or Esc there/)).not.toBeInTheDocument();
    act(() => jest.advanceTimersByTime(4000));
    expect(screen.getByText(/press Enter or Esc there/)).toBeVisible();
    jest.useRealTimers();
  });

  it("keeps the answer when writing fails", async () => {
    const { user } = await toAnswer({ writeReport: async () => ({ ok: false, reason: { key: "protected" } }) });
    await user.click(button(/^Write report/));
    expect(await screen.findByRole("alert")).toHaveTextContent(/The sheet or workbook is protected/);
    expect(screen.getByRole("heading", { name: /of your accounts/ })).toBeVisible();
  });

  it("stops at the next chunk and says what is left", async () => {
    let run: LongRun = {};
    const readColumns: PaneServices["readColumns"] = (_sources, _roles, _inspection, given) =>
      new Promise((resolve) => {
        run = given;
        given.signal?.addEventListener("abort", () => resolve({ ok: false, reason: { key: "cancelled" } }));
      });
    const { user, effects } = await toSetup({ readColumns });
    await user.click(button("Show the answer"));
    await act(async () => {
      run.onProgress?.({ phase: "reading", done: 2, total: 5 });
      effects.accounts.cancel();
    });
    expect(await screen.findByText("Stopped. Nothing was written.")).toBeVisible();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(button("Show the answer")).toBeEnabled();
  });

  it("drops cells of columns that are no longer chosen, and stops reading them", async () => {
    let finish: (outcome: Outcome<SalesColumns>) => void = () => undefined;
    let signal: AbortSignal | undefined;
    const readColumns: PaneServices["readColumns"] = (_sources, _roles, _inspection, run) => {
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

describe("a changed source", () => {
  it("makes the figures old once a cell changes, and is read again on request", async () => {
    let change: (gone: SourceRef[]) => void = () => undefined;
    const readColumns = jest
      .fn<ReturnType<PaneServices["readColumns"]>, []>()
      .mockResolvedValueOnce({ ok: true, value: smallSales })
      .mockResolvedValueOnce({ ok: true, value: salesColumns([["Solo", 10]]) });
    const watchSources: PaneServices["watchSources"] = async (_sources, onChange) => {
      change = onChange;
      return { ok: true, value: async () => undefined };
    };
    const { user } = await toAnswer({ watchSources, readColumns });
    act(() => change([]));
    await user.click((await screen.findAllByRole("button", { name: "Update" }))[0]!);
    expect(await screen.findByRole("heading", { name: /100.0% of your accounts \(1 of 1\)/ })).toBeVisible();
    expect(screen.queryByText(/The source changed/)).not.toBeInTheDocument();
  });

  it("that is deleted is named with the way to another one, as long as it is not there", async () => {
    let change: (gone: SourceRef[]) => void = () => undefined;
    let there = false;
    const watchSources: PaneServices["watchSources"] = async (_sources, onChange) => {
      change = onChange;
      return { ok: true, value: async () => undefined };
    };
    const gone = { key: "sourceGone", values: { source: "Sales" } } as const;
    let reads = 0;
    const fingerprint: PaneServices["accounts"]["fingerprint"] = async () =>
      there || reads++ === 0 ? { ok: true, value: { parts: ["5 rows"] } } : { ok: false, reason: gone };
    const { user, store } = await toAnswer({ watchSources, fingerprint });
    await act(async () => change([{ ...store.getState().accounts.source! }]));
    expect(await screen.findByText(/^Sales is no longer in this workbook, seen at .* These figures are from before/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Update" })).not.toBeInTheDocument();
    there = true;
    await act(async () => void window.dispatchEvent(new Event("focus")));
    await waitFor(() => expect(screen.queryByText(/is no longer in this workbook/)).not.toBeInTheDocument());
    there = false;
    await act(async () => void window.dispatchEvent(new Event("focus")));
    await user.click(await screen.findByRole("button", { name: "Choose the source" }));
    expect(store.getState().accounts).toMatchObject({ screen: "setup", section: "source", sourceGone: true });
    expect(await screen.findByText(/^Sales is no longer in this workbook/)).toBeVisible();
  });

  it("is noticed when the person comes back to the pane", async () => {
    let parts = ["5 rows"];
    await toAnswer({ fingerprint: async () => ({ ok: true, value: { parts } }) });
    await act(async () => void window.dispatchEvent(new Event("focus")));
    expect(screen.queryByText(/The source changed/)).not.toBeInTheDocument();
    parts = ["6 rows"];
    await act(async () => void window.dispatchEvent(new Event("focus")));
    expect(await screen.findByText(/The source changed at .* These figures are from before/)).toBeVisible();
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
    await user.click(screen.getByRole("tab", { name: "List" }));
    expect(within(await screen.findByRole("grid")).queryByRole("img")).not.toBeInTheDocument();
    expect(container.querySelector("img")).toBeNull();
  });
});
