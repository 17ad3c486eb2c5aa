import type { Movement } from "../../../economics/segmentation/keyAccounts.types";
import { cellAddress, rectAddress } from "../../../address/a1";
import { FORMATS, cellText } from "../formats";
import { Page } from "../Page";
import type { Cell, SheetContent } from "../report.types";
import type { ReportInput } from "../reportInput";
import { fill, reportTexts } from "../reportTexts";
import { tableColumn } from "../tableFormulas";
import { moveRows } from "./moveRows";
import { putBridge } from "./bridgeBlock";

const texts = reportTexts.moves;

/** Rows of the sheet, 0-based; fixed, so that the table of moves stays in its place from one report to the next. */
export const MOVES_ROWS = { matrix: 3, bridge: 21, lists: 31, table: 45 };
const LISTED = 10;

/** Counts of accounts by class before and now, with those that were not there. */
function putMatrix(page: Page, { classNames }: Movement, input: ReportInput): void {
  const labels = [...classNames.map(cellText), reportTexts.none];
  const top = MOVES_ROWS.matrix + 1;
  const column = (header: string) => tableColumn(input.names.table("moves"), header);
  const h = texts.headers;
  page.put(top - 1, 0, texts.matrix, undefined, "heading");
  page.line(top, 0, [texts.before, ...labels, texts.total], "header");
  page.look({ row: top, column: 1, rows: 1, columns: labels.length + 1 }, "right");
  labels.forEach((label, i) => {
    const row = top + 1 + i;
    const count = (_: Cell, k: number): Cell =>
      `=COUNTIFS(${column(h.classBefore)},$${cellAddress(row, 0)},${column(h.classNow)},${cellAddress(top, 1 + k)})`;
    const sum = `=SUM(${rectAddress({ row, column: 1, rows: 1, columns: labels.length })})`;
    page.line(row, 0, [label, ...labels.map(count), sum]);
    page.look({ row, column: 1 + i, rows: 1, columns: 1 }, "bold");
  });
  const last = top + 1 + labels.length;
  const sums = [...labels, ""].map((_, k) => `=SUM(${rectAddress({ row: top + 1, column: 1 + k, rows: labels.length, columns: 1 })})`);
  page.line(last, 0, [texts.total, ...sums], "total");
  page.format({ row: top + 1, column: 1, rows: labels.length + 1, columns: labels.length + 1 }, FORMATS.count);
}

/** The accounts that came into, or fell out of, the first class: largest change first. */
function putList(page: Page, movement: Movement, title: string, which: readonly number[], column: number, money: string): void {
  const row = MOVES_ROWS.lists;
  const first = movement.classNames[0] ?? "";
  page.put(row, column, cellText(fill(title, { class: first })), undefined, "heading");
  page.line(row + 1, column, [texts.headers.account, texts.headers.before, texts.headers.now], "header");
  page.look({ row: row + 1, column: column + 1, rows: 1, columns: 2 }, "right");
  which.slice(0, LISTED).forEach((k, i) => {
    const id = movement.accountCell[k];
    const account = typeof id === "number" ? id : cellText(movement.account[k]!);
    page.line(row + 2 + i, column, [account, amount(movement.before[k]!), amount(movement.now[k]!)]);
  });
  page.format({ row: row + 2, column: column + 1, rows: LISTED, columns: 2 }, money);
}

const amount = (value: number): number => (Number.isFinite(value) ? value : 0);

function putTable(page: Page, movement: Movement, input: ReportInput): void {
  const row = MOVES_ROWS.table;
  const { headers, cells } = moveRows(movement, row, MOVES_ROWS.matrix + 2);
  const rows = movement.account.length;
  page.addRows({ row, column: 0, rows: 1, columns: headers.length, cells: () => headers });
  page.addRows({ row: row + 1, column: 0, rows: Math.max(1, rows), columns: headers.length, cells });
  page.table("moves", { row, column: 0, rows: Math.max(1, rows) + 1, columns: headers.length });
  const before = headers.indexOf(texts.headers.before);
  page.format({ row: row + 1, column: before, rows, columns: 3 }, input.money);
  page.look({ row, column: 0, rows: 1, columns: headers.length }, "header");
  page.look({ row, column: before, rows: 1, columns: 3 }, "right");
  const change = { row: row + 1, column: before + 2, rows, columns: 1 };
  page.rule({ block: change, operator: "LessThan", formula: "=0", look: "loss" });
}

/** As far as the chart beside the bridge reaches. */
const PRINTED_COLUMNS = 12;
const WIDTHS = [150, 110, 110, 110, 150, 110, 110, 84];

/** How accounts moved between two periods or reports: matrix, bridge, who came and went, and every account. */
export function movesSheet(input: ReportInput, movement: Movement): SheetContent {
  const page = new Page("moves");
  page.put(0, 0, cellText(fill(texts.title, { measure: input.content.info.measure })), undefined, "title");
  page.put(1, 0, cellText(fill(texts.caption, { before: movement.beforeLabel, now: movement.nowLabel })), undefined, "note");
  putMatrix(page, movement, input);
  putBridge(page, input, MOVES_ROWS.bridge);
  putList(page, movement, texts.entered, movement.entered, 0, input.money);
  putList(page, movement, texts.left, movement.left, 4, input.money);
  putTable(page, movement, input);
  const rows = MOVES_ROWS.table + 1 + movement.account.length;
  const print = { headerRow: MOVES_ROWS.table, onePage: false, columns: PRINTED_COLUMNS, rows, breaks: [] };
  return page.finish({ widths: WIDTHS, freeze: { rows: 0, columns: 1 }, print });
}

/** A Moves sheet of an earlier report, when this one has no comparison: it stays, so that nothing that refers to it breaks. */
export function emptyMovesSheet(input: ReportInput, headers: readonly string[]): SheetContent {
  const page = new Page("moves");
  page.put(0, 0, cellText(fill(texts.title, { measure: input.content.info.measure })), undefined, "title");
  page.put(1, 0, texts.nothing, undefined, "note");
  const area = { row: MOVES_ROWS.table, column: 0, rows: 2, columns: headers.length };
  page.addRows({ ...area, rows: 1, cells: () => [...headers] });
  // a table has at least one row, which still holds the first account of the earlier report
  page.addRows({ ...area, row: area.row + 1, rows: 1, cells: () => headers.map(() => "") });
  page.table("moves", area);
  return page.finish({ widths: WIDTHS });
}
