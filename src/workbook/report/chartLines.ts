import { cellAddress } from "../a1";
import { CHART_STEPS } from "./reportLayout";
import { reportTexts as texts } from "./reportTexts";
import type { SummaryInput } from "./summary.types";
import type { SummaryBlock } from "./summaryBlock";

/** The figures of the chart, visible beside it: they are its accessible form. */
export function chartLines(block: SummaryBlock, { layout, at, table, measure }: SummaryInput): void {
  const { columns: c, chart: first } = layout;
  const h = texts.chartHeaders;
  block.line(first + 1, { [c.rank]: h.accounts, [c.before]: h.step, [c.cumulative]: h.cumulative, [c.class]: h.limit });
  for (let i = 0; i < CHART_STEPS; i++) {
    const row = first + 2 + i;
    const share = block.put(row, c.rank, (i + 1) / CHART_STEPS);
    const cumulative = cellAddress(row, c.cumulative);
    const top = `SUMIFS(${table}[${measure}],${at.column(c.no)},"<="&ROUND(${share}*${at.count},0))`;
    block.put(row, c.cumulative, `=IF(${at.total}>0,${top}/${at.total},NA())`);
    block.put(row, c.before, i === 0 ? `=${cumulative}` : `=${cumulative}-${cellAddress(row - 1, c.cumulative)}`);
    block.put(row, c.class, `=${at.limitA}`);
  }
}
