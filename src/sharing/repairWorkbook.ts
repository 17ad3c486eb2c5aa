import { checkPackage } from "./check/checkPackage";
import { callsLoyalty } from "./formula/parseCalls";
import { removeCalculationChain, removeSignatures } from "./package/staleParts";
import { dynamicArrayIndex } from "./package/metadata";
import { Package } from "./package/Package";
import { WorkbookPart } from "./package/WorkbookPart";
import { type RepairedFormula, type RepairedWorkbook, repairSheet, workingForm } from "./repair/repairSheet";
import { fflateCodec } from "./zip/fflateCodec";
import type { Codec } from "./zip/zip";

export type { RepairedWorkbook, RepairReport } from "./repair/repairSheet";

function repairNames(workbook: WorkbookPart): RepairedFormula[] {
  return workbook.names.flatMap((name) => {
    const before = name.formula;
    const after = callsLoyalty(before) ? workingForm(before) : before;
    if (after === before) return [];
    workbook.replaceName(name, after);
    const sheetName = name.localSheet === undefined ? "" : (workbook.sheets[name.localSheet]?.name ?? "");
    return [{ carrier: "definedName", sheetName, address: name.name, before, after, wasError: false, onProtectedSheet: false }];
  });
}

/**
 * Brings every formula of ours back into the form in which Excel finds the add-in: those typed or recalculated while it was missing, those
 * another program saved, those a COM add-in linked to a file. Works on protected sheets too. Everything else stays byte for byte.
 * @throws {ShareError} a file that cannot be read
 */
export function repairWorkbook(bytes: Uint8Array, codec: Codec = fflateCodec): RepairedWorkbook {
  const original = new Package(bytes, codec);
  const file = original.reopened(bytes);
  const workbook = new WorkbookPart(file);
  let index: number | undefined;
  const dynamicIndex = (): number => (index ??= dynamicArrayIndex(file, workbook));
  const sheets = workbook.sheets.filter(({ isWorksheet }) => isWorksheet).map((entry) => repairSheet(file, entry, dynamicIndex));
  const repaired = [...sheets.flatMap((sheet) => sheet.repaired), ...repairNames(workbook)];
  const intact = sheets.reduce((sum, sheet) => sum + sheet.intact, 0);
  if (repaired.length === 0) return { bytes, report: { repaired, intact, changedParts: [] } };
  removeSignatures(file);
  removeCalculationChain(file, workbook);
  workbook.recalculateOnLoad();
  workbook.save();
  const mended = file.toBytes();
  checkPackage(mended, original, file, Infinity);
  return { bytes: mended, report: { repaired, intact, changedParts: file.changedParts } };
}
