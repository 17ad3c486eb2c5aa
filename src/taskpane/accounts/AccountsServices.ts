import type { NoWhiteSpace, WhiteSpace } from "../../economics/segmentation/whiteSpace";
import type { GapsContent } from "../../workbook/gaps/gapsSheet";
import type { WrittenGaps } from "../../workbook/gaps/writeGaps";
import type {
  CellValue,
  ClassedAccounts,
  Movement,
  SalesColumns,
  Segmentation,
  SegmentationOptions,
} from "../../economics/segmentation/keyAccounts.types";
import type {
  Definition,
  ListedDefinition,
  LongRun,
  Outcome,
  PlanNotes,
  ReportContent,
  ReportState,
  SourceFingerprint,
  SourceRef,
  UnfinishedReport,
  WrittenReport,
} from "../../workbook/workbook.types";

/** What the Accounts section asks of Excel and of the models beside the services that all sections share. */
export interface AccountsServices {
  /** how the sources look now; cheap */
  fingerprint(sources: SourceRef[]): Promise<Outcome<SourceFingerprint>>;
  /** a two-column range of currency codes and rates, as selected in the sheet */
  readRates(): Promise<Outcome<{ code: string; rate: number }[]>>;
  /** rejects with an AbortError, or resolves late, when `run.signal` is aborted */
  segment(columns: SalesColumns, options: SegmentationOptions, run: LongRun): Promise<Segmentation>;
  /** as `segment`, it stops when `run.signal` is aborted */
  compare(before: ClassedAccounts, now: ClassedAccounts, run: LongRun): Promise<Movement>;
  /** what similar accounts buy; it stops when `run.signal` is aborted */
  findGaps(
    columns: SalesColumns,
    segmentation: Segmentation,
    products: readonly CellValue[],
    run: LongRun,
  ): Promise<WhiteSpace | NoWhiteSpace>;
  /** adds a sheet with these gaps */
  writeGaps(content: GapsContent, run: LongRun): Promise<Outcome<WrittenGaps>>;
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
  /** false in an Excel that is too old for the charts of the report */
  canDrawCharts(): boolean;
}
