import { titleKey } from "../titleWords";
import type { IntakeCell } from "../values/intakeCell";
import { BlockSums, FEWEST_ROWS, isNear, isStatistic } from "./blockSums";
import { aboutKey, mayBeStatistic, type Statistic, statisticOf, type TotalLabel, totalLabel } from "./totalWords";

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
  /** is the amount a per cent in a column of money? */
  isShare?: (row: number) => boolean;
}

const textOf = (cell: IntakeCell): string =>
  typeof cell === "string" ? cell.trim() : cell === null || cell === undefined ? "" : String(cell);

/** Of so many rows a sum is no chance, even of round figures. */
const SURE_ROWS = 4;

/** More digits than round figures have. */
function hasManyDigits(money: number): boolean {
  return String(Math.round(Math.abs(money) * 100)).replace(/0+$/, "").length >= 4;
}

const isFilled = (cell: IntakeCell): boolean => (typeof cell === "string" ? cell.trim() !== "" : cell !== null && cell !== undefined);

/** Same title as the heading of its column, which has no blanks around it; most cells differ in length already. */
function repeats(cell: IntakeCell, title: string): boolean {
  return (
    typeof cell === "string" && cell.length >= title.length && cell.trim().length === title.length && titleKey(cell) === titleKey(title)
  );
}

const trimmed = <T extends { title: string }>(column: T): T => ({ ...column, title: column.title.trim() });

/** The label of a total in a row, with the column it stands in. */
interface RowLabel {
  label: TotalLabel;
  cells: ArrayLike<IntakeCell>;
}

/**
 * Labels of totals, by row; a column is read once, from the top. In other columns than the account a word such as total is as good as a product's name: there it counts in rows without a day,
 * and with more words than that only where nobody is named as the account.
 */
function labelsOf({ rows, account, others, dated }: TableRows): Map<number, RowLabel> {
  const found = new Map<number, RowLabel>();
  const known = new Map<string, TotalLabel>();
  for (const cells of [account, ...others.map((column) => column.cells)])
    for (let row = 0; row < rows; row++) {
      const cell = cells[row];
      if (typeof cell !== "string" || found.has(row) || (cells !== account && dated?.(row))) continue;
      const label = known.get(cell) ?? totalLabel(cell);
      if (label === undefined) continue;
      known.set(cell, label);
      if (cells === account || label.about === undefined || !isFilled(account[row])) found.set(row, { label, cells });
    }
  return found;
}

/** Rows without a day that are called by a statistic: Average, Count. */
function statisticsOf({ rows, account, others, dated }: TableRows): Map<number, Statistic> {
  const found = new Map<number, Statistic>();
  const known = new Map<string, Statistic | undefined>();
  for (const cells of [account, ...others.map((column) => column.cells)])
    for (let row = 0; row < rows; row++) {
      const cell = cells[row];
      // a product may be called Mini Max beside its customer
      if (typeof cell !== "string" || !mayBeStatistic(cell) || found.has(row) || (cells !== account && isFilled(account[row]))) continue;
      if (!known.has(cell)) known.set(cell, statisticOf(cell));
      const statistic = known.get(cell);
      if (statistic !== undefined && !dated?.(row)) found.set(row, statistic);
    }
  return found;
}

/** What stands above in the columns where labels are about something: accounts since the last total, regions and products from the top. */
class NamesAbove {
  private readonly texts = new Map<ArrayLike<IntakeCell>, Set<string>>();
  private readonly keys = new Map<ArrayLike<IntakeCell>, Set<string>>();

  constructor(labels: Iterable<RowLabel>) {
    for (const { label, cells } of labels) {
      if (label.about === undefined || this.keys.has(cells)) continue;
      this.texts.set(cells, new Set());
      this.keys.set(cells, new Set());
    }
  }

  add(row: number): void {
    if (this.texts.size === 0) return;
    for (const [cells, texts] of this.texts) {
      const text = textOf(cells[row]);
      if (texts.has(text)) continue;
      texts.add(text);
      this.keys.get(cells)!.add(aboutKey(text));
    }
  }

  clear(cells: ArrayLike<IntakeCell>): void {
    this.texts.get(cells)?.clear();
    this.keys.get(cells)?.clear();
  }

  has({ label, cells }: RowLabel): boolean {
    return label.about !== undefined && this.keys.get(cells)!.has(label.about);
  }
}

/** One pass over the rows, from the top; keeps the sums that a total can be of. */
class RowSorter {
  readonly found: OtherRow[] = [];
  private readonly money: Float64Array;
  private readonly labels: Map<number, RowLabel>;
  private readonly sums = new BlockSums();
  private readonly namesAbove: NamesAbove;
  /** no sale since the last total */
  private isBelowTotal = false;
  /** words of labels that a sum has proven to be those of totals */
  private readonly proven = new Set<string>();
  /** labels of rows that turned out to be sales: somebody is called so */
  private readonly namesakes = new Set<string>();
  private readonly lastWithMoney: number;
  private readonly statistics: Map<number, Statistic>;
  /** the last row with money that no word of totals or statistics tells */
  private readonly lastPlain: number;
  /** the whole of what follows and precedes, for a total that stands above its rows */
  private readonly whole: number;

  private readonly table: TableRows;

  constructor(rows: TableRows) {
    const table = (this.table = { ...rows, accountTitle: rows.accountTitle.trim(), others: rows.others.map(trimmed) });
    this.money = new Float64Array(table.rows);
    this.labels = labelsOf(table);
    this.statistics = statisticsOf(table);
    this.namesAbove = new NamesAbove(this.labels.values());
    let whole = 0;
    let last = -1;
    let lastPlain = -1;
    for (let row = 0; row < table.rows; row++) {
      const money = (this.money[row] = table.isShare?.(row) ? NaN : table.amount(row));
      if (Number.isNaN(money)) continue;
      last = row;
      if (this.labels.has(row)) continue;
      whole += money;
      if (!this.statistics.has(row)) lastPlain = row;
    }
    this.lastPlain = lastPlain;
    this.whole = whole;
    this.lastWithMoney = last;
  }

  run(): OtherRow[] {
    for (let row = 0; row < this.table.rows; row++) {
      const other = this.kindOf(row);
      if (other === undefined) this.addSale(row);
      else this.note({ row, ...other });
    }
    return [...this.found, ...this.pageTitles(), ...this.footers()].sort((a, b) => a.row - b.row);
  }

  private addSale(row: number): void {
    const money = this.money[row]!;
    this.sums.add(money, textOf(this.table.account[row]), Number.isNaN(money) && this.isNote(row));
    this.namesAbove.add(row);
    this.isBelowTotal = false;
  }

  private note(other: OtherRow): void {
    this.found.push(other);
    if (other.kind === "blankRow") this.sums.blankRow();
    if (other.kind !== "subtotalRow" && other.kind !== "totalsRow") return;
    this.sums.closeBlock();
    this.namesAbove.clear(this.table.account);
    this.isBelowTotal = true;
  }

  private kindOf(row: number): Omit<OtherRow, "row"> | undefined {
    const { account, accountTitle, others } = this.table;
    const money = this.money[row]!;
    if (this.table.isShare?.(row) && !this.isDated(row)) return { kind: "totalsRow", by: "form" };
    if (Number.isNaN(money) && !isFilled(account[row]) && !others.some(({ cells }) => isFilled(cells[row])))
      return { kind: "blankRow", by: "form" };
    if (repeats(account[row], accountTitle) && (others.length === 0 || others.some(({ title, cells }) => repeats(cells[row], title))))
      return { kind: "repeatedHeader", by: "form" };
    const statistic = this.statistics.get(row);
    if (statistic !== undefined) return this.statistical(statistic, row, money);
    const found = this.labels.get(row);
    return found === undefined ? this.unnamed(row, money) : this.labelled(found, row, money);
  }

  /** Max may be a customer: below the table's total, or with the figure that the word says, it is none. */
  private statistical(statistic: Statistic, row: number, money: number): Omit<OtherRow, "row"> | undefined {
    if (Number.isNaN(money)) return undefined;
    if (this.isBelowTotal && row > this.lastPlain) return { kind: "totalsRow", by: "name" };
    return isStatistic(money, statistic, this.salesAbove(row)) ? { kind: "totalsRow", by: "both" } : undefined;
  }

  private salesAbove(row: number): number[] {
    const others = new Set(this.found.map((other) => other.row));
    return [...this.money.subarray(0, row)].filter((money, above) => !Number.isNaN(money) && !others.has(above));
  }

  /** A row that no word tells: it is a total where it has no day and adds others up. */
  private unnamed(row: number, money: number): Omit<OtherRow, "row"> | undefined {
    if (Number.isNaN(money) || this.isDated(row) || this.isComplete(row)) return undefined;
    const isNobody = !isFilled(this.table.account[row]);
    // A row with an account and no date may be a sale that happens to be a sum of two; of many it does not happen.
    if (!isNobody && this.table.dated === undefined) return undefined;
    if (this.sums.isOfAll(money, isNobody ? FEWEST_ROWS : FEWEST_ROWS + 1)) return { kind: "totalsRow", by: "sum" };
    // in a table that names its totals, round figures that add up are rather sales whose account stands above
    return isNobody && (this.proven.size === 0 || hasManyDigits(money)) && this.sums.isOfBlock(money, FEWEST_ROWS, true)
      ? { kind: "subtotalRow", by: "sum" }
      : undefined;
  }

  private labelled(found: RowLabel, row: number, money: number): Omit<OtherRow, "row"> | undefined {
    const { label, cells } = found;
    const name = textOf(this.table.account[row]);
    const isOfAccount = cells === this.table.account;
    const isDated = this.isDated(row);
    const isOfBlock = this.namesAbove.has(found);
    // with a date, somebody who is called Total Energies bought
    const isLikeSale = isDated || this.isComplete(row, cells);
    if (isLikeSale && ((label.about !== undefined && !isOfBlock) || this.namesakes.has(name))) return this.asSale(name);
    // "Total mix" is a product, "North total" the total of what stands above it
    if (!isOfAccount && label.about !== undefined && !isOfBlock && !this.proven.has(label.word)) return undefined;
    const fewest = this.fewestOf(label, isOfBlock, money);
    const isBlock = this.sums.isOfBlock(money, fewest, name === "");
    const isAll =
      this.sums.isOfAll(money, fewest) || (isNear(money, this.whole) && (label.about === undefined || isOfBlock || !isOfAccount));
    const isPart = isOfBlock || (label.of === "part" && (isBlock || !isAll)) || (isBlock && !isAll);
    const kind = isPart ? "subtotalRow" : "totalsRow";
    if (isBlock || isAll) {
      this.proven.add(label.word);
      return { kind, by: "both" };
    }
    if (isOfBlock && !isDated) return { kind, by: "name" };
    if (this.isNoName(row, label, isOfAccount, name)) return { kind, by: "name" };
    return this.asSale(name);
  }

  /** @param name who is called like a total */
  private asSale(name: string): undefined {
    this.namesakes.add(name);
    return undefined;
  }

  /** In a table with days, a row without one is hardly a sale, and its block may have one row. Without days, round figures add up by chance: Total Energies 500 below 200 and 300. */
  private fewestOf({ about, of, word }: TotalLabel, isOfBlock: boolean, money: number): number {
    if (this.proven.has(word)) return 0;
    const hasDays = this.table.dated !== undefined;
    const isSure = about === undefined || isOfBlock || hasManyDigits(money);
    // the total of a region with one block stands below that block's total and equals it
    if (of === "grand" || (isSure && hasDays) || (this.isBelowTotal && (hasDays || hasManyDigits(money)))) return 1;
    return isSure || hasDays ? FEWEST_ROWS : SURE_ROWS;
  }

  /** Somebody may be called Total Energies, or Sum: with a date, or rows behind it, it is a customer. */
  private isNoName(row: number, label: TotalLabel, isOfAccount: boolean, name: string): boolean {
    if (label.about !== undefined || this.isDated(row)) return false;
    if (!isOfAccount) return name === "";
    const isPlain = label.of === "any" && (this.table.dated === undefined || Number.isNaN(this.money[row]!));
    return !(isPlain && row < this.lastWithMoney);
  }

  /** Are all other columns filled, such as order and product? Totals leave them blank. */
  private isComplete(row: number, label?: ArrayLike<IntakeCell>): boolean {
    const { others, dated } = this.table;
    const left = others.filter(({ cells }) => cells !== label);
    const filled = left.filter(({ cells }) => isFilled(cells[row])).length;
    return filled > 0 && filled === left.length - (dated === undefined || this.isDated(row) ? 0 : 1);
  }

  private isDated(row: number): boolean {
    return this.table.dated?.(row) ?? false;
  }

  /** No amount, no date and hardly a cell. */
  private isNote(row: number): boolean {
    const { account, others } = this.table;
    if (!Number.isNaN(this.money[row]!) || this.isDated(row)) return false;
    return [account, ...others.map(({ cells }) => cells)].filter((cells) => isFilled(cells[row])).length <= 1;
  }

  /** The title of the report or the number of the page, above the header of a further page. */
  private pageTitles(): OtherRow[] {
    const known = new Map(this.found.map(({ row, kind }) => [row, kind]));
    return this.found.flatMap(({ row, kind }): OtherRow[] => {
      if (kind !== "repeatedHeader") return [];
      let above = row - 1;
      while (known.get(above) === "blankRow") above--;
      return above >= 0 && !known.has(above) && this.isNote(above) ? [{ row: above, kind: "repeatedHeader", by: "form" }] : [];
    });
  }

  /** Notes below the last sale. */
  private footers(): OtherRow[] {
    const known = new Set(this.found.map(({ row }) => row));
    const footers: OtherRow[] = [];
    for (let row = this.table.rows - 1; row >= 0 && (known.has(row) || this.isNote(row)); row--)
      if (!known.has(row)) footers.push({ row, kind: "footer", by: "form" });
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
