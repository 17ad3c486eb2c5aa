import type { SwitchingCost } from "./switchingCost";

/** Column words of the table of parts. */
export const SWITCHING_COLUMNS = ["part", "money"];

/** The parts of a switching cost as rows, the total last; the row words are fixed English like the column words. */
export function switchingCostTable(cost: SwitchingCost): (string | number)[][] {
  return [
    ["lost balance", cost.lostBalance],
    ["lost benefit", cost.lostBenefit],
    ["setup", cost.setup],
    ["learning", cost.learning],
    ["termination", cost.termination],
    ["risk", cost.risk],
    ["Total", cost.total],
  ];
}
