import type { Catalog } from "../../catalog/data/catalog.types";
import { nextTurn } from "../../background/turns";
import { compareSegmentationsInSlices } from "../../economics/segmentation/moves/compareSegmentations";
import { segmentAccountsInSlices } from "../../economics/segmentation/segmentAccounts";
import { canDrawCharts, canWrite } from "../../workbook/abilities";
import { removeTableSheet } from "../../workbook/newSheet";
import { writeCustomerValue } from "../../workbook/value/writeCustomerValue";
import { deleteDefinition, listDefinitions, saveDefinition } from "../../workbook/definitions/savedDefinitions";
import { listEarlierReports, readEarlierReport } from "../../workbook/report/earlierReports";
import { fingerprint } from "../../workbook/source/fingerprint";
import { insertSample } from "../../workbook/sample/insertSample";
import { inspectReport } from "../../workbook/report/inspectReport";
import { inspectSource } from "../../workbook/source/inspectSource";
import { listLogSources, listSources } from "../../workbook/source/listSources";
import { readColumns } from "../../workbook/source/readColumns";
import { readNotation } from "../../workbook/source/readNotation";
import { readPlanNotes } from "../../workbook/report/readPlanNotes";
import { readRates } from "../../workbook/source/readRates";
import { removeReport } from "../../workbook/report/removeReport";
import { findUnfinished, keepUnfinished, removeUnfinished } from "../../workbook/report/unfinishedReports";
import { remakeSource } from "../../workbook/source/remakeSource";
import { watchSources } from "../../workbook/source/watchSources";
import { writeReport } from "../../workbook/report/writeReport";
import { analyseInBackground } from "../value/valueServices";
import type { FunctionsServices } from "../functions/functionsEffects";
import { shareServices } from "../share/excelShareServices";
import { modelsServices } from "../functions/modelsEffects";
import type { PaneServices } from "./PaneServices";

/** Put in by the build. */
declare const LOYALTY_VERSION: string | undefined;

const version = typeof LOYALTY_VERSION === "string" ? LOYALTY_VERSION : "";
const loadCatalog = async (): Promise<Catalog> => (await import("../../catalog/data/catalog.json")).default as Catalog;

const selection = () => import("../../workbook/selection");

/** What works on formulas and the selection comes with the view that asks for it. */
const functions: FunctionsServices = {
  loadCatalog,
  insertFormula: async (formula, filling) => (await selection()).insertFormula(formula, filling),
  insertPlace: async (filling) => (await selection()).insertPlace(filling),
  watchSelection(onSelection) {
    let ended = false;
    let end: (() => void) | undefined;
    void selection().then(({ watchSelection }) => {
      if (!ended) end = watchSelection(onSelection);
    });
    return () => {
      ended = true;
      end?.();
    };
  },
  readReferences: async (references, home) => (await import("../../workbook/readReferences")).readReferences(references, home),
  calculate: async (called, args, signal) => (await import("../../functions/runtime/calculate")).calculateInWorker(called, args, signal),
};

/** The pane's services in Excel. */
export const excelServices: PaneServices = {
  listSources,
  listLogSources,
  inspectSource,
  readColumns,
  canWrite,
  insertSample,
  remakeSource,
  removeTableSheet,
  showRange: async (sheetName, address) => (await selection()).showRange(sheetName, address),
  readNotation,
  watchSources,
  copyText,
  copyPicture,
  savePicture,
  insertChart: async (picture, source) => (await import("../../workbook/insertChart")).insertChart(picture, source),
  now: () => Date.now(),
  version,
  accounts: {
    fingerprint,
    readRates,
    segment: (columns, options, run) => segmentAccountsInSlices(columns, options, { ...run, pause: nextTurn }),
    compare: (before, now, run) => compareSegmentationsInSlices(before, now, { ...run, pause: nextTurn }),
    // Asked for by few, and not at first: the first view loads neither.
    findGaps: async (columns, segmentation, products, run) =>
      (await import("../../economics/segmentation/whiteSpace")).whiteSpace(columns, segmentation, products, { ...run, pause: nextTurn }),
    writeGaps: async (content, run) => (await import("../../workbook/gaps/writeGaps")).writeGaps(content, run),
    listEarlierReports,
    readEarlierReport,
    listDefinitions,
    saveDefinition: (definition) => saveDefinition(definition),
    deleteDefinition,
    writeReport,
    inspectReport,
    readPlanNotes,
    removeReport,
    findUnfinished,
    removeUnfinished,
    keepUnfinished,
    canDrawCharts,
  },
  value: { analyse: analyseInBackground, write: writeCustomerValue, remove: removeTableSheet },
  functions,
  models: modelsServices,
  share: shareServices(loadCatalog, version),
};

/** Puts text on the clipboard. @returns false where the host does not allow it, as some Excel frames do */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The way that still works inside frames without clipboard permission. */
function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("aria-hidden", "true");
  document.body.append(field);
  field.select();
  // Deprecated, yet the only way left where the clipboard API is blocked.
  const copied = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}

/** Puts a picture on the clipboard. @returns false where the host does not allow it, or has no clipboard for pictures */
async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  if (typeof ClipboardItem === "undefined") return false;
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    return true;
  } catch {
    return false;
  }
}

/** Offers a picture as a download. */
function savePicture(picture: Blob, file: string): boolean {
  try {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(picture);
    link.download = file;
    link.click();
    // The browser has taken the address by then.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return true;
  } catch {
    return false;
  }
}
