import type { Package } from "./Package";
import type { WorkbookPart } from "./WorkbookPart";
import { relationshipsPart } from "./relationships";

/**
 * Removes the list of the order of calculation, which Excel makes anew: one that names a cell whose formula went would make it repair the
 * file.
 */
export function removeCalculationChain(file: Package, workbook: WorkbookPart): void {
  const part = file.related(workbook.part, "/calcChain");
  if (part !== undefined) file.remove(part, workbook.part);
}

/** Removes digital signatures, which any change makes invalid. @returns whether there were any */
export function removeSignatures(file: Package): boolean {
  const origin = file.related("", "/digital-signature/origin");
  if (origin === undefined) return false;
  const folder = origin.slice(0, origin.lastIndexOf("/") + 1).toLowerCase();
  const parts = file.names.filter((part) => part.toLowerCase().startsWith(folder) && part !== origin);
  for (const part of parts) file.remove(part, origin);
  if (file.has(relationshipsPart(origin))) file.remove(relationshipsPart(origin), origin);
  file.remove(origin, "");
  return true;
}
