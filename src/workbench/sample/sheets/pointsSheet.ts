import type { ModelPage } from "../../../models/page/page.types";
import type { Business } from "../business";
import { pointsLedger } from "../pointsLedger";
import { PageDraft } from "../../../models/page/PageDraft";
import { assumption } from "./assumptionsSheet";
import { putCheckRows } from "../../../models/page/blocks";
import type { Figures } from "../../../models/page/figure";
import { LineBlock } from "../../../models/page/LineBlock";
import { putAllocation, putLiability, putTotals } from "./pointsLines";
import { putFirstIssue, putLedger, putRollForward, putTriangle, putUltimate } from "./pointsTables";

const SHEET = "Points liability";
const INPUTS = ["members", "memberSales", "earn", "pointValue", "ultimate", "costRatio", "opening", "tail", "tolerance", "closeness"];

/** Points outstanding and what they stand for: ledger, redemption to expect, liability at cost and at allocated price. */
export function pointsSheet({ sales }: Business): { sheet: ModelPage; figures: Figures } {
  const ledger = pointsLedger(sales);
  const draft = new PageDraft(SHEET, {
    columnWidths: { 0: 60, 1: 14, 2: 14, 3: 14, 4: 14, 5: 14, 6: 14, 7: 14, 8: 14 },
    rowHeights: { 0: 26 },
    gridlines: false,
  })
    .put("A1", ["Points liability: what the points outstanding stand for"], "title")
    .put(
      "A2",
      ["An estimate for management use, not an accounting opinion. The ledger's points are invented, as are the customers."],
      "note",
    );
  const block = new LineBlock(draft, 4).heading("Inputs");
  for (const key of INPUTS) block.input(key, assumption(key));
  const moves = putLedger(draft, block, ledger);
  const triangle = putTriangle(draft, block, ledger);
  const rolled = putRollForward(draft, block, moves);
  const rates = putUltimate(draft, block, moves.issued, triangle);
  putTotals(block, moves, rolled, rates);
  const split = putAllocation(draft, block);
  putLiability(block);
  const revenue = putFirstIssue(draft, block, triangle, ledger);
  putCheckRows(block.skip(), [
    { label: "Roll-forward closes", holds: "ABS({opening}+{issued}-{redeemed}-{expired}-{outstanding})<{tolerance}" },
    { label: "Redemptions agree with those by quarter of issue", holds: `ABS({redeemed}-${rates.redeemed})<{tolerance}` },
    {
      label: "Points of the last four quarters agree with members' sales",
      holds: `ABS(SUM(${moves.lastYearIssued})/({memberSales}*{earn})-1)<{closeness}`,
    },
    { label: "Allocation adds up to the price", holds: `ABS(${split.goods}+${split.points}-{price})<{tolerance}` },
    {
      label: "First issue: revenue and liability add up to its price",
      holds: `ABS(${revenue.cumulative}+${revenue.liability}-{firstAllocated})<{tolerance}`,
    },
    { label: "Points still to be redeemed are no more than those outstanding", holds: "AND({future}>=0,{future}<={outstanding})" },
    { label: "The estimate is close to the rate in the budget", holds: "ABS({rate}-{ultimate})<{closeness}" },
  ]);
  return { sheet: draft.finish(), figures: block.figures(SHEET) };
}
