import type { Reason } from "../../workbook/workbook.types";

/** Turns an exception nobody foresaw into a reason; a stop the person asked for is no fault. */
export function unforeseen(error: unknown, signal?: AbortSignal): Reason {
  if (signal?.aborted) return { key: "cancelled" };
  return { key: "unexpected", detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
