import type { PaneAction } from "../../../src/taskpane/state/actions";
import { initialState, type PaneState } from "../../../src/taskpane/state/PaneState";
import { reduce } from "../../../src/taskpane/state/reduce";
import { inspectionOf, otherSheet, salesTable, segmentationOf, smallSales } from "../fixtures";

const after = (actions: PaneAction[], from: PaneState = initialState()) => actions.reduce(reduce, from);

const answered = after([
  { type: "sourceChosen", source: salesTable },
  { type: "taskStarted", id: 1, kind: "inspecting", foreground: true },
  { type: "sourceInspected", id: 1, inspection: inspectionOf(salesTable) },
  { type: "taskStarted", id: 2, kind: "reading", foreground: true },
  { type: "columnsRead", id: 2, columns: smallSales },
  { type: "taskStarted", id: 3, kind: "calculating", foreground: true },
  { type: "segmented", id: 3, segmentation: segmentationOf([600, 400]), show: true },
]);

describe("reduce", () => {
  it("leads from source to answer", () => {
    expect(answered.accounts).toMatchObject({ screen: "answer", roles: { account: 0, value: 3 }, product: false, task: undefined });
    expect(answered.accounts.columns).toBe(smallSales);
  });

  it("takes quantity x price where the guess has no single amount", () => {
    const inspection = { ...inspectionOf(salesTable), guess: { account: 0, quantity: 1, price: 2 } };
    const state = after([
      { type: "taskStarted", id: 1, kind: "inspecting", foreground: true },
      { type: "sourceInspected", id: 1, inspection },
    ]);
    expect(state.accounts.product).toBe(true);
  });

  it.each<PaneAction>([
    { type: "sourceChosen", source: otherSheet },
    { type: "roleChosen", role: "value", column: 2 },
    { type: "productChosen", product: true },
  ])("forgets what was read when $type makes it void", (action) => {
    const { columns, segmentation, task } = after([action], answered).accounts;
    expect([columns, segmentation, task]).toEqual([undefined, undefined, undefined]);
  });

  it("drops the result of a task that is no longer the present one", () => {
    const state = after([{ type: "taskStarted", id: 9, kind: "reading", foreground: true }]);
    expect(reduce(state, { type: "columnsRead", id: 8, columns: smallSales }).accounts.columns).toBeUndefined();
    expect(reduce(state, { type: "taskFailed", id: 8, reason: { key: "cancelled" } }).accounts.problem).toBeUndefined();
  });

  it("drops cells that arrive after the columns were changed", () => {
    const state = after(
      [
        { type: "taskStarted", id: 9, kind: "reading", foreground: true },
        { type: "roleChosen", role: "value", column: 2 },
        { type: "columnsRead", id: 9, columns: smallSales },
      ],
      answered,
    );
    expect(state.accounts.columns).toBeUndefined();
  });

  it("keeps the last usable limits while new ones are being typed", () => {
    const state = after([{ type: "limitsTyped", limits: { a: "7", b: "90" } }]);
    expect(state.accounts.options).toMatchObject({ limitA: 0.07, limitB: 0.9 });
    const empty = reduce(state, { type: "limitsTyped", limits: { a: "", b: "90" } });
    expect(empty.accounts.limits.a).toBe("");
    expect(empty.accounts.options).toMatchObject({ limitA: 0.07, limitB: 0.9 });
  });

  it("remembers when the source first changed, and only once rows were read", () => {
    expect(after([{ type: "sourceChanged", at: 5 }]).accounts.staleSince).toBeUndefined();
    const state = after(
      [
        { type: "sourceChanged", at: 5 },
        { type: "sourceChanged", at: 9 },
      ],
      answered,
    );
    expect(state.accounts.staleSince).toBe(5);
  });

  it("turns the order round at the second press on a column", () => {
    const byName = after([{ type: "listSorted", sort: "account" }]);
    expect(byName.accounts.list).toMatchObject({ sort: "account", descending: false });
    expect(reduce(byName, { type: "listSorted", sort: "account" }).accounts.list.descending).toBe(true);
  });

  it("opens the list of one class from its chip", () => {
    const state = after([{ type: "listClassOnly", class: "B" }], answered);
    expect(state.accounts).toMatchObject({ screen: "list", list: { classes: ["B"] } });
  });

  it("returns from the settings to the section before", () => {
    const state = after([
      { type: "viewOpened", view: "functions" },
      { type: "viewOpened", view: "settings" },
    ]);
    expect(state).toMatchObject({ view: "settings", previousView: "functions" });
  });

  it("clears the message of an inserted formula once an argument changes", () => {
    const state = after([
      { type: "functionOpened", id: "CLV", argumentCount: 2 },
      { type: "formulaInserted", address: "C2" },
      { type: "argumentTyped", position: 1, text: "0.8" },
    ]);
    expect(state.functions).toMatchObject({ open: "CLV", values: ["", "0.8"], inserted: undefined });
  });
});
