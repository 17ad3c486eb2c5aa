import { parseRange } from "../files/fileRange";
import { NUMBER, TEXT, type FileCell, type FileRow, type FileSheet } from "../files/workbookFile.types";
import type { StyleName } from "./styles";

/** A sheet in the making: texts, numbers and formulas ("=...") put into cells by address. */
export class SheetDraft {
  private readonly rows: (FileRow | undefined)[] = [];

  constructor(
    readonly name: string,
    private readonly layout: Omit<FileSheet, "name" | "rows"> = {},
  ) {}

  /** Writes values from a cell to the right, all in one look. */
  put(address: string, values: readonly (string | number | undefined)[], style?: StyleName): this {
    const start = parseRange(address);
    if (!start) throw new Error(`${address} is no cell address.`);
    values.forEach((value, offset) => {
      const cell = toCell(value, style);
      if (cell) (this.rows[start.startRow] ??= [])[start.startColumn + offset] = cell;
    });
    return this;
  }

  /** Gives cells of an area the look that spilled results there will have. */
  look(area: string, style: StyleName): this {
    const range = parseRange(area);
    if (!range) throw new Error(`${area} is no area.`);
    for (let row = range.startRow; row <= range.endRow; row++) {
      for (let column = range.startColumn; column <= range.endColumn; column++) {
        const cells = (this.rows[row] ??= []);
        cells[column] = { ...cells[column], s: style };
      }
    }
    return this;
  }

  finish(): FileSheet {
    return { ...this.layout, name: this.name, rows: this.rows };
  }
}

function toCell(value: string | number | undefined, s: StyleName | undefined): FileCell | undefined {
  if (value === undefined) return undefined;
  const cell: FileCell = typeof value === "number" ? { v: value, t: NUMBER } : value.startsWith("=") ? { f: value } : { v: value, t: TEXT };
  return s ? { ...cell, s } : cell;
}
