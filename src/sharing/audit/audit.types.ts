import type { Catalog } from "../../catalog/data/catalog.types";
import type { Package } from "../package/Package";
import type { StyleBook } from "../package/StyleBook";
import type { WorkbookPart } from "../package/WorkbookPart";
import type { Assumption, ConvertedFormula, FinanceCopyOptions, FinanceCopyReport, LeftFormula } from "../sharing.types";

/** What the audit sheets tell about. The formulas are converted in the package already; sheets and styles are saved by the caller. */
export interface AuditInput {
  file: Package;
  workbook: WorkbookPart;
  styles: StyleBook;
  catalog: Catalog;
  converted: readonly ConvertedFormula[];
  left: readonly LeftFormula[];
  options: FinanceCopyOptions;
  /** what was found or left undone so far, to be told on the About sheet */
  warnings?: FinanceCopyReport["warnings"];
}

export interface AuditResult {
  /** names of the sheets, in order: About, Register, Checks, Assumptions */
  addedSheets: string[];
  assumptions: Assumption[];
  warnings: FinanceCopyReport["warnings"];
  /** cell that says in one word whether all checks pass: "OK", "Check", or "Not calculated yet" before Excel has calculated */
  overallCheck: { sheetName: string; address: string };
}
