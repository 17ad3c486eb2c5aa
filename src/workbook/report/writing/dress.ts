import { type Rect, rectAddress } from "../../../address/a1";
import { sheetReference } from "../../../address/sheetNames";
import { attempt } from "../../run";
import type { CellBlock, Look, Rule, SheetContent, Validation } from "../report.types";

export const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: CellBlock): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

/**
 * Does something with a range in the next request and lets go of it there. Excel keeps every other range until the whole report is written, and Office.js then
 * goes through all it still has to let go for each one it let go before: a quarter of a second at 300,000 accounts.
 */
export function onRange(sheet: Excel.Worksheet, block: CellBlock, act: (range: Excel.Range) => void): void {
  const range = rangeOf(sheet, block);
  act(range);
  range.untrack();
}

/** Excel's own green: reads on light and dark tabs. */
const TAB_COLOR = "#217346";

const LOOKS: Record<Look, (range: Excel.Range) => void> = {
  title: (range) => {
    range.format.font.size = 18;
    range.format.rowHeight = 28;
  },
  answer: (range) => {
    range.format.font.bold = true;
    range.format.font.size = 13;
  },
  heading: (range) => (range.style = "Heading2"),
  note: (range) => (range.style = "ExplanatoryText"),
  header: (range) => {
    range.format.font.bold = true;
    range.format.borders.getItem("EdgeBottom").style = "Continuous";
  },
  input: (range) => (range.style = "Input"),
  output: (range) => (range.style = "Output"),
  total: (range) => {
    range.format.font.bold = true;
    range.format.borders.getItem("EdgeTop").style = "Continuous";
  },
  check: (range) => (range.format.font.bold = true),
  right: (range) => (range.format.horizontalAlignment = "Right"),
  center: (range) => (range.format.horizontalAlignment = "Center"),
  bold: (range) => (range.format.font.bold = true),
  band: (range) => {
    range.format.font.bold = true;
    range.format.fill.color = "#E7E6E6";
  },
  wrap: (range) => (range.format.wrapText = true),
};

function addRule(range: Excel.Range, { operator, formula, look }: Rule): void {
  const { cellValue } = range.conditionalFormats.add("CellValue");
  cellValue.rule = { formula1: formula, operator };
  cellValue.format.font.bold = true;
  if (look === "strong") cellValue.format.fill.color = "#DDEBF7";
  if (look === "loss") cellValue.format.font.color = "#9C0006";
  if (look === "warning") cellValue.format.fill.color = "#FFC7CE";
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

function view(sheet: Excel.Worksheet, { widths, freeze, gridlines }: SheetContent): void {
  widths.forEach((points, column) => {
    onRange(sheet, { row: 0, column, rows: 1, columns: 1 }, (cell) => {
      const whole = cell.getEntireColumn();
      whole.format.columnWidth = points;
      whole.untrack();
    });
  });
  if (freeze && freeze.rows > 0 && freeze.columns > 0)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns));
  else if (freeze && freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
  sheet.tabColor = TAB_COLOR;
  if (!gridlines) sheet.showGridlines = false;
}

function printSetUp(sheet: Excel.Worksheet, { print }: SheetContent, letter: boolean): void {
  const page = sheet.pageLayout;
  page.orientation = "Landscape";
  page.paperSize = letter ? "Letter" : "A4";
  page.zoom = { horizontalFitToPages: 1, ...(print.onePage ? { verticalFitToPages: 1 } : {}) };
  page.setPrintArea(rectAddress({ row: 0, column: 0, rows: print.rows, columns: print.columns }));
  if (print.headerRow !== undefined) page.setPrintTitleRows(`$${print.headerRow + 1}:$${print.headerRow + 1}`);
  const { defaultForAllPages: all } = page.headersFooters;
  all.leftFooter = "&A";
  all.centerFooter = "&D";
  all.rightFooter = "&P / &N";
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
 * Styles, view, conditional formats and print set-up of a sheet, before its cells are filled, so that nothing ever shows plain. The figures do not need
 * them: an Excel that refuses a group leaves it out.
 * @param isNew false for the sheet of an earlier report: its view and print set-up stay as the user has them
 */
export async function dressSheet(
  context: Excel.RequestContext,
  sheetName: string,
  content: SheetContent,
  { isNew, letter }: { isNew: boolean; letter: boolean },
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  await attempt(context, () => content.looks.forEach(({ block, look }) => onRange(sheet, block, LOOKS[look])));
  if (content.rules.length > 0) {
    await attempt(context, () => {
      for (const { block } of content.rules) onRange(sheet, block, (range) => range.conditionalFormats.clearAll());
      for (const rule of content.rules) onRange(sheet, rule.block, (range) => addRule(range, rule));
    });
  }
  if (content.validations.length > 0)
    await attempt(context, () => content.validations.forEach((rule) => onRange(sheet, rule.block, (range) => validate(range, rule))));
  if (!isNew) return;
  await attempt(context, () => view(sheet, content));
  await attempt(context, () => printSetUp(sheet, content, letter));
  if (content.print.breaks.length > 0) await attempt(context, () => pageBreaks(sheet, content));
}
