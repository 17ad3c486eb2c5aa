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
    return { pageSetup: printing(this.rows.length, this.layout.freeze?.rows ?? 0), ...this.layout, name: this.name, rows: this.rows };
  }
}

/** Longer lists are printed small: who prints thousands of lines wants few pages. */
const LONG_LIST = 1000;
/** Lines of a long list on a page of A4, in the smallest letters that still read. */
const LINES_A_PAGE = 125;
const NARROW = { TopMargin: 28, BottomMargin: 28, LeftMargin: 28, RightMargin: 28, HeaderMargin: 14, FooterMargin: 14 };

/** A4, one page wide, the frozen header on every page, with name and page below. */
function printing(rows: number, header: number): FileSheet["pageSetup"] {
  const isLong = rows > LONG_LIST;
  return {
    PaperSize: "A4",
    Orientation: "Portrait",
    Zoom: { horizontalFitToPages: 1, ...(isLong ? { verticalFitToPages: Math.ceil(rows / LINES_A_PAGE) } : {}) },
    ...NARROW,
    ...(header > 0 ? { PrintTitleRows: `$1:$${header}` } : {}),
    "default.LeftFooter": "&A",
    "default.RightFooter": "&P / &N",
  };
}

function toCell(value: string | number | undefined, s: StyleName | undefined): FileCell | undefined {
  if (value === undefined) return undefined;
  const cell: FileCell = typeof value === "number" ? { v: value, t: NUMBER } : value.startsWith("=") ? { f: value } : { v: value, t: TEXT };
  return s ? { ...cell, s } : cell;
}
