import { RunningSum } from "../../numeric/sum";
import type { CellValue, DataQuality, SegmentationOptions } from "../keyAccounts.types";
import { accountText } from "./accountKey";

const codeOf = (cell: CellValue | undefined): string => accountText(cell ?? null).toUpperCase();

/** The currencies of a source, numbered by first appearance, with their rows and the money they are worth. */
export class CurrencyRegister {
  private readonly codes: string[] = [];
  private readonly rows: number[] = [];
  private readonly amounts: RunningSum[] = [];
  private readonly numbers = new Map<CellValue, number>();
  /** money of one unit in the reporting currency, by number; NaN where there is no rate */
  rates = new Float64Array(0);
  /** is the currency the reporting one, by number */
  private reporting: boolean[] = [];

  /** The number of a currency cell; counts the row. A blank cell has the code "". */
  countRow(cell: CellValue | undefined): number {
    let number = this.numbers.get(cell ?? null);
    if (number === undefined) {
      const code = codeOf(cell);
      number = this.codes.indexOf(code);
      if (number < 0) {
        number = this.codes.push(code) - 1;
        this.rows.push(0);
        this.amounts.push(new RunningSum());
      }
      this.numbers.set(cell ?? null, number);
    }
    this.rows[number]!++;
    return number;
  }

  /**
   * Settles the rates once all rows are counted. Without a reporting currency the one with the most rows is it, and the others have no
   * rate: amounts of different currencies are never added up unasked. A blank cell has the reporting currency as long as no other currency
   * occurs.
   */
  settle(currency: SegmentationOptions["currency"]): void {
    const known = this.codes.filter((code) => code !== "");
    const mostRows = known.reduce((best, code) => (this.rowsOf(code) > this.rowsOf(best) ? code : best), known[0] ?? "");
    const reporting = currency ? codeOf(currency.reporting) : mostRows;
    const others = known.some((code) => code !== reporting);
    const given = new Map(currency?.rates.map(({ code, rate }) => [codeOf(code), rate]));
    this.reporting = this.codes.map((code) => code === reporting || (code === "" && !others));
    this.rates = Float64Array.from(this.codes, (code, i) => {
      const rate = this.reporting[i] ? 1 : given.get(code);
      return rate !== undefined && rate > 0 && Number.isFinite(rate) ? rate : NaN;
    });
  }

  withoutRate(): string[] {
    return this.codes.filter((_, i) => Number.isNaN(this.rates[i]));
  }

  /** Currencies that are converted at a rate. */
  converted(): string[] {
    return this.codes.filter((_, i) => !this.reporting[i] && !Number.isNaN(this.rates[i]));
  }

  isReporting(number: number): boolean {
    return this.reporting[number]!;
  }

  /** @param amount in the reporting currency */
  addAmount(number: number, amount: number): void {
    this.amounts[number]!.add(amount);
  }

  /** The currency with the most rows first; rows as they occur in the source, amounts of the rows used. None where no row names one. */
  summary(): DataQuality["currencies"] {
    const lines = this.codes.map((code, i) => {
      const rate = this.rates[i]!;
      return { code, rows: this.rows[i]!, amount: this.amounts[i]!.value, ...(Number.isNaN(rate) ? {} : { rate }) };
    });
    return lines.sort((a, b) => b.rows - a.rows);
  }

  private rowsOf(code: string): number {
    return this.rows[this.codes.indexOf(code)] ?? 0;
  }
}
