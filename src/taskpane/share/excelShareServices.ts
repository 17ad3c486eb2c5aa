import type { Catalog } from "../../catalog/data/catalog.types";
import type { FinanceCopyOptions } from "../../sharing/sharing.types";
import { openCopy, readFile } from "../../workbook/sharing/documentFile";
import { repairFormulas } from "../../workbook/sharing/repairFormulas";
import { replaceFormulas } from "../../workbook/sharing/replaceFormulas";
import { countReplaced, restoreFormulas } from "../../workbook/sharing/restoreFormulas";
import type { LongRun, Outcome } from "../../workbook/workbook.types";
import { shareInBackground } from "./shareInBackground";
import type { ShareJobKind, ShareJobResults, ShareJobs } from "./shareJobs";
import type { ShareOptions, ShareServices } from "./ShareServices";

/** The converter is only loaded when it is needed: no cell waits for it. */
const loadConverter = () => import("./converter");

/** Reads the workbook and works on its bytes; a file that is refused becomes a reason. */
async function onFile<Kind extends ShareJobKind>(
  kind: Kind,
  input: ShareJobs[Kind] | Promise<ShareJobs[Kind]>,
  run: LongRun,
): Promise<Outcome<ShareJobResults[Kind]>> {
  const [file, known] = await Promise.all([readFile(run), input]);
  return file.ok ? shareInBackground(kind, known, file.value, run) : file;
}

/** Hands a file to Excel, which says neither how long that takes nor whether it waits. */
async function openInExcel(file: string, { onProgress }: LongRun): ReturnType<typeof openCopy> {
  onProgress?.({ phase: "writing", done: 0, total: 0 });
  return openCopy(file);
}

/** The share section's services in Excel. */
export function shareServices(loadCatalog: () => Promise<Catalog>, version: string): ShareServices {
  const complete = (options: ShareOptions): FinanceCopyOptions => ({ ...options, version, madeAt: Date.now() });
  const choices = async (options: ShareOptions) => ({ catalog: await loadCatalog(), options: complete(options) });
  return {
    inspect: (options, run) => onFile("preview", choices(options), run),
    async makeCopy(options, run) {
      const copy = await onFile("copy", choices(options), run);
      if (!copy.ok) return copy;
      if (run.signal?.aborted) return { ok: false, reason: { key: "cancelled" } };
      const opened = await openInExcel(copy.value.file, run);
      return opened.ok ? { ok: true, value: copy.value.made } : opened;
    },
    async convertHere(excel, run) {
      const [catalog, { callsLoyalty, formulaReader, replacementFor }] = await Promise.all([loadCatalog(), loadConverter()]);
      return replaceFormulas("workbook", callsLoyalty, formulaReader, (cells) => replacementFor(cells, catalog, excel), run);
    },
    async freeze(scope, run) {
      const { callsLoyalty, formulaReader } = await loadConverter();
      return replaceFormulas(scope, callsLoyalty, formulaReader, () => ({ formulaOf: () => undefined, names: [] }), run);
    },
    async restore(run) {
      const { formulaReader } = await loadConverter();
      return restoreFormulas(formulaReader, run);
    },
    countReplaced,
    async repair(run) {
      const [catalog, converter] = await Promise.all([loadCatalog(), loadConverter()]);
      const { callsLoyalty, callsKnown, formulaReader, readableFormula } = converter;
      const isKnown = (formula: string) => callsKnown(formula, catalog);
      return repairFormulas({ isOurs: callsLoyalty, reader: formulaReader, typed: readableFormula, isKnown }, run);
    },
    async repairFile(run) {
      const mended = await onFile("repair", undefined, run);
      if (!mended.ok) return mended;
      const { file, repair } = mended.value;
      if (file === undefined) return { ok: true, value: repair };
      const opened = await openInExcel(file, run);
      return opened.ok ? { ok: true, value: repair } : opened;
    },
  };
}
