import { parseRange } from "./a1";
import type { FileCell, FileSheet } from "./workbookFile.types";

/** Looks up the values of a range written with its sheet, e.g. 'Key accounts'!$D$7:$D$27, row by row. */
export function fileValues(sheets: readonly FileSheet[]): (address: string) => FileCell["v"][] {
  return (address) => {
    const split = address.lastIndexOf("!");
    const name = address.slice(0, split).replace(/^=/, "").replace(/^'|'$/g, "").replaceAll("''", "'");
    const range = parseRange(address.slice(split + 1));
    const sheet = sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!range || !sheet) return [];
    const values: FileCell["v"][] = [];
    for (let row = range.startRow; row <= range.endRow; row++) {
      for (let column = range.startColumn; column <= range.endColumn; column++) values.push(sheet.rows[row]?.[column]?.v);
    }
    return values;
  };
}
