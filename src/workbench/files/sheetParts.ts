import type { Sheet, WriteSheet } from "hucre";
import type { FileRange, FileSheet } from "./workbookFile.types";
import { fromPrinting, toPrinting } from "./xlsxPrinting";
import { fromConditionalRule, fromDataValidation, toConditionalRule, toDataValidation } from "./xlsxRules";

/** What a sheet holds beside its cells, in the file library's words: rules, print set-up, breaks, protection. */
export function writeSheetParts(sheet: FileSheet): Partial<WriteSheet> {
  const { conditionalFormats = [], validations = [], pageSetup = {}, pageBreaks, unlocked } = sheet;
  return {
    conditionalRules: conditionalFormats.flatMap((record, i) => toConditionalRule(record, i + 1) ?? []),
    dataValidations: validations.flatMap((validation) => toDataValidation(validation) ?? []),
    ...toPrinting(pageSetup),
    ...(pageBreaks ? { rowBreaks: pageBreaks.rows.map(lastBefore), colBreaks: pageBreaks.columns.map(lastBefore) } : {}),
    protection: unlocked ? { sheet: true } : undefined,
    veryHidden: sheet.veryHidden,
    hidden: sheet.hidden && !sheet.veryHidden,
  };
}

/** A file names the row a page ends with, the sheet the one the next begins with. */
const lastBefore = (line: number) => line - 1;

/** The reverse. */
export function readSheetParts(sheet: Sheet): Partial<FileSheet> {
  const pageSetup = fromPrinting(sheet);
  const rows = (sheet.rowBreaks ?? []).map((row) => row + 1);
  const columns = (sheet.colBreaks ?? []).map((column) => column + 1);
  return {
    conditionalFormats: sheet.conditionalRules?.flatMap((rule) => fromConditionalRule(rule) ?? []),
    validations: sheet.dataValidations?.flatMap((validation) => fromDataValidation(validation) ?? []),
    ...(Object.keys(pageSetup).length > 0 ? { pageSetup } : {}),
    ...(rows.length + columns.length > 0 ? { pageBreaks: { rows, columns } } : {}),
    ...readOutline(sheet),
    ...(sheet.protection?.sheet ? { unlocked: unlockedCells(sheet) } : {}),
    veryHidden: sheet.veryHidden,
  };
}

function readOutline({ rowDefs, columns = [] }: Sheet): Partial<FileSheet> {
  const rows: Record<number, number> = {};
  for (const [row, { outlineLevel }] of rowDefs ?? []) if (outlineLevel) rows[row] = outlineLevel;
  const levels: Record<number, number> = {};
  columns.forEach(({ outlineLevel }, column) => {
    if (outlineLevel) levels[column] = outlineLevel;
  });
  return Object.keys(rows).length + Object.keys(levels).length > 0 ? { outline: { rows, columns: levels } } : {};
}

/** Unlocked cells as runs within rows. */
function unlockedCells({ cells }: Sheet): FileRange[] {
  const ranges: FileRange[] = [];
  for (const [key, { style }] of cells ?? []) {
    if (style?.protection?.locked !== false) continue;
    const [row, column] = key.split(",").map(Number) as [number, number];
    const last = ranges.at(-1);
    if (last?.endRow === row && last.endColumn === column - 1) last.endColumn = column;
    else ranges.push({ startRow: row, startColumn: column, endRow: row, endColumn: column });
  }
  return ranges;
}
