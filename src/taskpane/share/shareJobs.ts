import type { Models, OnStep, TellingModels } from "../../background/background.types";
import type { Catalog } from "../../catalog/data/catalog.types";
import { ShareError } from "../../sharing/ShareError";
import { financeCopy } from "../../sharing/financeCopy";
import { repairWorkbook } from "../../sharing/repairWorkbook";
import type { FinanceCopyOptions } from "../../sharing/sharing.types";
import type { Outcome } from "../../workbook/workbook.types";
import type { CopyMade, FileRepair, SharePreview } from "./ShareServices";
import { previewCopy } from "./converter";

interface Choices {
  catalog: Catalog;
  options: FinanceCopyOptions;
}

/** Kinds of work on the bytes of a workbook, and what each needs besides. */
export interface ShareJobs {
  preview: Choices;
  copy: Choices;
  repair: undefined;
}

export type ShareJobKind = keyof ShareJobs;

/** What each kind of work gives; files as Excel takes them, in base64. */
export interface ShareJobResults {
  preview: SharePreview;
  copy: { file: string; made: CopyMade };
  /** no file where nothing had to be repaired */
  repair: { file: string | undefined; repair: FileRepair };
}

const jobs: { [Kind in ShareJobKind]: (input: ShareJobs[Kind], bytes: Uint8Array, onStep: OnStep) => ShareJobResults[Kind] } = {
  preview: ({ catalog, options }, bytes, onStep) => previewCopy(bytes, catalog, options, onStep),
  copy({ catalog, options }, bytes, onStep) {
    const { bytes: copy, report } = financeCopy(bytes, catalog, options, { onStep });
    return { file: base64(copy), made: { counts: report.counts, warnings: report.warnings } };
  },
  repair(_input, bytes) {
    const { bytes: mended, report } = repairWorkbook(bytes);
    const repair = { repaired: report.repaired.length, intact: report.intact };
    return { file: repair.repaired > 0 ? base64(mended) : undefined, repair };
  },
};

/** Does the work, wherever it is called: in the worker, or in the page where there is none. A file that is refused becomes a reason. */
export function doShareJob<Kind extends ShareJobKind>(
  kind: Kind,
  input: ShareJobs[Kind],
  bytes: Uint8Array,
  onStep: OnStep,
): Outcome<ShareJobResults[Kind]> {
  try {
    return { ok: true, value: jobs[kind](input, bytes, onStep) };
  } catch (error) {
    if (!(error instanceof ShareError)) throw error;
    return { ok: false, reason: { key: `file.${error.problem}`, detail: error.message } };
  }
}

/** What the worker can be asked, by kind of work. */
export const shareModels: TellingModels = (onStep) => {
  const model =
    <Kind extends ShareJobKind>(kind: Kind) =>
    (input: unknown, bytes: unknown) =>
      doShareJob(kind, input as ShareJobs[Kind], bytes as Uint8Array, onStep);
  return { preview: model("preview"), copy: model("copy"), repair: model("repair") } satisfies Models;
};

/** Bytes turned into text at once: more would exceed the number of arguments a call takes. */
const PIECE = 32_768;

function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return btoa(pieces.join(""));
}
