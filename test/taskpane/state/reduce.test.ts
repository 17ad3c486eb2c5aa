import type { PaneAction } from "../../../src/taskpane/state/actions";
import { initialState, type PaneState } from "../../../src/taskpane/state/PaneState";
import { reduce } from "../../../src/taskpane/state/reduce";
import type { SourceInspection } from "../../../src/workbook/workbook.types";
import { definitionOf, inspectionOf, otherSheet, salesTable, segmentationOf, smallSales, writtenReport } from "../fixtures";

const after = (actions: PaneAction[], from: PaneState = initialState()) => actions.reduce(reduce, from);

const answered = after([
  { type: "sourceChosen", source: salesTable },
  { type: "taskStarted", id: 1, kind: "inspecting", foreground: true },
  { type: "sourceInspected", id: 1, inspection: inspectionOf(salesTable) },
  { type: "taskStarted", id: 2, kind: "reading", foreground: true },
  { type: "columnsRead", id: 2, columns: smallSales },
  { type: "taskStarted", id: 3, kind: "calculating", foreground: true },
  { type: "segmented", id: 3, segmentation: segmentationOf([600, 400]), show: true, at: 7 },
]);

describe("reduce", () => {
  it("leads from source to answer", () => {
    expect(answered.accounts).toMatchObject({
      screen: "answer",
      roles: { account: 0, value: 3 },
      product: false,
      task: undefined,
      computedAt: 7,
    });
    expect(answered.accounts.columns).toBe(smallSales);
  });

  it("takes quantity x price where the guess has no single amount", () => {
    const inspection = inspectionOf(salesTable, { guess: { account: 0, quantity: 1, price: 2 } });
    const state = after([
      { type: "taskStarted", id: 1, kind: "inspecting", foreground: true },
      { type: "sourceInspected", id: 1, inspection },
    ]);
    expect(state.accounts.product).toBe(true);
  });

  it("reads amounts written as text as the source leaves no doubt, and another source does not inherit it", () => {
    const inspected = (inspection: SourceInspection): PaneAction[] => [
      { type: "sourceChosen", source: inspection.source },
      { type: "taskStarted", id: 1, kind: "inspecting", foreground: true },
      { type: "sourceInspected", id: 1, inspection },
    ];
    const german = after(inspected(inspectionOf(salesTable, { numberText: "1.234,56" })));
    expect(german.accounts.options.numberText).toBe("1.234,56");
    expect(after(inspected(inspectionOf(otherSheet)), german).accounts.options.numberText).toBe("none");
  });

  it.each<PaneAction>([
    { type: "sourceChosen", source: otherSheet },
    { type: "alsoReadToggled", source: otherSheet },
    { type: "roleChosen", role: "value", column: 2 },
    { type: "driverToggled", column: 5 },
    { type: "productChosen", product: true },
    { type: "definitionOpened", definition: definitionOf() },
  ])("forgets what was read when $type makes it void", (action) => {
    const { columns, segmentation, task } = after([action], answered).accounts;
    expect([columns, segmentation, task]).toEqual([undefined, undefined, undefined]);
  });

  it("drops the result of a task that is no longer the present one", () => {
    const state = after([{ type: "taskStarted", id: 9, kind: "reading", foreground: true }]);
    expect(reduce(state, { type: "columnsRead", id: 8, columns: smallSales }).accounts.columns).toBeUndefined();
    expect(reduce(state, { type: "taskFailed", id: 8, reason: { key: "cancelled" } }).accounts.problem).toBeUndefined();
  });

  it("knows of a report that was written although another task has begun since", () => {
    const state = after([{ type: "taskStarted", id: 9, kind: "inspecting", foreground: true }], answered);
    const { report, notice } = reduce(state, {
      type: "reportWritten",
      id: 8,
      source: state.accounts.source,
      report: writtenReport,
    }).accounts;
    expect([report, notice]).toEqual([writtenReport, "report.done"]);
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

  it("keeps an unread message while something is computed in the background", () => {
    const told = after(
      [
        { type: "taskStarted", id: 4, kind: "writing", foreground: true },
        { type: "reportWritten", id: 4, source: answered.accounts.source, report: writtenReport },
      ],
      answered,
    );
    expect(reduce(told, { type: "taskStarted", id: 5, kind: "calculating", foreground: false }).accounts.notice).toBe("report.done");
    expect(reduce(told, { type: "taskStarted", id: 5, kind: "writing", foreground: true }).accounts.notice).toBeUndefined();
  });

  it("keeps the rate with its activity when another activity is taken out", () => {
    const state = after(
      [
        { type: "driverToggled", column: 1 },
        { type: "driverToggled", column: 5 },
        { type: "fieldsTyped", fields: { rates: ["3", "40"] } },
        { type: "driverToggled", column: 1 },
      ],
      answered,
    );
    expect(state.accounts).toMatchObject({ roles: { drivers: [5] }, typed: { rates: ["40"] } });
    expect(state.accounts.options.activities).toEqual([{ title: "Visits", rate: 40 }]);
  });

  it("adds up by parent as soon as a parent column is chosen, and no longer without one", () => {
    const chosen = after([{ type: "roleChosen", role: "parent", column: 1 }], answered);
    expect(chosen.accounts.options.parents).toBe(true);
    expect(reduce(chosen, { type: "roleChosen", role: "parent", column: undefined }).accounts.options.parents).toBe(false);
  });

  it("leaves an account out once, with the reason given last", () => {
    const state = after([
      { type: "accountExcluded", exclusion: { account: "Acme", reason: "One-off sale" } },
      { type: "accountExcluded", exclusion: { account: "Acme", reason: "Part of our own group" } },
    ]);
    expect(state.accounts.options.exclusions).toEqual([{ account: "Acme", reason: "Part of our own group" }]);
    expect(reduce(state, { type: "accountIncluded", account: "Acme" }).accounts.options.exclusions).toEqual([]);
  });

  it("shows no moves between periods that are no longer chosen", () => {
    const compared = { ...answered, accounts: { ...answered.accounts, movement: {} as never } };
    const next = reduce(compared, { type: "comparisonChosen", comparison: { kind: "report", sheetName: "S", tableName: "tbl" } });
    expect(next.accounts.movement).toBeUndefined();
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
    expect(after([{ type: "listSorted", sort: "lastDate" }]).accounts.list.descending).toBe(true);
  });

  it("opens the list of one class, or of its accounts that lose money", () => {
    expect(after([{ type: "listClassOnly", class: 1 }], answered).accounts).toMatchObject({ screen: "list", list: { classes: [1] } });
    const losing = after([{ type: "listLosingOnly", class: 0 }], answered);
    expect(losing.accounts.list).toMatchObject({ classes: [0], losing: true });
    expect(reduce(losing, { type: "listClassOnly", class: 0 }).accounts.list.losing).toBe(false);
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

describe("an opened definition", () => {
  const definition = definitionOf({
    measureName: "Net sales",
    options: {
      ...initialState().accounts.options,
      classes: { by: "count", names: ["Top", "Rest"], limits: [20], boundary: "within", ties: "order" },
    },
    report: writtenReport,
  });
  const opened = after([
    { type: "definitionsListed", definitions: [definition] },
    { type: "definitionOpened", definition },
  ]);

  it("restores everything, as if typed", () => {
    expect(opened.accounts).toMatchObject({
      screen: "setup",
      source: salesTable,
      measure: "Net sales",
      typed: { limits: ["20"], names: ["Top", "Rest"] },
      definition: { id: "d1", name: "Accounts 2026", revision: 3 },
      report: writtenReport,
    });
  });

  it("is left when another source is chosen, so that its report is not overwritten by other figures", () => {
    const { definition: kept, report } = reduce(opened, { type: "sourceChosen", source: otherSheet }).accounts;
    expect([kept, report]).toEqual([undefined, undefined]);
  });

  it("is carried on with another source when its own is gone", () => {
    const gone = after(
      [
        { type: "taskStarted", id: 1, kind: "inspecting", foreground: true },
        { type: "taskFailed", id: 1, reason: { key: "sourceGone", values: { source: "Sales" } } },
        { type: "sourceChosen", source: otherSheet },
        { type: "taskStarted", id: 2, kind: "inspecting", foreground: true },
        { type: "sourceInspected", id: 2, inspection: inspectionOf(otherSheet, { guess: {} }) },
      ],
      opened,
    );
    expect(gone.accounts).toMatchObject({
      source: otherSheet,
      roles: { account: 0, value: 3 },
      definition: { id: "d1" },
      report: writtenReport,
    });
  });

  it("points to the report before after the undo of an update, and to none after the undo of a first report", () => {
    const undo: PaneAction[] = [
      { type: "taskStarted", id: 1, kind: "removing", foreground: true },
      { type: "reportRemoved", id: 1, source: salesTable },
    ];
    expect(after(undo, opened).accounts).toMatchObject({ report: undefined, notice: "report.removed" });
    const updated = { ...opened, accounts: { ...opened.accounts, report: { ...writtenReport, updated: true } } };
    expect(after(undo, updated).accounts).toMatchObject({ report: { updated: false }, notice: "report.restored" });
  });
});
