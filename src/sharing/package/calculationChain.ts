import type { Package } from "./Package";
import type { WorkbookPart } from "./WorkbookPart";

/** Removes the list of the order of calculation, which Excel makes anew: one that names a cell whose formula went would make it repair the file. */
export function removeCalculationChain(file: Package, workbook: WorkbookPart): void {
  const part = file.related(workbook.part, "/calcChain");
  if (part !== undefined) file.remove(part, workbook.part);
}
