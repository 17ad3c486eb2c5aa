import { splitSheet } from "../../address/sheetNames";
import { parseRange } from "./fileRange";
import type { FileCell, FileSheet } from "./workbookFile.types";

/** Looks up the values of a range written with its sheet, e.g. 'Key accounts'!$D$7:$D$27, row by row. */
export function fileValues(sheets: readonly FileSheet[]): (address: string) => FileCell["v"][] {
  return (address) => {
    const { sheet: name = "", address: cells } = splitSheet(address);
    const range = parseRange(cells);
    const sheet = sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!range || !sheet) return [];
    const values: FileCell["v"][] = [];
    for (let row = range.startRow; row <= range.endRow; row++) {
      for (let column = range.startColumn; column <= range.endColumn; column++) values.push(sheet.rows[row]?.[column]?.v);
    }
    return values;
  };
}
