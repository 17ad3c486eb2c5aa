import { persist } from "../../run";
import type { Outcome } from "../../workbook.types";
import { restore } from "./restore";
import { type WorkbookBefore } from "./writing.types";

/** Takes a half-written report back; the reason stays the one of the failure unless the workbook cannot be restored. */
export async function withdraw(failed: Outcome<never> & { ok: false }, before: WorkbookBefore): Promise<Outcome<never>> {
  const restored = await persist((context) => restore(context, before));
  if (restored.ok) return failed;
  const sheet = [...before.addedSheets.map(({ name }) => name), ...before.areas.map(({ sheetName }) => sheetName)][0] ?? "";
  const detail = [failed.reason.detail, restored.reason.detail].filter(Boolean).join("; ");
  return { ok: false, reason: { key: "leftover", values: { sheet }, detail } };
}
