import { titleKey } from "../titleWords";
import type { IntakeCell } from "../values/intakeCell";
import { isAbout, type TotalLabel, totalLabel } from "./totalWords";

/** What a row of a sales table is when it is no sale. */
export type RowKind = "totalsRow" | "subtotalRow" | "repeatedHeader" | "footer" | "blankRow";

/** A row that is no sale, and how that was seen: by what it says, by its amount being the sum of rows above, or both. */
export interface OtherRow {
  row: number;
  kind: RowKind;
  by: "name" | "sum" | "both" | "form";
}

/** The columns of a table that tell sales from other rows, one entry a data row. */
export interface TableRows {
  rows: number;
  account: ArrayLike<IntakeCell>;
  accountTitle: string;
  /** other columns that were read, which may hold the label of a total, with their titles */
  others: { title: string; cells: ArrayLike<IntakeCell> }[];
  /** NaN where the row has none that can be read */
  amount: (row: number) => number;
  /** does the row have a day; undefined where the table has no column of dates */
  dated?: (row: number) => boolean;
}

const textOf = (cell: IntakeCell): string =>
  typeof cell === "string" ? cell.trim() : cell === null || cell === undefined ? "" : String(cell);

/** Half a hundredth, and the noise of adding up. */
function isNear(amount: number, sum: number): boolean {
  return Math.abs(amount - sum) <= 0.006 + 1e-9 * Math.abs(sum);
}

/** Rows that a sum must be over at least, where nothing else says that it is one. */
const FEWEST_ROWS = 2;

/** One pass over the rows, from the top; keeps the sums that a total can be of. */
class RowSorter {
  readonly found: OtherRow[] = [];
  private blockSum = 0;
  private blockRows = 0;
  private allSum = 0;
  private allRows = 0;
  private readonly accountsOfBlock = new Set<string>();
  /** labels of rows that turned out to be sales: somebody is called so */
  private readonly namesakes = new Set<string>();
  private readonly lastWithMoney: number;
  /** the whole of what follows and precedes, for a total that stands above its rows */
  private readonly whole: number;

  constructor(private readonly table: TableRows) {
    this.whole = this.sumWithoutLabels();
    let last = table.rows - 1;
    while (last >= 0 && Number.isNaN(table.amount(last))) last--;
    this.lastWithMoney = last;
  }

  run(): OtherRow[] {
    const footerFrom = this.footerStart();
    for (let row = 0; row < this.table.rows; row++) {
      const other = this.kindOf(row, row >= footerFrom);
      if (other !== undefined) this.found.push({ row, ...other });
      else this.addSale(row);
      if (other?.kind === "subtotalRow" || other?.kind === "totalsRow") this.closeBlock();
    }
    return this.found;
  }

  private kindOf(row: number, atEnd: boolean): Omit<OtherRow, "row"> | undefined {
    const { account, others, amount } = this.table;
    const money = amount(row);
    const filled = textOf(account[row]) !== "" || others.some(({ cells }) => textOf(cells[row]) !== "");
    if (!filled && Number.isNaN(money)) return { kind: "blankRow", by: "form" };
    if (this.repeatsHeader(row)) return { kind: "repeatedHeader", by: "form" };
    const total = this.totalOf(row, money);
    if (total !== undefined) return total;
    return atEnd ? { kind: "footer", by: "form" } : undefined;
  }

  private totalOf(row: number, money: number): Omit<OtherRow, "row"> | undefined {
    const label = this.labelOf(row);
    const isDated = this.table.dated?.(row) ?? false;
    const ofBlock = this.blockRows >= FEWEST_ROWS && isNear(money, this.blockSum);
    const ofAll = (this.allRows >= FEWEST_ROWS && isNear(money, this.allSum)) || (label !== undefined && isNear(money, this.whole));
    if (label !== undefined) {
      const found = this.labelled(label, row, isDated, { ofBlock, ofAll, money });
      if (found === undefined) this.namesakes.add(textOf(this.table.account[row]));
      return found;
    }
    if (isDated || !(ofBlock || ofAll)) return undefined;
    const kind = ofAll ? "totalsRow" : "subtotalRow";
    const named = textOf(this.table.account[row]) !== "";
    // A row with an account and no date may be a sale that happens to be a sum of two; of many it does not happen.
    return named && (this.table.dated === undefined || !ofAll || this.allRows <= FEWEST_ROWS) ? undefined : { kind, by: "sum" };
  }

  private labelled(
    label: TotalLabel,
    row: number,
    isDated: boolean,
    { ofBlock, ofAll, money }: { ofBlock: boolean; ofAll: boolean; money: number },
  ): Omit<OtherRow, "row"> | undefined {
    const isOfBlock = [...this.accountsOfBlock].some((account) => isAbout(label, account));
    const isPart = isOfBlock || (label.of === "part" && (ofBlock || !ofAll)) || (ofBlock && !ofAll);
    const kind = isPart ? "subtotalRow" : "totalsRow";
    if (isDated && this.namesakes.has(textOf(this.table.account[row]))) return undefined;
    if (ofBlock || ofAll) return { kind, by: "both" };
    if (isOfBlock) return { kind, by: "name" };
    // somebody may be called Total Energies, or Sum: with a date, or rows behind it, it is a customer
    if (label.about !== undefined || isDated) return undefined;
    const isLast = row >= this.lastWithMoney;
    const isPlain = label.of === "any" && (this.table.dated === undefined || Number.isNaN(money));
    return isPlain && !isLast ? undefined : { kind, by: "name" };
  }

  private labelOf(row: number): TotalLabel | undefined {
    const cells = [this.table.account, ...this.table.others.map(({ cells }) => cells)];
    for (const column of cells) {
      const cell = column[row];
      const label = typeof cell === "string" ? totalLabel(cell) : undefined;
      if (label !== undefined) return label;
    }
    return undefined;
  }

  private repeatsHeader(row: number): boolean {
    const { account, accountTitle, others } = this.table;
    const same = (cell: IntakeCell, title: string) => typeof cell === "string" && titleKey(cell) === titleKey(title);
    return same(account[row], accountTitle) && (others.length === 0 || others.some(({ title, cells }) => same(cells[row], title)));
  }

  private addSale(row: number): void {
    const money = this.table.amount(row);
    const account = textOf(this.table.account[row]);
    if (account !== "") this.accountsOfBlock.add(account);
    if (Number.isNaN(money)) return;
    this.blockSum += money;
    this.blockRows++;
    this.allSum += money;
    this.allRows++;
  }

  private closeBlock(): void {
    this.blockSum = 0;
    this.blockRows = 0;
    this.accountsOfBlock.clear();
  }

  private sumWithoutLabels(): number {
    let sum = 0;
    for (let row = 0; row < this.table.rows; row++) {
      const money = this.table.amount(row);
      if (!Number.isNaN(money) && this.labelOf(row) === undefined) sum += money;
    }
    return sum;
  }

  /** The first of the rows at the end that have no amount, no date and hardly a cell: notes below the table. */
  private footerStart(): number {
    const { rows, account, others, amount, dated } = this.table;
    let start = rows;
    for (let row = rows - 1; row >= 0; row--) {
      const filled = [account, ...others.map(({ cells }) => cells)].filter((cells) => textOf(cells[row]) !== "").length;
      if (!Number.isNaN(amount(row)) || dated?.(row) === true || filled > 1) {
        if (this.labelOf(row) === undefined) break;
        continue;
      }
      start = row;
    }
    return start;
  }
}

/**
 * The rows of a table that are no sales, top down: totals and subtotals (by name in the languages of headers, or because the amount is the sum of the rows above), repeated header rows,
 * blank rows, and notes below the table. A customer who is called Total stays one as long as his rows have dates or his amount is no sum.
 */
export function rowsOfNoSale(table: TableRows): OtherRow[] {
  return new RowSorter(table).run();
}
