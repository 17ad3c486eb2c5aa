import type { Encoding } from "../../intake/text/decodeText";
import { readTextFileInSlices } from "../files/readTextFile";
import { readXlsx } from "../files/readXlsx";
import type { WorkbookFile } from "../files/workbookFile.types";
import { element, nextFrame, showBusy } from "./elements";

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * Reads a file by what it is, not by what its name says, and shows how far it is.
 * @param encoding of a text file, chosen by somebody
 */
export async function readWorkbookFile(bytes: Uint8Array, name: string, encoding?: Encoding): Promise<WorkbookFile> {
  showBusy(`Reading ${name}`);
  await nextFrame();
  if (ZIP.every((byte, at) => bytes[at] === byte)) return readXlsx(bytes, name);
  return readTextFileInSlices(
    bytes,
    { name: sheetName(name), fileName: name, encoding },
    {
      onProgress: (done) => showBusy(`Reading ${name}, ${Math.round(done * 100)}%`, done),
      pause: nextFrame,
    },
  );
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

/** Hands over files that are chosen with the Open button or dropped on the page. */
export function onFile(open: (file: File) => void): void {
  const input = element<HTMLInputElement>("file");
  element("open").addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    input.value = "";
    if (file) open(file);
  });
  acceptDrops(open);
}

/** Listens before the grid does, which would take a dropped file for an image. */
function acceptDrops(open: (file: File) => void): void {
  const target = element("drop");
  const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  const listen = (type: "dragover" | "dragleave" | "drop", act: (event: DragEvent) => void): void =>
    window.addEventListener(
      type,
      (event) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        event.stopPropagation();
        act(event);
      },
      true,
    );
  listen("dragover", () => (target.hidden = false));
  listen("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) target.hidden = true;
  });
  listen("drop", ({ dataTransfer }) => {
    target.hidden = true;
    const [file] = dataTransfer?.files ?? [];
    if (file) open(file);
  });
}
