import { Refusal, officeReason, stopIfCancelled } from "../refusal";
import type { LongRun, Outcome } from "../workbook.types";

/** The largest slice Office gives (Document.getFileAsync, Office Add-ins documentation). */
const SLICE_BYTES = 4_194_304;

interface Answer<T> {
  status: Office.AsyncResultStatus | `${Office.AsyncResultStatus}`;
  value: T;
  error: { code?: number; message: string };
}

function answered<T>(ask: (callback: (answer: Answer<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === "succeeded") resolve(value);
      else reject(new Refusal({ key: "fileNotGiven", detail: `${error.code ?? ""} ${error.message}`.trim() }));
    });
  });
}

/** Can this Excel give the file of the workbook, and open one made here? Excel on iPad can do neither. */
export function canCopyFile(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.8") && typeof Office.context.document?.getFileAsync === "function";
}

async function readSlices(file: Office.File, { onProgress, signal }: LongRun): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for (let index = 0; index < file.sliceCount; index++) {
    stopIfCancelled(signal);
    const slice = await answered<Office.Slice>((callback) => file.getSliceAsync(index, callback));
    // typed "any" by Office: a list of bytes for compressed files
    const part = slice.data as ArrayLike<number>;
    bytes.set(part, at);
    at += part.length;
    onProgress?.({ phase: "reading", done: at, total: file.size });
  }
  if (at !== file.size) throw new Refusal({ key: "fileNotGiven", detail: `${at} of ${file.size} bytes` });
  return bytes;
}

/** The open workbook as a file, with changes not yet saved. Office keeps at most two such files open, so it is closed in every case. */
export async function readFile(run: LongRun): Promise<Outcome<Uint8Array>> {
  if (!canCopyFile()) return { ok: false, reason: { key: "noFileHere" } };
  try {
    const file = await answered<Office.File>((callback) =>
      Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, callback),
    );
    try {
      return { ok: true, value: await readSlices(file, run) };
    } finally {
      file.closeAsync();
    }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason };
    throw error;
  }
}

/** Opens a file as a new workbook beside this one, unsaved. @param file in base64 */
export async function openCopy(file: string): Promise<Outcome<void>> {
  try {
    await Excel.createWorkbook(file);
    return { ok: true, value: undefined };
  } catch (error) {
    return { ok: false, reason: officeReason(error) };
  }
}
