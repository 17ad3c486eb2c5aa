/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import type { PaneServices } from "../../../src/taskpane/app/PaneServices";
import { analyseLog } from "../../../src/taskpane/value/analyseLog";
import type { ValueContent, WrittenValues } from "../../../src/workbook/value/customerValue.types";
import type { Outcome, SourceRef } from "../../../src/workbook/workbook.types";
import { valueSetupViewModel } from "../../../src/taskpane/value/valueSetupViewModel";
import { inspectionOf, otherSheet, salesTable } from "../fixtures";
import { button } from "../paneSteps";
import { renderPane, type ServiceChanges } from "../renderPane";
import { logColumns } from "../value/valueFixtures";

// jsdom has no layout: the list is given the height of a pane.
beforeAll(() => {
  for (const height of ["offsetHeight", "clientHeight"])
    Object.defineProperty(HTMLElement.prototype, height, { configurable: true, value: 400 });
});

const written: WrittenValues = { sheetId: "s", sheetName: "Customer value", tableName: "CustomerValues", customers: 60, form: "formulas" };
const log = logColumns(60);

/** Services with a log; the models run here, without a worker. */
function services(changes: ServiceChanges = {}, value: Partial<PaneServices["value"]> = {}): ServiceChanges {
  return {
    inspectSource: async (source) => ({ ok: true, value: inspectionOf(source, { guess: { account: 0, value: 3, date: 4 } }) }),
    readColumns: async () => ({ ok: true, value: log }),
    value: {
      analyse: async ({ ids, dates, amounts }, options) => analyseLog(ids, dates, amounts, options),
      write: async () => ({ ok: true, value: written }),
      remove: async () => ({ ok: true, value: undefined }),
      ...value,
    },
    ...changes,
  };
}

async function toForm(changes: ServiceChanges) {
  const pane = renderPane(changes);
  fireEvent.click(screen.getByRole("tab", { name: "Value" }));
  fireEvent.click(await screen.findByRole("button", { name: "Use table Sales (5 rows)" }));
  await screen.findByRole("combobox", { name: "Customer" });
  return pane;
}

function type(label: string, text: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
}

async function toAnswer(changes: ServiceChanges = services()) {
  const pane = await toForm(changes);
  type("Gross margin", "40");
  type("Discount rate a year", "10");
  fireEvent.click(button("Show customer value"));
  await waitFor(() => expect(pane.store.getState().value.task).toBeUndefined());
  return pane;
}

describe("the Value tab", () => {
  test("asks for margin and rate before it reads, and says so beside the button", async () => {
    const readColumns = jest.fn();
    await toForm(services({ readColumns }));
    expect(screen.getByText(/Type the gross margin and the discount rate/)).toBeInTheDocument();
    fireEvent.click(button("Show customer value"));
    expect(readColumns).not.toHaveBeenCalled();
    type("Gross margin", "140");
    expect(screen.getByText("Type a percentage above 0 and at most 100.")).toBeInTheDocument();
  });

  test("shows the value in a sentence, who is worth keeping with a way to a row, and the check", async () => {
    const showRange = jest.fn(async (): Promise<Outcome<void>> => ({ ok: true, value: undefined }));
    const pane = await toAnswer(services({ showRange }));
    expect(screen.getByRole("heading", { name: /^Your 60 customers are worth .* over 36 months/ })).toBeInTheDocument();
    fireEvent.click(screen.getByRole("tab", { name: "Keep" }));
    const list = await screen.findByRole("grid", { name: "Customers worth keeping" });
    const { analysis } = pane.store.getState().value;
    expect(list).toHaveAttribute("aria-rowcount", String(analysis!.keep.atRisk.length + 1));
    await waitFor(() => expect(list.querySelector("[data-row='0']")).not.toBeNull());
    fireEvent.click(list.querySelector("[data-row='0']")!);
    fireEvent.click(button("Show a row"));
    const row = analysis!.lines.row[analysis!.keep.atRisk[0]!]! + 2;
    await waitFor(() => expect(showRange).toHaveBeenCalledWith("Sales", `A${row}:F${row}`));
    fireEvent.click(screen.getByRole("tab", { name: "Check" }));
    expect(await screen.findByText(/^Fitted to the rows until/)).toBeInTheDocument();
    expect(screen.getByRole("rowheader", { name: /^alpha/ })).toBeInTheDocument();
  });

  test("counts customers as new from the suggested day at one press where the rows begin too late", async () => {
    const cutLog = { days: 46, pile: 3.2, newFrom: 45_060 };
    const asked: unknown[] = [];
    const analyse: PaneServices["value"]["analyse"] = async ({ ids, dates, amounts }, options) => {
      asked.push(options.newFrom);
      const answer = analyseLog(ids, dates, amounts, options);
      return answer.ok && options.newFrom === undefined ? { ok: true, analysis: { ...answer.analysis, cutLog } } : answer;
    };
    const pane = await toAnswer(services({}, { analyse }));
    expect(screen.getByText(/begin when many customers were customers already/)).toBeInTheDocument();
    fireEvent.click(button(/^Count as new from/));
    await waitFor(() => expect(screen.queryByText(/begin when many customers were customers already/)).not.toBeInTheDocument());
    expect(asked).toEqual([undefined, 45_060]);
    expect(await screen.findByText(/^Only customers first seen from .* on count/)).toBeInTheDocument();
    expect(pane.store.getState().value.typed.newFrom).toBe("2023-05-14");
  });

  test("writes what is shown, says where, and takes it back", async () => {
    const contents: ValueContent[] = [];
    const write = async (content: ValueContent): Promise<Outcome<WrittenValues>> => {
      contents.push(content);
      return { ok: true, value: written };
    };
    const remove = jest.fn(async (): Promise<Outcome<void>> => ({ ok: true, value: undefined }));
    await toAnswer(services({}, { write, remove }));
    fireEvent.click(button("Write sheet (Customer value)"));
    expect(await screen.findByText(/Sheet Customer value written: 60 customers/)).toBeInTheDocument();
    expect(contents[0]).toMatchObject({
      grossMargin: 0.4,
      annualDiscount: 0.1,
      horizonMonths: 36,
      form: "formulas",
      sources: [salesTable],
      columns: [
        { role: "Customer", title: "Customer" },
        { role: "Date", title: "Date" },
        { role: "Amount", title: "Revenue" },
      ],
    });
    expect(contents[0]!.customerId(0)).toBe(log.account[0]);
    fireEvent.click(button("Undo"));
    expect(await screen.findByText("The sheet was removed.")).toBeInTheDocument();
    expect(remove).toHaveBeenCalledWith(written);
  });

  test("says when rows changed since, and reads them again on request", async () => {
    let change: (gone: SourceRef[]) => void = () => undefined;
    const watchSources: PaneServices["watchSources"] = async (_sources, onChange) => {
      change = onChange;
      return { ok: true, value: async () => undefined };
    };
    let time = 0;
    const pane = await toAnswer(services({ watchSources, now: () => ++time }));
    expect(screen.queryByText(/^The source changed/)).toBeNull();
    act(() => change([]));
    expect(screen.getByText(/^The source changed at .* These figures are from before/)).toBeInTheDocument();
    fireEvent.click(button("Update"));
    await waitFor(() => expect(pane.store.getState().value.changedAt).toBeUndefined());
    expect(screen.queryByText(/^The source changed/)).toBeNull();
  });

  test("names a source that was deleted, and leads to another one", async () => {
    let change: (gone: SourceRef[]) => void = () => undefined;
    const watchSources: PaneServices["watchSources"] = async (_sources, onChange) => {
      change = onChange;
      return { ok: true, value: async () => undefined };
    };
    const pane = await toAnswer(services({ watchSources }));
    const { source } = pane.store.getState().value;
    pane.services.listLogSources = async () => ({ ok: true, value: [otherSheet] });
    await act(async () => change([source!]));
    expect(screen.getByText(/is no longer in this workbook, seen at .* These figures are from before/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Update" })).toBeNull();
    fireEvent.click(button("Choose the source"));
    expect(valueSetupViewModel(pane.store.getState().value)).toMatchObject({
      sources: [{ source: otherSheet }],
      missing: "Choose a source first.",
    });
  });

  test("says why nothing can be written, and still shows the answer", async () => {
    await toAnswer(services({ canWrite: async () => ({ ok: false, reason: { key: "readOnly" } }) }));
    expect(screen.getByText(/open for reading only/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /Write sheet/ })).toBeNull();
    expect(screen.getByRole("heading", { name: /are worth/ })).toBeInTheDocument();
  });

  test("leads to the row with a date that is none", async () => {
    const showRange = jest.fn(async (): Promise<Outcome<void>> => ({ ok: true, value: undefined }));
    const date = log.date!.map((day, i) => (i === 4 ? "soon" : day));
    await toAnswer(services({ showRange, readColumns: async () => ({ ok: true, value: { ...log, date } }) }));
    expect(screen.getByRole("alert")).toHaveTextContent("Row 6 of Sales has soon where a date belongs");
    fireEvent.click(button("Show row 6"));
    await waitFor(() => expect(showRange).toHaveBeenCalledWith("Sales", "A6:F6"));
  });

  test("says what to do when nobody bought twice", async () => {
    const once = { ...log, account: log.account.map((_, i) => `C${i}`) };
    await toAnswer(services({ readColumns: async () => ({ ok: true, value: once }) }));
    expect(screen.getByRole("alert")).toHaveTextContent("Hardly any customer bought again");
  });

  test("asks for margin and rate first, and has a list of sources that opens where they are many", async () => {
    const many = Array.from({ length: 9 }, (_, i) => ({ ...otherSheet, sheetName: `Year ${i}` }));
    await toForm(services({ listLogSources: async () => ({ ok: true, value: [salesTable, ...many] }) }));
    const [first] = screen.getAllByRole("textbox");
    expect(first).toBe(screen.getByLabelText("Gross margin"));
    expect(screen.queryByRole("radio")).toBeNull();
    expect(screen.getByRole("combobox", { name: "Take the rows from" })).toHaveDisplayValue("Table Sales");
  });

  test("refuses rows in several currencies by name, and goes on once the column is not used", async () => {
    const currency = log.account.map((_, i) => (i % 3 === 0 ? "USD" : "EUR"));
    const readColumns: PaneServices["readColumns"] = async (_sources, roles) => ({
      ok: true,
      value: roles.currency === undefined ? log : { ...log, currency },
    });
    const guess = { account: 0, value: 3, date: 4, currency: 5 };
    await toAnswer(services({ readColumns, inspectSource: async (source) => ({ ok: true, value: inspectionOf(source, { guess }) }) }));
    const usd = currency.filter((code) => code === "USD").length.toLocaleString("en");
    expect(screen.getByRole("alert")).toHaveTextContent(`USD: ${usd} rows`);
    fireEvent.change(screen.getByRole("combobox", { name: "Currency" }), { target: { value: "" } });
    fireEvent.click(button("Show customer value"));
    expect(await screen.findByRole("heading", { name: /^Your 60 customers are worth/ })).toBeInTheDocument();
  });

  test("names a source without dates at once", async () => {
    await toForm(services({ inspectSource: async (source) => ({ ok: true, value: inspectionOf(source) }) }));
    expect(screen.getByText(/^No date column was found/)).toBeInTheDocument();
    expect(screen.getByText("Choose the columns of customer, date and amount.")).toBeInTheDocument();
  });

  test("Cancel stops the analysis, keeps the form, and says that nothing was written", async () => {
    const pane = await toForm(
      services(
        {},
        {
          analyse: (_log, _options, signal) =>
            new Promise((_, reject) => signal?.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")))),
        },
      ),
    );
    type("Gross margin", "40");
    type("Discount rate a year", "10");
    fireEvent.click(button("Show customer value"));
    await waitFor(() => expect(pane.store.getState().value.task?.kind).toBe("calculating"));
    fireEvent.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(await screen.findByText("Stopped. Nothing was written.")).toBeInTheDocument();
    expect(screen.getByRole("combobox", { name: "Customer" })).toBeInTheDocument();
  });
});
