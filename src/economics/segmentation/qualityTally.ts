import { RunningSum } from "../numeric/sum";
import type { QualityFinding, QualityIssue } from "./keyAccounts.types";

/** Rows shown by "Show cells". */
const EXAMPLES = 10;

const ORDER: QualityIssue[] = [
  "noAccount",
  "blankValue",
  "textValue",
  "numberAsText",
  "errorValue",
  "hiddenRow",
  "negativeValue",
  "zeroValue",
  "mergedIds",
];

interface Line {
  rows: number;
  amount: RunningSum;
  hasAmount: boolean;
  examples: number[];
}

/** Counts the rows of each issue, apart for rows used and rows left out. */
export class QualityTally {
  private readonly lines = { used: new Map<QualityIssue, Line>(), excluded: new Map<QualityIssue, Line>() };

  /** @param firstRow sheet row of the first data row, 1-based */
  constructor(private readonly firstRow: number) {}

  /**
   * @param row data row, 0-based
   * @param amount amount of the row; NaN where it has none
   */
  count(issue: QualityIssue, row: number, amount: number, excluded: boolean): void {
    const lines = excluded ? this.lines.excluded : this.lines.used;
    let line = lines.get(issue);
    if (!line) lines.set(issue, (line = { rows: 0, amount: new RunningSum(), hasAmount: false, examples: [] }));
    line.rows++;
    if (line.examples.length < EXAMPLES) line.examples.push(this.firstRow + row);
    if (!Number.isNaN(amount)) {
      line.amount.add(amount);
      line.hasAmount = true;
    }
  }

  /** One finding an issue that occurs, rows left out first. */
  findings(): QualityFinding[] {
    return [true, false].flatMap((excluded) =>
      ORDER.flatMap((issue) => {
        const line = (excluded ? this.lines.excluded : this.lines.used).get(issue);
        if (!line) return [];
        const amount = line.hasAmount ? { amount: line.amount.value } : {};
        return [{ issue, rows: line.rows, ...amount, examples: line.examples, excluded }];
      }),
    );
  }
}
