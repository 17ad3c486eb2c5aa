import {
  editsInWords,
  reportDone,
  sheetCount,
  sheetLines,
  reportViewModel,
} from "../../../../src/taskpane/accounts/report/reportViewModel";
import type { PlanSettings, WrittenReport } from "../../../../src/workbook/workbook.types";
import { movementOf, segmentationOf, stateOf } from "../resultFixtures";

const segmentation = segmentationOf([600, 250, 100, 50]);
const movement = movementOf({ Acme: 100 }, { Acme: 200 });
const confirmed = { confirmed: true, accounts: ["K1"], tiers: [] };
const written: WrittenReport = {
  definitionId: "d",
  sheets: [
    { part: "summary", name: "Summary" },
    { part: "segments", name: "Segments" },
    { part: "charts", name: "Charts" },
    { part: "audit", name: "Audit" },
  ],
  tableName: "tblSegments",
  accounts: 4372,
  charts: true,
  pages: 106,
  updated: false,
  keptColumns: 0,
};

describe("the report before it is written", () => {
  it.each([
    [{}, 4],
    [{ movement }, 5],
    [{ movement, plan: confirmed }, 6],
    [{ plan: { ...confirmed, confirmed: false } }, 4],
    [{ report: { ...written, sheets: [...written.sheets, { part: "moves" as const, name: "Moves" }] } }, 5],
  ])("has the sheets there is something for: %#", (changes, sheets) => {
    expect(sheetCount(stateOf(segmentation, changes))).toBe(sheets);
  });

  it("says of every sheet whether it is written, and what it takes where it is not", () => {
    const lines = (changes: Parameters<typeof stateOf>[1]) =>
      sheetLines(stateOf(segmentation, changes)).map(({ name, isWritten, note }) => (isWritten ? name : `${name}: ${note}`));
    const plan = { ...confirmed, confirmed: false };
    expect(lines({})).toEqual([
      "Summary",
      "Segments",
      "Charts",
      "Moves: compare two periods first",
      "Plan: choose accounts for it under Plan",
      "Audit",
    ]);
    expect(lines({ movement, plan: confirmed })).toEqual(["Summary", "Segments", "Charts", "Moves", "Plan", "Audit"]);
    expect(lines({ plan })[4]).toBe("Plan: left out until you tick 'I checked this list'");
    expect(lines({ plan: { ...plan, criteria: [{ title: "Fit", weight: 1 }] } })[4]).toBe(
      "Plan: left out until you choose 'Use this ranking'",
    );
    // 20 chosen accounts that nobody has checked make no plan, however many they are
    expect(lines({ plan: { ...plan, accounts: Array.from({ length: 20 }, (_, i) => `K${i}`) } })[4]).toContain("left out until you tick");
    const earlier = { ...written, sheets: [...written.sheets, { part: "moves" as const, name: "Moves" }] };
    expect(lines({ report: earlier })[3]).toBe("Moves: stays, but empty: compare two periods first");
  });

  it("says sheets and pages", () => {
    expect(reportViewModel(stateOf(segmentation, { movement, plan: confirmed }))).toEqual({
      action: "Write report (6 sheets)",
      notes: ["The list prints on about 1 page."],
    });
  });

  it("says what a list that is not confirmed takes to become a plan", () => {
    const notes = (plan: Partial<PlanSettings>) =>
      reportViewModel(stateOf(segmentation, { plan: { ...confirmed, confirmed: false, ...plan } })).notes;
    expect(notes({})).toContain("The plan is left out until you tick 'I checked this list'.");
    expect(notes({ criteria: [{ title: "Fit", weight: 1 }] })).toContain(
      "The plan is left out until you choose 'Use this ranking', once every account has its scores.",
    );
    expect(notes({ confirmed: true })).toEqual(["The list prints on about 1 page."]);
    expect(notes({ accounts: [] })).toEqual(["The list prints on about 1 page."]);
  });

  it("says that an update keeps columns added by hand", () => {
    const model = reportViewModel(stateOf(segmentation, { report: written }));
    expect(model.action).toBe("Update report (4 sheets)");
    expect(model.notes[0]).toBe("Columns you added beside the list are kept.");
  });

  it("says that this Excel draws no charts, known from its age or from the last report", () => {
    const told = "This version of Excel cannot draw the charts. The figures for them will be on the Charts sheet.";
    expect(reportViewModel(stateOf(segmentation)).notes).not.toContain(told);
    expect(reportViewModel(stateOf(segmentation, { noCharts: true })).notes).toContain(told);
    expect(reportViewModel(stateOf(segmentation, { report: { ...written, charts: false } })).notes).toContain(told);
  });

  it("offers the way back once the message that had it is closed, and names what it takes back", () => {
    const undo = (changes: Parameters<typeof stateOf>[1]) => reportViewModel(stateOf(segmentation, changes)).undo;
    expect(undo({})).toBeUndefined();
    expect(undo({ report: written, notice: "report.done" })).toBeUndefined();
    expect(undo({ report: written })).toBe("Remove the report");
    expect(undo({ report: { ...written, updated: true } })).toBe("Undo the update");
  });
});

describe("the report once written", () => {
  it("tells sheets and accounts, and what was kept or left out", () => {
    expect(reportDone(written)).toEqual(["Report written: 4 sheets, 4,372 accounts."]);
    expect(reportDone({ ...written, updated: true, keptColumns: 2, charts: false })).toEqual([
      "Report updated: 4 sheets, 4,372 accounts.",
      "2 columns of yours were kept.",
      "This version of Excel could not draw the charts. The figures for them are on the Charts sheet.",
    ]);
    expect(reportDone({ ...written, uncalculated: true })[1]).toBe(
      "Calculation is manual in this workbook: press F9 so that the formulas show their results.",
    );
  });

  it("lists what a change by hand was", () => {
    const edits = (["cells", "columnsAdded", "sheetGone", "protected"] as const).map((what) => ({ sheetName: "Summary", what }));
    const state = { report: written, edits: [...edits, { sheetName: "Plan", address: "C4", what: "cells" as const }] };
    expect(editsInWords(state, "update")).not.toContain("Sheet Summary: columns were added");
    expect(editsInWords(state, "undo")).toEqual([
      "Sheet Summary: cells were changed",
      "Sheet Summary: columns were added",
      "Sheet Summary: it was deleted or renamed",
      "Sheet Summary: it is protected",
      "Sheet Plan: C4 was changed",
    ]);
  });
});
