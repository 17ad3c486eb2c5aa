import type { CellValue } from "../keyAccounts.types";
import { IdNumbers } from "./IdNumbers";
import { PairSet } from "./PairSet";

/**
 * Counts the orders of each account: a row whose order number the account did not have before. A row without an order number is an order of its own. Nearly
 * every order belongs to one account, so only the others need a set of pairs.
 */
export class OrderCounter {
  private readonly ids: IdNumbers | undefined;
  private readonly owner: Int32Array;
  private readonly shared = new PairSet();

  constructor(private readonly column: CellValue[] | undefined) {
    this.ids = column && new IdNumbers(column.length);
    this.owner = new Int32Array(column?.length ?? 0).fill(-1);
  }

  /** 1 if the row begins an order of the account, else 0. */
  count(row: number, account: number): number {
    if (!this.ids || !this.column) return 1;
    const order = this.ids.find(this.column[row]);
    if (order < 0) return 1;
    const owner = this.owner[order]!;
    if (owner === account) return 0;
    if (owner < 0) {
      this.owner[order] = account;
      return 1;
    }
    return this.shared.add(account, order) ? 1 : 0;
  }
}
