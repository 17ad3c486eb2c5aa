import type { Catalog } from "../../../catalog/types";
import { ShareError } from "../../../sharing/ShareError";
import type { FinanceCopy, FinanceCopyOptions } from "../../../sharing/sharing.types";
import { openCopy } from "../../../workbook/sharing/openCopy";
import { readFile } from "../../../workbook/sharing/readFile";
import { repairFormulas } from "../../../workbook/sharing/repairFormulas";
import { replaceFormulas } from "../../../workbook/sharing/replaceFormulas";
import { countReplaced, restoreFormulas } from "../../../workbook/sharing/restoreFormulas";
import type { LongRun, Outcome } from "../../../workbook/workbook.types";
import type { ShareOptions, ShareServices } from "./ShareServices";

/** The converter is only loaded when it is needed: no cell waits for it. */
const loadConverter = () => import("./converter");
type Converter = Awaited<ReturnType<typeof loadConverter>>;

/** Lets the pane draw its progress before work that keeps it busy. */
const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

/** Reads the workbook and works on its bytes; a file that is refused becomes a reason. */
async function onFile<T>(run: LongRun, work: (bytes: Uint8Array, converter: Converter) => T): Promise<Outcome<T>> {
  const [file, converter] = await Promise.all([readFile(run), loadConverter()]);
  if (!file.ok) return file;
  run.onProgress?.({ phase: "calculating", done: 0, total: 0 });
  await nextTurn();
  if (run.signal?.aborted) return { ok: false, reason: { key: "cancelled" } };
  try {
    return { ok: true, value: work(file.value, converter) };
  } catch (error) {
    if (!(error instanceof ShareError)) throw error;
    return { ok: false, reason: { key: `file.${error.problem}`, detail: error.message } };
  }
}

/** The share section's services in Excel. */
export function shareServices(loadCatalog: () => Promise<Catalog>, version: string): ShareServices {
  const complete = (options: ShareOptions): FinanceCopyOptions => ({ ...options, version, madeAt: Date.now() });
  return {
    async inspect(options, run) {
      const catalog = await loadCatalog();
      return onFile(run, (bytes, { previewCopy }) => previewCopy(bytes, catalog, complete(options)));
    },
    async makeCopy(options, run) {
      const catalog = await loadCatalog();
      const copy = await onFile(run, (bytes, { financeCopy }): FinanceCopy => financeCopy(bytes, catalog, complete(options)));
      if (!copy.ok) return copy;
      if (run.signal?.aborted) return { ok: false, reason: { key: "cancelled" } };
      const opened = await openCopy(copy.value.bytes);
      return opened.ok ? { ok: true, value: copy.value.report } : opened;
    },
    async convertHere(excel, run) {
      const [catalog, { callsLoyalty, replacementFor }] = await Promise.all([loadCatalog(), loadConverter()]);
      return replaceFormulas("workbook", callsLoyalty, (cells) => replacementFor(cells, catalog, excel), run);
    },
    async freeze(scope, run) {
      const { callsLoyalty } = await loadConverter();
      return replaceFormulas(scope, callsLoyalty, () => ({ formulaOf: () => undefined, names: [] }), run);
    },
    restore: restoreFormulas,
    countReplaced,
    async repair(run) {
      const { callsLoyalty, readableFormula } = await loadConverter();
      return repairFormulas(callsLoyalty, readableFormula, run);
    },
  };
}
