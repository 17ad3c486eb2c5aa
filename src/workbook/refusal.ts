import type { Reason } from "./workbook.types";

/** Thrown inside an Excel batch to end it with a reason for the user. */
export class Refusal extends Error {
  constructor(readonly reason: Reason) {
    super(reason.key);
    this.name = "Refusal";
  }
}

/** Ends the batch when the user has pressed Cancel. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Refusal({ key: "cancelled" });
}
