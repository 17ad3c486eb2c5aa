import type { MeasureId, NumberTextFormat, QualityIssue, SalesColumns, SegmentationOptions } from "../keyAccounts.types";
import { hasService, marginBasis, marginReader, type ReadNote, readNumber, serviceCostReader } from "./columnReaders";

/**
 * Reads the amount of each row: the value column, or quantity times price.
 * @returns a function from the row (0-based) to its amount in the currency of the row; NaN with the issue in the note. A source without a
 * column of amounts (allowed where orders or customer values are counted) has NaN without an issue.
 */
function rowAmountReader(columns: SalesColumns, format: NumberTextFormat): (row: number, note: ReadNote) => number {
  const { value, quantity, price } = columns;
  if (value) return (row, note) => readNumber(value[row], format, note);
  if (!quantity && !price) return () => NaN;
  return (row, note) => {
    const units = readNumber(quantity?.[row], format, note);
    if (note.issue) return NaN;
    const amount = units * readNumber(price?.[row], format, note);
    if (note.issue || Number.isFinite(amount)) return amount;
    note.issue = "errorValue";
    return NaN;
  };
}

const isMargin = (measure: MeasureId | undefined): boolean => measure === "grossMargin" || measure === "serviceMargin";

const finiteOrNaN = (value: number): number => (Number.isFinite(value) ? value : NaN);

/** Reads the figures of one row at a time into its fields, in the reporting currency: no object a row. */
export class RowReader {
  /** sales amount; NaN where it cannot be read or its currency has no rate */
  amount = NaN;
  /** the same in the currency of the row */
  ownAmount = NaN;
  margin = NaN;
  serviceCost = 0;
  /** why the row has no amount */
  issue: QualityIssue | undefined;
  /** a number written as text was read */
  fromText = false;
  private noRate = false;
  private readonly needsMargin: boolean;
  private readonly needsService: boolean;
  /** a margin made of the amount alone is no gross margin */
  private readonly marginKnown: boolean;
  /** a margin that is amount less cost has the noise of both */
  private readonly marginIsDifference: boolean;
  private readonly note: ReadNote = { fromText: false };
  private readonly amountOf: (row: number, note: ReadNote) => number;
  private readonly marginOf: (row: number, amount: number) => number;
  private readonly serviceCostOf: (row: number) => number;

  constructor(columns: SalesColumns, options: SegmentationOptions) {
    this.amountOf = rowAmountReader(columns, options.numberText);
    this.marginOf = marginReader(columns, options.numberText);
    this.serviceCostOf = serviceCostReader(columns, options);
    this.needsService = hasService(columns, options);
    this.marginKnown = marginBasis(columns) !== "revenue";
    this.marginIsDifference = marginBasis(columns) === "amountLessCost";
    this.needsMargin = this.needsService || isMargin(options.measure) || isMargin(options.second);
  }

  /** @param rate money of one unit of the row's currency; NaN = no rate */
  read(row: number, rate: number): void {
    this.note.issue = undefined;
    this.note.fromText = false;
    this.ownAmount = this.amountOf(row, this.note);
    this.issue = this.note.issue;
    this.fromText = this.note.fromText;
    this.noRate = Number.isNaN(rate);
    const amount = this.ownAmount * rate;
    if (Math.abs(amount) === Infinity) this.issue = "errorValue";
    this.amount = finiteOrNaN(amount);
    if (this.needsMargin) this.margin = finiteOrNaN(this.marginOf(row, this.ownAmount) * rate);
    if (this.needsService) this.serviceCost = finiteOrNaN(this.serviceCostOf(row));
  }

  /** Value of the row in a measure that is a sum of rows; NaN where it has none. */
  valueIn(measure: MeasureId): number {
    if (measure === "revenue") return this.amount;
    if (measure === "grossMargin") return this.marginKnown ? this.margin : NaN;
    return measure === "serviceMargin" ? this.margin - this.serviceCost : NaN;
  }

  /** Size of the amounts that the margin was made from, see SettledSum. */
  get marginSize(): number {
    return this.marginIsDifference ? Math.abs(this.amount) + Math.abs(this.amount - this.margin) : Math.abs(this.margin);
  }

  /** Size of what the value in a measure was made from, where that is more than the value itself. */
  sizeIn(measure: MeasureId): number | undefined {
    if (measure === "grossMargin") return this.marginSize;
    return measure === "serviceMargin" ? this.marginSize + Math.abs(this.serviceCost) : undefined;
  }

  /** Why the row has no value in a measure although its amount can be read. Orders and customer values need no rate. */
  issueIn(measure: MeasureId): QualityIssue | undefined {
    if (!isMargin(measure) && measure !== "revenue") return undefined;
    if (this.noRate) return "noRate";
    if (measure === "revenue") return Number.isNaN(this.amount) ? "blankValue" : undefined;
    if (Number.isNaN(this.margin) || (measure === "grossMargin" && !this.marginKnown)) return "noMargin";
    return measure === "serviceMargin" && Number.isNaN(this.serviceCost) ? "noDriver" : undefined;
  }
}
