import type { ReportSheet } from "../../workbook.types";
import type { CellBlock } from "../report.types";
import type { SavedCell } from "./savedCells";

/** All that is needed to take a write back, made before the first cell is touched. */
export interface WorkbookBefore {
  definitionId: string;
  /** the report's setting, undefined where there was none */
  setting: unknown;
  /** sheets that were not there; none has a name that was taken */
  addedSheets: { part: ReportSheet; name: string }[];
  /** names that were not there */
  addedNames: string[];
  /** names that were, with what they stood for */
  names: { name: string; formula: string }[];
  tables: { name: string; part: ReportSheet; sheetName: string; area: CellBlock }[];
  areas: { part: ReportSheet; sheetName: string; block: CellBlock; cells: SavedCell[][] }[];
}
