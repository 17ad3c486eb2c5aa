/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { PaneServices } from "../../../src/taskpane/app/PaneServices";
import { definitionOf, salesTable, writtenReport } from "../fixtures";
import { answered, button, toSetup } from "../paneSteps";
import { renderPane, type ServiceChanges } from "../renderPane";

const withSaved = (changes: ServiceChanges = {}): ServiceChanges => ({
  listDefinitions: async () => ({ ok: true, value: [definitionOf({ report: writtenReport })] }),
  ...changes,
});

describe("saved set-ups", () => {
  it("are offered at first run, and open with one press", async () => {
    const user = userEvent.setup();
    const pane = renderPane(withSaved());
    await user.click(await screen.findByRole("button", { name: "Open Accounts 2026" }));
    await answered(pane);
    expect(pane.store.getState().accounts.definition?.name).toBe("Accounts 2026");
  });

  it("whose source is gone, with no other in the workbook, say what to do", async () => {
    const user = userEvent.setup();
    const reason = { key: "sourceGone" as const, values: { source: "Sales" } };
    const listSources = jest
      .fn<ReturnType<PaneServices["listSources"]>, []>()
      .mockResolvedValueOnce({ ok: true, value: [salesTable] })
      .mockResolvedValue({ ok: true, value: [] });
    renderPane(withSaved({ listSources, inspectSource: async () => ({ ok: false, reason }) }));
    await user.click(await screen.findByRole("button", { name: /^Update Accounts 2026/ }));
    expect(await screen.findByText(/No sales rows found. Open the sheet that has them/)).toBeVisible();
    expect(screen.getByRole("alert")).toHaveTextContent("Sales is no longer there. Choose the source again.");
    expect(button("Look for sources again")).toBeVisible();
  });

  it("are removed only after a second press, the harmless answer having the focus", async () => {
    const user = userEvent.setup();
    const deleteDefinition = jest.fn<ReturnType<PaneServices["accounts"]["deleteDefinition"]>, [string]>(async () => ({
      ok: true,
      value: undefined,
    }));
    renderPane(withSaved({ deleteDefinition }));
    await user.click(await screen.findByRole("button", { name: "Remove Accounts 2026" }));
    expect(screen.getByText("Remove Accounts 2026 from this workbook? Its report stays.")).toBeVisible();
    expect(button("Keep it")).toHaveFocus();
    await user.click(button("Remove it"));
    expect(deleteDefinition).toHaveBeenCalledWith("d1");
    expect(await screen.findByText("The setup was removed from this workbook. Its report stays.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Open Accounts 2026" })).not.toBeInTheDocument();
  });

  it("say when they were saved as the report does, whatever the language of Excel", async () => {
    const savedAt = new Date(2026, 2, 2, 0, 16).getTime();
    renderPane(withSaved({ listDefinitions: async () => ({ ok: true, value: [definitionOf({ savedAt })] }) }));
    expect(await screen.findByText("Saved 2026-03-02 00:16")).toBeVisible();
  });

  it("can only be opened in a workbook open for reading only, and say why", async () => {
    const user = userEvent.setup();
    const deleteDefinition = jest.fn();
    const canWrite: PaneServices["canWrite"] = async () => ({ ok: false, reason: { key: "readOnly" } });
    const { store } = renderPane(withSaved({ canWrite, deleteDefinition }));
    const remove = await screen.findByRole("button", { name: "Remove Accounts 2026" });
    await waitFor(() => expect(remove).toHaveAttribute("aria-disabled", "true"));
    const why = "This workbook is open for reading only. Save a copy and work in that, then try again.";
    for (const locked of [remove, button(/^Update Accounts 2026/)]) {
      expect(locked).toHaveAccessibleDescription(why);
      await user.click(locked);
    }
    expect(screen.queryByText(/from this workbook\?/)).not.toBeInTheDocument();
    expect(store.getState().accounts.screen).toBe("firstRun");
    expect(button("Open Accounts 2026")).not.toHaveAttribute("aria-disabled", "true");
  });

  it("are kept under a name, which is asked for", async () => {
    const { user, store } = await toSetup();
    await user.click(button("Save"));
    expect(screen.getByText("Type a name first.")).toBeVisible();
    await user.type(screen.getByRole("textbox", { name: "Save this setup as" }), "Accounts 2026");
    await user.click(button("Save"));
    expect(await screen.findByText("The setup was saved in this workbook.")).toBeVisible();
    expect(store.getState().accounts.definition).toMatchObject({ name: "Accounts 2026", revision: 1 });
  });

  it("say who saved first, and offer both ways on", async () => {
    const later = definitionOf({ revision: 9 });
    const saveDefinition: PaneServices["accounts"]["saveDefinition"] = async (definition) =>
      definition.id === "d1"
        ? { ok: false, reason: { key: "savedElsewhere", values: { name: "Accounts 2026", when: "2 March, 14:05" } } }
        : { ok: true, value: definition };
    const user = userEvent.setup();
    const pane = renderPane({ saveDefinition, listDefinitions: async () => ({ ok: true, value: [later] }) });
    const { store } = pane;
    await user.click(await screen.findByRole("button", { name: "Open Accounts 2026" }));
    // "Setup" stands over the answer as soon as that is drawn; nothing is under way any more when the pane has answered
    await answered(pane);
    await user.click(button("Setup"));
    await user.click(button("Save"));
    expect(await screen.findByText(/Accounts 2026 was saved in another pane on 2 March, 14:05/)).toBeVisible();
    expect(button("Take the saved one")).toBeVisible();
    await user.click(button("Save mine as new"));
    await waitFor(() => expect(store.getState().accounts.definition?.name).toBe("Accounts 2026 (2)"));
    expect(screen.queryByRole("button", { name: "Take the saved one" })).not.toBeInTheDocument();
  });
});

describe("a report whose writing was interrupted", () => {
  const left = { key: "k", startedAt: Date.UTC(2026, 2, 2, 12), sheets: ["Summary", "Audit"], updated: false };

  it.each([
    ["Remove what it left", "removeUnfinished"],
    ["Keep it", "keepUnfinished"],
  ] as const)("is told with its sheets at the start, and %s ends it", async (button, service) => {
    let unfinished = [left];
    const end = jest.fn(async () => {
      unfinished = [];
      return { ok: true as const, value: undefined };
    });
    renderPane({ findUnfinished: async () => ({ ok: true, value: unfinished }), [service]: end });
    expect(
      await screen.findByText(/^Writing a report was interrupted \(2026-03-02 .*It left the sheets Summary, Audit\.$/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: button }));
    await waitFor(() => expect(screen.queryByText(/was interrupted/)).not.toBeInTheDocument());
    expect(end).toHaveBeenCalledWith(left);
  });

  it("that added nothing to an earlier one has nothing to remove", async () => {
    renderPane({ findUnfinished: async () => ({ ok: true, value: [{ ...left, sheets: [], updated: true }] }) });
    expect(await screen.findByText(/update it again/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Remove what it left" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Close" })).toBeInTheDocument();
  });
});
