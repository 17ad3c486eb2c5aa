import { amountsOf, analysisOptions, logRoles } from "../../../src/taskpane/state/customerValueInput";
import { initialState } from "../../../src/taskpane/state/PaneState";
import type { PaneAction } from "../../../src/taskpane/state/actions";
import { reduce } from "../../../src/taskpane/state/reduce";
import { inspectionOf, salesTable } from "../fixtures";
import { analysisOf, logColumns, options } from "./valueFixtures";

const after = (...actions: PaneAction[]) => actions.reduce(reduce, initialState());
const columns = logColumns(40);
const analysed = [
  { type: "valueSourceChosen", source: salesTable },
  { type: "valueTaskStarted", id: 1, kind: "calculating" },
  { type: "valueAnalysed", id: 1, columns, analysis: analysisOf(columns), options, readAt: 5 },
] as const;
const written = { sheetId: "s", sheetName: "Customer value", tableName: "CustomerValues", customers: 40, form: "values" } as const;

describe("the Value section", () => {
  test("leaves the accounts section alone, and is left alone by it", () => {
    const { accounts, customerValue } = after(...analysed);
    expect(accounts).toEqual(initialState().accounts);
    expect(customerValue.screen).toBe("answer");
    expect(after({ type: "taskStarted", id: 1, kind: "listing", foreground: true }).customerValue.task).toBeUndefined();
  });

  test("takes the guessed columns of a log, and quantity times price where there is no amount", () => {
    const inspection = inspectionOf(salesTable, { guess: { account: 0, quantity: 1, price: 2, date: 4 } });
    const { customerValue } = after(
      { type: "valueTaskStarted", id: 1, kind: "inspecting" },
      { type: "valueSourceInspected", id: 1, inspection },
    );
    expect(customerValue).toMatchObject({ product: true, roles: { account: 0, date: 4, quantity: 1, price: 2 } });
    expect(logRoles(customerValue)).toEqual({ account: 0, date: 4, quantity: 1, price: 2 });
  });

  test("drops the answer when a column changes, and keeps it while a margin is typed", () => {
    expect(after(...analysed, { type: "valueTyped", fields: { margin: "50" } }).customerValue.analysis).toBeDefined();
    expect(after(...analysed, { type: "valueRoleChosen", role: "date", column: 1 }).customerValue).toMatchObject({
      analysis: undefined,
      columns: undefined,
    });
  });

  test("knows of a change of the rows until they are read again, also of one while the models were at work", () => {
    const change = (at: number) => ({ type: "valueSourceChanged", at }) as const;
    const [chosen, started, found] = analysed;
    expect(after(...analysed, change(9)).customerValue.changedAt).toBe(9);
    expect(after(chosen, change(4), started, found).customerValue.changedAt).toBeUndefined();
    expect(after(chosen, started, change(6), found).customerValue.changedAt).toBe(6);
    expect(after(...analysed, change(9), chosen).customerValue.changedAt).toBeUndefined();
  });

  test("ignores results of a task that is no longer the present one, but never a sheet that was written", () => {
    const late = after(
      ...analysed,
      { type: "valueTaskStarted", id: 3, kind: "reading" },
      { type: "valueWritten", id: 2, source: salesTable, written },
    );
    expect(late.customerValue).toMatchObject({ written, notice: "written", task: { id: 3 } });
    const other = after(...analysed, { type: "valueTaskStarted", id: 3, kind: "reading" }, { type: "valueRemoved", id: 2, written });
    expect(other.customerValue.notice).toBeUndefined();
  });

  test("keeps the answer when writing fails, and says why", () => {
    const failed = after(
      ...analysed,
      { type: "valueTaskStarted", id: 2, kind: "writing" },
      { type: "valueTaskFailed", id: 2, reason: { key: "editing" } },
    );
    expect(failed.customerValue).toMatchObject({ problem: { key: "editing" }, screen: "answer" });
    expect(failed.customerValue.analysis).toBeDefined();
    expect(reduce(failed, { type: "valueMessageClosed" }).customerValue.problem).toBeUndefined();
  });

  test("forgets the sheet that was taken back", () => {
    const state = after(
      { type: "valueTaskStarted", id: 1, kind: "writing" },
      { type: "valueWritten", id: 1, source: undefined, written },
      { type: "valueTaskStarted", id: 2, kind: "removing" },
      { type: "valueRemoved", id: 2, written },
    );
    expect(state.customerValue).toMatchObject({ written: undefined, notice: "removed" });
  });
});

describe("what is typed", () => {
  const typed = { endDay: "2026-03-02", newFrom: "2025-03-02", margin: "40 %", discount: "7.5", months: "36" };

  test("becomes the options of the analysis: shares as fractions, the day as a serial number", () => {
    // 2 March 2026 is day 46,083 of Excel's calendar
    expect(analysisOptions({ typed, unit: "month", model: "auto" })).toEqual({
      grossMargin: 0.4,
      annualDiscount: 0.075,
      horizonMonths: 36,
      unit: "month",
      model: "auto",
      endDate: 46_083,
      newFrom: 45_718,
    });
  });

  test.each([
    ["margin", "0"],
    ["margin", "101"],
    ["discount", ""],
    ["months", "0"],
    ["months", "601"],
    ["endDay", "2026-13-01"],
    ["newFrom", "2025-02-29"],
  ] as const)("gives none while %s is %p", (field, text) => {
    expect(analysisOptions({ typed: { ...typed, [field]: text }, unit: "week", model: "auto" })).toBeUndefined();
  });

  test("multiplies quantity and price row by row; a cell that is no number is passed on to be named", () => {
    const amounts = amountsOf({ parts: [], account: ["a", "b", "c"], quantity: [2, "x", 3], price: [5, 1, "#N/A"] });
    expect(amounts).toEqual([10, "x", "#N/A"]);
  });
});
