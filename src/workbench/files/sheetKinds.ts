import { Package } from "../../sharing/package/Package";
import { WorkbookPart } from "../../sharing/package/WorkbookPart";
import { fflateCodec } from "../../sharing/zip/fflateCodec";

/** A file cannot be opened; the message is a sentence for the person who opens it. */
export class FileProblem extends Error {}

/** Kinds of sheets without cells that formulas could refer to, by the last word of their relationship's type. */
const KINDS: Readonly<Record<string, string>> = {
  chartsheet: "a chart sheet",
  dialogsheet: "a dialog sheet",
  xlMacrosheet: "a macro sheet",
  xlIntlMacrosheet: "a macro sheet",
};

export interface SheetKinds {
  /** names of all sheets, in the order of the file */
  all: string[];
  /** what those are that are no worksheets, by name */
  others: Map<string, string>;
}

/** Which sheets of a workbook are something else than worksheets. A file that cannot be read here has none: its reader says what is wrong. */
export function sheetKinds(bytes: Uint8Array): SheetKinds {
  try {
    const file = new Package(bytes, fflateCodec);
    const { sheets, part } = new WorkbookPart(file);
    const kindOf = new Map(
      file.relationships(part).map(({ type, target }) => [target.split("/").slice(-2).join("/"), type.split("/").pop() ?? ""]),
    );
    const others = sheets
      .filter(({ isWorksheet }) => !isWorksheet)
      .map(({ name, part: sheet }) => [name, KINDS[kindOf.get(sheet.split("/").slice(-2).join("/")) ?? ""] ?? "no worksheet"] as const);
    return { all: sheets.map(({ name }) => name), others: new Map(others) };
  } catch {
    return { all: [], others: new Map() };
  }
}

/** Says which sheets are left out, and what that means for a workbook saved from here. */
export function leftOutRemarks(others: ReadonlyMap<string, string>): string[] {
  return [...others].map(
    ([name, kind]) =>
      `${name} is ${kind} and is left out: only sheets with cells are opened, and a workbook saved from here does not have it.`,
  );
}
