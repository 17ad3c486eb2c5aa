import { RunningSum } from "../../numeric/sum";
import type { QualityFinding, QualityIssue, RowPlace, SourcePart } from "../keyAccounts.types";

/** Rows shown by "Show cells", and texts named. */
const EXAMPLES = 10;

const ORDER: QualityIssue[] = [
  "otherPart",
  "totalsRow",
  "subtotalRow",
  "repeatedHeader",
  "footer",
  "blankRow",
  "noAccount",
  "excludedAccount",
  "outsidePeriod",
  "incompleteMonth",
  "noDate",
  "dateAsText",
  "noRate",
  "otherCurrency",
  "blankValue",
  "textValue",
  "numberAsText",
  "errorValue",
  "noMargin",
  "noDriver",
  "hiddenRow",
  "negativeValue",
  "zeroValue",
  "mergedIds",
  "underParent",
  "parentChain",
  "parentLoop",
  "ties",
  "zeroAccount",
  "negativeAccount",
  "unequalCustomerValue",
];

class Line {
  count = 0;
  readonly amount = new RunningSum();
  hasAmount = false;
  readonly examples: number[] = [];
  names: string[] | undefined;

  addAmount(amount: number): void {
    if (Number.isNaN(amount)) return;
    this.amount.add(amount);
    this.hasAmount = true;
  }
}

type Lines = Record<"used" | "excluded", Map<QualityIssue, Line>>;

function lineOf(lines: Lines, issue: QualityIssue, excluded: boolean): Line {
  const side = excluded ? lines.excluded : lines.used;
  let line = side.get(issue);
  if (!line) side.set(issue, (line = new Line()));
  return line;
}

/** Counts the rows of each issue, apart for rows used and rows left out, and takes findings about accounts. */
export class QualityTally {
  private readonly rows: Lines = { used: new Map(), excluded: new Map() };
  private readonly accounts: Lines = { used: new Map(), excluded: new Map() };

  /** @param parts sheets that the rows come from */
  constructor(private readonly parts: readonly SourcePart[]) {}

  /**
   * Counts one row.
   * @param row data row, 0-based
   * @param amount value of the row; NaN where it has none
   */
  count(issue: QualityIssue, row: number, amount: number, excluded: boolean): void {
    const line = lineOf(this.rows, issue, excluded);
    line.count++;
    if (line.examples.length < EXAMPLES) line.examples.push(row);
    line.addAmount(amount);
  }

  /** Counts one account. `row` is its first row, 0-based; -1 where it has none. */
  countAccount(issue: QualityIssue, account: { name: string; row: number; value: number }, excluded: boolean): void {
    const line = lineOf(this.accounts, issue, excluded);
    line.count++;
    line.names ??= [];
    if (line.examples.length < EXAMPLES && account.row >= 0) line.examples.push(account.row);
    if (line.names.length < EXAMPLES) line.names.push(account.name);
    line.addAmount(account.value);
  }

  /** Counts rows that were used until their account was left out. @param firstRow 0-based */
  countRows(issue: QualityIssue, firstRow: number, rows: number): void {
    const line = lineOf(this.rows, issue, true);
    line.count += rows;
    if (line.examples.length < EXAMPLES) line.examples.push(firstRow);
  }

  /** Gives the rows of an issue texts to name, e.g. the currencies without a rate. */
  name(issue: QualityIssue, names: string[]): void {
    for (const line of [this.rows.used.get(issue), this.rows.excluded.get(issue)]) if (line) line.names = names;
  }

  /** One finding an issue that occurs, those left out first. */
  findings(): QualityFinding[] {
    return (["excluded", "used"] as const).flatMap((side) =>
      ORDER.flatMap((issue) => [
        ...this.finding(issue, "accounts", this.accounts[side].get(issue), side === "excluded"),
        ...this.finding(issue, "rows", this.rows[side].get(issue), side === "excluded"),
      ]),
    );
  }

  private finding(issue: QualityIssue, unit: QualityFinding["unit"], line: Line | undefined, excluded: boolean): QualityFinding[] {
    if (!line) return [];
    const examples = line.examples.map((row) => this.place(row));
    const amount = line.hasAmount ? { amount: line.amount.value } : {};
    return [{ issue, count: line.count, unit, ...amount, examples, ...(line.names ? { names: line.names } : {}), excluded }];
  }

  private place(row: number): RowPlace {
    const later = this.parts.findIndex(({ start }) => start > row);
    const part = this.parts.at(later < 0 ? -1 : later - 1)!;
    return { sheetName: part.sheetName, row: part.firstRow + row - part.start };
  }
}
