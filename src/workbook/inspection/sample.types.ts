import type { CellValue } from "../../economics/segmentation/keyAccounts.types";

/** Rows read from a source to recognise its columns. */
export interface Sample {
  /** rows from the top of the source, header included, then rows spread over the rest; all of one width */
  values: CellValue[][];
  /** number format of each cell of `values` */
  formats: string[][];
  /** the first rows as the user sees them */
  text: string[][];
  /** position of the source's first column in the sheet, 0-based: names columns without a title */
  firstColumn: number;
}
