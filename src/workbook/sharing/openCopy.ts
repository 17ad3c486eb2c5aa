import { officeReason } from "../officeReason";
import type { Outcome } from "../workbook.types";

/** Opens a file as a new workbook beside this one, unsaved. @param file in base64 */
export async function openCopy(file: string): Promise<Outcome<void>> {
  try {
    await Excel.createWorkbook(file);
    return { ok: true, value: undefined };
  } catch (error) {
    return { ok: false, reason: officeReason(error) };
  }
}
