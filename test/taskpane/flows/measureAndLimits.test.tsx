/** @jest-environment jsdom */
import type { ServiceChanges } from "../renderPane";
import "@testing-library/jest-dom";
import { screen, waitFor } from "@testing-library/react";
import type { SalesColumns } from "../../../src/economics/segmentation/keyAccounts.types";
import type { Outcome } from "../../../src/workbook/workbook.types";
import { inspectionOf, salesColumns, smallSales } from "../fixtures";
import { answered, button, toAnswer, toSetup } from "../paneSteps";

const guessing = (guess: object): ServiceChanges => ({
  inspectSource: async (source) => ({ ok: true, value: inspectionOf(source, { guess: { account: 0, value: 3, ...guess } }) }),
});

async function toMeasure(changes: ServiceChanges = {}) {
  const pane = await toSetup(changes);
  await pane.user.click(button(/3 Measure and limits/));
  return pane;
}

describe("classes", () => {
  it("are computed again from the cells read when a limit changes, without reading again", async () => {
    const readColumns = jest.fn(async (): Promise<Outcome<SalesColumns>> => ({ ok: true, value: smallSales }));
    const { user, store } = await toAnswer({ readColumns });
    await user.click(button("Setup"));
    await user.click(button(/3 Measure and limits/));
    const limit = screen.getByRole("textbox", { name: "A ends at this share of revenue" });
    await user.clear(limit);
    expect(screen.getByText("Type a percentage above 0 and at most 100.")).toBeVisible();
    expect(screen.getByText("Correct the limits first.")).toBeVisible();
    await user.type(limit, "60");
    await waitFor(() => expect(store.getState().accounts.segmentation?.concentration).toMatchObject({ target: 0.6, countAtTarget: 1 }));
    await user.click(button("Show the answer"));
    expect(await screen.findByRole("heading", { name: /25.0% of your accounts \(1 of 4\)/ })).toBeVisible();
    expect(readColumns).toHaveBeenCalledTimes(1);
  });

  it("say their rule in plain words", async () => {
    await toMeasure();
    expect(
      screen.getByText(
        "A: the largest accounts that make 80% of revenue. B: the next ones, up to 95%. C: the rest. " +
          "The account that crosses a limit counts in the higher class. Equal amounts share a class.",
      ),
    ).toBeVisible();
  });

  it("can be two to five with names of their own, drawn at fixed amounts", async () => {
    const pane = await toMeasure();
    const { user, store } = pane;
    await user.selectOptions(screen.getByRole("combobox", { name: "Draw the classes by" }), "Fixed amounts");
    await user.selectOptions(screen.getByRole("combobox", { name: "Classes" }), "2");
    const name = screen.getByRole("textbox", { name: "Name of class 1" });
    await user.clear(name);
    expect(screen.getByText("Correct the names of the classes first.")).toBeVisible();
    await user.type(name, "Gold");
    const limit = screen.getByRole("textbox", { name: "Gold begins at this revenue" });
    await user.clear(limit);
    await user.type(limit, "250");
    expect(screen.getByText("Gold: revenue of at least 250.00. B: the rest.")).toBeVisible();
    await user.click(button("Show the answer"));
    await answered(pane);
    expect(store.getState().accounts.segmentation?.classes).toMatchObject([
      { name: "Gold", accounts: 2, value: 850 },
      { name: "B", accounts: 2, value: 150 },
    ]);
  });

  it("go back to the usual rule at one press", async () => {
    const { user, store } = await toMeasure();
    await user.selectOptions(screen.getByRole("combobox", { name: "Draw the classes by" }), "Number of accounts");
    await user.selectOptions(screen.getByRole("combobox", { name: "Accounts with equal amounts" }), "Keep the order of the source");
    await user.click(button("Reset to A, B, C at 80 and 95"));
    expect(store.getState().accounts.options.classes).toEqual({
      by: "cumulativeShare",
      names: ["A", "B", "C"],
      limits: [0.8, 0.95],
      boundary: "crossingUp",
      ties: "together",
    });
    expect(screen.queryByRole("button", { name: /^Reset/ })).not.toBeInTheDocument();
  });
});

describe("measures", () => {
  it("are offered as far as their columns are chosen, two beside each other", async () => {
    const columns = { ...smallSales, margin: [100, 90, 10, 60, -20] };
    const pane = await toMeasure({ ...guessing({ margin: 2 }), readColumns: async () => ({ ok: true, value: columns }) });
    const { user, store } = pane;
    const second = screen.getByRole("combobox", { name: "Show beside it" });
    expect([...second.querySelectorAll("option")].map(({ textContent }) => textContent)).toEqual(["Nothing", "Gross margin", "Rows"]);
    await user.selectOptions(second, "Gross margin");
    await user.click(button("Show the answer"));
    await answered(pane);
    expect(store.getState().accounts.segmentation?.secondTotal).toBe(240);
  });
});

describe("a comparison", () => {
  const dated = salesColumns(
    [
      ["Acme", 400],
      ["Bolt", 100],
      ["Acme", 150],
      ["Crux", 350],
    ],
    { date: [46023, 46024, 46025, 46026] },
  );

  it("of two periods takes both halves of the days once they are known", async () => {
    const pane = await toMeasure({ ...guessing({ date: 4 }), readColumns: async () => ({ ok: true, value: dated }) });
    const { user, store } = pane;
    await user.selectOptions(screen.getByRole("combobox", { name: "Compare with" }), "Two periods of these rows");
    await user.click(button("Show the answer"));
    await answered(pane);
    await waitFor(() => expect(store.getState().accounts.movement).toBeDefined());
    const { movement, comparison, segmentation } = store.getState().accounts;
    expect(comparison).toEqual({ kind: "periods", before: { from: 46023, to: 46024 }, now: { from: 46025, to: 46026 } });
    // Before: Acme 400, Bolt 100. Now: Acme 150, Crux 350.
    expect(movement?.bridge).toEqual({ opening: 500, new: 350, grown: 0, shrunk: 250, lost: 100, closing: 500 });
    expect([movement?.beforeLabel, movement?.nowLabel]).toEqual(["Jan 1, 2026 to Jan 2, 2026", "Jan 3, 2026 to Jan 4, 2026"]);
    expect(segmentation?.total).toBe(1000);
  });

  it("of days typed wrongly is told where they are typed, and the last usable one stands", async () => {
    const { user, store } = await toMeasure({ ...guessing({ date: 4 }), readColumns: async () => ({ ok: true, value: dated }) });
    await user.selectOptions(screen.getByRole("combobox", { name: "Compare with" }), "Two periods of these rows");
    await user.type(screen.getByLabelText("Before, from"), "2026-01-02");
    await user.type(screen.getByLabelText("Before, to"), "2026-01-01");
    expect(screen.getAllByText("Choose a first and a last day, the first not after the last.").length).toBeGreaterThan(0);
    expect(screen.getByText("Correct the days to compare first.")).toBeVisible();
    expect(store.getState().accounts.comparison.kind).toBe("periods");
  });

  it("with an earlier report matches its accounts", async () => {
    const earlier = { label: "Segments of 2025", account: ["Acme", "Ezra"], value: [500, 80], class: [0, 1], classNames: ["A", "B", "C"] };
    const { user, store } = await toMeasure({
      listEarlierReports: async () => ({
        ok: true,
        value: [{ sheetName: "Segments", tableName: "tblSegments", label: "Segments of 2025" }],
      }),
      readEarlierReport: async () => ({ ok: true, value: earlier }),
    });
    await user.selectOptions(screen.getByRole("combobox", { name: "Compare with" }), "An earlier report in this workbook");
    expect(screen.getByText("Choose the earlier report to compare with first.")).toBeVisible();
    await user.selectOptions(await screen.findByRole("combobox", { name: "Earlier report" }), "Segments of 2025");
    await user.click(button("Show the answer"));
    await waitFor(() =>
      expect(store.getState().accounts.movement?.bridge).toMatchObject({ opening: 580, grown: 100, lost: 80, closing: 1000 }),
    );
  });

  it("needs a date for two periods, and a report for the other", async () => {
    const { user } = await toMeasure();
    expect(screen.getByText("Two periods need a date column: choose it under Source.")).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "Compare with" }), "An earlier report in this workbook");
    expect(await screen.findByText(/No earlier report was found/)).toBeVisible();
  });
});
