import type { RankedAccounts } from "./keyAccounts.types";
import type { QualityTally } from "./rows/qualityTally";

/** Findings about accounts: equal values, values of 0 and below. @param firstRow of each account, 1-based */
export function accountFindings(
  tally: QualityTally,
  { account, value, rank }: Pick<RankedAccounts, "account" | "value" | "rank">,
  firstRow: Int32Array,
): void {
  for (let i = 0; i < value.length; i++) {
    const amount = value[i]!;
    const tied = rank[i] === rank[i - 1] || rank[i] === rank[i + 1];
    if (amount > 0 && !tied) continue;
    const found = { name: account[i]!, row: firstRow[i]! - 1, value: amount };
    if (tied && amount !== 0) tally.countAccount("ties", found, false);
    if (amount === 0) tally.countAccount("zeroAccount", found, false);
    if (amount < 0) tally.countAccount("negativeAccount", found, false);
  }
}
