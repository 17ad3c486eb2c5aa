import { cellAddress } from "../a1";
import { ifTotal } from "./ifTotal";
import type { ReportAddresses, ReportLayout } from "./reportLayout";
import { reportTexts as texts } from "./reportTexts";
import type { SummaryInput } from "./summary.types";
import type { SummaryBlock } from "./summaryBlock";

/** Share of value, share of accounts and average of a line that has value and accounts. */
function ratios(block: SummaryBlock, { columns: c }: ReportLayout, at: ReportAddresses, row: number): void {
  const value = cellAddress(row, c.value);
  const accounts = cellAddress(row, c.rows);
  block.put(row, c.share, ifTotal(at, `${value}/${at.total}`));
  block.put(row, c.rank, `=${accounts}/${at.count}`);
  block.put(row, c.before, `=IF(${accounts}=0,"${texts.noShare}",${value}/${accounts})`);
}

/** Value, accounts and shares of each class by formula, with the limits as input cells. */
export function classLines(block: SummaryBlock, { segmentation, layout, at, table, measure }: SummaryInput): void {
  const { columns: c, classes } = layout;
  const h = texts.classHeaders;
  block.put(classes, c.account, texts.classes);
  block.line(classes + 1, {
    [c.account]: h.class,
    [c.value]: measure,
    [c.rows]: h.accounts,
    [c.share]: h.share,
    [c.rank]: h.accountShare,
    [c.before]: h.average,
    [c.cumulative]: h.from,
  });
  const { limitA, limitB } = segmentation.options;
  const starts: [string, number][] = [
    ["A", 0],
    ["B", limitA],
    ["C", limitB],
  ];
  starts.forEach(([name, from], i) => {
    const row = classes + 2 + i;
    const label = block.put(row, c.account, name);
    block.put(row, c.value, `=SUMIFS(${table}[${measure}],${table}[${texts.tableHeaders.class}],${label})`);
    block.put(row, c.rows, `=COUNTIFS(${table}[${texts.tableHeaders.class}],${label})`);
    block.put(row, c.cumulative, from);
    ratios(block, layout, at, row);
  });
  const row = classes + 5;
  block.put(row, c.account, texts.total);
  block.put(row, c.value, `=SUM(${table}[${measure}])`);
  block.put(row, c.rows, `=ROWS(${table}[${texts.tableHeaders.account}])`);
  ratios(block, layout, at, row);
}
