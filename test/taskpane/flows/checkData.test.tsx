/** @jest-environment jsdom */
import type { ServiceChanges } from "../renderPane";
import "@testing-library/jest-dom";
import { screen, waitFor, within } from "@testing-library/react";
import type { SalesColumns } from "../../../src/economics/segmentation/keyAccounts.types";
import type { Outcome } from "../../../src/workbook/workbook.types";
import { inspectionOf, salesColumns } from "../fixtures";
import { button, toSetup } from "../paneSteps";

/** The form with the rows read and section 2 open. */
async function toCheck(columns: SalesColumns, changes: ServiceChanges = {}) {
  const pane = await toSetup({ readColumns: async () => ({ ok: true, value: columns }), ...changes });
  await pane.user.click(button("Check the data"));
  await screen.findByText(/rows can be used/);
  return pane;
}

/** An inspection that guesses further roles. */
const guessing = (guess: object): ServiceChanges => ({
  inspectSource: async (source) => ({ ok: true, value: inspectionOf(source, { guess: { account: 0, value: 3, ...guess } }) }),
});

const dirty = salesColumns([
  ["Acme", 400],
  [null, 100],
  ["Bolt", "n/a"],
  ["Bolt", -50],
  ["acme ", 5],
]);

describe("checking the data", () => {
  it("shows every finding with its count and amount before any answer, and applies a treatment at once", async () => {
    const { user } = await toCheck(dirty);
    expect(screen.getByText("3 of 5 rows can be used. They belong to 2 accounts.")).toBeVisible();
    expect(screen.getByText("1 row has no account (20.0%): left out")).toBeVisible();
    expect(screen.getByText("Not in the answer: 100.00 (22.0% of the money).")).toBeVisible();
    expect(screen.getByText("1 row has text instead of an amount: left out")).toBeVisible();
    expect(screen.getByText("1 return or credit: subtracted from its account")).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "Rows without an account" }), "Count as one account");
    expect(await screen.findByText(/4 of 5 rows can be used/)).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "Returns and credits" }), "Leave out");
    expect(await screen.findByText("1 return or credit: left out")).toBeVisible();
  });

  it("selects the row of a finding in the sheet it comes from", async () => {
    const showRange = jest.fn(async (): Promise<Outcome<void>> => ({ ok: true, value: undefined }));
    const { user } = await toCheck(dirty, { showRange });
    await user.click(button(/^Show in sheet: .*, row 3$/));
    expect(showRange).toHaveBeenCalledWith("Sales", "A3:F3");
  });

  it("lists the spellings that were taken as one account", async () => {
    const { user } = await toCheck(dirty);
    await user.click(button("Spellings taken as one account"));
    expect(screen.getByText(/^Acme: also acme/)).toBeVisible();
  });

  it("leaves accounts out with a reason, says what they held, and takes them back", async () => {
    const { user, store } = await toCheck(dirty);
    await user.click(button("Leave it out"));
    expect(screen.getByText("Type the id of an account first.")).toBeVisible();
    await user.type(screen.getByRole("combobox", { name: "Account" }), "Bolt");
    await user.selectOptions(screen.getByRole("combobox", { name: "Reason" }), "Cash or anonymous sales");
    await user.click(button("Leave it out"));
    expect(store.getState().accounts.options.exclusions).toEqual([{ account: "Bolt", reason: "Cash or anonymous sales" }]);
    expect(await screen.findByText(/^Bolt: Cash or anonymous sales, 2 rows, −50.00$/)).toBeVisible();
    await user.click(button("Count again: Bolt"));
    expect(await screen.findByText("3 of 5 rows can be used. They belong to 2 accounts.")).toBeVisible();
  });
});

describe("several currencies", () => {
  const columns = salesColumns(
    [
      ["Acme", 400],
      ["Bolt", 100],
      ["Acme", 200],
    ],
    { currency: ["GBP", "usd", "GBP"] },
  );

  it("are never added up: rows without a rate stay out until it is typed", async () => {
    const { user, store } = await toCheck(columns, guessing({ currency: 2 }));
    expect(screen.getByText("1 row is in a currency without a rate: left out")).toBeVisible();
    expect(store.getState().accounts.segmentation?.total).toBe(600);
    const rate = screen.getByRole("textbox", { name: "1 USD in GBP" });
    expect(rate).toHaveAccessibleDescription("Type a rate above zero. Until then these rows are left out.");
    await user.type(rate, "0.8");
    await waitFor(() => expect(store.getState().accounts.segmentation?.total).toBe(680));
    expect(screen.getByText("1 row is in another currency: converted")).toBeVisible();
  });

  it("take their rates from the cells selected in the sheet", async () => {
    const { user, store } = await toCheck(columns, {
      ...guessing({ currency: 2 }),
      readRates: async () => ({ ok: true, value: [{ code: "usd", rate: 0.5 }] }),
    });
    await user.click(button("Take rates from the selected cells"));
    await waitFor(() => expect(store.getState().accounts.segmentation?.total).toBe(650));
    expect(screen.getByRole("textbox", { name: "1 USD in GBP" })).toHaveValue("0.5");
  });

  it("say when the selected cells hold no rates", async () => {
    const { user } = await toCheck(columns, {
      ...guessing({ currency: 2 }),
      readRates: async () => ({ ok: false, reason: { key: "notRates", values: { address: "Sheet1!A1" } } }),
    });
    await user.click(button("Take rates from the selected cells"));
    expect(await screen.findByText(/^Sheet1!A1 is not a list of rates./)).toBeVisible();
  });
});

describe("a period", () => {
  /** 30 January, 10 February and 20 February 2026 */
  const columns = salesColumns(
    [
      ["Acme", 400],
      ["Bolt", 100],
      ["Acme", 200],
    ],
    { date: [46052, 46063, 46073] },
  );

  it("counts only its days, and a wrong one is told where it is typed", async () => {
    const { user, store } = await toCheck(columns, guessing({ date: 4 }));
    expect(screen.getByText(/The rows used run from Jan 30, 2026 to Feb 20, 2026\./)).toBeVisible();
    expect(screen.getByText("The last month ends before its last day: its 2 rows are counted")).toBeVisible();
    const period = within(screen.getByRole("group", { name: "Period" }));
    await user.type(period.getByLabelText("From"), "2026-02-01");
    await waitFor(() => expect(store.getState().accounts.segmentation?.total).toBe(300));
    await user.type(period.getByLabelText("To"), "2026-01-01");
    expect(screen.getByText("Choose a day that is not after the other one.")).toBeVisible();
    expect(screen.getByText("Correct the days of the period first.")).toBeVisible();
    expect(store.getState().accounts.segmentation?.total).toBe(300);
  });

  it("with dates nobody can read counts their rows until days are asked for, then leaves them out, each time saying so", async () => {
    const unread = { ...columns, date: [46052, "soon", "31/31/2026"] };
    const { user, store } = await toCheck(unread, guessing({ date: 4 }));
    expect(screen.getByText("2 rows have no date that can be read: counted")).toBeVisible();
    expect(store.getState().accounts.segmentation?.total).toBe(700);
    await user.type(within(screen.getByRole("group", { name: "Period" })).getByLabelText("From"), "2026-01-01");
    await waitFor(() => expect(store.getState().accounts.segmentation?.total).toBe(400));
    expect(screen.getByText("2 rows have no date that can be read: left out, as they may be outside the period")).toBeVisible();
  });
});
