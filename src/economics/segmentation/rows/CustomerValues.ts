import type { CellValue, NumberTextFormat, QualityIssue } from "../keyAccounts.types";
import { type ReadNote, readNumber } from "./readNumber";

/** The lifetime value of each account: the last number on its rows, in the reporting currency. */
export class CustomerValues {
  private readonly last: number[] = [];
  private readonly reading: ReadNote = { fromText: false };

  constructor(
    private readonly column: CellValue[],
    private readonly format: NumberTextFormat,
  ) {}

  /** @param account number of the account of the row; an error value has none */
  note(account: number, row: number): void {
    if (account < 0) return;
    const value = this.read(row);
    if (!Number.isNaN(value)) this.last[account] = value;
  }

  /** NaN for an account without one. */
  valueOf(account: number): number {
    return this.last[account] ?? NaN;
  }

  /** What is odd about the cell of a row: no number, or another one than the account's. */
  issueOf(account: number, row: number): QualityIssue | undefined {
    const value = this.read(row);
    if (!Number.isNaN(value)) return value === this.last[account] ? undefined : "unequalCustomerValue";
    return this.reading.issue === "blankValue" ? undefined : this.reading.issue;
  }

  private read(row: number): number {
    this.reading.issue = undefined;
    return readNumber(this.column[row], this.format, this.reading);
  }
}
