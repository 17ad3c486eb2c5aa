import type { SalesColumns } from "../../economics/segmentation/keyAccounts.types";
import type { ColumnRoles } from "../../intake/columns/guessRoles";
import type { ChartPicture } from "../../workbook/insertChart";
import type { TableSheet } from "../../workbook/newSheet";
import type { LongRun, MadeSheet, Notation, Outcome, Remake, SourceInspection, SourceRef } from "../../workbook/workbook.types";
import type { AccountsServices } from "../accounts/AccountsServices";
import type { ValueServices } from "../value/valueServices";
import type { FunctionsServices } from "../functions/functionsEffects";
import type { ModelsServices } from "../functions/modelsEffects";
import type { ShareServices } from "../share/ShareServices";

/** What several sections ask of Excel. */
export interface SharedServices {
  /** best guess first */
  listSources(): Promise<Outcome<SourceRef[]>>;
  /** as `listSources`, those only that can be a log of sales over time: with dates and amounts */
  listLogSources(): Promise<Outcome<SourceRef[]>>;
  inspectSource(source: SourceRef): Promise<Outcome<SourceInspection>>;
  /** reads the columns of one or several sources of the same shape, one after the other */
  readColumns(sources: SourceRef[], roles: ColumnRoles, inspection: SourceInspection, run: LongRun): Promise<Outcome<SalesColumns>>;
  /** can sheets be added: false in a read-only or protected workbook, with the reason */
  canWrite(): Promise<Outcome<void>>;
  /** adds a sheet with sample sales and answers it as a source */
  insertSample(): Promise<Outcome<SourceRef>>;
  /** writes the rows of a source anew on a sheet of their own */
  remakeSource(source: SourceRef, inspection: SourceInspection, how: Remake, run: LongRun): Promise<Outcome<MadeSheet>>;
  /** takes a sheet with a table back */
  removeTableSheet(sheet: TableSheet): Promise<Outcome<void>>;
  showRange(sheetName: string, address: string): Promise<Outcome<void>>;
  /** how formulas are written in this Excel; undefined where it cannot be known */
  readNotation(): Promise<Notation | undefined>;
  /** calls back when a cell of a source changes, and with the sources that were deleted; answers what ends it */
  watchSources(sources: SourceRef[], onChange: (gone: SourceRef[]) => void): Promise<Outcome<() => Promise<void>>>;
  /** false where the host forbids it */
  copyText(text: string): Promise<boolean>;
  /** the same for a picture, which is promised at the press itself */
  copyPicture(picture: Promise<Blob>): Promise<boolean>;
  /** offers a picture as a download; false where that cannot be */
  savePicture(picture: Blob, file: string): boolean;
  /** adds a sheet with a chart of the pane as one of Excel. @param source where its figures come from, in words */
  insertChart(picture: ChartPicture, source: string): Promise<Outcome<TableSheet>>;
  /** milliseconds since 1970 */
  now(): number;
  /** version of the add-in */
  version: string;
}

/** Everything the pane asks of Excel and of the models; injected, so that the pane runs in tests without either. */
export interface PaneServices extends SharedServices {
  accounts: AccountsServices;
  value: ValueServices;
  functions: FunctionsServices;
  /** whole models to be inserted */
  models: ModelsServices;
  /** copies for finance, and formulas of ours as a whole */
  share: ShareServices;
}
