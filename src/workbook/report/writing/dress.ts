import { type Rect, rectAddress } from "../../../address/a1";
import { sheetReference } from "../../../address/sheetNames";
import { attempt } from "../../run";
import { COLOURS, dressAs, printSheet, viewSheet } from "../look";
import type { CellBlock, Rule, SheetContent, Validation } from "../report.types";

export const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: CellBlock): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

/**
 * Does something with a range in the next request and lets go of it there. Excel keeps every other range until the whole report is written,
 * and Office.js then goes through all it still has to let go for each one it let go before: a quarter of a second at 300,000 accounts.
 */
export function onRange(sheet: Excel.Worksheet, block: CellBlock, act: (range: Excel.Range) => void): void {
  const range = rangeOf(sheet, block);
  act(range);
  range.untrack();
}

function addRule(range: Excel.Range, { operator, formula, look }: Rule): void {
  const { cellValue } = range.conditionalFormats.add("CellValue");
  cellValue.rule = { formula1: formula, operator };
  cellValue.format.font.bold = true;
  if (look === "strong") cellValue.format.fill.color = COLOURS.strong;
  if (look === "loss") cellValue.format.font.color = COLOURS.loss;
  if (look === "warning") cellValue.format.fill.color = COLOURS.warning;
}

function validate(range: Excel.Range, { rule }: Validation): void {
  const validation = range.dataValidation;
  switch (rule.kind) {
    case "list":
      validation.rule = { list: { inCellDropDown: true, source: rule.source } };
      break;
    case "date":
      validation.rule = { date: { formula1: "2000-01-01", operator: "GreaterThan" } };
      break;
    case "share":
      validation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
      break;
    case "score":
      validation.rule = { decimal: { formula1: 0, formula2: 100, operator: "Between" } };
  }
}

/** Each break in a request of its own size: hosts that know no breaks keep the rest of the set-up. */
function pageBreaks(sheet: Excel.Worksheet, { print }: SheetContent): void {
  for (const row of print.breaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

/**
 * Makes the places a sheet names into links. They come after the cells, since a link shows a text of its own.
 * @param before cells whose links are of an earlier report: text that is no place any more, or another one, must not lead to it
 */
export async function addLinks(
  context: Excel.RequestContext,
  sheetName: string,
  { links }: SheetContent,
  before: Pick<Rect, "rows" | "columns"> | undefined,
): Promise<void> {
  if (links.length === 0 && !before) return;
  const sheet = context.workbook.worksheets.getItem(sheetName);
  await attempt(context, () => {
    if (before) onRange(sheet, { row: 0, column: 0, ...before }, (range) => range.clear("Hyperlinks"));
    for (const link of links) {
      const documentReference = sheetReference(link.sheetName, link.address);
      const cell = { row: link.row, column: link.column, rows: 1, columns: 1 };
      onRange(sheet, cell, (range) => (range.hyperlink = { documentReference, textToDisplay: link.text }));
    }
  });
}

/**
 * Styles, view, conditional formats and print set-up of a sheet, before its cells are filled, so that nothing ever shows plain. The figures
 * do not need them: an Excel that refuses a group leaves it out.
 * @param isNew false for the sheet of an earlier report: its view and print set-up stay as the user has them
 */
export async function dressSheet(
  context: Excel.RequestContext,
  sheetName: string,
  content: SheetContent,
  { isNew, letter }: { isNew: boolean; letter: boolean },
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  await attempt(context, () => content.looks.forEach(({ block, look }) => onRange(sheet, block, (range) => dressAs(range, look))));
  if (content.rules.length > 0) {
    await attempt(context, () => {
      for (const { block } of content.rules) onRange(sheet, block, (range) => range.conditionalFormats.clearAll());
      for (const rule of content.rules) onRange(sheet, rule.block, (range) => addRule(range, rule));
    });
  }
  if (content.validations.length > 0)
    await attempt(context, () => content.validations.forEach((rule) => onRange(sheet, rule.block, (range) => validate(range, rule))));
  if (!isNew) return;
  const { print } = content;
  const area = rectAddress({ row: 0, column: 0, rows: print.rows, columns: print.columns });
  await attempt(context, () => viewSheet(sheet, content));
  await attempt(context, () => printSheet(sheet, { ...print, area, letter }));
  if (content.print.breaks.length > 0) await attempt(context, () => pageBreaks(sheet, content));
}
