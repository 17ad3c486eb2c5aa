import { type Rect, rectAddress } from "../../../address/a1";
import { sheetReference } from "../../../address/sheetNames";
import { attemptEach } from "../../run";
import { COLOURS, dressAs, printSheet, viewSheet } from "../look";
import { SEGMENTS_HEADER_ROW } from "../segmentColumns";
import type { PreparedReport, PreparedSheet } from "./prepare";
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
function addLinks(sheet: Excel.Worksheet, { links }: SheetContent, before: Pick<Rect, "rows" | "columns"> | undefined): void {
  if (before) onRange(sheet, { row: 0, column: 0, ...before }, (range) => range.clear("Hyperlinks"));
  for (const link of links) {
    const documentReference = sheetReference(link.sheetName, link.address);
    const cell = { row: link.row, column: link.column, rows: 1, columns: 1 };
    onRange(sheet, cell, (range) => (range.hyperlink = { documentReference, textToDisplay: link.text }));
  }
}

/** The links of all sheets. Those on other sheets than the audit are the user's own. */
export async function linkSheets(context: Excel.RequestContext, sheets: readonly PreparedSheet[]): Promise<void> {
  const steps = sheets.flatMap(({ content, sheetName, block }) => {
    const before = content.part === "audit" ? block : undefined;
    if (content.links.length === 0 && !before) return [];
    return [() => addLinks(context.workbook.worksheets.getItem(sheetName), content, before)];
  });
  await attemptEach(context, steps);
}

/** Columns to the right of the printed ones that hold working cells, as far as the looks of an earlier report reach. */
const WIDEST = 40;

/** Takes the looks of an earlier version away where its cells were: what is written now stands elsewhere. */
function undress(sheet: Excel.Worksheet, { content, block }: PreparedSheet): void {
  const rows = content.part === "segments" ? SEGMENTS_HEADER_ROW : Math.max(block?.rows ?? 0, content.cells.length);
  onRange(sheet, { row: 0, column: 0, rows: Math.max(1, rows), columns: WIDEST }, (range) => range.clear("Formats"));
  const table = content.tables[0]?.area;
  if (table) onRange(sheet, { ...table, rows: 1 }, (range) => range.clear("Formats"));
}

/**
 * @param isFresh false for the sheet of an earlier report: its view and print set-up stay as the user has them
 */
function stepsOf(sheet: Excel.Worksheet, content: SheetContent, isFresh: boolean, letter: boolean): (() => void)[] {
  const { looks, rules, validations, print } = content;
  const steps = [() => looks.forEach(({ block, look }) => onRange(sheet, block, (range) => dressAs(range, look)))];
  if (rules.length > 0)
    steps.push(() => {
      for (const { block } of rules) onRange(sheet, block, (range) => range.conditionalFormats.clearAll());
      for (const rule of rules) onRange(sheet, rule.block, (range) => addRule(range, rule));
    });
  if (validations.length > 0) steps.push(() => validations.forEach((rule) => onRange(sheet, rule.block, (range) => validate(range, rule))));
  if (!isFresh) return steps;
  const area = rectAddress({ row: 0, column: 0, rows: print.rows, columns: print.columns });
  steps.push(
    () => viewSheet(sheet, content),
    () => printSheet(sheet, { ...print, area, letter }),
  );
  if (print.breaks.length > 0) steps.push(() => pageBreaks(sheet, content));
  return steps;
}

/**
 * Styles, view, conditional formats and print set-up of the sheets, before their cells are filled, so that nothing ever shows plain. The
 * figures do not need them: an Excel that refuses a group leaves it out.
 */
export async function dressSheets(
  context: Excel.RequestContext,
  { sheets, isRestyled, input }: Pick<PreparedReport, "sheets" | "isRestyled" | "input">,
): Promise<void> {
  const { letterPaper } = input.content.info;
  const steps = sheets.flatMap((sheet) => {
    const target = context.workbook.worksheets.getItem(sheet.sheetName);
    const isOld = isRestyled && !sheet.isNew;
    const dressing = stepsOf(target, sheet.content, sheet.isNew || isRestyled, letterPaper);
    return isOld ? [() => undress(target, sheet), ...dressing] : dressing;
  });
  await attemptEach(context, steps);
}
