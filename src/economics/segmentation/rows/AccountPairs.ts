import { SettledSums } from "../../numeric/settledSum";
import type { CellValue, ClassedAccounts } from "../keyAccounts.types";
import { slices, type Steps } from "../steps";
import { IdNumbers } from "./IdNumbers";

/** Not there, as a class. */
export const ABSENT = -1;

/** One side of a comparison, by account number. */
export interface Side {
  value: Float64Array;
  /** position in the names of both sides, ABSENT where the account is not there */
  class: Int8Array;
}

/** Accounts of two segmentations, matched by their key. */
export class AccountPairs {
  readonly account: string[] = [];
  readonly accountCell: CellValue[] = [];
  readonly name: string[] = [];
  private readonly ids: IdNumbers;

  /** @param most accounts of both sides together */
  constructor(
    private readonly most: number,
    private readonly classNames: readonly string[],
  ) {
    this.ids = new IdNumbers(most);
  }

  /**
   * An account that is there twice is added up, in the class of its first line; a class that is not known is the last. An account of value
   * 0 is not there.
   */
  *addSide(side: ClassedAccounts): Steps<Side> {
    const sums = new SettledSums(this.most);
    const classOf = new Int8Array(this.most).fill(ABSENT);
    const places = side.classNames.map((name) => this.classNames.indexOf(name));
    yield* slices(side.account.length, (first, end) => {
      for (let i = first; i < end; i++) {
        const at = this.numberOf(side, i);
        if (at < 0) continue;
        sums.add(at, 0, side.value[i]!);
        if (classOf[at] === ABSENT) classOf[at] = places[side.class[i]!] ?? this.classNames.length - 1;
        if (side.name && this.name[at] === "") this.name[at] = side.name[i]!;
      }
    });
    const value = new Float64Array(this.most);
    for (let at = 0; at < this.account.length; at++) {
      value[at] = sums.valueOf(at);
      if (value[at] === 0) classOf[at] = ABSENT;
    }
    return { value, class: classOf };
  }

  private numberOf(side: ClassedAccounts, i: number): number {
    const text = side.account[i]!;
    const at = this.ids.find(text);
    if (at === this.account.length) {
      this.account.push(text);
      this.accountCell.push(side.accountCell?.[i] ?? text);
      this.name.push("");
    }
    return at;
  }
}
