import type { CellValue } from "../../economics/segmentation/keyAccounts.types";
import { cellAddress, rectAddress } from "../../address/a1";
import { gapsSheetTexts as texts } from "../../strings/gapsSheet.en";
import { cellText, isoTime } from "../report/formats";
import type { Cell, CellBlock } from "../report/report.types";
import { sourceText } from "../report/sentences";
import type { SourceRef } from "../workbook.types";

/** What the sheet says. */
export interface GapsContent {
  /** the finding, how it was found, and what it rests on, in words */
  sentence: string;
  method: string;
  facts: string[];
  /** what the money is, with its currency */
  measure: string;
  /** accounts with gaps, the one worth most first, and of each the gap worth most first */
  accounts: {
    id: CellValue;
    name?: string;
    /** money of the products it buys */
    total: number;
    peers: number;
    gaps: { product: string; buyers: number; share: number }[];
  }[];
  sources: SourceRef[];
  /** milliseconds since 1970 */
  writtenAt: number;
  version: string;
}

type Column = keyof typeof texts.tableHead;

/** Where everything stands on the sheet; rows and columns 0-based. */
export interface GapsLayout {
  figures: { row: number; column: number }[];
  chart: CellBlock;
  /** header row and lines of the largest products, and of the others together */
  products: CellBlock;
  /** row of the headings of table and accounts */
  heading: number;
  table: CellBlock;
  columns: Column[];
  /** header row and a line an account, right of the table */
  accounts: CellBlock;
  /** column of method, facts and sources */
  side: number;
}

const FIGURES = 3;
const CHART = 7;
const CHART_ROWS = 14;
const CHART_COLUMNS = 3;
/** Names of products need the width of two columns. */
const PRODUCT_COLUMNS = 4;
/** Excel shows the name of a table above it while a cell of it is selected: its heading stands one row further up. */
const HEADING_ABOVE = 2;
const MOST_PRODUCTS = 10;

/** A gap with the number of its account. */
interface Line {
  no: number;
  account: GapsContent["accounts"][number];
  gap: GapsContent["accounts"][number]["gaps"][number];
}

const linesOf = ({ accounts }: GapsContent): Line[] =>
  accounts.flatMap((account, i) => account.gaps.map((gap) => ({ no: i + 1, account, gap })));

/** The products whose gaps are worth most, and whether there are more. */
function largestProducts(content: GapsContent): { names: string[]; more: boolean } {
  const worth = new Map<string, number>();
  for (const { account, gap } of linesOf(content)) worth.set(gap.product, (worth.get(gap.product) ?? 0) + gap.share * account.total);
  const sorted = Array.from(worth).sort((a, b) => b[1] - a[1]);
  return { names: sorted.slice(0, MOST_PRODUCTS).map(([name]) => name), more: sorted.length > MOST_PRODUCTS };
}

export function gapsLayout(content: GapsContent): GapsLayout {
  const hasNames = content.accounts.some(({ name }) => name !== undefined);
  const columns = (Object.keys(texts.tableHead) as Column[]).filter((id) => id !== "name" || hasNames);
  const { names, more } = largestProducts(content);
  const table = { row: CHART + CHART_ROWS + HEADING_ABOVE + 1, column: 0, rows: linesOf(content).length + 1, columns: columns.length };
  const accounts = { row: table.row, column: columns.length + 1, rows: content.accounts.length + 1, columns: texts.accountHead.length };
  return {
    figures: [0, 2, 4].map((column) => ({ row: FIGURES, column })),
    chart: { row: CHART, column: 0, rows: CHART_ROWS, columns: CHART_COLUMNS },
    products: { row: CHART, column: CHART_COLUMNS + 1, rows: names.length + (more ? 2 : 1), columns: PRODUCT_COLUMNS },
    heading: table.row - HEADING_ABOVE,
    table,
    columns,
    accounts,
    side: accounts.column + accounts.columns + 1,
  };
}

/** Fixed address of a column of the table, without its header. */
function columnAt({ table, columns }: GapsLayout, id: Column): string {
  return rectAddress({ row: table.row + 1, column: columns.indexOf(id), rows: table.rows - 1, columns: 1 }, true);
}

const idCell = (id: GapsContent["accounts"][number]["id"]): Cell => (typeof id === "number" ? id : cellText(String(id ?? "")));

/** Rows of the table: what it is worth is a formula of the share and the basket beside it. */
export function gapLine(content: GapsContent, { table, columns }: GapsLayout): (i: number) => Cell[] {
  const lines = linesOf(content);
  return (i) => {
    const { no, account, gap } = lines[i]!;
    const at = (id: Column) => cellAddress(table.row + 1 + i, columns.indexOf(id));
    const row: Record<Column, Cell> = {
      no,
      account: idCell(account.id),
      name: cellText(account.name ?? ""),
      product: cellText(gap.product),
      worth: `=${at("share")}*${at("basket")}`,
      share: gap.share,
      basket: account.total,
      buyers: gap.buyers,
      peers: account.peers,
    };
    return columns.map((id) => row[id]);
  };
}

/** A line an account; numbers are compared, since an id such as "<5" would be read as a condition. */
export function accountLine(content: GapsContent, layout: GapsLayout): (i: number) => Cell[] {
  const { accounts } = layout;
  return (i) => {
    const no = cellAddress(accounts.row + 1 + i, accounts.column);
    const { id, name } = content.accounts[i]!;
    return [
      i + 1,
      name ? cellText(name) : idCell(id),
      `=COUNTIFS(${columnAt(layout, "no")},${no})`,
      `=SUMIFS(${columnAt(layout, "worth")},${columnAt(layout, "no")},${no})`,
    ];
  };
}

interface Block {
  row: number;
  column: number;
  lines: Cell[][];
}

/** Names are compared as they are written: some engines read an asterisk beside an equals sign as any text. */
function productLines(content: GapsContent, layout: GapsLayout): Cell[][] {
  const { row, column } = layout.products;
  const { names, more } = largestProducts(content);
  const product = columnAt(layout, "product");
  const worth = columnAt(layout, "worth");
  const lines = names.map((name, i): Cell[] => {
    const cell = cellAddress(row + 1 + i, column);
    return [cellText(name), "", `=SUMPRODUCT(--EXACT(${product},${cell}))`, `=SUMPRODUCT(EXACT(${product},${cell})*${worth})`];
  });
  if (!more) return lines;
  const above = (part: number) => rectAddress({ row: row + 1, column: column + part, rows: names.length, columns: 1 });
  return [...lines, [texts.others, "", `=ROWS(${product})-SUM(${above(2)})`, `=SUM(${worth})-SUM(${above(3)})`]];
}

/** Everything but the rows of the two lists. */
export function gapsBlocks(content: GapsContent, layout: GapsLayout): Block[] {
  const { figures, products, heading, accounts, side } = layout;
  const values: [string, Cell][] = [
    [`${texts.worthAll}: ${content.measure}`, `=SUM(${columnAt(layout, "worth")})`],
    [texts.accounts, content.accounts.length],
    [texts.gaps, `=ROWS(${columnAt(layout, "no")})`],
  ];
  const { writtenAt, version, sources, method, facts } = content;
  const notes: [string, string][] = [
    [texts.method, method],
    ...facts.map((text): [string, string] => [texts.facts, text]),
    ...sources.map((source): [string, string] => [texts.rows, sourceText(content, source)]),
    [texts.written, isoTime(writtenAt)],
    [texts.addIn, version],
  ];
  return [
    { row: 0, column: 0, lines: [[cellText(content.sentence)], [texts.note]] },
    ...values.map(([label, figure], i) => ({ ...figures[i]!, lines: [[cellText(label)], [figure]] })),
    {
      row: products.row,
      column: products.column,
      lines: [[texts.productHead[0], "", texts.productHead[1], texts.productHead[2]], ...productLines(content, layout)],
    },
    { row: heading, column: 0, lines: [[texts.tableTitle]] },
    { row: heading, column: accounts.column, lines: [[texts.byAccount]] },
    { row: accounts.row, column: accounts.column, lines: [[...texts.accountHead]] },
    { row: FIGURES, column: side, lines: notes.map(([label, text]) => [label, cellText(text)]) },
  ];
}
