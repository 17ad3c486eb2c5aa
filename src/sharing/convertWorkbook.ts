import { applyPlan } from "./apply/applyPlan";
import { offerAddIn } from "./bind/addInParts";
import { checkPackage } from "./check/checkPackage";
import { Package } from "./package/Package";
import { removeSignatures } from "./package/staleParts";
import { WorkbookPart } from "./package/WorkbookPart";
import type { ConversionPlan, NativeForms } from "./plan/plan.types";
import { planConversion } from "./plan/planConversion";
import type { Assumption, ConvertedFormula, FinanceCopy, FinanceCopyOptions, FinanceCopyReport, LeftFormula } from "./sharing.types";
import type { Codec } from "./zip/zip";

/** Planning, converting, the audit sheets, the check. */
const STEPS = 4;

/** What the sheets for auditors need, and what they tell back. */
export interface Audit {
  (context: {
    file: Package;
    workbook: WorkbookPart;
    converted: readonly ConvertedFormula[];
    left: readonly LeftFormula[];
    warnings: FinanceCopyReport["warnings"];
  }): { addedSheets: string[]; assumptions: Assumption[]; warnings: FinanceCopyReport["warnings"] };
}

function convertedFormulas({ sheets, names }: ConversionPlan): ConvertedFormula[] {
  const inSheets = sheets.flatMap(({ cells, tables, rules }) => [...cells, ...tables.flatMap(({ formulas }) => formulas), ...rules]);
  return [...inSheets, ...names].map(({ formula }) => formula);
}

function countKinds(converted: readonly ConvertedFormula[]): FinanceCopyReport["counts"] {
  const counts = { a: 0, b: 0, c: 0 };
  for (const { kind } of converted) counts[kind]++;
  return counts;
}

/** What people must know of the workbook itself. */
function planWarnings(workbook: WorkbookPart, plan: ConversionPlan, hadSignatures: boolean): FinanceCopyReport["warnings"] {
  const errors = plan.sheets.flatMap(({ cells }) => cells).filter(({ formula }) => formula.cached?.type === "error").length;
  const unstored = plan.sheets.flatMap(({ cells }) => cells).filter(({ formula }) => formula.cached === undefined).length;
  const renamed = plan.newNames.filter(({ name }) => /_\d+$/.test(name)).map(({ name }) => name);
  const withoutCells = workbook.sheets.filter(({ isWorksheet }) => !isWorksheet).map(({ name }) => name);
  return [
    ...(withoutCells.length > 0 ? [{ code: "otherSheets", values: { sheets: withoutCells.join(", ") } }] : []),
    ...(workbook.structureLocked ? [{ code: "structureLocked" }] : []),
    ...(hadSignatures ? [{ code: "signaturesRemoved" }] : []),
    ...(errors > 0 ? [{ code: "storedErrors", values: { count: errors } }] : []),
    ...(unstored > 0 ? [{ code: "noStoredValues", values: { count: unstored } }] : []),
    ...(renamed.length > 0 ? [{ code: "namesInUse", values: { names: renamed.join(", ") } }] : []),
  ];
}

/** Plans and makes the changes. The plan, with the places of all cells, is let go of on return. */
function convertFormulas(
  file: Package,
  workbook: WorkbookPart,
  natives: NativeForms,
  options: FinanceCopyOptions,
  onStep: (done: number, total: number) => void,
): Pick<FinanceCopyReport, "converted" | "left" | "warnings"> {
  const plan = planConversion(file, workbook, natives, options.excel);
  onStep(1, STEPS);
  const warnings = planWarnings(workbook, plan, removeSignatures(file));
  applyPlan(file, workbook, plan, options.madeAt);
  if (options.offerAddIn) offerAddIn(file, options.version);
  onStep(2, STEPS);
  return { converted: convertedFormulas(plan), left: plan.left, warnings };
}

/**
 * Converts a workbook: formulas that call our functions become formulas of plain Excel or values, the sheets for auditors are added,
 * everything else stays byte for byte. The result is read anew and checked before it is returned.
 * @param onStep is told how far the work is
 * @throws {ShareError} a file that cannot be read, or a result that does not pass its check
 */
export function convertWorkbook(
  bytes: Uint8Array,
  natives: NativeForms,
  options: FinanceCopyOptions,
  codec: Codec,
  audit: Audit,
  onStep: (done: number, total: number) => void = () => {},
): FinanceCopy {
  const original = new Package(bytes, codec);
  const file = original.reopened(bytes);
  const workbook = new WorkbookPart(file);
  const { converted, left, warnings } = convertFormulas(file, workbook, natives, options, onStep);
  const audited = audit({ file, workbook, converted, left, warnings });
  workbook.save();
  const copy = file.toBytes();
  onStep(3, STEPS);
  checkPackage(copy, original, file, left.filter(({ reason }) => reason !== "inPivotOrChart").length);
  const report: FinanceCopyReport = {
    options,
    converted,
    left,
    assumptions: audited.assumptions,
    counts: countKinds(converted),
    changedParts: file.changedParts,
    warnings: [...warnings, ...audited.warnings],
    addedSheets: audited.addedSheets,
  };
  return { bytes: copy, report };
}
