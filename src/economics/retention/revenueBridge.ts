import { CalcError } from "../CalcError";
import { sameAmount } from "../numeric/amountKey";
import { SettledSums } from "../numeric/settledSum";
import { RunningSum } from "../numeric/sum";
import { type AccountId, numberAccounts } from "../segmentation/addUpAccounts";
import { netTotal } from "../segmentation/rows/accountTotals";

/** Column words of the bridge, in the order of its rows. */
export const BRIDGE_COLUMNS = ["item", "accounts", "amount"];

/** What became of the accounts: how many and how much. */
class Movement {
  accounts = 0;
  private readonly total = new RunningSum();

  add(amount: number): void {
    this.accounts++;
    this.total.add(amount);
  }

  get amount(): number {
    return this.total.value;
  }
}

/** Total of each account on one side, by account number, and of all. */
function totals(numbers: Uint32Array, count: number, from: number, amounts: ArrayLike<number>): { accounts: Float64Array; total: number } {
  const sums = new SettledSums(count);
  for (let line = 0; line < amounts.length; line++) sums.add(numbers[from + line]!, 0, amounts[line]!);
  const accounts = new Float64Array(count);
  let noise = 0;
  for (let account = 0; account < count; account++) {
    accounts[account] = sums.valueOf(account);
    noise += sums.noiseOf(account);
  }
  return { accounts, total: netTotal(accounts, noise) };
}

/**
 * Sorts each account into the movement it belongs to; amounts are above 0 unless an account itself is below 0. An account with the same
 * amount but for noise has not moved.
 */
function movements(before: Float64Array, after: Float64Array) {
  const lost = new Movement();
  const contraction = new Movement();
  const expansion = new Movement();
  const won = new Movement();
  before.forEach((opening, account) => {
    const closing = after[account]!;
    if (opening === 0) {
      if (closing !== 0) won.add(closing);
    } else if (closing === 0) lost.add(opening);
    else if (sameAmount(closing, opening)) return;
    else if (closing < opening) contraction.add(opening - closing);
    else expansion.add(closing - opening);
  });
  return { lost, contraction, expansion, won };
}

const active = (amounts: Float64Array) => amounts.reduce((count, amount) => count + (amount === 0 ? 0 : 1), 0);

/**
 * What happened between two periods: opening - lost - contraction + expansion + new = closing, in accounts (contraction and expansion keep
 * theirs) and in money. Gross retention = (opening - lost - contraction) / opening, net retention = (closing - new) / opening, customer
 * retention = the same in accounts.
 *
 * @param idsBefore account of each line before; lines of one account are added up; an account of 0 is no customer
 * @param before money of each line before
 * @param idsAfter account of each line after
 * @param after money of each line after
 * @returns rows in the order of BRIDGE_COLUMNS; a rate is a refusal when the opening is not above 0
 * Source: Farris, Bendle, Pfeifer & Reibstein (2010), Marketing Metrics, chapter 5; net and gross revenue retention as subscription
 * businesses report them.
 */
export function revenueBridge(
  idsBefore: readonly AccountId[],
  before: ArrayLike<number>,
  idsAfter: readonly AccountId[],
  after: ArrayLike<number>,
): (string | number | CalcError)[][] {
  const { numbers, count } = numberAccounts([...idsBefore, ...idsAfter]);
  const opening = totals(numbers, count, 0, before);
  const closing = totals(numbers, count, idsBefore.length, after);
  const { lost, contraction, expansion, won } = movements(opening.accounts, closing.accounts);
  const [accountsBefore, amountBefore] = [active(opening.accounts), opening.total];
  const amountAfter = closing.total;
  const share = (kept: number, of: number) =>
    of > 0 ? kept / of : new CalcError("noAnswer", "values_before", { rule: "noTotal", total: of });
  const customers = share(accountsBefore - lost.accounts, accountsBefore);
  return [
    ["opening", accountsBefore, amountBefore],
    ["lost", lost.accounts, lost.amount],
    ["contraction", contraction.accounts, contraction.amount],
    ["expansion", expansion.accounts, expansion.amount],
    ["new", won.accounts, won.amount],
    ["closing", active(closing.accounts), amountAfter],
    ["gross retention", customers, share(amountBefore - lost.amount - contraction.amount, amountBefore)],
    ["net retention", customers, share(amountAfter - won.amount, amountBefore)],
    ["customer retention", customers, customers],
  ];
}
