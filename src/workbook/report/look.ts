/**
 * The look of every sheet the add-in writes: colours, and what a title, a key figure, a table head or a cell to fill looks like.
 *
 * On a sheet that is put together cell by cell (`Page`) a look is named: `page.put(0, 0, title, undefined, "title")`. Elsewhere it is given
 * to a range: `dressAs(sheet.getRange("A1"), "title")`. `viewSheet` sets widths, freeze and gridlines, `printSheet` the printed pages; charts
 * take their colours from `COLOURS`.
 */

/** Colours that stay apart when printed in grey: of two that stand for opposites one is dark and one light. */
export const COLOURS = {
  ink: "#1F3A4D",
  quiet: "#5F6B76",
  rule: "#9FB3C1",
  head: "#E4EEF2",
  band: "#EEF2F5",
  input: "#FFFBEB",
  inputInk: "#0B4F8A",
  output: "#EAF4EC",
  strong: "#DDEBF7",
  loss: "#9C0006",
  warning: "#FFC7CE",
  /** classes from the first, as in the pane: full colour, grey, pale */
  classes: ["#0F6CBD", "#8796A3", "#CFD8DF", "#5B9BD5", "#AEB9C2", "#E3E8EC"],
  curve: "#242424",
  mark: "#B10E1C",
  /** with dark labels on them */
  whole: "#A9B8C9",
  gained: "#5BB486",
  lost: "#F5C6BF",
} as const;

export type Look =
  | "title"
  | "answer"
  | "heading"
  | "note"
  | "figureLabel"
  | "figure"
  | "figureNote"
  | "header"
  | "input"
  | "output"
  | "total"
  | "check"
  | "left"
  | "right"
  | "center"
  | "bold"
  | "band"
  | "wrap"
  | "working"
  | "line"
  | "gap";

function font(range: Excel.Range, color: string, size: number, bold: boolean): void {
  range.format.font.color = color;
  range.format.font.size = size;
  range.format.font.bold = bold;
}

function edge(range: Excel.Range, side: "EdgeTop" | "EdgeBottom"): void {
  const border = range.format.borders.getItem(side);
  border.style = "Continuous";
  border.color = COLOURS.rule;
}

const PLAIN_SIZE = 11;
/** Height of a row where charts stand beside rows: the same in every program that opens the file, in points. */
const LINE = 15;
/** Height of the blank row above a table, in points: some programs show the name of the table there. */
const GAP = 21;

const LOOKS: Record<Look, (range: Excel.Range) => void> = {
  title: (range) => {
    font(range, COLOURS.ink, 18, true);
    range.format.rowHeight = 28;
  },
  answer: (range) => font(range, COLOURS.ink, 13, true),
  heading: (range) => font(range, COLOURS.ink, 12, true),
  note: (range) => (range.format.font.color = COLOURS.quiet),
  figureLabel: (range) => {
    font(range, COLOURS.quiet, 10, false);
    edge(range, "EdgeTop");
  },
  figure: (range) => {
    font(range, COLOURS.ink, 16, true);
    range.format.horizontalAlignment = "Left";
    range.format.rowHeight = 24;
  },
  figureNote: (range) => font(range, COLOURS.quiet, 10, false),
  header: (range) => {
    font(range, COLOURS.ink, PLAIN_SIZE, true);
    range.format.fill.color = COLOURS.head;
    edge(range, "EdgeBottom");
  },
  input: (range) => {
    range.format.font.color = COLOURS.inputInk;
    range.format.fill.color = COLOURS.input;
    edge(range, "EdgeBottom");
  },
  output: (range) => {
    range.format.font.bold = true;
    range.format.fill.color = COLOURS.output;
  },
  total: (range) => {
    range.format.font.bold = true;
    edge(range, "EdgeTop");
  },
  check: (range) => (range.format.font.bold = true),
  left: (range) => (range.format.horizontalAlignment = "Left"),
  right: (range) => (range.format.horizontalAlignment = "Right"),
  center: (range) => (range.format.horizontalAlignment = "Center"),
  bold: (range) => (range.format.font.bold = true),
  band: (range) => {
    range.format.font.bold = true;
    range.format.fill.color = COLOURS.band;
  },
  wrap: (range) => {
    range.format.wrapText = true;
    range.format.verticalAlignment = "Top";
  },
  line: (range) => (range.format.rowHeight = LINE),
  gap: (range) => (range.format.rowHeight = GAP),
  working: (range) => (range.format.font.color = COLOURS.quiet),
};

/** Gives cells a look. */
export const dressAs = (range: Excel.Range, look: Look): void => LOOKS[look](range);

/** Style of every table: lines only, so that the look of its head and cells is ours in every Excel. */
export const TABLE_STYLE = "TableStyleLight1";

interface SheetView {
  /** widths of the columns from the first, in points */
  widths: readonly number[];
  freeze?: { rows: number; columns: number };
}

/** Widths, frozen rows and columns, no gridlines, and the tab's colour. */
export function viewSheet(sheet: Excel.Worksheet, { widths, freeze }: SheetView): void {
  for (const { first, count, points } of equalWidths(widths)) {
    const cells = sheet.getRangeByIndexes(0, first, 1, count);
    const columns = cells.getEntireColumn();
    columns.format.columnWidth = points;
    columns.untrack();
    cells.untrack();
  }
  const { rows = 0, columns = 0 } = freeze ?? {};
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  sheet.tabColor = COLOURS.ink;
  sheet.showGridlines = false;
}

/** Columns side by side of one width, which take one request together. */
function equalWidths(widths: readonly number[]): { first: number; count: number; points: number }[] {
  const runs: { first: number; count: number; points: number }[] = [];
  widths.forEach((points, column) => {
    const last = runs.at(-1);
    if (last?.points === points) last.count++;
    else runs.push({ first: column, count: 1, points });
  });
  return runs;
}

interface PrintedSheet {
  /** what is printed, e.g. A1:H40 */
  area: string;
  /** the first row that is repeated on every page, 0-based */
  headerRow?: number;
  /** all on one page; else one page wide */
  onePage: boolean;
  portrait?: boolean;
  /** Letter instead of A4 */
  letter: boolean;
}

/** One page wide, the header on every page, and name, day and page below. */
export function printSheet(sheet: Excel.Worksheet, { area, headerRow, onePage, portrait = false, letter }: PrintedSheet): void {
  const page = sheet.pageLayout;
  page.orientation = portrait ? "Portrait" : "Landscape";
  page.paperSize = letter ? "Letter" : "A4";
  page.zoom = { horizontalFitToPages: 1, ...(onePage ? { verticalFitToPages: 1 } : {}) };
  page.setPrintArea(area);
  if (headerRow !== undefined) page.setPrintTitleRows(`$${headerRow + 1}:$${headerRow + 1}`);
  const { defaultForAllPages: all } = page.headersFooters;
  all.leftFooter = "&A";
  all.centerFooter = "&D";
  all.rightFooter = "&P / &N";
}
