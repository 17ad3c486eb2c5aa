import type { ReasonKey } from "../strings/pane";
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

/** Codes of OfficeExtension.Error that have a sentence of their own (Excel error handling, Office Add-ins documentation). */
const KEYS: Record<string, ReasonKey> = {
  InvalidOperationInCellEditMode: "editing",
  WriteNotSupportedWhenModalDialogOpen: "editing",
  AccessDenied: "protected",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  InsufficientMemory: "tooLarge",
  InvalidOrTimedOutSession: "noAnswer",
  ActivityLimitReached: "noAnswer",
  Timeout: "noAnswer",
  ApiNotFound: "notSupported",
  ApiNotAvailable: "notSupported",
  UnsupportedOperation: "notSupported",
  InvalidSelection: "selection",
};

/** The fields of OfficeExtension.Error used here; read by shape, since the class belongs to the page Office.js runs in. */
interface OfficeError {
  code: string;
  message: string;
  debugInfo?: { errorLocation?: string; statement?: string };
}

function isOfficeError(error: unknown): error is OfficeError {
  return typeof error === "object" && error !== null && typeof (error as OfficeError).code === "string";
}

/** The code of an Office.js error; "" for any other error. */
export function officeCode(error: unknown): string {
  return isOfficeError(error) ? error.code : "";
}

/** Did Excel refuse because one request or answer was too large? */
export function isPayloadLimit(error: unknown): boolean {
  return KEYS[officeCode(error)] === "tooLarge";
}

/** Puts an error from Excel into a reason the pane has a sentence for; the technical text goes to `detail`. */
export function officeReason(error: unknown): Reason {
  if (error instanceof Refusal) return error.reason;
  if (!isOfficeError(error)) return { key: "excelError", detail: String(error) };
  const where = error.debugInfo?.errorLocation;
  const detail = `${error.code}: ${error.message}${where ? ` (${where})` : ""}`;
  return { key: KEYS[error.code] ?? "excelError", detail };
}
