import type { Catalog } from "../catalog/types";
import { segmentAccountsInSlices } from "../economics/segmentation/segmentAccounts";
import { insertFormula } from "../workbook/insertFormula";
import { inspectSource } from "../workbook/inspectSource";
import { listSources } from "../workbook/listSources";
import { readColumns } from "../workbook/readColumns";
import { removeReport } from "../workbook/removeReport";
import { showRange } from "../workbook/showRange";
import { watchSelection } from "../workbook/watchSelection";
import { watchSource } from "../workbook/watchSource";
import { writeReport } from "../workbook/writeReport";
import { copyText } from "./copyText";
import type { PaneServices } from "./PaneServices";

/** The pane's services in Excel. */
export const excelServices: PaneServices = {
  listSources,
  inspectSource,
  readColumns,
  segment: segmentAccountsInSlices,
  writeReport,
  removeReport,
  showRange,
  insertFormula,
  watchSelection,
  watchSource,
  loadCatalog: async () => (await import("../catalog/catalog.json")).default as Catalog,
  copyText,
  now: () => Date.now(),
};
