import type { SegmentationPass } from "./SegmentationPass";

/**
 * Numbers of the accounts with rows, in order of first appearance. Accounts of 0 are left out with their rows where the options say so.
 */
export function keptAccounts(pass: SegmentationPass, zeroAccounts: "count" | "leaveOut"): Uint32Array {
  const { ledger } = pass;
  const kept = new Uint32Array(ledger.accounts);
  let count = 0;
  for (let account = 0; account < ledger.accounts; account++) {
    const rows = ledger.count(account, "rows");
    if (rows === 0) continue;
    if (zeroAccounts === "count" || ledger.amount(account, "value") !== 0) {
      kept[count++] = account;
      continue;
    }
    const row = ledger.count(account, "firstRow") - 1;
    pass.tally.countAccount("zeroAccount", { name: pass.source.accounts.text[account]!, row, value: 0 }, true);
    pass.tally.countRows("zeroAccount", row, rows);
    pass.usedRows -= rows;
  }
  return kept.subarray(0, count);
}
