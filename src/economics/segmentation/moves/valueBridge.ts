import { RunningSum, sum } from "../../numeric/sum";
import type { Move, Movement } from "../keyAccounts.types";

class Step {
  accounts = 0;
  private readonly total = new RunningSum();

  add(amount: number, less = 0): void {
    this.accounts++;
    this.total.add(amount);
    this.total.add(-less);
  }

  get amount(): number {
    return this.total.value;
  }
}

/**
 * What became of the value: opening + new + grown - shrunk - lost = closing. Steps add up what accounts had and have, not rounded
 * differences, so that the bridge closes to the last digit or two of a double.
 *
 * @param before value of each account, 0 where it was not there
 * @param now value of the same accounts
 * @param change now less before; 0 where the two are equal but for noise
 */
export function valueBridge(
  before: Float64Array,
  now: Float64Array,
  change: Float64Array,
  move: readonly Move[],
): Pick<Movement, "bridge" | "counts"> {
  const [won, lost, grown, shrunk] = [new Step(), new Step(), new Step(), new Step()];
  for (let i = 0; i < move.length; i++) {
    const [opening, closing] = [before[i]!, now[i]!];
    if (move[i] === "new") won.add(closing);
    else if (move[i] === "lost") lost.add(opening);
    else if (change[i]! > 0) grown.add(closing, opening);
    else if (change[i]! < 0) shrunk.add(opening, closing);
  }
  const counted = move.length - won.accounts - lost.accounts;
  return {
    bridge: {
      opening: sum(before),
      new: won.amount,
      grown: grown.amount,
      shrunk: shrunk.amount,
      lost: lost.amount,
      closing: sum(now),
    },
    counts: {
      opening: move.length - won.accounts,
      new: won.accounts,
      grown: grown.accounts,
      shrunk: shrunk.accounts,
      unchanged: counted - grown.accounts - shrunk.accounts,
      lost: lost.accounts,
      closing: move.length - lost.accounts,
    },
  };
}
