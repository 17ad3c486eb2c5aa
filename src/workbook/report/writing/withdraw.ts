import { run as runExcel } from "../../run";
import type { Outcome } from "../../workbook.types";
import { restore } from "./restore";
import { type WorkbookBefore } from "./writing.types";

/** A step that failed for a passing reason, such as a busy Excel, succeeds when it is tried again. */
const TRIES = 3;

/** Runs a step that may be repeated until it succeeds. @returns the last outcome */
export async function persist(step: (context: Excel.RequestContext) => Promise<void>): Promise<Outcome<void>> {
  let outcome = await runExcel(step);
  for (let tries = 1; !outcome.ok && tries < TRIES; tries++) outcome = await runExcel(step);
  return outcome;
}

/** Takes a half-written report back; the reason stays the one of the failure unless the workbook cannot be restored. */
export async function withdraw(failed: Outcome<never> & { ok: false }, before: WorkbookBefore): Promise<Outcome<never>> {
  const restored = await persist((context) => restore(context, before));
  if (restored.ok) return failed;
  const sheet = [...before.addedSheets.map(({ name }) => name), ...before.areas.map(({ sheetName }) => sheetName)][0] ?? "";
  const detail = [failed.reason.detail, restored.reason.detail].filter(Boolean).join("; ");
  return { ok: false, reason: { key: "leftover", values: { sheet }, detail } };
}
