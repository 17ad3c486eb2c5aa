import { strFromU8, unzipSync } from "fflate";
import catalogJson from "../../../src/catalog/data/catalog.json";
import type { Catalog } from "../../../src/catalog/data/catalog.types";
import { type Audit, convertWorkbook } from "../../../src/sharing/convertWorkbook";
import { nativeForms } from "../../../src/sharing/nativeForms";
import type { NativeForms } from "../../../src/sharing/plan/plan.types";
import type { FinanceCopyOptions, FinanceCopyReport } from "../../../src/sharing/sharing.types";
import { fflateCodec } from "../../../src/sharing/zip/fflateCodec";

// the file holds what the type says; TypeScript reads its words as plain texts
export const catalog = catalogJson as Catalog;
const noAudit: Audit = () => ({ addedSheets: [], assumptions: [], warnings: [] });

export const OPTIONS: FinanceCopyOptions = {
  excel: "current",
  pseudonymise: false,
  dropPlan: false,
  fingerprint: false,
  offerAddIn: false,
  version: "1.2.0",
  madeAt: Date.UTC(2026, 2, 4, 12),
};

export interface Converted {
  bytes: Uint8Array;
  report: FinanceCopyReport;
  /** text of a part of the copy */
  text(part: string): string;
  parts: Record<string, Uint8Array>;
}

/** Converts without the sheets for auditors, so that tests see the formulas alone. */
export function convert(
  bytes: Uint8Array,
  options: Partial<FinanceCopyOptions> = {},
  natives: NativeForms = nativeForms(catalog),
): Converted {
  const copy = convertWorkbook(bytes, natives, { ...OPTIONS, ...options }, fflateCodec, noAudit);
  const parts = unzipSync(copy.bytes);
  return { ...copy, parts, text: (part) => strFromU8(parts[part]!) };
}

/** The element of one cell in a sheet part. */
export function cellXml(sheet: string, address: string): string {
  return new RegExp(`<(\\w+:)?c [^>]*\\br="${address}"[^>]*?(?:/>|>.*?</\\1?c>)`, "s").exec(sheet)?.[0] ?? "";
}
