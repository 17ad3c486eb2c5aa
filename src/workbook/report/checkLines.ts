import { cellAddress, rectAddress } from "../a1";
import { ifTotal } from "./ifTotal";
import { reportTexts as texts } from "./reportTexts";
import type { SummaryInput } from "./summary.types";
import type { SummaryBlock } from "./summaryBlock";

/** Checks by formula: each shows OK or Check. */
export function checkLines(block: SummaryBlock, { layout, at }: SummaryInput): void {
  const { columns: c, checks: first, classes } = layout;
  const gapRow = layout.reconciliation + 5 + layout.leftOut.length;
  const near = (formula: string) => `=IF(${formula},"OK","Check")`;
  const tolerance = `1E-9*MAX(1,ABS(${at.total}))`;
  const classSum = (column: number) => `SUM(${rectAddress({ row: classes + 2, column, rows: 3, columns: 1 })})`;
  const [from, b, end] = [2, 3, 4].map((offset) => cellAddress(classes + offset, c.cumulative));
  block.put(first, c.account, texts.checks);
  block.line(first + 1, {
    [c.account]: texts.checkSource,
    [c.value]: near(`AND(ABS(${cellAddress(gapRow, c.value)})<=${tolerance},${cellAddress(gapRow, c.rows)}=0)`),
  });
  block.line(first + 2, {
    [c.account]: texts.checkClasses,
    [c.value]: ifTotal(at, near(`AND(ABS(${classSum(c.value)}-${at.total})<=${tolerance},${classSum(c.rows)}=${at.count})`).slice(1)),
  });
  block.line(first + 3, { [c.account]: texts.checkLimits, [c.value]: near(`AND(${from}=0,${b}>${from},${end}>=${b},${end}<=1)`) });
}
