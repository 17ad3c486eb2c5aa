import type { Catalog } from "../catalog/data/catalog.types";
import { addAuditSheets } from "./audit/addAuditSheets";
import { dropPlan } from "./audit/options/dropPlan";
import { pseudonymise } from "./audit/options/pseudonymise";
import { type Audit, convertWorkbook } from "./convertWorkbook";
import { nativeForms } from "./nativeForms";
import { Package } from "./package/Package";
import { StyleBook } from "./package/StyleBook";
import type { FinanceCopy, FinanceCopyOptions, FinanceCopyReport } from "./sharing.types";
import { fflateCodec } from "./zip/fflateCodec";
import type { Codec } from "./zip/zip";

interface FinanceCopyMeans {
  /** packs and unpacks */
  codec?: Codec;
  /** is told how far the work is */
  onStep?: (done: number, total: number) => void;
}

/**
 * Makes the copy of a workbook that finance can open without the add-in: formulas that call our functions become formulas of plain Excel,
 * or values with a note where there is no such form, and four sheets for auditors are added. Everything else stays byte for byte. Pure: the
 * same bytes and options give the same file.
 * @throws {ShareError} a file that cannot be read; nothing is returned then
 */
export function financeCopy(
  bytes: Uint8Array,
  catalog: Catalog,
  options: FinanceCopyOptions,
  { codec = fflateCodec, onStep }: FinanceCopyMeans = {},
): FinanceCopy {
  const prepared = prepare(bytes, options, codec);
  const audit: Audit = ({ file, workbook, warnings, ...found }) => {
    const styles = new StyleBook(file, workbook);
    const known = [...prepared.warnings, ...warnings];
    const result = addAuditSheets({ file, workbook, styles, catalog, options, warnings: known, ...found });
    styles.save();
    return { ...result, warnings: [...prepared.warnings, ...result.warnings] };
  };
  return convertWorkbook(prepared.bytes, nativeForms(catalog), options, codec, audit, onStep);
}

/** Names and plan are taken out before anything is planned, so that the rest knows the new content only and is checked against it. */
function prepare(
  bytes: Uint8Array,
  options: FinanceCopyOptions,
  codec: Codec,
): { bytes: Uint8Array; warnings: FinanceCopyReport["warnings"] } {
  if (!options.dropPlan && !options.pseudonymise) return { bytes, warnings: [] };
  const file = new Package(bytes, codec);
  const warnings = prepareCopy(file, options);
  return { bytes: file.toBytes(), warnings };
}

/**
 * Leaves out the plan and replaces names, where chosen. Call it before the workbook part is read and anything is planned, so that formulas,
 * values and audit sheets know the new content only.
 * @returns what was done and what was not, for the report and the About sheet
 */
export function prepareCopy(file: Package, options: Pick<FinanceCopyOptions, "dropPlan" | "pseudonymise">): FinanceCopyReport["warnings"] {
  return [...(options.dropPlan ? dropPlan(file) : []), ...(options.pseudonymise ? pseudonymise(file) : [])];
}
