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
import { insertFormula, showRange, watchSelection } from "../../workbook/selection";
import { insertSample } from "../../workbook/sample/insertSample";
import { inspectReport } from "../../workbook/report/inspectReport";
import { inspectSource } from "../../workbook/source/inspectSource";
import { listSources } from "../../workbook/source/listSources";
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
import { shareServices } from "../share/excelShareServices";
import type { PaneServices } from "./PaneServices";

/** Put in by the build. */
declare const LOYALTY_VERSION: string | undefined;

const version = typeof LOYALTY_VERSION === "string" ? LOYALTY_VERSION : "";
const loadCatalog = async (): Promise<Catalog> => (await import("../../catalog/data/catalog.json")).default as Catalog;

/** The pane's services in Excel. */
export const excelServices: PaneServices = {
  listSources,
  inspectSource,
  readColumns,
  canWrite,
  insertSample,
  remakeSource,
  removeTableSheet,
  showRange,
  readNotation,
  watchSources,
  copyText,
  now: () => Date.now(),
  version,
  accounts: {
    fingerprint,
    readRates,
    segment: (columns, options, run) => segmentAccountsInSlices(columns, options, { ...run, pause: nextTurn }),
    compare: (before, now, run) => compareSegmentationsInSlices(before, now, { ...run, pause: nextTurn }),
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
  functions: { loadCatalog, insertFormula, watchSelection },
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
