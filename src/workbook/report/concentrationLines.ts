import { cellAddress } from "../a1";
import { ifTotal } from "./ifTotal";
import { reportTexts as texts } from "./reportTexts";
import type { SummaryInput } from "./summary.types";
import type { SummaryBlock } from "./summaryBlock";

/**
 * How much the largest accounts hold, as PARETO.COUNT and PARETO.SHARE: the fewest accounts that reach the limit, ties counted one by one, and the
 * top 20% with a fraction of an account.
 */
export function concentrationLines(block: SummaryBlock, { layout, at, table, measure }: SummaryInput): void {
  const { columns: c, concentration: first } = layout;
  const h = texts.concentrationHeaders;
  const values = `${table}[${measure}]`;
  const cumulative = `ROUND(${table}[${texts.tableHeaders.cumulative}],12)<${at.limitA}`;
  const no = at.column(c.no);
  const top = (accounts: string) => `SUMIFS(${values},${no},"<="&INT(${accounts}))`;
  block.put(first, c.account, texts.concentration);
  block.line(first + 1, { [c.value]: h.value, [c.rows]: h.accounts, [c.share]: h.share, [c.rank]: h.accountShare });
  const below = `SUMPRODUCT(--(${cumulative}))`;
  const missing = `${at.limitA}*${at.total}-SUMPRODUCT((${cumulative})*${values})`;
  const lines: [label: string, accounts: string][] = [
    [texts.atLimit, ifTotal(at, `MIN(${at.count},${below}+ROUNDUP(ROUND((${missing})/LARGE(${values},MIN(${at.count},${below}+1)),9),0))`)],
    [texts.top20, `=0.2*${at.count}`],
    [texts.largest, `=MIN(1,${at.count})`],
    [texts.five, `=MIN(5,${at.count})`],
  ];
  lines.forEach(([label, accounts], i) => {
    const row = first + 2 + i;
    const count = cellAddress(row, c.rows, true);
    block.put(row, c.account, label);
    block.put(row, c.rows, accounts);
    const fraction = `(${count}-INT(${count}))*LARGE(${values},MIN(${at.count},INT(${count})+1))`;
    block.put(row, c.value, ifTotal(at, `${top(count)}+${fraction}`));
    block.put(row, c.share, ifTotal(at, `${cellAddress(row, c.value)}/${at.total}`));
    block.put(row, c.rank, ifTotal(at, `${count}/${at.count}`));
  });
}
