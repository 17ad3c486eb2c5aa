import type { CellValue } from "../../../src/economics/segmentation/keyAccounts.types";
import { initialState, type PaneAction, type PaneState } from "../../../src/taskpane/app/PaneState";
import { reduce } from "../../../src/taskpane/app/reduce";
import type { SourceInspection } from "../../../src/workbook/workbook.types";
import { definitionOf, inspectionOf, otherSheet, salesTable, segmentationOf, smallSales, writtenReport } from "../fixtures";

const after = (actions: PaneAction[], from: PaneState = initialState()) => actions.reduce(reduce, from);

const answered = after([
  { section: "accounts", type: "sourceChosen", source: salesTable },
  { section: "accounts", type: "taskStarted", id: 1, kind: "inspecting", foreground: true },
  { section: "accounts", type: "sourceInspected", id: 1, inspection: inspectionOf(salesTable) },
  { section: "accounts", type: "taskStarted", id: 2, kind: "reading", foreground: true },
  { section: "accounts", type: "columnsRead", id: 2, columns: smallSales },
  { section: "accounts", type: "taskStarted", id: 3, kind: "calculating", foreground: true },
  { section: "accounts", type: "segmented", id: 3, segmentation: segmentationOf([600, 400]), show: true, at: 7 },
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
      { section: "accounts", type: "taskStarted", id: 1, kind: "inspecting", foreground: true },
      { section: "accounts", type: "sourceInspected", id: 1, inspection },
    ]);
    expect(state.accounts.product).toBe(true);
  });

  it("reads amounts written as text as the source leaves no doubt, and another source does not inherit it", () => {
    const inspected = (inspection: SourceInspection): PaneAction[] => [
      { section: "accounts", type: "sourceChosen", source: inspection.source },
      { section: "accounts", type: "taskStarted", id: 1, kind: "inspecting", foreground: true },
      { section: "accounts", type: "sourceInspected", id: 1, inspection },
    ];
    const cells = ["1.234,50", "12,00"].map((revenue): CellValue[] => ["Acme", 1, 1, revenue]);
    const german = after(inspected(inspectionOf(salesTable, { sample: { rows: cells, places: [2, 3], whole: true } })));
    expect(german.accounts.options.numberText).toBe("1.234,56");
    expect(after(inspected(inspectionOf(otherSheet)), german).accounts.options.numberText).toBe("none");
  });

  it.each<PaneAction>([
    { section: "accounts", type: "sourceChosen", source: otherSheet },
    { section: "accounts", type: "alsoReadToggled", source: otherSheet },
    { section: "accounts", type: "roleChosen", role: "value", column: 2 },
    { section: "accounts", type: "driverToggled", column: 5 },
    { section: "accounts", type: "productChosen", product: true },
    { section: "accounts", type: "definitionOpened", definition: definitionOf() },
  ])("forgets what was read when $type makes it void", (action) => {
    const { columns, segmentation, task } = after([action], answered).accounts;
    expect([columns, segmentation, task]).toEqual([undefined, undefined, undefined]);
  });

  it("drops the result of a task that is no longer the present one", () => {
    const state = after([{ section: "accounts", type: "taskStarted", id: 9, kind: "reading", foreground: true }]);
    expect(reduce(state, { section: "accounts", type: "columnsRead", id: 8, columns: smallSales }).accounts.columns).toBeUndefined();
    expect(
      reduce(state, { section: "accounts", type: "taskFailed", id: 8, reason: { key: "cancelled" } }).accounts.problem,
    ).toBeUndefined();
  });

  it("knows of a report that was written although another task has begun since", () => {
    const state = after([{ section: "accounts", type: "taskStarted", id: 9, kind: "inspecting", foreground: true }], answered);
    const { report, notice } = reduce(state, {
      section: "accounts",
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
        { section: "accounts", type: "taskStarted", id: 9, kind: "reading", foreground: true },
        { section: "accounts", type: "roleChosen", role: "value", column: 2 },
        { section: "accounts", type: "columnsRead", id: 9, columns: smallSales },
      ],
      answered,
    );
    expect(state.accounts.columns).toBeUndefined();
  });

  it("keeps an unread message while something is computed in the background", () => {
    const told = after(
      [
        { section: "accounts", type: "taskStarted", id: 4, kind: "writing", foreground: true },
        { section: "accounts", type: "reportWritten", id: 4, source: answered.accounts.source, report: writtenReport },
      ],
      answered,
    );
    expect(reduce(told, { section: "accounts", type: "taskStarted", id: 5, kind: "calculating", foreground: false }).accounts.notice).toBe(
      "report.done",
    );
    expect(
      reduce(told, { section: "accounts", type: "taskStarted", id: 5, kind: "writing", foreground: true }).accounts.notice,
    ).toBeUndefined();
  });

  it("keeps the rate with its activity when another activity is taken out", () => {
    const state = after(
      [
        { section: "accounts", type: "driverToggled", column: 1 },
        { section: "accounts", type: "driverToggled", column: 5 },
        { section: "accounts", type: "fieldsTyped", fields: { rates: ["3", "40"] } },
        { section: "accounts", type: "driverToggled", column: 1 },
      ],
      answered,
    );
    expect(state.accounts).toMatchObject({ roles: { drivers: [5] }, typed: { rates: ["40"] } });
    expect(state.accounts.options.activities).toEqual([{ title: "Visits", rate: 40 }]);
  });

  it("adds up by parent as soon as a parent column is chosen, and no longer without one", () => {
    const chosen = after([{ section: "accounts", type: "roleChosen", role: "parent", column: 1 }], answered);
    expect(chosen.accounts.options.parents).toBe(true);
    expect(reduce(chosen, { section: "accounts", type: "roleChosen", role: "parent", column: undefined }).accounts.options.parents).toBe(
      false,
    );
  });

  it("leaves an account out once, with the reason given last", () => {
    const state = after([
      { section: "accounts", type: "accountExcluded", exclusion: { account: "Acme", reason: "One-off sale" } },
      { section: "accounts", type: "accountExcluded", exclusion: { account: "Acme", reason: "Part of our own group" } },
    ]);
    expect(state.accounts.options.exclusions).toEqual([{ account: "Acme", reason: "Part of our own group" }]);
    expect(reduce(state, { section: "accounts", type: "accountIncluded", account: "Acme" }).accounts.options.exclusions).toEqual([]);
  });

  it("shows no moves between periods that are no longer chosen", () => {
    const compared = { ...answered, accounts: { ...answered.accounts, movement: {} as never } };
    const next = reduce(compared, {
      section: "accounts",
      type: "comparisonChosen",
      comparison: { kind: "report", sheetName: "S", tableName: "tbl" },
    });
    expect(next.accounts.movement).toBeUndefined();
  });

  it("remembers when the source first changed, and only once rows were read", () => {
    expect(after([{ section: "accounts", type: "sourceChanged", at: 5 }]).accounts.staleSince).toBeUndefined();
    const state = after(
      [
        { section: "accounts", type: "sourceChanged", at: 5 },
        { section: "accounts", type: "sourceChanged", at: 9 },
      ],
      answered,
    );
    expect(state.accounts.staleSince).toBe(5);
  });

  it("turns the order round at the second press on a column", () => {
    const byName = after([{ section: "accounts", type: "listSorted", sort: "account" }]);
    expect(byName.accounts.list).toMatchObject({ sort: "account", descending: false });
    expect(reduce(byName, { section: "accounts", type: "listSorted", sort: "account" }).accounts.list.descending).toBe(true);
    expect(after([{ section: "accounts", type: "listSorted", sort: "lastDate" }]).accounts.list.descending).toBe(true);
  });

  it("opens the list of one class, or of its accounts that lose money", () => {
    expect(after([{ section: "accounts", type: "listClassOnly", class: 1 }], answered).accounts).toMatchObject({
      screen: "list",
      list: { classes: [1] },
    });
    const losing = after([{ section: "accounts", type: "listLosingOnly", class: 0 }], answered);
    expect(losing.accounts.list).toMatchObject({ classes: [0], losing: true });
    expect(reduce(losing, { section: "accounts", type: "listClassOnly", class: 0 }).accounts.list.losing).toBe(false);
  });

  it("returns from the settings to the section before", () => {
    const state = after([
      { section: "pane", type: "viewOpened", view: "functions" },
      { section: "pane", type: "viewOpened", view: "settings" },
    ]);
    expect(state).toMatchObject({ view: "settings", previousView: "functions" });
  });

  it("clears the message of an inserted formula once an argument changes", () => {
    const state = after([
      { section: "functions", type: "functionOpened", id: "CLV", argumentCount: 2 },
      { section: "functions", type: "formulaInserted", address: "C2" },
      { section: "functions", type: "argumentTyped", position: 1, text: "0.8" },
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
    { section: "accounts", type: "definitionsListed", definitions: [definition] },
    { section: "accounts", type: "definitionOpened", definition },
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
    const { definition: kept, report } = reduce(opened, { section: "accounts", type: "sourceChosen", source: otherSheet }).accounts;
    expect([kept, report]).toEqual([undefined, undefined]);
  });

  it("is carried on with another source when its own is gone", () => {
    const gone = after(
      [
        { section: "accounts", type: "taskStarted", id: 1, kind: "inspecting", foreground: true },
        { section: "accounts", type: "taskFailed", id: 1, reason: { key: "sourceGone", values: { source: "Sales" } } },
        { section: "accounts", type: "sourceChosen", source: otherSheet },
        { section: "accounts", type: "taskStarted", id: 2, kind: "inspecting", foreground: true },
        { section: "accounts", type: "sourceInspected", id: 2, inspection: inspectionOf(otherSheet, { guess: {} }) },
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
      { section: "accounts", type: "taskStarted", id: 1, kind: "removing", foreground: true },
      { section: "accounts", type: "reportRemoved", id: 1, source: salesTable },
    ];
    expect(after(undo, opened).accounts).toMatchObject({ report: undefined, notice: "report.removed" });
    const updated = { ...opened, accounts: { ...opened.accounts, report: { ...writtenReport, updated: true } } };
    expect(after(undo, updated).accounts).toMatchObject({ report: { updated: false }, notice: "report.restored" });
  });
});
