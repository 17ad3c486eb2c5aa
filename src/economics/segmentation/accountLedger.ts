import { accountKey, accountText } from "./accountKey";
import type { CellValue } from "./keyAccounts.types";

/** What the ledger knows of one spelling of an id. */
interface Spelling {
  account: number;
  /** written otherwise than the account's first row */
  differs: boolean;
}

/** Adds up rows by account. Columns instead of objects; sums are compensated (Neumaier 1974). */
export class AccountLedger {
  readonly text: string[] = [];
  readonly cell: CellValue[] = [];
  readonly name: string[] = [];
  readonly rowCount: number[] = [];
  private readonly sum: number[] = [];
  private readonly lost: number[] = [];
  private readonly bySpelling = new Map<CellValue, Spelling>();
  private readonly byKey = new Map<string, number>();
  private unnamed: number | undefined;

  /** The account of an id, opened at its first appearance. @param cell a cell that is not blank */
  find(cell: CellValue): Spelling {
    const known = this.bySpelling.get(cell);
    if (known) return known;
    const text = accountText(cell);
    const key = accountKey(text);
    const existing = this.byKey.get(key);
    const account = existing ?? this.open(text, typeof cell === "number" ? cell : text);
    if (existing === undefined) this.byKey.set(key, account);
    const spelling = { account, differs: this.text[account] !== text };
    this.bySpelling.set(cell, spelling);
    return spelling;
  }

  /** The account that collects the rows without an id; apart from a real account of the same label. */
  withoutId(label: string): number {
    this.unnamed ??= this.open(label, label);
    return this.unnamed;
  }

  add(account: number, amount: number): void {
    const sum = this.sum[account]!;
    const next = sum + amount;
    this.lost[account]! += Math.abs(sum) >= Math.abs(amount) ? sum - next + amount : amount - next + sum;
    this.sum[account] = next;
    this.rowCount[account]!++;
  }

  /** Keeps the first name that is not blank. */
  nameOnce(account: number, name: CellValue | undefined): void {
    if (this.name[account] === "" && name !== undefined && name !== null) this.name[account] = accountText(name);
  }

  /** Net value of each account, in order of first appearance. */
  values(): Float64Array {
    return Float64Array.from(this.sum, (sum, account) => sum + this.lost[account]!);
  }

  private open(text: string, cell: CellValue): number {
    this.text.push(text);
    this.cell.push(cell);
    this.name.push("");
    this.rowCount.push(0);
    this.sum.push(0);
    return this.lost.push(0) - 1;
  }
}
