import catalog from "../../../src/catalog/data/catalog.json";
import type { Catalog } from "../../../src/catalog/data/catalog.types";
import { addAuditSheets } from "../../../src/sharing/audit/addAuditSheets";
import type { AuditResult } from "../../../src/sharing/audit/AuditContext";
import { convertWorkbook } from "../../../src/sharing/convertWorkbook";
import { nativeForms } from "../../../src/sharing/nativeForms";
import { StyleBook } from "../../../src/sharing/package/StyleBook";
import type { FinanceCopyOptions, FinanceCopyReport } from "../../../src/sharing/sharing.types";
import { fflateCodec } from "../../../src/sharing/zip/fflateCodec";
import {
  type FileCell,
  type FileRow,
  type FileSheet,
  NUMBER,
  TEXT,
  type WorkbookFile,
} from "../../../src/workbench/files/workbookFile.types";
import { writeXlsx } from "../../../src/workbench/files/writeXlsx";

export const options: FinanceCopyOptions = {
  excel: "current",
  pseudonymise: false,
  dropPlan: false,
  fingerprint: true,
  offerAddIn: false,
  owner: "Loyalty team",
  version: "0.1.0",
  madeAt: Date.UTC(2026, 2, 31, 14, 5),
};

type Value = string | number | null;

const plain = (value: Value): FileCell | undefined =>
  value === null ? undefined : typeof value === "number" ? { v: value, t: NUMBER } : { v: value, t: TEXT };

/** A formula with the result the add-in stored. */
export const stored = (formula: string, value: string | number, ref?: string): FileCell => ({
  f: formula,
  ...plain(value),
  ...(ref === undefined ? {} : { ref }),
});

export const sheet = (name: string, rows: (Value | FileCell)[][], more: Partial<FileSheet> = {}): FileSheet => ({
  name,
  rows: rows.map((row): FileRow => row.map((cell) => (cell !== null && typeof cell === "object" ? cell : plain(cell)))),
  ...more,
});

export const book = (sheets: FileSheet[], names: WorkbookFile["names"] = []): WorkbookFile => ({ sheets, names, styles: {} });

/** The workbook as a file, converted, with its audit sheets. */
function auditedBytes(
  bytes: Uint8Array,
  chosen: Partial<FinanceCopyOptions> = {},
): { bytes: Uint8Array; audit: AuditResult; report: FinanceCopyReport } {
  const all = catalog as Catalog;
  const used = { ...options, ...chosen };
  let audit: AuditResult | undefined;
  const copy = convertWorkbook(bytes, nativeForms(all), used, fflateCodec, (context) => {
    const styles = new StyleBook(context.file, context.workbook);
    audit = addAuditSheets({ ...context, styles, catalog: all, options: used });
    styles.save();
    return audit;
  });
  return { ...copy, audit: audit! };
}

export const auditedCopy = async (workbook: WorkbookFile, chosen: Partial<FinanceCopyOptions> = {}) =>
  auditedBytes(await writeXlsx(workbook), chosen);
