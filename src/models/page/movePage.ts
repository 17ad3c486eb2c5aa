import { columnIndex, columnLetters } from "../../address/a1";
import type { ModelPage, PageRange } from "./page.types";

/** A text in quotation marks, or a cell of the page itself: not part of a name, a function or a reference to another sheet. */
const PIECE = /"(?:[^"]|"")*"|(?<![\w.!'])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w.(!])/g;

/** The cells a formula or an address names, as far below and right. The page's formulas are made by this room, so that no other kinds of references are met. */
function movedText(text: string, rows: number, columns: number): string {
  return text.replace(PIECE, (piece, fixedColumn: string, letters: string | undefined, fixedRow: string, digits: string) => {
    const column = letters === undefined ? undefined : columnIndex(letters);
    return column === undefined ? piece : `${fixedColumn}${columnLetters(column + columns)}${fixedRow}${Number(digits) + rows}`;
  });
}

/** A page as it stands when its first cell is another one than A1. Widths and heights stay by the page's own columns and rows. */
export function movePage(page: ModelPage, rows: number, columns: number): ModelPage {
  const moved = (text: string): string => movedText(text, rows, columns);
  const range = ({ startRow, startColumn, endRow, endColumn }: PageRange): PageRange => ({
    startRow: startRow + rows,
    startColumn: startColumn + columns,
    endRow: endRow + rows,
    endColumn: endColumn + columns,
  });
  return {
    ...page,
    rows: page.rows.map((row) => row?.map((cell) => (cell?.f === undefined ? cell : { ...cell, f: moved(cell.f) }))),
    validations: page.validations.map((one) => ({ ...one, range: range(one.range) })),
    rules: page.rules.map((one) => ({ ...one, range: range(one.range) })),
    charts: page.charts.map((chart) => ({
      ...chart,
      place: [moved(chart.place[0]), moved(chart.place[1])] as const,
      series: chart.series.map((series) => ({ ...series, values: moved(series.values), categories: moved(series.categories) })),
    })),
    ...(page.print !== undefined && { print: moved(page.print) }),
    inputs: page.inputs.map((input) => ({ ...input, address: moved(input.address) })),
    outputs: page.outputs.map(moved),
  };
}
