import { cellAddress, rectAddress } from "../a1";
import { findingLine } from "./findingLine";
import { reportTexts as texts } from "./reportTexts";
import type { SummaryInput } from "./summary.types";
import type { SummaryBlock } from "./summaryBlock";
import type { Cell } from "./tableRows";

/** From all rows of the source, less the rows left out for each reason, to the accounts of the table; the difference must be zero. */
export function reconciliationLines(block: SummaryBlock, { segmentation, layout, table, measure }: SummaryInput): void {
  const { columns: c, reconciliation: first, leftOut } = layout;
  const { quality } = segmentation;
  const h = texts.reconciliationHeaders;
  const inSource = leftOut.reduce((sum, finding) => sum + (finding.amount ?? 0), quality.usedAmount);
  block.put(first, c.account, texts.reconciliation);
  block.line(first + 1, { [c.account]: h.line, [c.value]: h.amount, [c.rows]: h.rows, [c.share]: h.treatment });
  block.line(first + 2, { [c.account]: texts.inSource, [c.value]: inSource, [c.rows]: quality.rows, [c.share]: texts.inSourceNote });
  leftOut.forEach((finding, i) => findingLine(block, layout, first + 3 + i, finding));
  const used = first + 3 + leftOut.length;
  const difference = (column: number): Cell => {
    const source = cellAddress(first + 2, column);
    if (leftOut.length === 0) return `=${source}`;
    return `=${source}-SUM(${rectAddress({ row: first + 3, column, rows: leftOut.length, columns: 1 })})`;
  };
  block.line(used, { [c.account]: texts.used, [c.value]: difference(c.value), [c.rows]: difference(c.rows) });
  block.line(used + 1, {
    [c.account]: texts.inTable,
    [c.value]: `=SUM(${table}[${measure}])`,
    [c.rows]: `=SUM(${table}[${texts.tableHeaders.rows}])`,
  });
  const gap = (column: number) => `=ROUND(${cellAddress(used + 1, column)}-${cellAddress(used, column)},6)`;
  block.line(used + 2, { [c.account]: texts.difference, [c.value]: gap(c.value), [c.rows]: gap(c.rows) });
}
