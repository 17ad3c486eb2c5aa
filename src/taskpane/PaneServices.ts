import type { Catalog } from "../catalog/types";
import type { SalesColumns, Segmentation, SegmentationOptions } from "../economics/segmentation/keyAccounts.types";
import type { ColumnRoles, LongRun, Outcome, ReportInfo, SourceInspection, SourceRef, WrittenReport } from "../workbook/workbook.types";

/** Everything the pane asks of Excel and of the models; injected, so that the pane runs in tests without either. */
export interface PaneServices {
  /** best guess first */
  listSources(): Promise<Outcome<SourceRef[]>>;
  inspectSource(source: SourceRef): Promise<Outcome<SourceInspection>>;
  readColumns(source: SourceRef, roles: ColumnRoles, inspection: SourceInspection, run: LongRun): Promise<Outcome<SalesColumns>>;
  /** rejects with an AbortError, or resolves late, when `run.signal` is aborted */
  segment(columns: SalesColumns, options: SegmentationOptions, run: LongRun): Promise<Segmentation>;
  writeReport(segmentation: Segmentation, info: ReportInfo, run: LongRun): Promise<Outcome<WrittenReport>>;
  removeReport(report: WrittenReport): Promise<Outcome<void>>;
  showRange(sheetName: string, address: string): Promise<Outcome<void>>;
  /** writes into the selected cell if it is empty; answers its address */
  insertFormula(formula: string): Promise<Outcome<string>>;
  /** calls back with the address of the selection, at once and whenever it changes; returns what ends it */
  watchSelection(onSelection: (address: string | undefined) => void): () => void;
  /** calls back when a cell of the source changes; answers what ends it */
  watchSource(source: SourceRef, onChange: () => void): Promise<Outcome<() => Promise<void>>>;
  loadCatalog(): Promise<Catalog>;
  /** false where the host forbids it */
  copyText(text: string): Promise<boolean>;
  /** milliseconds since 1970 */
  now(): number;
}
