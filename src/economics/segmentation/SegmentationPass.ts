import { RunningSum } from "../numeric/sum";
import { AccountLedger } from "./accountLedger";
import { isCellError } from "./cellError";
import type { CellValue, QualityIssue, SalesColumns, Segmentation, SegmentationOptions } from "./keyAccounts.types";
import { QualityTally } from "./qualityTally";
import { rankedResult } from "./rankedResult";
import { rowAmountReader, type RowAmount } from "./rowAmount";

const DEFAULT_LABEL = "(no account)";

function isBlank(cell: CellValue): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** One pass over the rows of a source. Each row is used, or left out for exactly one reason, so that rows and amounts reconcile. */
export class SegmentationPass {
  readonly rows: number;
  private readonly ledger = new AccountLedger();
  private readonly tally: QualityTally;
  private readonly amountOf: (row: number) => RowAmount;
  private readonly usedAmount = new RunningSum();
  private usedRows = 0;

  constructor(
    private readonly columns: SalesColumns,
    private readonly options: SegmentationOptions,
  ) {
    this.rows = columns.account.length;
    this.tally = new QualityTally(columns.firstRow);
    this.amountOf = rowAmountReader(columns, options.numberText);
  }

  /** Adds the rows from `first` up to, not including, `end` (0-based). */
  addRows(first: number, end: number): void {
    for (let row = first; row < end; row++) this.addRow(row);
  }

  /** Ranks what was added. */
  result(): Segmentation {
    const quality = { rows: this.rows, usedRows: this.usedRows, usedAmount: this.usedAmount.value, findings: this.tally.findings() };
    return rankedResult(this.ledger, quality, this.options, this.columns.name !== undefined);
  }

  private addRow(row: number): void {
    const { amount, issue, fromText } = this.amountOf(row);
    const cell = this.columns.account[row] ?? null;
    const hidden = this.columns.hidden?.[row] === true;
    const without = isBlank(cell);
    const leftOut = this.reasonToLeaveOut(cell, without, hidden) ?? issue;
    if (leftOut) return this.tally.count(leftOut, row, amount, true);
    if (hidden) this.tally.count("hiddenRow", row, amount, false);
    if (without) this.tally.count("noAccount", row, amount, false);
    if (fromText) this.tally.count("numberAsText", row, amount, false);
    if (amount < 0) this.tally.count("negativeValue", row, amount, false);
    if (amount === 0) this.tally.count("zeroValue", row, amount, false);
    this.use(row, amount, without ? undefined : cell);
  }

  private reasonToLeaveOut(cell: CellValue, without: boolean, hidden: boolean): QualityIssue | undefined {
    if (hidden && this.options.hiddenRows === "leaveOut") return "hiddenRow";
    if (without) return this.options.withoutAccount === "leaveOut" ? "noAccount" : undefined;
    return typeof cell === "string" && isCellError(cell) ? "errorValue" : undefined;
  }

  /** @param cell id of the account; undefined for a row without one */
  private use(row: number, amount: number, cell: CellValue | undefined): void {
    this.usedRows++;
    this.usedAmount.add(amount);
    let account: number;
    if (cell === undefined) account = this.ledger.withoutId(this.options.withoutAccountLabel ?? DEFAULT_LABEL);
    else {
      const spelling = this.ledger.find(cell);
      if (spelling.differs) this.tally.count("mergedIds", row, amount, false);
      account = spelling.account;
    }
    this.ledger.add(account, amount);
    if (this.columns.name) this.ledger.nameOnce(account, this.columns.name[row]);
  }
}
