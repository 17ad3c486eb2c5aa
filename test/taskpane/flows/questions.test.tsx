/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, waitFor, within } from "@testing-library/react";
import type { CellValue } from "../../../src/economics/segmentation/keyAccounts.types";
import type { SourceInspection } from "../../../src/workbook/workbook.types";
import { inspectionOf, salesColumns } from "../fixtures";
import { answered, button, toSetup } from "../paneSteps";

/** A source of which some rows are known; with more rows than these unless it is whole. */
const knowing = (rows: CellValue[][], whole: boolean, changes: Partial<SourceInspection> = {}) => ({
  inspectSource: async (source: SourceInspection["source"]) => ({
    ok: true as const,
    value: inspectionOf(source, { sample: { rows, places: rows.map((_, i) => i + 2), whole }, ...changes }),
  }),
});

/** 1.234 and 2.500: euros and cents of a kind, or thousands. */
const ambiguous = salesColumns([
  ["Acme", "1.234"],
  ["Bolt", "2.567"],
]);

const questions = () => within(screen.getByRole("region", { name: "Please say first" }));

describe("a question about the rows", () => {
  it("comes when all rows are read, takes the focus, and stands between the person and the answer until it is answered", async () => {
    const { user, store } = await toSetup({ ...knowing([], false), readColumns: async () => ({ ok: true, value: ambiguous }) });
    expect(screen.queryByRole("region", { name: "Please say first" })).not.toBeInTheDocument();
    await user.click(button("Show the answer"));
    const group = await screen.findByRole("group", { name: "How much is 1.234 in row 2?" });
    await waitFor(() => expect(within(group).getAllByRole("button")[0]).toHaveFocus());
    expect(group).toHaveAccessibleDescription("Every amount can be read in two ways.");
    expect(screen.getByText("Answer the question at the top first.")).toBeVisible();
    expect(store.getState().accounts.segmentation).toBeUndefined();
    button("Show the answer").focus();
    await user.keyboard("{Enter}");
    expect(within(group).getAllByRole("button")[0]).toHaveFocus();
    await user.click(questions().getByRole("button", { name: /^1,234/ }));
    expect(screen.queryByRole("region", { name: "Please say first" })).not.toBeInTheDocument();
    await user.click(button("Show the answer"));
    await answered({ store });
    // 1,234 + 2,567
    expect(store.getState().accounts.segmentation!.total).toBe(3801);
  });

  it("is asked under Check the data as well, which shows no figures before", async () => {
    const { user } = await toSetup({ ...knowing([], false), readColumns: async () => ({ ok: true, value: ambiguous }) });
    await user.click(button("Check the data"));
    await screen.findByRole("group", { name: "How much is 1.234 in row 2?" });
    expect(screen.getAllByText("Answer the question at the top first.").length).toBeGreaterThan(0);
    expect(screen.queryByText(/rows can be used/)).not.toBeInTheDocument();
  });

  it("about the account offers columns with examples, and takes the one that is pressed", async () => {
    const { user, store } = await toSetup(knowing([], false, { guess: { value: 3 }, candidates: { account: [0, 4], value: [] } }));
    expect(
      questions()
        .getAllByRole("button")
        .map((each) => each.textContent),
    ).toEqual(["CustomerFor example Customer 1", "DateFor example Date 1"]);
    await user.click(questions().getByRole("button", { name: /^Customer/ }));
    expect(store.getState().accounts.roles.account).toBe(0);
    expect(screen.queryByText("Which column says who bought?")).not.toBeInTheDocument();
  });
});

describe("what was understood", () => {
  it("leads to the field of each line", async () => {
    const rows = [["Acme", 1, 1, "12,50", 45_000, 1]];
    const { user } = await toSetup(knowing(rows, true));
    const lines = within(screen.getByRole("list", { name: "What was understood" })).getAllByRole("listitem");
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      "Rows: Table Sales, 5 rows. Header in row 1.Change",
      "Columns: Who: Customer. When: none. How much: Revenue.Change",
      "Writing: Amounts are text, read as 1.234,56 (12,50 in row 2).Change",
    ]);
    await user.click(button(/2 Check the data/));
    await user.click(button("Change: Columns"));
    await waitFor(() => expect(screen.getByRole("combobox", { name: "Account" })).toHaveFocus());
    await user.click(button("Change: Writing"));
    await waitFor(() => expect(screen.getByRole("combobox", { name: "Numbers written as text" })).toHaveFocus());
    await user.click(button("Change: Rows"));
    await waitFor(() => expect(screen.getByRole("radio", { name: "Table Sales" })).toHaveFocus());
  });
});
