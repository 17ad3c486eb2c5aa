import { cellAddress } from "../a1";
import { sourceName } from "../sourceName";
import { cellText } from "./cellText";
import { chartLines } from "./chartLines";
import { checkLines } from "./checkLines";
import { classLines } from "./classLines";
import { concentrationLines } from "./concentrationLines";
import { findingLine } from "./findingLine";
import { reconciliationLines } from "./reconciliationLines";
import { fill, reportTexts as texts } from "./reportTexts";
import type { SummaryInput } from "./summary.types";
import { SummaryBlock } from "./summaryBlock";
import type { Cell } from "./tableRows";

function answer({ layout, at }: SummaryInput): string {
  const { columns: c, classes, concentration } = layout;
  const k = cellAddress(concentration + 2, c.rows);
  const measure = cellAddress(classes + 1, c.value);
  const top20 = cellAddress(concentration + 3, c.share);
  const share = `FIXED(100*${k}/${at.count},1)&"% of accounts ("&FIXED(${k},0)&" of "&FIXED(${at.count},0)&")"`;
  const made = `" make "&ROUND(100*${at.limitA},1)&"% of "&${measure}&". The top 20% make "&FIXED(100*${top20},1)&"%."`;
  const noShares = `"The total is "&FIXED(${at.total},2)&". Percentages would mislead, so only amounts are shown."`;
  return `=IF(${at.total}>0,${share}&${made},${noShares})`;
}

function hint({ segmentation, layout }: SummaryInput): string {
  if (!(segmentation.total > 0)) return texts.hintNoShares;
  return layout.live ? texts.hintLive : fill(texts.hintLarge, { n: layout.accounts.toLocaleString("en-US") });
}

/** Everything above the table: answer, classes, concentration, reconciliation, checks and the figures of the chart, as values and formulas. */
export function summaryCells(input: SummaryInput): Cell[][] {
  const { info, layout } = input;
  const block = new SummaryBlock(layout.table, layout.columns.class + 1);
  const rows = info.sourceRows.toLocaleString("en-US");
  block.put(0, 0, cellText(fill(texts.title, { measure: info.measure })));
  block.put(1, 0, answer(input));
  block.put(2, 0, cellText(fill(texts.caption, { rows, source: sourceName(info.source), ...info.roles })));
  block.put(3, 0, hint(input));
  classLines(block, input);
  concentrationLines(block, input);
  reconciliationLines(block, input);
  checkLines(block, input);
  if (layout.counted.length > 0) block.put(layout.notes, layout.columns.account, texts.notes);
  layout.counted.forEach((finding, i) => findingLine(block, layout, layout.notes + 1 + i, finding));
  chartLines(block, input);
  return block.cells;
}
