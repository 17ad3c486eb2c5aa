import type { Movement } from "../../../economics/segmentation/keyAccounts.types";
import { cellAddress, rectAddress } from "../../../address/a1";
import { reportTexts } from "../../../strings/report.en";
import { fillPlaceholders } from "../../../strings/fillPlaceholders";
import { FORMATS, cellText } from "../formats";
import { Page } from "../Page";
import type { Cell, SheetContent } from "../report.types";
import type { ReportInput } from "../reportInput";
import { tableColumn } from "../tableFormulas";
import { moveRows } from "./moveRows";
import { BRIDGE, putBridge } from "./bridgeBlock";

const texts = reportTexts.moves;

/** Rows of the sheet, 0-based; fixed, so that the table of moves stays in its place from one report to the next. */
export const MOVES_ROWS = { matrix: 3, lists: 30, tableTitle: 43, table: 45 };
/** The bridge follows the matrix of these classes. */
export const bridgeRow = ({ classNames }: Movement): number => MOVES_ROWS.matrix + classNames.length + 5;
const LISTED = 10;

/** Counts of accounts by class before and now, with those that were not there. */
function putMatrix(page: Page, { classNames }: Movement, input: ReportInput): void {
  const names = classNames.map(cellText);
  const [before, now] = [
    [...names, texts.new],
    [...names, texts.gone],
  ];
  const top = MOVES_ROWS.matrix + 1;
  const column = (header: string) => tableColumn(input.names.table("moves"), header);
  const h = texts.headers;
  const isThere = (i: number) => i < names.length;
  const count = (i: number, k: number): Cell => {
    const was = isThere(i) ? `$${cellAddress(top + 1 + i, 0)}` : `"${reportTexts.none}"`;
    const is = isThere(k) ? cellAddress(top, 1 + k) : `"${reportTexts.none}"`;
    return `=COUNTIFS(${column(h.classBefore)},${was},${column(h.classNow)},${is})`;
  };
  page.put(top - 1, 0, texts.matrix, undefined, "heading");
  page.line(top, 0, [texts.before, ...now, texts.total], "header");
  page.look({ row: top, column: 1, rows: 1, columns: now.length + 1 }, "right");
  before.forEach((label, i) => {
    const row = top + 1 + i;
    const sum = `=SUM(${rectAddress({ row, column: 1, rows: 1, columns: now.length })})`;
    page.line(row, 0, [label, ...now.map((_, k) => count(i, k)), sum]);
    page.look({ row, column: 1 + i, rows: 1, columns: 1 }, "bold");
  });
  const last = top + 1 + before.length;
  const sums = [...now, ""].map((_, k) => `=SUM(${rectAddress({ row: top + 1, column: 1 + k, rows: before.length, columns: 1 })})`);
  page.line(last, 0, [texts.total, ...sums], "total");
  page.format({ row: top + 1, column: 1, rows: before.length + 1, columns: now.length + 1 }, FORMATS.count);
}

/** An account as a person calls it: its name, or its id where it has none. */
function nameOf({ name, account, accountCell }: Movement, at: number): Cell {
  const known = name?.[at] ?? "";
  if (known !== "") return cellText(known);
  const id = accountCell[at];
  return typeof id === "number" ? id : cellText(account[at]!);
}

/**
 * The accounts that came into, or fell out of, the first class: largest change first.
 * @param columns of the name and of the amounts
 */
function putList(page: Page, movement: Movement, title: string, which: readonly number[], columns: [number, number], money: string): void {
  const row = MOVES_ROWS.lists;
  const [name, amounts] = columns;
  const first = movement.classNames[0] ?? "";
  page.put(row, name, cellText(fillPlaceholders(title, { class: first })), undefined, "heading");
  page.put(row + 1, name, texts.headers.account);
  page.line(row + 1, amounts, [texts.headers.before, texts.headers.now]);
  page.look({ row: row + 1, column: name, rows: 1, columns: amounts + 2 - name }, "header");
  page.look({ row: row + 1, column: amounts, rows: 1, columns: 2 }, "right");
  which.slice(0, LISTED).forEach((k, i) => {
    page.put(row + 2 + i, name, nameOf(movement, k), undefined, "left");
    page.line(row + 2 + i, amounts, [amount(movement.before[k]!), amount(movement.now[k]!)]);
  });
  page.format({ row: row + 2, column: amounts, rows: LISTED, columns: 2 }, money);
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
  page.look({ row, column: before + 3, rows: rows + 1, columns: 3 }, "center");
  page.look({ row: row - 1, column: 0, rows: 1, columns: 1 }, "gap");
  const change = { row: row + 1, column: before + 2, rows, columns: 1 };
  page.rule({ block: change, operator: "LessThan", formula: "=0", look: "loss" });
}

/** Widths of the table's columns: an account with a name of its own takes two. */
const widthsOf = (hasName: boolean): number[] => [150, ...(hasName ? [160] : []), 100, 100, 100, 96, 96, 84];

/** Columns of the bridge's chart, beside the bridge. */
export const bridgeColumns = ({ name }: Movement) => ({ column: 3, columns: widthsOf(name !== undefined).length - 3 });

/** How accounts moved between two periods or reports: matrix, bridge, who came and went, and every account. */
export function movesSheet(input: ReportInput, movement: Movement): SheetContent {
  const page = new Page("moves");
  const hasName = movement.name !== undefined;
  page.look({ row: 0, column: 0, rows: MOVES_ROWS.table, columns: 1 }, "line");
  page.put(0, 0, cellText(fillPlaceholders(texts.title, { measure: input.content.info.measure })), undefined, "title");
  page.put(1, 0, cellText(fillPlaceholders(texts.caption, { before: movement.beforeLabel, now: movement.nowLabel })), undefined, "note");
  putMatrix(page, movement, input);
  putBridge(page, input, bridgeRow(movement));
  putList(page, movement, texts.entered, movement.entered, [0, 1], input.money);
  putList(page, movement, texts.left, movement.left, hasName ? [4, 6] : [4, 5], input.money);
  page.put(MOVES_ROWS.tableTitle, 0, texts.all, undefined, "heading");
  putTable(page, movement, input);
  const widths = widthsOf(hasName);
  const rows = MOVES_ROWS.table + 1 + movement.account.length;
  const print = { headerRow: MOVES_ROWS.table, onePage: false, columns: widths.length, rows, breaks: [] };
  return page.finish({ widths: [...widths, ...new Array<number>(BRIDGE.lost + 1 - widths.length).fill(84)], print });
}

/** A Moves sheet of an earlier report, when this one has no comparison: it stays, so that nothing that refers to it breaks. */
export function emptyMovesSheet(input: ReportInput, headers: readonly string[]): SheetContent {
  const page = new Page("moves");
  page.put(0, 0, cellText(fillPlaceholders(texts.title, { measure: input.content.info.measure })), undefined, "title");
  page.put(1, 0, texts.nothing, undefined, "note");
  const area = { row: MOVES_ROWS.table, column: 0, rows: 2, columns: headers.length };
  page.addRows({ ...area, rows: 1, cells: () => [...headers] });
  // a table has at least one row, which still holds the first account of the earlier report
  page.addRows({ ...area, row: area.row + 1, rows: 1, cells: () => headers.map(() => "") });
  page.table("moves", area);
  return page.finish({ widths: widthsOf(headers.length > 7) });
}
