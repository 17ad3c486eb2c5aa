import { standardOptions } from "../../../../src/economics/segmentation/standardOptions";
import type { PaneServices } from "../../../../src/taskpane/app/PaneServices";
import { setupViewModel } from "../../../../src/taskpane/accounts/setup/setupViewModel";

import type { Definition, Outcome } from "../../../../src/workbook/workbook.types";
import { definitionOf, inspectionOf, otherSheet, salesTable, writtenReport } from "../../fixtures";
import { startEffects, type ServiceChanges } from "../../renderPane";

/** Keeps definitions as a workbook would, one revision up at each saving. */
function workbookOf(...definitions: Definition[]) {
  const kept = new Map(definitions.map((definition) => [definition.id, definition]));
  const services: ServiceChanges = {
    listDefinitions: async () => ({ ok: true, value: [...kept.values()] }),
    saveDefinition: async (definition) => {
      const saved = { ...definition, revision: definition.revision + 1 };
      kept.set(saved.id, saved);
      return { ok: true, value: saved };
    },
    deleteDefinition: async (id) => {
      kept.delete(id);
      return { ok: true, value: undefined };
    },
  };
  return { kept, services };
}

describe("a saved set-up", () => {
  it("holds everything, and opens to the same figures", async () => {
    const { kept, services } = workbookOf();
    const first = startEffects(services);
    await first.effects.accounts.chooseSource(salesTable);
    await first.effects.accounts.readAndCompute(true);
    await first.effects.accounts.setClasses({ by: "count", count: 2 });
    await first.effects.accounts.type({ limits: ["1"], names: ["Top", "Rest"] });
    await first.effects.accounts.exclude({ account: "Dune", reason: "One-off sale" });
    await first.effects.accounts.saveDefinition("Accounts 2026");
    expect(first.accounts()).toMatchObject({ notice: "definition.saved", definition: { name: "Accounts 2026", revision: 1 } });

    const second = startEffects(services);
    await second.effects.accounts.openDefinition([...kept.values()][0]!);
    expect(second.accounts()).toMatchObject({ screen: "answer", typed: { limits: ["1"], names: ["Top", "Rest"] } });
    expect(second.accounts().segmentation?.classes).toEqual(first.accounts().segmentation?.classes);
    expect(second.accounts().segmentation?.total).toBe(950);
  });

  it("follows columns that moved, and waits for a decision when one is gone", async () => {
    const inspection =
      (titles: string[]): PaneServices["inspectSource"] =>
      async (source) => ({
        ok: true,
        value: inspectionOf(source, { columns: titles.map((title, index) => ({ index, title, kind: "text", samples: [] })) }),
      });
    const { services } = workbookOf(definitionOf());
    const moved = startEffects({ ...services, inspectSource: inspection(["Revenue", "Customer"]) });
    await moved.effects.accounts.listSources();
    await moved.effects.accounts.openDefinition(definitionOf());
    expect(moved.accounts()).toMatchObject({ screen: "answer", roles: { account: 1, value: 0 } });

    const gone = startEffects({ ...services, inspectSource: inspection(["Customer", "Turnover"]) });
    await gone.effects.accounts.listSources();
    await gone.effects.accounts.openDefinition(definitionOf());
    expect(gone.accounts()).toMatchObject({ screen: "setup", movedTitles: [{ title: "Revenue", now: "gone" }] });
    expect(gone.accounts().columns).toBeUndefined();
  });

  it("follows its columns although the saved ones were never listed here", async () => {
    const inspectSource: PaneServices["inspectSource"] = async (source) => ({
      ok: true,
      value: inspectionOf(source, { guess: { account: 1 } }),
    });
    const pane = startEffects({ inspectSource });
    await pane.effects.accounts.openDefinition(definitionOf());
    expect(pane.accounts()).toMatchObject({ screen: "answer", roles: { account: 0, value: 3 } });
  });

  it("tells when its source is gone", async () => {
    const reason = { key: "sourceGone" as const, values: { source: "Table Sales" } };
    const pane = startEffects({ inspectSource: async () => ({ ok: false, reason }) });
    await pane.effects.accounts.openDefinition(definitionOf());
    expect(pane.accounts()).toMatchObject({ screen: "setup", problem: reason, definition: { id: "d1" } });
  });

  it("whose source is gone makes the list of sources anew, and the next source stands in for it, even after the message was closed", async () => {
    const reason = { key: "sourceGone" as const, values: { source: "Table Sales" } };
    const listSources = jest
      .fn<ReturnType<PaneServices["listSources"]>, []>()
      .mockResolvedValueOnce({ ok: true, value: [salesTable] })
      .mockResolvedValue({ ok: true, value: [otherSheet] });
    const inspectSource: PaneServices["inspectSource"] = async (source) =>
      source.kind === "table" ? { ok: false, reason } : { ok: true, value: inspectionOf(source) };
    const pane = startEffects({ listSources, inspectSource });
    await pane.effects.accounts.listSources();
    await pane.effects.accounts.updateDefinition(definitionOf({ report: writtenReport }));
    expect(pane.accounts()).toMatchObject({ problem: reason, sources: [otherSheet] });
    const model = setupViewModel(pane.accounts());
    expect([model.sources.map(({ source }) => source), model.missing?.text]).toEqual([[otherSheet], "Choose a source first."]);
    pane.store.dispatch({ section: "accounts", type: "messageClosed" });
    await pane.effects.accounts.chooseSource(otherSheet);
    expect(pane.accounts()).toMatchObject({ definition: { id: "d1" }, report: writtenReport, roles: { account: 0, value: 3 } });
    await pane.effects.accounts.chooseSource({ ...otherSheet, sheetName: "Third" });
    const { definition, report } = pane.accounts();
    expect([definition, report]).toEqual([undefined, undefined]);
  });

  it("is brought up to date with its report in one go", async () => {
    const writeReport = jest.fn<ReturnType<PaneServices["accounts"]["writeReport"]>, Parameters<PaneServices["accounts"]["writeReport"]>>(
      async () => ({
        ok: true,
        value: { ...writtenReport, updated: true },
      }),
    );
    const definition = definitionOf({ report: writtenReport });
    const { kept, services } = workbookOf(definition);
    const pane = startEffects({ ...services, writeReport });
    await pane.effects.accounts.updateDefinition(definition);
    expect(writeReport.mock.calls[0]![0].info.definition).toEqual({ id: "d1", name: "Accounts 2026", revision: 4 });
    expect(kept.get("d1")).toMatchObject({ revision: 4, report: { updated: true } });
    expect(pane.accounts()).toMatchObject({ notice: "report.done", definition: { revision: 4 } });
  });

  it("is removed without its report", async () => {
    const { kept, services } = workbookOf(definitionOf());
    const pane = startEffects(services);
    await pane.effects.accounts.listSources();
    await pane.effects.accounts.deleteDefinition("d1");
    expect([kept.size, pane.accounts().definitions, pane.accounts().notice]).toEqual([0, [], "definition.deleted"]);
  });

  it("that cannot be read is told, and the others are listed", async () => {
    const skipped = [{ key: "definitionDamaged" as const }];
    const pane = startEffects({ listDefinitions: async () => ({ ok: true, value: [definitionOf()], skipped }) });
    await pane.effects.accounts.listSources();
    expect(pane.accounts()).toMatchObject({ definitions: [{ id: "d1" }], problem: { key: "definitionDamaged" } });
  });
});

describe("two panes", () => {
  const elsewhere = definitionOf({ revision: 9, name: "Accounts 2026", options: { ...standardOptions, returns: "leaveOut" } });

  it("do not overwrite each other: the report is refused before anything is written", async () => {
    const writeReport = jest.fn();
    const { services } = workbookOf(elsewhere);
    const pane = startEffects({ ...services, writeReport });
    await pane.effects.accounts.openDefinition(definitionOf());
    await pane.effects.accounts.writeReport();
    expect(writeReport).not.toHaveBeenCalled();
    expect(pane.accounts().problem).toMatchObject({ key: "savedElsewhere", values: { name: "Accounts 2026" } });
  });

  it("can take what the other one saved", async () => {
    const { services } = workbookOf(elsewhere);
    const pane = startEffects(services);
    await pane.effects.accounts.openDefinition(definitionOf());
    await pane.effects.accounts.writeReport();
    await pane.effects.accounts.reloadDefinition();
    expect(pane.accounts()).toMatchObject({ definition: { revision: 9 }, options: { returns: "leaveOut" }, problem: undefined });
  });

  it("can keep both: mine becomes new, without the report that belongs to the other", async () => {
    const { kept, services } = workbookOf({ ...elsewhere, report: writtenReport });
    const pane = startEffects(services);
    await pane.effects.accounts.openDefinition(definitionOf({ report: writtenReport }));
    await pane.effects.accounts.writeReport();
    await pane.effects.accounts.saveAsNew("Mine");
    expect(kept.get("d1")?.revision).toBe(9);
    const mine = [...kept.values()].find(({ name }) => name === "Mine");
    expect([mine?.revision, mine?.report]).toEqual([1, undefined]);
    expect(pane.accounts().report).toBeUndefined();
  });

  it("tell when saving itself finds a later revision", async () => {
    const refused: Outcome<Definition> = { ok: false, reason: { key: "savedElsewhere", values: { name: "Accounts 2026", when: "today" } } };
    const pane = startEffects({ saveDefinition: async () => refused });
    await pane.effects.accounts.openDefinition(definitionOf());
    await pane.effects.accounts.saveDefinition("Accounts 2026");
    expect(pane.accounts().problem?.key).toBe("savedElsewhere");
  });
});
