import type { Area, Grid } from "../../grid/grid.types";
import { sheetId } from "./toUniver";
import type { FileRange, FileSheet, WorkbookFile } from "../../files/workbookFile.types";

/** Gives a workbook that was just opened what the engine does not load itself: charts, rules, links, print set-up, looks of tables. */
export function restoreParts(grid: Grid, { sheets, names }: WorkbookFile): void {
  sheets.forEach((sheet, index) => restoreSheet(grid, sheet, index));
  for (const { name, comment = "", hidden = false } of names) {
    if (!hidden && comment === "") continue;
    const info = grid.names.list().find((one) => one.name === name);
    if (info) grid.names.put({ ...info, comment, visible: !hidden });
  }
}

function restoreSheet(grid: Grid, sheet: FileSheet, index: number): void {
  const id = sheetId(index);
  const area = (range: FileRange): Area => ({
    sheetId: id,
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  });
  sheet.charts?.forEach((chart, i) => grid.charts.add({ ...chart, id: `chart-${index + 1}-${i + 1}`, sheetId: id }));
  sheet.conditionalFormats?.forEach(({ range, ...record }, i) =>
    grid.conditionalFormats.add({ ...record, id: `rule-${index + 1}-${i + 1}`, area: area(range) }),
  );
  const extras = grid.sheets.extras(id);
  extras.validations.push(...(sheet.validations ?? []).map(({ range, ...rest }) => ({ ...rest, area: area(range) })));
  Object.assign(extras.pageSetup, sheet.pageSetup);
  if (sheet.pageBreaks) extras.pageBreaks = sheet.pageBreaks;
  for (const [key, link] of Object.entries(sheet.hyperlinks ?? {})) extras.hyperlinks.set(key, link);
  for (const [key, note] of Object.entries(sheet.notes ?? {})) extras.notes.set(key, note);
  for (const [row, level] of Object.entries(sheet.outline?.rows ?? {})) extras.outline.rows.set(Number(row), level);
  for (const [column, level] of Object.entries(sheet.outline?.columns ?? {})) extras.outline.columns.set(Number(column), level);
  if (sheet.unlocked) Object.assign(extras, { isProtected: true, unlocked: sheet.unlocked.map(area) });
  if (sheet.veryHidden) grid.sheets.setVisibility(id, "VeryHidden");
  for (const column of sheet.hiddenColumns ?? []) {
    grid.layout.setColumnsHidden({ sheetId: id, row: 0, column, rows: 1, columns: 1 }, true);
  }
  for (const { name, looks } of sheet.tables ?? []) {
    const table = looks && grid.tables.list().find((one) => one.name === name);
    if (table) grid.tables.update(table.id, looks);
  }
}
