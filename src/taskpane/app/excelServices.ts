import type { Catalog } from "../../catalog/types";
import { nextTurn } from "../../background/turns";
import { compareSegmentationsInSlices } from "../../economics/segmentation/moves/compareSegmentations";
import { segmentAccountsInSlices } from "../../economics/segmentation/segmentAccounts";
import { canDrawCharts } from "../../workbook/canDrawCharts";
import { canWrite } from "../../workbook/canWrite";
import { removeCustomerValue } from "../../workbook/customerValue/removeCustomerValue";
import { writeCustomerValue } from "../../workbook/customerValue/writeCustomerValue";
import { deleteDefinition } from "../../workbook/deleteDefinition";
import { listEarlierReports, readEarlierReport } from "../../workbook/earlierReports";
import { fingerprint } from "../../workbook/fingerprint";
import { insertFormula } from "../../workbook/insertFormula";
import { insertSample } from "../../workbook/insertSample";
import { inspectReport } from "../../workbook/inspectReport";
import { inspectSource } from "../../workbook/inspectSource";
import { listDefinitions } from "../../workbook/listDefinitions";
import { listSources } from "../../workbook/listSources";
import { readColumns } from "../../workbook/readColumns";
import { readNotation } from "../../workbook/readNotation";
import { readPlanNotes } from "../../workbook/readPlanNotes";
import { readRates } from "../../workbook/readRates";
import { removeReport } from "../../workbook/removeReport";
import { saveDefinition } from "../../workbook/saveDefinition";
import { showRange } from "../../workbook/showRange";
import { findUnfinished, keepUnfinished, removeUnfinished } from "../../workbook/unfinishedReports";
import { watchSelection } from "../../workbook/watchSelection";
import { watchSources } from "../../workbook/watchSources";
import { writeReport } from "../../workbook/writeReport";
import { analyseInBackground } from "../value/valueServices";
import { shareServices } from "../share/excelShareServices";
import { copyText } from "./copyText";
import type { PaneServices } from "./PaneServices";

/** Put in by the build. */
declare const LOYALTY_VERSION: string | undefined;

const version = typeof LOYALTY_VERSION === "string" ? LOYALTY_VERSION : "";
const loadCatalog = async (): Promise<Catalog> => (await import("../../catalog/catalog.json")).default as Catalog;

/** The pane's services in Excel. */
export const excelServices: PaneServices = {
  listSources,
  inspectSource,
  readColumns,
  canWrite,
  insertSample,
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
  value: { analyse: analyseInBackground, write: writeCustomerValue, remove: removeCustomerValue },
  functions: { loadCatalog, insertFormula, watchSelection },
  share: shareServices(loadCatalog, version),
};
