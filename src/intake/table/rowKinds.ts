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

/** Labels of totals, by row; a column is read once, from the top. */
function labelsOf({ rows, account, others }: TableRows): Map<number, TotalLabel> {
  const found = new Map<number, TotalLabel>();
  for (const cells of [account, ...others.map((column) => column.cells)])
    for (let row = 0; row < rows; row++) {
      const cell = cells[row];
      const label = typeof cell === "string" && !found.has(row) ? totalLabel(cell) : undefined;
      if (label !== undefined) found.set(row, label);
    }
  return found;
}

const isFilled = (cell: IntakeCell): boolean => (typeof cell === "string" ? cell.trim() !== "" : cell !== null && cell !== undefined);

/** Same title as the heading of its column; most cells differ in length already. */
function repeats(cell: IntakeCell, title: string): boolean {
  return typeof cell === "string" && cell.trim().length === title.trim().length && titleKey(cell) === titleKey(title);
}

/** A subtotal is looked for in so many rows above it at most. */
const LONGEST_BLOCK = 10_000;

/** One pass over the rows, from the top; keeps the sums that a total can be of. */
class RowSorter {
  readonly found: OtherRow[] = [];
  private readonly money: Float64Array;
  private readonly labels: Map<number, TotalLabel>;
  private blockStart = 0;
  private blockSum = 0;
  private blockRows = 0;
  private allSum = 0;
  private allRows = 0;
  /** labels of rows that turned out to be sales: somebody is called so */
  private readonly namesakes = new Set<string>();
  private readonly lastWithMoney: number;
  /** the whole of what follows and precedes, for a total that stands above its rows */
  private readonly whole: number;

  constructor(private readonly table: TableRows) {
    this.money = new Float64Array(table.rows);
    this.labels = labelsOf(table);
    let whole = 0;
    let last = -1;
    for (let row = 0; row < table.rows; row++) {
      const money = (this.money[row] = table.amount(row));
      if (Number.isNaN(money)) continue;
      last = row;
      if (!this.labels.has(row)) whole += money;
    }
    this.whole = whole;
    this.lastWithMoney = last;
  }

  run(): OtherRow[] {
    for (let row = 0; row < this.table.rows; row++) {
      const other = this.kindOf(row);
      if (other === undefined) this.addSale(this.money[row]!);
      else this.found.push({ row, ...other });
      if (other?.kind === "subtotalRow" || other?.kind === "totalsRow") this.closeBlock(row);
    }
    return [...this.found, ...this.footers()].sort((a, b) => a.row - b.row);
  }

  private kindOf(row: number): Omit<OtherRow, "row"> | undefined {
    const { account, accountTitle, others } = this.table;
    const money = this.money[row]!;
    if (Number.isNaN(money) && !isFilled(account[row]) && !others.some(({ cells }) => isFilled(cells[row])))
      return { kind: "blankRow", by: "form" };
    if (repeats(account[row], accountTitle) && (others.length === 0 || others.some(({ title, cells }) => repeats(cells[row], title))))
      return { kind: "repeatedHeader", by: "form" };
    return this.totalOf(row, money);
  }

  private totalOf(row: number, money: number): Omit<OtherRow, "row"> | undefined {
    const label = this.labels.get(row);
    const ofBlock = this.blockRows >= FEWEST_ROWS && isNear(money, this.blockSum);
    const ofAll = (this.allRows >= FEWEST_ROWS && isNear(money, this.allSum)) || (label !== undefined && isNear(money, this.whole));
    if (label !== undefined) {
      const found = this.labelled(label, row, { ofBlock, ofAll, money });
      if (found === undefined) this.namesakes.add(textOf(this.table.account[row]));
      return found;
    }
    if (!(ofBlock || ofAll) || this.isDated(row)) return undefined;
    const kind = ofAll ? "totalsRow" : "subtotalRow";
    // A row with an account and no date may be a sale that happens to be a sum of two; of many it does not happen.
    const mayBeSale = isFilled(this.table.account[row]) && (this.table.dated === undefined || !ofAll || this.allRows <= FEWEST_ROWS);
    return mayBeSale ? undefined : { kind, by: "sum" };
  }

  private labelled(
    label: TotalLabel,
    row: number,
    { ofBlock, ofAll, money }: { ofBlock: boolean; ofAll: boolean; money: number },
  ): Omit<OtherRow, "row"> | undefined {
    const isDated = this.isDated(row);
    const isOfBlock = label.about !== undefined && !isDated && this.isInBlock(row, label);
    const isPart = isOfBlock || (label.of === "part" && (ofBlock || !ofAll)) || (ofBlock && !ofAll);
    const kind = isPart ? "subtotalRow" : "totalsRow";
    if (isDated && this.namesakes.has(textOf(this.table.account[row]))) return undefined;
    if (ofBlock || ofAll) return { kind, by: "both" };
    if (isOfBlock) return { kind, by: "name" };
    // somebody may be called Total Energies, or Sum: with a date, or rows behind it, it is a customer
    if (label.about !== undefined || isDated) return undefined;
    const isPlain = label.of === "any" && (this.table.dated === undefined || Number.isNaN(money));
    return isPlain && row < this.lastWithMoney ? undefined : { kind, by: "name" };
  }

  private isDated(row: number): boolean {
    return this.table.dated?.(row) ?? false;
  }

  /** Is the total about an account of the rows above it, up to the total before? */
  private isInBlock(row: number, label: TotalLabel): boolean {
    const first = Math.max(this.blockStart, row - LONGEST_BLOCK);
    for (let above = row - 1; above >= first; above--) if (isAbout(label, textOf(this.table.account[above]))) return true;
    return false;
  }

  private addSale(money: number): void {
    if (Number.isNaN(money)) return;
    this.blockSum += money;
    this.blockRows++;
    this.allSum += money;
    this.allRows++;
  }

  private closeBlock(row: number): void {
    this.blockStart = row + 1;
    this.blockSum = 0;
    this.blockRows = 0;
  }

  /** Rows below the last sale that have no amount, no date and hardly a cell: notes below the table. */
  private footers(): OtherRow[] {
    const { rows, account, others } = this.table;
    const columns = [account, ...others.map(({ cells }) => cells)];
    const known = new Set(this.found.map(({ row }) => row));
    const footers: OtherRow[] = [];
    for (let row = rows - 1; row >= 0; row--) {
      if (known.has(row)) continue;
      const isNote = Number.isNaN(this.money[row]!) && !this.isDated(row) && columns.filter((cells) => isFilled(cells[row])).length <= 1;
      if (!isNote) break;
      footers.push({ row, kind: "footer", by: "form" });
    }
    return footers;
  }
}

/**
 * The rows of a table that are no sales, top down: totals and subtotals (by name in the languages of headers, or because the amount is the sum of the rows above), repeated header rows,
 * blank rows, and notes below the table. A customer who is called Total stays one as long as his rows have dates or his amount is no sum.
 */
export function rowsOfNoSale(table: TableRows): OtherRow[] {
  return new RowSorter(table).run();
}
