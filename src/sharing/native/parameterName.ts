/** A1, ab12: Excel takes such a name for a cell. */
const CELL = /^[A-Z]{1,3}\d+$/i;
/** R, C, RC, R1, C2, R1C1 and whatever begins like the last three: cells in the other notation. [MS-XLSB] 2.5.166. */
const ROW_AND_COLUMN = /^(?:RC?|C|[RC]\d.*)$/i;

/** Whether Excel accepts a name for a parameter of LAMBDA or a variable of LET: letters, digits and _, no dot, nothing that looks like a cell. */
export function isVariableName(name: string): boolean {
  return /^[A-Z_][A-Z0-9_]*$/i.test(name) && !CELL.test(name) && !ROW_AND_COLUMN.test(name);
}
