/** A table as formulas see it. Rows and columns are 0-based, both ends included, header and totals row within. */
export interface EngineTable {
  id: string;
  name: string;
  sheetId: string;
  sheetName: string;
  startRow: number;
  endRow: number;
  startColumn: number;
  /** titles as the header cells show them */
  columns: string[];
  hasTotals: boolean;
}

/** A defined name that stands for a formula. */
export interface EngineName {
  name: string;
  /** with "=" */
  formula: string;
  /** sheet it belongs to; the workbook if absent */
  sheetId?: string;
}
