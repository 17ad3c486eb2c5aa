import { execFileSync } from "node:child_process";
import { zipSync, strToU8, type Zippable } from "fflate";
import catalogJson from "../../src/catalog/catalog.json";
import type { Catalog } from "../../src/catalog/types";
import { convertWorkbook } from "../../src/sharing/convertWorkbook";
import { conversionKinds } from "../../src/sharing/native/conversionKinds";
import { nativeForms } from "../../src/sharing/nativeForms";
import type { FinanceCopyOptions } from "../../src/sharing/sharing.types";
import { fflateCodec } from "../../src/sharing/zip/fflateCodec";
import { bookParts, METADATA, METADATA_LINK, row } from "../sharing/support/bookParts";

const OPTIONS: FinanceCopyOptions = {
  excel: "current",
  pseudonymise: false,
  dropPlan: false,
  fingerprint: false,
  offerAddIn: false,
  version: "1.0.0",
  madeAt: 0,
};
const CALLS = 10_000;
const MEGABYTE = 2 ** 20;

/** Numbers that look random and pack as badly as real ones. */
function* digits(): Generator<number> {
  for (let state = 12345; ;) yield (state = (state * 1103515245 + 12345) % 2147483648) / 1e5;
}

/** Rows of numbers, with a call of a function in the last column of the first ones. */
function rows(count: number, columns: number, calls: number): string {
  const numbers = digits();
  return Array.from({ length: count }, (_, i) => {
    const cells = Array.from(
      { length: columns },
      (_cell, j) => `<c r="${String.fromCharCode(65 + j)}${i + 1}" s="0"><v>${numbers.next().value}</v></c>`,
    );
    const call = `<c r="H${i + 1}" cm="1"><f t="array" ref="H${i + 1}">_xldudf_LOYALTY_CLV(A${i + 1},B${i + 1},C${i + 1})</f><v>1.5</v></c>`;
    return row(i + 1, ...cells, i < calls ? call : "");
  }).join("");
}

export function workbook(sheets: { count: number; columns: number; calls: number }[]): Uint8Array {
  const book = bookParts({
    sheets: sheets.map(({ count, columns, calls }) => ({ rows: rows(count, columns, calls) })),
    parts: [METADATA],
    relationships: METADATA_LINK,
  });
  const packed: Zippable = Object.fromEntries(Object.entries(book).map(([name, bytes]) => [name, [bytes, { level: 3 }]]));
  return zipSync({ ...packed, "docProps/app.xml": strToU8("<Properties/>") });
}

export interface FinanceCopySpeed {
  fileMegabytes: number;
  formulas: number;
  seconds: number;
  /** highest memory of the whole program while converting, in megabytes */
  memoryMegabytes: number;
}

function measure(bytes: Uint8Array): FinanceCopySpeed {
  const catalog = catalogJson as Catalog;
  const start = performance.now();
  const { report } = convertWorkbook(bytes, nativeForms(catalog), OPTIONS, fflateCodec, () => ({
    addedSheets: [],
    assumptions: [],
    warnings: [],
  }));
  const seconds = (performance.now() - start) / 1000;
  return {
    fileMegabytes: bytes.length / MEGABYTE,
    formulas: report.converted.length,
    seconds,
    memoryMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

/** Converts a workbook of 10,000 formulas, and one of some 56 MB. Run on its own, since memory is that of the whole program. */
export function financeCopySpeed(large: boolean): FinanceCopySpeed {
  const sheet = { count: 260_000, columns: 7, calls: CALLS };
  return measure(workbook(large ? [sheet, sheet, sheet] : [{ count: CALLS, columns: 7, calls: CALLS }]));
}

/** Runs a conversion in a process of its own, since its memory is that of the whole program. */
function speedAlone(size: "usual" | "large"): object {
  const program = ["--import", "tsx", __filename, size];
  return JSON.parse(
    execFileSync(process.execPath, program, { encoding: "utf8", env: { ...process.env, NODE_NO_WARNINGS: "1" } }),
  ) as object;
}

/** How each function is converted, and how fast workbooks are. */
export function* financeCopyBench(): Generator<object> {
  for (const kinds of conversionKinds(catalogJson as Catalog)) yield { bench: "finance copy of a function", ...kinds };
  for (const size of ["usual", "large"] as const) yield { bench: "finance copy", size, ...speedAlone(size) };
}

if (process.argv[1]?.endsWith("financeCopy.ts")) process.stdout.write(JSON.stringify(financeCopySpeed(process.argv[2] === "large")));
