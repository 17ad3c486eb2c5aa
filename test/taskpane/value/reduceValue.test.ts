import { analysisOptions, logOf, logRoles, shareWithoutCustomer } from "../../../src/taskpane/value/valueInput";
import { initialState, type PaneAction } from "../../../src/taskpane/app/PaneState";
import { reduce } from "../../../src/taskpane/app/reduce";
import { inspectionOf, salesTable } from "../fixtures";
import { analysisOf, logColumns, options } from "./valueFixtures";

const after = (...actions: PaneAction[]) => actions.reduce(reduce, initialState());
const columns = logColumns(40);
const analysed = [
  { section: "value", type: "sourceChosen", source: salesTable },
  { section: "value", type: "taskStarted", id: 1, kind: "calculating", foreground: true },
  { section: "value", type: "analysed", id: 1, columns, analysis: analysisOf(columns), options, readAt: 5 },
] as const;
const written = { sheetId: "s", sheetName: "Customer value", tableName: "CustomerValues", customers: 40, form: "values" } as const;

describe("the Value section", () => {
  test("leaves the accounts section alone, and is left alone by it", () => {
    const { accounts, value } = after(...analysed);
    expect(accounts).toEqual(initialState().accounts);
    expect(value.screen).toBe("answer");
    expect(after({ section: "accounts", type: "taskStarted", id: 1, kind: "listing", foreground: true }).value.task).toBeUndefined();
  });

  test("takes the guessed columns of a log, and quantity times price where there is no amount", () => {
    const inspection = inspectionOf(salesTable, { guess: { account: 0, quantity: 1, price: 2, date: 4 } });
    const { value } = after(
      { section: "value", type: "taskStarted", id: 1, kind: "inspecting", foreground: true },
      { section: "value", type: "sourceInspected", id: 1, inspection },
    );
    expect(value).toMatchObject({ product: true, roles: { account: 0, date: 4, quantity: 1, price: 2 } });
    expect(logRoles(value)).toEqual({ account: 0, date: 4, quantity: 1, price: 2 });
  });

  test("drops the answer when a column changes, and keeps it while a margin is typed", () => {
    expect(after(...analysed, { section: "value", type: "fieldsTyped", fields: { margin: "50" } }).value.analysis).toBeDefined();
    expect(after(...analysed, { section: "value", type: "roleChosen", role: "date", column: 1 }).value).toMatchObject({
      analysis: undefined,
      columns: undefined,
    });
  });

  test("knows of a change of the rows until they are read again, also of one while the models were at work", () => {
    const change = (at: number) => ({ section: "value", type: "sourceChanged", at }) as const;
    const [chosen, started, found] = analysed;
    expect(after(...analysed, change(9)).value.changedAt).toBe(9);
    expect(after(chosen, change(4), started, found).value.changedAt).toBeUndefined();
    expect(after(chosen, started, change(6), found).value.changedAt).toBe(6);
    expect(after(...analysed, change(9), chosen).value.changedAt).toBeUndefined();
  });

  test("ignores results of a task that is no longer the present one, but never a sheet that was written", () => {
    const late = after(
      ...analysed,
      { section: "value", type: "taskStarted", id: 3, kind: "reading", foreground: true },
      { section: "value", type: "sheetWritten", id: 2, source: salesTable, written },
    );
    expect(late.value).toMatchObject({ written, notice: "written", task: { id: 3 } });
    const other = after(
      ...analysed,
      { section: "value", type: "taskStarted", id: 3, kind: "reading", foreground: true },
      { section: "value", type: "sheetRemoved", id: 2, written },
    );
    expect(other.value.notice).toBeUndefined();
  });

  test("keeps the answer when writing fails, and says why", () => {
    const failed = after(
      ...analysed,
      { section: "value", type: "taskStarted", id: 2, kind: "writing", foreground: true },
      { section: "value", type: "taskFailed", id: 2, reason: { key: "editing" } },
    );
    expect(failed.value).toMatchObject({ problem: { key: "editing" }, screen: "answer" });
    expect(failed.value.analysis).toBeDefined();
    expect(reduce(failed, { section: "value", type: "messageClosed" }).value.problem).toBeUndefined();
  });

  test("forgets the sheet that was taken back", () => {
    const state = after(
      { section: "value", type: "taskStarted", id: 1, kind: "writing", foreground: true },
      { section: "value", type: "sheetWritten", id: 1, source: undefined, written },
      { section: "value", type: "taskStarted", id: 2, kind: "removing", foreground: true },
      { section: "value", type: "sheetRemoved", id: 2, written },
    );
    expect(state.value).toMatchObject({ written: undefined, notice: "removed" });
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
    const { amounts } = logOf({ parts: [], account: ["a", "b", "c"], quantity: [2, "x", 3], price: [5, 1, "#N/A"] }, {});
    expect(amounts).toEqual([10, "x", "#N/A"]);
  });

  test("tells how much of the money has no customer, rows that are no sales aside", () => {
    const account = ["a", " ", "", "b", "Total"];
    const notSales = new Map([[4, "totalsRow"]] as const);
    // 10 and 30 of 10 + 30 + 60; a return counts by its size, a text by nothing
    expect(shareWithoutCustomer({ parts: [], account: [...account, null], notSales }, [0, 10, -30, 60, 100, "x"])).toBe(0.4);
    expect(shareWithoutCustomer({ parts: [], account: [] }, [])).toBe(0);
  });

  test("reads days and amounts as the source writes them, and leaves rows that are no sales to nobody", () => {
    const rows = {
      parts: [],
      account: ["a", "b", "Total"],
      date: ["13/01/2024", 45_306, "later"],
      value: ["1.200,50 €", 0, "0"],
      notSales: new Map([[2, "totalsRow"]] as const),
    };
    const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
    expect(logOf(rows, { numberText: "1.234,56", dateText: "dmy" })).toEqual({
      ids: ["a", "b", null],
      dates: [serial("2024-01-13"), 45_306, "later"],
      amounts: [1200.5, 0, 0],
    });
  });
});
