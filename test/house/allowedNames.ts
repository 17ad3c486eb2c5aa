/**
 * Names that several files export because they mean the same on both sides of a wall between rooms, with what they mean. Everything else
 * has a name of its own: an editor that imports by name would take the wrong one.
 */
export const ALLOWED_NAMES: Readonly<Record<string, string>> = {
  Area: "a rectangle of cells on one sheet: in an audited book, in the workbench's grid",
  CellValue: "what a cell holds: read from Excel, from a file, from the grid",
  FormulaCell: "a cell with its formula: in a file, in Excel",
};
