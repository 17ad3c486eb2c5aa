import type { Catalog } from "../catalog/data/catalog.types";
import type { CustomerValueServices } from "./effects/customerValueServices";
import type {
  ClassedAccounts,
  Movement,
  SalesColumns,
  Segmentation,
  SegmentationOptions,
} from "../economics/segmentation/keyAccounts.types";
import type {
  ColumnRoles,
  Definition,
  ListedDefinition,
  LongRun,
  Notation,
  Outcome,
  PlanNotes,
  ReportContent,
  ReportState,
  SourceFingerprint,
  SourceInspection,
  SourceRef,
  UnfinishedReport,
  WrittenReport,
} from "../workbook/workbook.types";
import type { ShareServices } from "./features/share/ShareServices";

/** Everything the pane asks of Excel and of the models; injected, so that the pane runs in tests without either. */
export interface PaneServices {
  /** best guess first */
  listSources(): Promise<Outcome<SourceRef[]>>;
  inspectSource(source: SourceRef): Promise<Outcome<SourceInspection>>;
  /** reads the columns of one or several sources of the same shape, one after the other */
  readColumns(sources: SourceRef[], roles: ColumnRoles, inspection: SourceInspection, run: LongRun): Promise<Outcome<SalesColumns>>;
  /** how the sources look now; cheap */
  fingerprint(sources: SourceRef[]): Promise<Outcome<SourceFingerprint>>;
  /** a two-column range of currency codes and rates, as selected in the sheet */
  readRates(): Promise<Outcome<{ code: string; rate: number }[]>>;
  /** rejects with an AbortError, or resolves late, when `run.signal` is aborted */
  segment(columns: SalesColumns, options: SegmentationOptions, run: LongRun): Promise<Segmentation>;
  /** as `segment`, it stops when `run.signal` is aborted */
  compare(before: ClassedAccounts, now: ClassedAccounts, run: LongRun): Promise<Movement>;
  /** Segments sheets of reports in this workbook */
  listEarlierReports(): Promise<Outcome<{ sheetName: string; tableName: string; label: string }[]>>;
  readEarlierReport(report: { sheetName: string; tableName: string }, run: LongRun): Promise<Outcome<ClassedAccounts>>;
  listDefinitions(): Promise<Outcome<ListedDefinition[]>>;
  /** refuses with `savedElsewhere` when the workbook holds a later revision; answers the definition as saved */
  saveDefinition(definition: Definition): Promise<Outcome<Definition>>;
  deleteDefinition(id: string): Promise<Outcome<void>>;
  /** writes the report, or brings the one of the same definition up to date in place */
  writeReport(content: ReportContent, run: LongRun): Promise<Outcome<WrittenReport>>;
  /** what is left of a report, and what was changed in it by hand */
  inspectReport(report: WrittenReport): Promise<Outcome<ReportState>>;
  /** what stands on its Plan sheet about each account */
  readPlanNotes(report: WrittenReport): Promise<Outcome<PlanNotes>>;
  /** takes back exactly what the last `writeReport` wrote */
  removeReport(report: WrittenReport): Promise<Outcome<void>>;
  /** what interrupted writes left; it can be taken away, or left as it is and not be offered again */
  findUnfinished(): Promise<Outcome<UnfinishedReport[]>>;
  removeUnfinished(report: UnfinishedReport): Promise<Outcome<void>>;
  keepUnfinished(report: UnfinishedReport): Promise<Outcome<void>>;
  /** can sheets be added: false in a read-only or protected workbook, with the reason */
  canWrite(): Promise<Outcome<void>>;
  /** false in an Excel that is too old for the charts of the report */
  canDrawCharts(): boolean;
  /** adds a sheet with sample sales and answers it as a source */
  insertSample(): Promise<Outcome<SourceRef>>;
  showRange(sheetName: string, address: string): Promise<Outcome<void>>;
  /** writes into the selected cell if it is empty; answers its address */
  insertFormula(formula: string): Promise<Outcome<string>>;
  /** how formulas are written in this Excel; undefined where it cannot be known */
  readNotation(): Promise<Notation | undefined>;
  /** calls back with the address of the selection, at once and whenever it changes; returns what ends it */
  watchSelection(onSelection: (address: string | undefined) => void): () => void;
  /** calls back when a cell of a source changes, and with the sources that were deleted; answers what ends it */
  watchSources(sources: SourceRef[], onChange: (gone: SourceRef[]) => void): Promise<Outcome<() => Promise<void>>>;
  /** of the Value section */
  customerValue: CustomerValueServices;
  loadCatalog(): Promise<Catalog>;
  /** copies for finance, and formulas of ours as a whole */
  share: ShareServices;
  /** false where the host forbids it */
  copyText(text: string): Promise<boolean>;
  /** milliseconds since 1970 */
  now(): number;
  /** version of the add-in */
  version: string;
}
