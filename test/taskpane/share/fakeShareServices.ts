import type { SharePreview, ShareServices } from "../../../src/taskpane/share/ShareServices";
import type { FinanceCopyReport } from "../../../src/sharing/sharing.types";
import type { RestoreResult } from "../../../src/workbook/sharing/sharing.types";

/** A workbook with 45 formulas, three of them fits that become values, one of which shows an error. */
export const preview: SharePreview = {
  counts: { a: 42, b: 0, c: 3 },
  values: [
    { sheetName: "Fits", address: "B2", functions: ["CLV.FIT"] },
    { sheetName: "Fits", address: "B3", functions: ["CLV.FIT"] },
    { sheetName: "Fits", address: "B4", functions: ["CLV.FIT"] },
  ],
  errors: [{ sheetName: "Fits", address: "B4", text: "#VALUE!" }],
  left: [],
  findings: [
    { kind: "hiddenSheet", sheetName: "Old", address: "", detail: "hidden" },
    { kind: "externalLink", sheetName: "Plan", address: "C7", detail: "[1]Rates!A1" },
  ],
};

const copyReport: FinanceCopyReport = {
  options: { excel: "current", pseudonymise: false, dropPlan: false, fingerprint: true, offerAddIn: false, version: "1.2.3", madeAt: 0 },
  converted: [],
  left: [],
  assumptions: [],
  counts: { a: 42, b: 0, c: 3 },
  changedParts: [],
  warnings: [{ code: "structureLocked" }],
  addedSheets: ["About", "Register", "Checks", "Assumptions"],
};

/** What restoring tells where there is nothing to restore. */
export const NOTHING_RESTORED: RestoreResult = {
  restored: 0,
  changed: [],
  protectedSheets: [],
  dangling: [],
  gone: [],
  refused: [],
  different: [],
  pending: [],
  keptNames: [],
};

/** An Excel in which all of sharing works; a test replaces what it is about. */
export function fakeShareServices(changes: Partial<ShareServices> = {}): ShareServices {
  return {
    inspect: async () => ({ ok: true, value: preview }),
    makeCopy: async () => ({ ok: true, value: copyReport }),
    convertHere: async () => ({ ok: true, value: { replaced: 45, values: 3, protectedSheets: [], unfinished: [], readWhole: [] } }),
    freeze: async () => ({ ok: true, value: { replaced: 45, values: 45, protectedSheets: [], unfinished: [], readWhole: [] } }),
    restore: async () => ({ ok: true, value: { ...NOTHING_RESTORED, restored: 45 } }),
    countReplaced: async () => ({ ok: true, value: 0 }),
    repair: async () => ({ ok: true, value: { repaired: 2, stillErrors: [], protectedSheets: ["Locked"], intact: 43, unknown: [] } }),
    repairFile: async () => ({ ok: true, value: { repaired: 7, intact: 38 } }),
    ...changes,
  };
}
