/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ShareServices } from "../../../src/taskpane/share/ShareServices";
import type { PaneServices } from "../../../src/taskpane/app/PaneServices";
import type { LongRun } from "../../../src/workbook/workbook.types";
import { fakeShareServices, preview } from "../share/fakeShareServices";
import { spoken } from "../heard";
import { renderPane, type ServiceChanges } from "../renderPane";

async function openShare(changes: Partial<ShareServices> = {}, services: ServiceChanges = {}) {
  const user = userEvent.setup();
  const pane = renderPane({ share: fakeShareServices(changes), ...services });
  await user.click(screen.getByRole("tab", { name: "Share" }));
  return { ...pane, user };
}

const noFile: Partial<ShareServices> = { inspect: async () => ({ ok: false, reason: { key: "noFileHere" } }) };

describe("share with finance", () => {
  it("says what a copy would hold before it is made, with the way to each cell", async () => {
    const showRange = jest.fn<ReturnType<PaneServices["showRange"]>, [string, string]>(async () => ({ ok: true, value: undefined }));
    const { user } = await openShare({}, { showRange });
    expect(await screen.findByText("42 formulas become Excel formulas")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "3 become values, with a note" })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "1 cell shows an error" }));
    await user.click(screen.getByRole("button", { name: "Go to Fits!B4" }));
    expect(showRange).toHaveBeenCalledWith("Fits", "B4");
  });

  it("lists what to clear up before, and goes to a sheet that has no cell to name", async () => {
    const showRange = jest.fn<ReturnType<PaneServices["showRange"]>, [string, string]>(async () => ({
      ok: false,
      reason: { key: "sheetGone", values: { sheet: "Old" } },
    }));
    const { user } = await openShare({}, { showRange });
    await user.click(await screen.findByRole("button", { name: "1 hidden sheet" }));
    await user.click(screen.getByRole("button", { name: "Go to Old" }));
    expect(showRange).toHaveBeenCalledWith("Old", "A1");
    expect(await screen.findByText("The sheet Old is no longer there.")).toBeInTheDocument();
  });

  it("makes the copy with the options chosen and tells what it is and how to check it", async () => {
    const makeCopy = jest.fn(fakeShareServices().makeCopy);
    const inspect = jest.fn(fakeShareServices().inspect);
    const { user } = await openShare({ makeCopy, inspect });
    await user.click(await screen.findByRole("radio", { name: "Older Excel or LibreOffice" }));
    await user.click(screen.getByRole("button", { name: "Options" }));
    await user.click(screen.getByRole("checkbox", { name: "Replace customer names by numbers" }));
    await user.click(screen.getByRole("button", { name: "Create copy" }));
    expect(inspect).toHaveBeenLastCalledWith(expect.objectContaining({ excel: "older" }), expect.anything());
    expect(makeCopy).toHaveBeenCalledWith(
      expect.objectContaining({ excel: "older", pseudonymise: true, offerAddIn: false }),
      expect.anything(),
    );
    expect(await screen.findByText("The copy was made: 42 Excel formulas, 3 values. Save it, then send it.")).toBeInTheDocument();
    expect(screen.getByText(/The structure of the workbook is protected/)).toBeInTheDocument();
  });

  it("offers to replace names where columns with personal data are told of, and the option follows", async () => {
    const personal = { kind: "personalData", sheetName: "Sales", address: "B1", detail: "客户名称" } as const;
    const makeCopy = jest.fn(fakeShareServices().makeCopy);
    const { user } = await openShare({ makeCopy, inspect: async () => ({ ok: true, value: { ...preview, findings: [personal] } }) });
    expect(await screen.findByText("Names stay in the copy.")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Replace names" }));
    expect(await screen.findByText("The copy has numbers in the place of names.")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Keep names" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Options" }));
    expect(screen.getByRole("checkbox", { name: "Replace customer names by numbers" })).toBeChecked();
    await user.click(screen.getByRole("button", { name: "Create copy" }));
    expect(makeCopy).toHaveBeenCalledWith(expect.objectContaining({ pseudonymise: true }), expect.anything());
  });

  it("offers nothing of the kind where no column names people", async () => {
    await openShare();
    await screen.findByRole("button", { name: "1 hidden sheet" });
    expect(screen.queryByRole("button", { name: "Replace names" })).not.toBeInTheDocument();
  });

  it("states plainly what offering the add-in does, only when it is chosen", async () => {
    const { user } = await openShare();
    await user.click(screen.getByRole("button", { name: "Options" }));
    expect(screen.queryByText(/can say no/)).not.toBeInTheDocument();
    await user.click(screen.getByRole("checkbox", { name: "Offer the add-in to readers" }));
    expect(screen.getByText(/only where their organisation has given it out, and can say no/)).toBeInTheDocument();
  });

  it("replaces formulas in the workbook only after a question where Excel gives no file", async () => {
    const convertHere = jest.fn(fakeShareServices().convertHere);
    const { user } = await openShare({ ...noFile, convertHere });
    await user.click(await screen.findByRole("button", { name: "Replace formulas in this workbook" }));
    await user.click(screen.getByRole("button", { name: "Keep formulas" }));
    expect(convertHere).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Replace formulas in this workbook" }));
    const question = screen.getByRole("group", { name: "Replace formulas in this workbook" });
    await user.click(within(question).getByRole("button", { name: "Replace formulas" }));
    expect(await screen.findByText("Replaced: 45, of them 3 by values.")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Replace formulas in this workbook" })).toBeInTheDocument();
  });

  it("offers to restore what was replaced and says what could not be", async () => {
    const restore: ShareServices["restore"] = async () => ({
      ok: true,
      value: {
        restored: 4,
        changed: [{ sheetName: "Value", address: "D1" }],
        protectedSheets: ["Locked"],
        dangling: [{ sheetName: "Value", address: "D2" }],
        gone: [{ sheetName: "Value", address: "D3" }],
        refused: [{ sheetName: "Value", address: "D4" }],
        different: [
          { sheetName: "Out", address: "A1" },
          { sheetName: "Out", address: "A2" },
        ],
        pending: [{ sheetName: "Out", address: "A3" }],
        keptNames: [{ name: "LOYALTYX.CLV", user: "Out!B4" }],
      },
    });
    const { user } = await openShare({ countReplaced: async () => ({ ok: true, value: 6 }), restore });
    expect(await screen.findByText("6 formulas of this workbook were replaced and can be restored.")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Restore live formulas" }));
    expect(await screen.findByText("Restored: 4.")).toBeInTheDocument();
    expect(screen.getByText("Left as they are, since they were changed since: Value!D1.")).toBeInTheDocument();
    expect(screen.getByText(/^These give another result than when they were replaced: Out!A1, Out!A2\./)).toBeInTheDocument();
    expect(screen.getByText(/^Not calculated yet.*: Out!A3\.$/)).toBeInTheDocument();
    expect(screen.getByText(/a sheet or cells they refer to were deleted: Value!D2\./)).toBeInTheDocument();
    expect(screen.getByText("Deleted since, and their formulas with them: Value!D3.")).toBeInTheDocument();
    expect(screen.getByText(/Excel does not take their formulas: Value!D4\./)).toBeInTheDocument();
    expect(screen.getByText("Still in use, so kept: LOYALTYX.CLV (in Out!B4).")).toBeInTheDocument();
    expect(screen.getByText(/protected: Locked\./)).toBeInTheDocument();
  });

  it("names cells that keep their formula: without a result, or with a result that others read whole", async () => {
    const freeze: ShareServices["freeze"] = async () => ({
      ok: true,
      value: {
        replaced: 4,
        values: 4,
        protectedSheets: [],
        unfinished: [
          { sheetName: "Sheet1", address: "B4" },
          { sheetName: "Sheet1", address: "B5" },
        ],
        readWhole: [{ sheetName: "Value", address: "A2", reader: "Other!B1" }],
      },
    });
    const { user } = await openShare({ freeze });
    await user.click(screen.getByRole("button", { name: "Repair and freeze" }));
    await user.click(screen.getByRole("button", { name: "Freeze workbook" }));
    expect(await screen.findByText("Replaced: 4, of them 4 by values.")).toBeInTheDocument();
    expect(screen.getByText(/^Left, since they have no result yet: Sheet1!B4, Sheet1!B5\. Wait/)).toBeInTheDocument();
    expect(screen.getByText(/^Left, since other formulas read their whole result: Value!A2 \(by Other!B1\)\./)).toBeInTheDocument();
  });

  it("names calls of functions that do not exist apart from those that wait for the add-in", async () => {
    const repair: ShareServices["repair"] = async () => ({
      ok: true,
      value: { repaired: 1, stillErrors: [], protectedSheets: [], intact: 0, unknown: [{ sheetName: "Out", address: "C1" }] },
    });
    const { user } = await openShare({ repair });
    await user.click(screen.getByRole("button", { name: "Repair and freeze" }));
    await user.click(screen.getByRole("button", { name: "Repair formulas" }));
    expect(await screen.findByText("Not repaired, since there is no such function: Out!C1.")).toBeInTheDocument();
    expect(screen.queryByText(/Still without a result/)).not.toBeInTheDocument();
  });

  it("repairs formulas and names the protected sheets it left", async () => {
    const { user } = await openShare();
    await user.click(screen.getByRole("button", { name: "Repair and freeze" }));
    await user.click(screen.getByRole("button", { name: "Repair formulas" }));
    expect(await screen.findByText("Repaired: 2. In order before: 43.")).toBeInTheDocument();
    expect(screen.getByText(/protected: Locked\./)).toBeInTheDocument();
  });

  it("opens a repaired copy of the file, and says so when there was nothing to repair", async () => {
    const { user } = await openShare();
    await user.click(screen.getByRole("button", { name: "Repair and freeze" }));
    await user.click(screen.getByRole("button", { name: "Open a repaired copy" }));
    expect(await screen.findByText(/A repaired copy was opened: 7 repaired, 38 in order before\./)).toBeInTheDocument();
  });

  it("offers no repaired copy where Excel gives no file", async () => {
    const { user } = await openShare(noFile);
    await screen.findByRole("button", { name: "Replace formulas in this workbook" });
    await user.click(screen.getByRole("button", { name: "Repair and freeze" }));
    expect(screen.getByRole("button", { name: "Repair formulas" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Open a repaired copy" })).not.toBeInTheDocument();
  });

  it("asks for the owner and the purpose that the sheet About shows", async () => {
    const makeCopy = jest.fn(fakeShareServices().makeCopy);
    const { user } = await openShare({ makeCopy });
    await user.click(screen.getByRole("button", { name: "Options" }));
    await user.type(screen.getByRole("textbox", { name: "Owner (optional)" }), "Loyalty team");
    await user.type(screen.getByRole("textbox", { name: "Purpose (optional)" }), "Budget 2027");
    await user.click(screen.getByRole("button", { name: "Create copy" }));
    expect(makeCopy).toHaveBeenCalledWith(expect.objectContaining({ owner: "Loyalty team", purpose: "Budget 2027" }), expect.anything());
  });

  it("shows progress in the place of the action, and Cancel stops the work", async () => {
    let stopped = false;
    const makeCopy: ShareServices["makeCopy"] = (_, { signal }) =>
      new Promise((resolve) => {
        signal?.addEventListener("abort", () => {
          stopped = true;
          resolve({ ok: false, reason: { key: "cancelled" } });
        });
      });
    const { user } = await openShare({ makeCopy });
    await screen.findByText("42 formulas become Excel formulas");
    await user.click(screen.getByRole("button", { name: "Create copy" }));
    expect(screen.getByRole("progressbar", { name: "Making the copy" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Cancel" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(stopped).toBe(true);
    expect(await screen.findByText("Stopped. Nothing was written.")).toBeInTheDocument();
  });

  describe("while Excel does not answer", () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());
    const hint = () => screen.queryByText(/^If a cell in the sheet is being edited, press Enter or Esc there\./);
    const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

    it("names the keys that end editing, also when the work stands still in its midst, but not while the copy is calculated", async () => {
      let run: LongRun = {};
      const makeCopy: ShareServices["makeCopy"] = (_, given) => {
        run = given;
        return new Promise(() => undefined);
      };
      renderPane({ share: fakeShareServices({ makeCopy }) });
      fireEvent.click(screen.getByRole("tab", { name: "Share" }));
      await pass(0);
      fireEvent.click(screen.getByRole("button", { name: "Create copy" }));
      act(() => run.onProgress?.({ phase: "reading", done: 3, total: 4 }));
      await pass(3900);
      expect(hint()).toBeNull();
      await pass(200);
      expect(hint()).toBeInTheDocument();
      expect(spoken()).toContain(hint()!.textContent);
      act(() => run.onProgress?.({ phase: "calculating", done: 3, total: 4 }));
      await pass(60_000);
      expect(hint()).toBeNull();
      act(() => run.onProgress?.({ phase: "writing", done: 0, total: 0 }));
      await pass(4100);
      expect(hint()).toBeInTheDocument();
    });

    it("names them when the section is opened and Excel does not even count what was replaced", async () => {
      renderPane({ share: fakeShareServices({ countReplaced: () => new Promise(() => undefined) }) });
      fireEvent.click(screen.getByRole("tab", { name: "Share" }));
      await pass(4100);
      expect(hint()).toBeInTheDocument();
    });
  });

  it.each([
    ["file.oldOrEncrypted", /encrypted or in the old/],
    ["file.selfCheck", /did not pass its own check/],
    ["editing", /Excel is editing a cell/],
    ["protected", /is protected/],
    ["readOnly", /open for reading only/],
  ] as const)("tells %s as a sentence with a next step", async (key, sentence) => {
    const { user } = await openShare({ makeCopy: async () => ({ ok: false, reason: { key, detail: "part" } }) });
    await screen.findByText("42 formulas become Excel formulas");
    await user.click(screen.getByRole("button", { name: "Create copy" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(sentence);
  });

  it("offers nothing to press where Excel is not connected", () => {
    renderPane({}, false);
    fireEvent.click(screen.getByRole("tab", { name: "Share" }));
    expect(screen.queryByRole("button", { name: "Create copy" })).not.toBeInTheDocument();
  });

  it("drops an answer that another request has overtaken", async () => {
    const answers: ((value: Awaited<ReturnType<ShareServices["inspect"]>>) => void)[] = [];
    const { user, store } = await openShare({ inspect: () => new Promise((resolve) => answers.push(resolve)) });
    await user.click(screen.getByRole("radio", { name: "Older Excel or LibreOffice" }));
    const usual = await fakeShareServices().inspect(store.getState().share.options, {});
    if (!usual.ok) throw new Error("the fake works");
    answers[1]!({ ok: true, value: { ...usual.value, counts: { a: 0, b: 7, c: 0 } } });
    answers[0]!(usual);
    expect(await screen.findByText("7 formulas become Excel formulas")).toBeInTheDocument();
    expect(store.getState().share.preview?.counts.b).toBe(7);
  });
});
