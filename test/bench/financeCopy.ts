import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync, strToU8, type Zippable } from "fflate";
import catalogJson from "../../src/catalog/data/catalog.json";
import type { Catalog } from "../../src/catalog/data/catalog.types";
import { financeCopy } from "../../src/sharing/financeCopy";
import { conversionKinds } from "../../src/sharing/native/conversionKinds";
import type { FinanceCopyOptions } from "../../src/sharing/sharing.types";
import { fflateCodec } from "../../src/sharing/zip/fflateCodec";
import type { Codec } from "../../src/sharing/zip/zip";
import { zlibCodec } from "../../src/cli/zlibCodec";
import { bookParts, METADATA, METADATA_LINK, row } from "../sharing/support/bookParts";

const OPTIONS: FinanceCopyOptions = {
  excel: "current",
  pseudonymise: false,
  dropPlan: false,
  fingerprint: true,
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

function workbook(sheets: { count: number; columns: number; calls: number }[]): Uint8Array {
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
  /** of the processor, collecting garbage and compiling included */
  cpuSeconds: number;
  /** highest memory of the whole program, in megabytes and in sizes of the file */
  memoryMegabytes: number;
  memoryTimesFile: number;
}

/** Who packs: the command line's means, or those of the pane. */
const CODECS: Record<string, Codec> = { "command line": zlibCodec, pane: fflateCodec };

/** Converts a file with its audit sheets. Run in a process of its own, since memory is that of the whole program. */
function financeCopySpeed(path: string, codec: Codec): FinanceCopySpeed {
  const bytes = readFileSync(path);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const { report } = financeCopy(bytes, catalogJson as Catalog, OPTIONS, { codec });
  const used = process.cpuUsage(cpu);
  const memoryMegabytes = process.resourceUsage().maxRSS / 1024;
  const fileMegabytes = bytes.length / MEGABYTE;
  return {
    fileMegabytes,
    formulas: report.converted.length,
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: (used.user + used.system) / 1e6,
    memoryMegabytes,
    memoryTimesFile: memoryMegabytes / fileMegabytes,
  };
}

/** A workbook of 10,000 formulas, and one of some 53 MB. */
function bookOf(size: "usual" | "large"): Uint8Array {
  const sheet = { count: 260_000, columns: 7, calls: CALLS };
  return workbook(size === "large" ? [sheet, sheet, sheet] : [{ count: CALLS, columns: 7, calls: CALLS }]);
}

function speedAlone(size: "usual" | "large", means: string): object {
  const folder = mkdtempSync(join(tmpdir(), "finance-copy-bench-"));
  try {
    const path = join(folder, "book.xlsx");
    writeFileSync(path, bookOf(size));
    const program = ["--import", "tsx", __filename, path, means];
    return JSON.parse(
      execFileSync(process.execPath, program, { encoding: "utf8", env: { ...process.env, NODE_NO_WARNINGS: "1" } }),
    ) as object;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How many functions are converted how. */
function kindTotals(kinds: ReturnType<typeof conversionKinds>): object {
  const count = (isMeant: (one: (typeof kinds)[number]) => boolean): number => kinds.filter(isMeant).length;
  const [a, b] = [count(({ current }) => current === "a"), count(({ older }) => older === "b")];
  const recalculating = count(({ current, older }) => current === "a" || older === "b") / kinds.length;
  return { functions: kinds.length, current: { a, c: kinds.length - a }, older: { b, c: kinds.length - b }, recalculating };
}

/** How each function is converted, and how fast workbooks are. */
export function* financeCopyBench(): Generator<object> {
  const kinds = conversionKinds(catalogJson as Catalog);
  for (const one of kinds) yield { bench: "finance copy of a function", ...one };
  yield { bench: "finance copy, functions by kind", ...kindTotals(kinds) };
  for (const size of ["usual", "large"] as const)
    for (const means of Object.keys(CODECS)) yield { bench: "finance copy", size, means, ...speedAlone(size, means) };
}

if (process.argv[1]?.endsWith("financeCopy.ts"))
  process.stdout.write(JSON.stringify(financeCopySpeed(process.argv[2] ?? "", CODECS[process.argv[3] ?? ""] ?? fflateCodec)));
