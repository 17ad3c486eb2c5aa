import type { Finding } from "../../sharing/audit/findings/findings";
import type { ConversionKind, FinanceCopyOptions, FinanceCopyReport, LeftFormula } from "../../sharing/sharing.types";
import type { CellPlace, RepairResult, ReplaceResult, RestoreResult, SharingScope } from "../../workbook/sharing/sharing.types";
import type { LongRun, Outcome } from "../../workbook/workbook.types";

/** What people choose; version and time are added when the copy is made. */
export type ShareOptions = Omit<FinanceCopyOptions, "version" | "madeAt">;

/** What a copy made now would hold. */
export interface SharePreview {
  counts: Record<ConversionKind, number>;
  /** formulas that become values */
  values: (CellPlace & { functions: string[] })[];
  /** cells of ours that show an error */
  errors: (CellPlace & { text: string })[];
  left: LeftFormula[];
  findings: Finding[];
}

/** What was made, as far as the pane tells. */
export type CopyMade = Pick<FinanceCopyReport, "counts" | "warnings">;

/** What a repair of the file did. */
export interface FileRepair {
  repaired: number;
  /** formulas that were in order */
  intact: number;
}

/** What the share section asks of Excel and of the converter. */
export interface ShareServices {
  /** reads the workbook and converts it without showing the result; refused with `noFileHere` where Excel gives no file */
  inspect(options: ShareOptions, run: LongRun): Promise<Outcome<SharePreview>>;
  /** opens a converted copy beside the workbook, which stays as it is */
  makeCopy(options: ShareOptions, run: LongRun): Promise<Outcome<CopyMade>>;
  /** the same in this workbook, with a record from which the formulas can be restored */
  convertHere(excel: ShareOptions["excel"], run: LongRun): Promise<Outcome<ReplaceResult>>;
  /** values in the place of our formulas, with such a record */
  freeze(scope: SharingScope, run: LongRun): Promise<Outcome<ReplaceResult>>;
  /** brings back what the records hold */
  restore(run: LongRun): Promise<Outcome<RestoreResult>>;
  countReplaced(): Promise<Outcome<number>>;
  /** enters formulas that lost the add-in again */
  repair(run: LongRun): Promise<Outcome<RepairResult>>;
  /**
   * opens a copy of the workbook in which they are mended, on protected sheets, in names, rules and tables too; none where all were in
   * order
   */
  repairFile(run: LongRun): Promise<Outcome<FileRepair>>;
}
