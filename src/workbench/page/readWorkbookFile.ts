import { readCsvInSlices } from "../files/readCsv";
import { readXlsx } from "../files/readXlsx";
import { FileProblem } from "../files/sheetKinds";
import type { WorkbookFile } from "../files/workbookFile.types";
import { nextFrame, showBusy } from "./busy";

/** Reads a file by what it is, not by what its name says, and shows how far it is. */
export async function readWorkbookFile(bytes: Uint8Array, name: string): Promise<WorkbookFile> {
  showBusy(`Reading ${name}`);
  await nextFrame();
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new FileProblem(`${name} is an old .xls file or protected by a password. Save it as .xlsx without a password and open that.`);
  }
  if (startsWith(bytes, [0x50, 0x4b])) return readXlsx(bytes, name);
  if (bytes.subarray(0, 1000).some((byte) => byte === 0) && !startsWith(bytes, [0xff, 0xfe]) && !startsWith(bytes, [0xfe, 0xff])) {
    throw new FileProblem(`${name} is neither text nor an .xlsx file. Open a .csv or .xlsx file.`);
  }
  return readCsvInSlices(
    bytes,
    { name: sheetName(name) },
    {
      onProgress: (done) => showBusy(`Reading ${name}, ${Math.round(done * 100)}%`, done),
      pause: nextFrame,
    },
  );
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

const LONGEST_SHEET_NAME = 31;

/** A sheet name from a file name: without ending, and without what Excel does not allow in sheet names. */
function sheetName(fileName: string): string {
  const plain = fileName
    .replace(/\.[^.]*$/, "")
    .replace(/[\\/?*[\]:]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim();
  return plain.slice(0, LONGEST_SHEET_NAME).trim() || "Sheet1";
}
