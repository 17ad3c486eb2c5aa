import type { CellValue, MergedId } from "../keyAccounts.types";
import { accountText } from "./accountKey";

/** At most this many are named. */
const MOST_NAMED = 1000;

/** Other spellings kept of one account. */
const MOST_SPELLINGS = 20;

/** Collects the ids that were taken as one account, under the first spelling. */
export class MergedIdList {
  private readonly byKept = new Map<string, { also: Set<string>; rows: number }>();

  add(kept: string, cell: CellValue): void {
    let entry = this.byKept.get(kept);
    if (!entry) {
      if (this.byKept.size === MOST_NAMED) return;
      this.byKept.set(kept, (entry = { also: new Set(), rows: 0 }));
    }
    entry.rows++;
    if (entry.also.size < MOST_SPELLINGS) entry.also.add(accountText(cell));
  }

  list(): MergedId[] {
    return Array.from(this.byKept, ([kept, { also, rows }]) => ({ kept, also: [...also], rows }));
  }
}
