import type { SalesColumns, Segmentation } from "../../../../src/economics/segmentation/keyAccounts.types";
import type { PaneServices } from "../../../../src/taskpane/app/PaneServices";
import type { Definition, Outcome, ReportState, WrittenReport } from "../../../../src/workbook/workbook.types";
import { otherSheet, salesTable, smallSales, writtenReport } from "../../fixtures";
import { startEffects, type ServiceChanges } from "../../renderPane";

async function answered(changes: ServiceChanges = {}) {
  const pane = startEffects(changes);
  await pane.effects.accounts.chooseSource(salesTable);
  await pane.effects.accounts.readAndCompute(true);
  return pane;
}

const edited =
  (...edits: ReportState["edits"]): PaneServices["accounts"]["inspectReport"] =>
  async (report) => ({ ok: true, value: { report, edits } });

describe("writing the report", () => {
  it("says where the figures come from, and saves the set-up with it", async () => {
    const writeReport = jest.fn<ReturnType<PaneServices["accounts"]["writeReport"]>, Parameters<PaneServices["accounts"]["writeReport"]>>(
      async () => ({
        ok: true,
        value: writtenReport,
      }),
    );
    const saveDefinition = jest.fn(async (definition: Definition): Promise<Outcome<Definition>> => ({
      ok: true,
      value: { ...definition, revision: definition.revision + 1 },
    }));
    const pane = await answered({ writeReport, saveDefinition });
    await pane.effects.accounts.writeReport();
    const [{ segmentation, movement, info }] = writeReport.mock.calls[0]!;
    expect([segmentation.total, movement]).toEqual([1000, undefined]);
    expect(info).toMatchObject({
      definition: { name: "Accounts of Sales", revision: 1 },
      measure: "Revenue",
      measures: { first: "revenue" },
      sources: [salesTable],
      sourceRows: 5,
      roles: [
        { role: "Account", title: "Customer" },
        { role: "Amount", title: "Revenue" },
      ],
      comparison: { kind: "none" },
      version: "1.2.3",
    });
    expect(saveDefinition.mock.calls[0]![0]).toMatchObject({ id: info.definition.id, report: writtenReport, revision: 0 });
    expect(pane.accounts()).toMatchObject({ notice: "report.done", report: writtenReport, definition: { revision: 1 } });
  });

  it("is told as written although its set-up could not be saved", async () => {
    const pane = await answered({
      saveDefinition: async () => ({ ok: false, reason: { key: "definitionTooLarge", values: { name: "X" } } }),
    });
    await pane.effects.accounts.writeReport();
    expect(pane.accounts()).toMatchObject({ report: { accounts: 4 }, notice: "report.done", problem: { key: "definitionTooLarge" } });
  });

  it("takes the figures that the limits say now, also when they were changed a moment ago", async () => {
    const written: Segmentation[] = [];
    const pane = await answered({
      writeReport: async ({ segmentation }) => {
        written.push(segmentation);
        return { ok: true, value: writtenReport };
      },
    });
    const change = pane.effects.accounts.type({ limits: ["50", "95"] });
    await pane.effects.accounts.writeReport();
    await change;
    expect(written.map(({ options }) => options.classes.limits)).toEqual([[0.5, 0.95]]);
  });

  it("is not stopped by a decision made meanwhile, which counts afterwards", async () => {
    let finish: (outcome: Outcome<WrittenReport>) => void = () => undefined;
    let begun: () => void = () => undefined;
    const writing = new Promise<void>((resolve) => (begun = resolve));
    const pane = await answered({
      writeReport: () => {
        begun();
        return new Promise((resolve) => (finish = resolve));
      },
    });
    const report = pane.effects.accounts.writeReport();
    await writing;
    await pane.effects.accounts.type({ limits: ["50", "95"] });
    expect(pane.accounts().task?.kind).toBe("writing");
    finish({ ok: true, value: writtenReport });
    await report;
    expect(pane.accounts().segmentation?.options.classes.limits).toEqual([0.5, 0.95]);
    expect(pane.accounts().report).toEqual(writtenReport);
  });

  it("asks before an update overwrites cells changed by hand", async () => {
    const writeReport = jest.fn(async (): Promise<Outcome<WrittenReport>> => ({ ok: true, value: writtenReport }));
    const inspectReport = edited({ sheetName: "Segments", address: "B7", what: "cells" });
    const pane = await answered({ writeReport, inspectReport });
    await pane.effects.accounts.writeReport();
    await pane.effects.accounts.writeReport();
    expect(writeReport).toHaveBeenCalledTimes(1);
    expect(pane.accounts()).toMatchObject({ asking: "update", reportState: { edits: [{ address: "B7" }] } });
    await pane.effects.accounts.writeReportAnyway();
    expect(writeReport).toHaveBeenCalledTimes(2);
    expect(pane.accounts().asking).toBeUndefined();
  });

  it("asks nothing when only columns were added, since an update keeps them", async () => {
    const writeReport = jest.fn(async (): Promise<Outcome<WrittenReport>> => ({ ok: true, value: writtenReport }));
    const pane = await answered({ writeReport, inspectReport: edited({ sheetName: "Segments", what: "columnsAdded" }) });
    await pane.effects.accounts.writeReport();
    await pane.effects.accounts.writeReport();
    expect(writeReport).toHaveBeenCalledTimes(2);
  });
});

describe("taking the report back", () => {
  it("asks first when columns were added, and then removes it from the saved set-up too", async () => {
    const removeReport = jest.fn(async (): Promise<Outcome<void>> => ({ ok: true, value: undefined }));
    const saved: Definition[] = [];
    const pane = await answered({
      removeReport,
      inspectReport: edited({ sheetName: "Segments", what: "columnsAdded" }),
      saveDefinition: async (definition) => {
        saved.push(definition);
        return { ok: true, value: { ...definition, revision: definition.revision + 1 } };
      },
    });
    await pane.effects.accounts.writeReport();
    const report = pane.accounts().report!;
    await pane.effects.accounts.undoReport(report);
    expect([removeReport.mock.calls.length, pane.accounts().asking]).toEqual([0, "undo"]);
    await pane.effects.accounts.undoReportAnyway(report);
    expect(removeReport).toHaveBeenCalledWith(report);
    expect(pane.accounts()).toMatchObject({ report: undefined, notice: "report.removed" });
    expect(saved.map((definition) => definition.report === undefined)).toEqual([false, true]);
  });

  it("leaves the report where it is when looking at it fails", async () => {
    const removeReport = jest.fn();
    const pane = await answered({ removeReport, inspectReport: async () => ({ ok: false, reason: { key: "editing" } }) });
    await pane.effects.accounts.undoReport(writtenReport);
    expect(removeReport).not.toHaveBeenCalled();
    expect(pane.accounts().problem?.key).toBe("editing");
  });
});

describe("rows of several sheets", () => {
  const columns: SalesColumns = {
    ...smallSales,
    parts: [
      { sheetName: "Sales", firstRow: 2, start: 0 },
      { sheetName: "Old", firstRow: 2, start: 3 },
    ],
  };

  it("are shown in the sheet they come from", async () => {
    const showRange = jest.fn(async (): Promise<Outcome<void>> => ({ ok: true, value: undefined }));
    const pane = startEffects({ showRange, readColumns: async () => ({ ok: true, value: columns }) });
    await pane.effects.accounts.chooseSource(salesTable);
    pane.effects.accounts.toggleAlsoRead(otherSheet);
    await pane.effects.accounts.readAndCompute(false);
    await pane.effects.accounts.showRow({ sheetName: "Old", row: 4 });
    expect(showRange).toHaveBeenCalledWith("Old", "A4:F4");
  });
});
