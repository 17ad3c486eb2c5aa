import { officeReason } from "../officeReason";
import type { Outcome } from "../workbook.types";

/** Bytes turned into text at once: more would exceed the number of arguments a call takes. */
const PIECE = 32_768;

function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return btoa(pieces.join(""));
}

/** Opens a file as a new workbook beside this one, unsaved. */
export async function openCopy(bytes: Uint8Array): Promise<Outcome<void>> {
  try {
    await Excel.createWorkbook(base64(bytes));
    return { ok: true, value: undefined };
  } catch (error) {
    return { ok: false, reason: officeReason(error) };
  }
}
