import type { PaneServices } from "../../../src/taskpane/app/PaneServices";
import type { AnalysisOptions } from "../../../src/economics/customerBase/base/analyseBase.types";
import type { Outcome } from "../../../src/workbook/workbook.types";
import { fakeShareServices } from "../share/fakeShareServices";
import { definitionOf, inspectionOf, otherSheet, salesColumns, salesTable, smallSales, writtenReport } from "../fixtures";
import { startEffects, type ServiceChanges } from "../renderPane";

/** An answer of Excel that comes when the test says so. */
function pending<T>() {
  let give!: (value: T) => void;
  const answer = new Promise<T>((resolve) => (give = resolve));
  return { answer, give };
}

async function answered(changes: ServiceChanges = {}) {
  const pane = startEffects(changes);
  await pane.effects.accounts.chooseSource(salesTable);
  await pane.effects.accounts.readAndCompute(true);
  return pane;
}

const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });

describe("an answer that comes after another source was chosen", () => {
  test("of a write is not the report of the other source, and its set-up is saved as it was asked for", async () => {
    const report = pending<Outcome<typeof writtenReport>>();
    const saveDefinition = jest.fn<
      ReturnType<PaneServices["accounts"]["saveDefinition"]>,
      Parameters<PaneServices["accounts"]["saveDefinition"]>
    >(async (definition) => ok({ ...definition, revision: definition.revision + 1 }));
    const begun = pending<void>();
    const writeReport = () => {
      begun.give();
      return report.answer;
    };
    const pane = await answered({ writeReport, saveDefinition });
    const writing = pane.effects.accounts.writeReport();
    await begun.answer;
    await pane.effects.accounts.chooseSource(otherSheet);
    report.give(ok(writtenReport));
    await writing;
    const { source, report: shown, notice, definition } = pane.accounts();
    expect([source, shown, notice, definition]).toEqual([otherSheet, undefined, undefined, undefined]);
    expect(saveDefinition.mock.calls[0]![0]).toMatchObject({ sources: [salesTable], report: writtenReport });
    expect(pane.accounts().definitions).toMatchObject([{ sources: [salesTable], report: writtenReport }]);
  });

  test("of a removal leaves the other set-up its report", async () => {
    const removed = pending<Outcome<void>>();
    const begun = pending<void>();
    const saveDefinition = jest.fn<
      ReturnType<PaneServices["accounts"]["saveDefinition"]>,
      Parameters<PaneServices["accounts"]["saveDefinition"]>
    >(async (definition) => ok({ ...definition, revision: definition.revision + 1 }));
    const removeReport = () => {
      begun.give();
      return removed.answer;
    };
    const pane = await answered({ removeReport, saveDefinition });
    await pane.effects.accounts.writeReport();
    const removing = pane.effects.accounts.undoReport(pane.accounts().report!);
    await begun.answer;
    await pane.effects.accounts.openDefinition(definitionOf({ id: "other", sources: [otherSheet], report: writtenReport }));
    removed.give(ok(undefined));
    await removing;
    expect(pane.accounts()).toMatchObject({ definition: { id: "other" }, report: writtenReport });
    expect(saveDefinition.mock.calls.map(([{ sources }]) => sources[0]!.sheetName)).toEqual(["Sales", "Sales"]);
  });

  test("of currency rates changes nothing", async () => {
    const rates = pending<Outcome<{ code: string; rate: number }[]>>();
    const pane = await answered({ readRates: () => rates.answer });
    const reading = pane.effects.accounts.readRates();
    await pane.effects.accounts.chooseSource(otherSheet);
    rates.give(ok([{ code: "USD", rate: 2 }]));
    await reading;
    expect(pane.accounts().typed.currencyRates).toEqual({});
  });

  test("of what stands on the Plan sheet is not put beside other accounts", async () => {
    const notes = pending<Outcome<Record<string, { switching: string; priorities: string }>>>();
    const withPlan = { ...writtenReport, sheets: [{ part: "plan" as const, name: "Plan" }] };
    const pane = await answered({ readPlanNotes: () => notes.answer, writeReport: async () => ok(withPlan) });
    await pane.effects.accounts.writeReport();
    const reading = pane.effects.accounts.readPlanNotes();
    await pane.effects.accounts.chooseSource(otherSheet);
    notes.give(ok({ acme: { switching: "high", priorities: "" } }));
    await reading;
    expect(pane.accounts().planNotes).toBeUndefined();
  });

  test("of an update writes no report that nobody asked for", async () => {
    const slow = pending<Outcome<typeof smallSales>>();
    const begun = pending<void>();
    const writeReport = jest.fn(async () => ok(writtenReport));
    const readColumns: PaneServices["readColumns"] = ([source]) => {
      if (source!.sheetName !== "Sales") return Promise.resolve(ok(smallSales));
      begun.give();
      return slow.answer;
    };
    const pane = startEffects({ readColumns, writeReport });
    const updating = pane.effects.accounts.updateDefinition(definitionOf({ report: writtenReport }));
    await begun.answer;
    await pane.effects.accounts.openDefinition(definitionOf({ id: "other", sources: [otherSheet], report: writtenReport }));
    slow.give(ok(salesColumns([["Late", 1]])));
    await updating;
    expect(pane.accounts()).toMatchObject({ definition: { id: "other" }, screen: "answer", segmentation: { total: 1000 } });
    expect(writeReport).not.toHaveBeenCalled();
  });

  test("of saved set-ups does not bring the left one back", async () => {
    const listed = pending<Outcome<ReturnType<typeof definitionOf>[]>>();
    const pane = startEffects({ listDefinitions: () => listed.answer });
    await pane.effects.accounts.openDefinition(definitionOf());
    const reloading = pane.effects.accounts.reloadDefinition();
    await pane.effects.accounts.chooseSource(otherSheet);
    listed.give(ok([definitionOf()]));
    await reloading;
    expect([pane.accounts().source, pane.accounts().definition]).toEqual([otherSheet, undefined]);
  });

  test("of a sample that cannot be taken chooses no other source", async () => {
    const sample = pending<Outcome<typeof salesTable>>();
    const pane = startEffects({ insertSample: () => sample.answer });
    await pane.effects.accounts.listSources();
    const inserting = pane.effects.accounts.insertSample();
    await pane.effects.accounts.chooseSource(otherSheet);
    sample.give(ok({ ...salesTable, sheetName: "Sample sales" }));
    await inserting;
    expect(pane.accounts().source).toEqual(otherSheet);
    expect(pane.accounts().sources?.map(({ sheetName }) => sheetName)).toContain("Sample sales");
  });

  test("of the reading is dropped after the person starts again", async () => {
    const read = pending<Outcome<typeof smallSales>>();
    const watchSources = jest.fn<ReturnType<PaneServices["watchSources"]>, []>(async () => ok(async () => undefined));
    const pane = startEffects({ readColumns: () => read.answer, watchSources });
    await pane.effects.accounts.chooseSource(salesTable);
    const reading = pane.effects.accounts.readAndCompute(true);
    pane.store.dispatch({ section: "accounts", type: "startedAgain" });
    read.give(ok(smallSales));
    await reading;
    expect([pane.accounts().screen, pane.accounts().columns]).toEqual(["firstRun", undefined]);
    expect(watchSources).not.toHaveBeenCalled();
  });
});

test("what was saved before Cancel reached it is saved, so that saving it again is no conflict", async () => {
  const saved = pending<Outcome<ReturnType<typeof definitionOf>>>();
  const pane = await answered({ saveDefinition: () => saved.answer });
  const saving = pane.effects.accounts.saveDefinition("Mine");
  pane.effects.accounts.cancel();
  saved.give(ok(definitionOf({ name: "Mine", revision: 1 })));
  await saving;
  expect(pane.accounts()).toMatchObject({ problem: undefined, definition: { name: "Mine", revision: 1 } });
});

test("a formula is told as inserted in the form it was asked in, and in no other", async () => {
  const inserted = pending<Outcome<string>>();
  const { store, effects } = startEffects({ insertFormula: () => inserted.answer });
  store.dispatch({ section: "functions", type: "functionOpened", id: "CLV", argumentCount: 3 });
  const inserting = effects.functions.insertFormula("=LOYALTY.CLV(1,1,1)");
  store.dispatch({ section: "functions", type: "functionOpened", id: "LTV", argumentCount: 3 });
  inserted.give(ok("C2"));
  await inserting;
  expect(store.getState().functions.inserted).toBeUndefined();
});

describe("in the Value section", () => {
  const typed = { margin: "40", discount: "10" };
  const dated = { inspectSource: async () => ok(inspectionOf(salesTable, { guess: { account: 0, value: 3, date: 4 } })) };

  test("rows of a column that is no longer chosen are not analysed", async () => {
    const read = pending<Outcome<typeof smallSales>>();
    const analyse = jest.fn();
    const services = { analyse, write: jest.fn(), remove: jest.fn() };
    const { store, effects } = startEffects({ ...dated, readColumns: () => read.answer, value: services });
    await effects.value.chooseSource(salesTable);
    store.dispatch({ section: "value", type: "fieldsTyped", fields: typed });
    const showing = effects.value.show();
    store.dispatch({ section: "value", type: "roleChosen", role: "value", column: 1 });
    read.give(ok(smallSales));
    await showing;
    expect(analyse).not.toHaveBeenCalled();
    expect(store.getState().value.analysis).toBeUndefined();
  });

  test("the answer is made with what was typed when it was asked for", async () => {
    const read = pending<Outcome<typeof smallSales>>();
    const asked: AnalysisOptions[] = [];
    const analyse: PaneServices["value"]["analyse"] = (_, options) => {
      asked.push(options);
      return new Promise(() => undefined);
    };
    const services = { analyse, write: jest.fn(), remove: jest.fn() };
    const { store, effects } = startEffects({ ...dated, readColumns: () => read.answer, value: services });
    await effects.value.chooseSource(salesTable);
    store.dispatch({ section: "value", type: "fieldsTyped", fields: typed });
    void effects.value.show();
    store.dispatch({ section: "value", type: "fieldsTyped", fields: { margin: "90" } });
    read.give(ok(smallSales));
    await read.answer;
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    expect(asked).toMatchObject([{ grossMargin: 0.4 }]);
  });

  test("the bar of progress moves a few times a second, and not with every block that is read", async () => {
    const blocks = 500;
    const readColumns: PaneServices["readColumns"] = async (_sources, _roles, _inspection, { onProgress }) => {
      for (let done = 1; done <= blocks; done++) onProgress?.({ phase: "reading", done, total: blocks });
      return ok(smallSales);
    };
    const analyse = () => new Promise<never>(() => undefined);
    const { store, effects } = startEffects({ ...dated, readColumns, value: { analyse, write: jest.fn(), remove: jest.fn() } });
    await effects.value.chooseSource(salesTable);
    store.dispatch({ section: "value", type: "fieldsTyped", fields: typed });
    const shown = new Set<unknown>();
    store.subscribe(() => shown.add(store.getState().value.task?.progress?.done));
    void effects.value.show();
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    expect(store.getState().value.task?.kind).toBe("calculating");
    expect([...shown].filter((done) => done !== undefined)).toEqual([1, blocks]);
  });

  test("a row that cannot be shown is no problem of another source", async () => {
    const shown = pending<Outcome<void>>();
    const { store, effects } = startEffects({ showRange: () => shown.answer });
    await effects.value.chooseSource(salesTable);
    const id = 1000;
    store.dispatch({ section: "value", type: "taskStarted", id, kind: "calculating", foreground: true });
    store.dispatch({ section: "value", type: "taskFailed", id, reason: { key: "valueBadDate" }, row: { sheetName: "Sales", row: 2 } });
    const showing = effects.value.showProblemRow();
    await effects.value.chooseSource(otherSheet);
    shown.give({ ok: false, reason: { key: "editing" } });
    await showing;
    expect(store.getState().value.problem).toBeUndefined();
  });
});

describe("in the Share section", () => {
  const preview = { formulas: 1 } as never;

  test("the look at the workbook does not stop a copy begun while replaced formulas were counted", async () => {
    const counted = pending<Outcome<number>>();
    const copying: AbortSignal[] = [];
    const share = {
      ...fakeShareServices(),
      countReplaced: () => counted.answer,
      makeCopy: jest.fn((_, { signal }: { signal?: AbortSignal }) => {
        copying.push(signal!);
        return new Promise<never>(() => undefined);
      }),
    };
    const { store, effects } = startEffects({ share });
    const inspecting = effects.share.inspect();
    void effects.share.makeCopy();
    counted.give(ok(0));
    await inspecting;
    expect([copying[0]!.aborted, store.getState().share.task?.kind]).toEqual([false, "copying"]);
  });

  test("a look that was stopped shows nothing", async () => {
    const found = pending<Outcome<never>>();
    const begun = pending<void>();
    const inspect = () => {
      begun.give();
      return found.answer;
    };
    const { store, effects } = startEffects({ share: { ...fakeShareServices(), inspect } });
    const inspecting = effects.share.inspect();
    await begun.answer;
    effects.share.cancel();
    found.give(ok(preview));
    await inspecting;
    expect([store.getState().share.preview, store.getState().share.problem?.key]).toEqual([undefined, "cancelled"]);
  });

  test("formulas that were replaced are told although something else was begun, which goes on", async () => {
    const result = { replaced: 3 } as never;
    const frozen = pending<Outcome<never>>();
    const share = { ...fakeShareServices(), freeze: () => frozen.answer, makeCopy: () => new Promise<never>(() => undefined) };
    const { store, effects } = startEffects({ share });
    const freezing = effects.share.freeze("workbook");
    void effects.share.makeCopy();
    frozen.give(ok(result));
    await freezing;
    expect(store.getState().share).toMatchObject({ done: { kind: "replace", result }, task: { kind: "copying" } });
  });

  test("a place that cannot be shown is no problem of what was found since", async () => {
    const shown = pending<Outcome<void>>();
    const share = { ...fakeShareServices(), inspect: async () => ok({ formulas: 1 } as never) };
    const { store, effects } = startEffects({ showRange: () => shown.answer, share });
    await effects.share.inspect();
    const showing = effects.share.show({ sheetName: "Gone", address: "A1" });
    await effects.share.inspect();
    shown.give({ ok: false, reason: { key: "editing" } });
    await showing;
    expect(store.getState().share.problem).toBeUndefined();
  });

  test("formulas that were replaced before the stop reached it are told, and the workbook is looked at again", async () => {
    const result = { replaced: 3 } as never;
    const frozen = pending<Outcome<never>>();
    const inspect = jest.fn(async () => ok(preview));
    const { store, effects } = startEffects({ share: { ...fakeShareServices(), inspect, freeze: () => frozen.answer } });
    const freezing = effects.share.freeze("workbook");
    effects.share.cancel();
    frozen.give(ok(result));
    await freezing;
    expect(store.getState().share).toMatchObject({ done: { kind: "replace", result }, problem: undefined });
    expect(inspect).toHaveBeenCalledTimes(1);
  });

  test("of two counts the one asked for last holds", async () => {
    const [first, second] = [pending<Outcome<number>>(), pending<Outcome<number>>()];
    const countReplaced = jest.fn().mockReturnValueOnce(first.answer).mockReturnValueOnce(second.answer);
    const { store, effects } = startEffects({ share: { ...fakeShareServices(), countReplaced } });
    const both = [effects.share.inspect(), effects.share.inspect()];
    second.give(ok(5));
    first.give(ok(2));
    await Promise.all(both);
    expect(store.getState().share.replaced).toBe(5);
  });
});
