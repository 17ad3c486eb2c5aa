import type { IntakeCell } from "../../../src/intake/values/intakeCell";
import { LANGUAGES, type Sale, type Written } from "./writtenSales";

/** A line of the file and the sale it writes; absent for lines that are none. */
interface Line {
  cells: IntakeCell[];
  sale?: Sale;
  /** a title or a note: it stands in the first column */
  isText?: boolean;
}

const [ACCOUNT, DATE, AMOUNT, ORDER, REGION, PRODUCT] = [0, 1, 2, 3, 4, 5] as const;

const sum = (sales: readonly Sale[]): number => sales.reduce((total, { cents = 0 }) => total + cents, 0);

function groupBy<K>(sales: readonly Sale[], key: (sale: Sale) => K): Sale[][] {
  const groups = new Map<K, Sale[]>();
  for (const sale of sales) groups.set(key(sale), [...(groups.get(key(sale)) ?? []), sale]);
  return [...groups.values()];
}

/** Whole amounts have no cents. */
function kept({ sales, figures, layout }: Written): Sale[] {
  if (layout.round && layout.withDate && !layout.merged)
    return sales.map((sale) => ({ ...sale, cents: sale.cents === undefined ? undefined : 1000 * ((Math.abs(sale.cents) % 5) + 1) }));
  return sales.map((sale) =>
    figures.whole && sale.cents !== undefined ? { ...sale, cents: 100 * (Math.trunc(sale.cents / 100) || 1) } : sale,
  );
}

/** Sales of a region, sales of an account: in the order they are written. */
function blocksOf(table: Written): Sale[][][] {
  const { subtotals, merged, regionTotals, withDate, withRegion } = table.layout;
  const sales = kept(table);
  if (!subtotals && !merged) return [[sales]];
  const regions =
    subtotals && regionTotals && table.layout.word !== undefined && (withDate || withRegion)
      ? groupBy(sales, ({ region }) => region)
      : [sales];
  return regions
    .map((region) =>
      groupBy(
        region.filter(({ account }) => account !== ""),
        ({ account }) => account,
      ),
    )
    .filter((blocks) => blocks.length > 0);
}

const serial = (day: Date): number => day.getTime() / 86_400_000 + 25_569;

class TableWriter {
  readonly lines: Line[] = [];
  private readonly words: (typeof LANGUAGES)[string];
  private order = 0;

  constructor(private readonly table: Written) {
    this.words = LANGUAGES[table.language]!;
  }

  sale(sale: Sale, hidesAccount: boolean): void {
    const { words } = this;
    this.add({
      cells: [
        hidesAccount ? "" : sale.account,
        this.day(sale.day),
        this.money(sale.cents),
        `R-${10_000 + this.order++}`,
        words.regions[sale.region],
        words.products[sale.product % words.products.length],
      ],
      sale,
    });
  }

  total(label: string, cents: number, at: number = ACCOUNT): void {
    const cells: IntakeCell[] = ["", "", this.money(cents), "", "", ""];
    cells[at] = this.table.layout.word === undefined ? "" : label;
    this.add({ cells });
  }

  share(part: number): void {
    if (!this.table.layout.asCells && !this.money(100)!.toString().includes("%"))
      this.add({ cells: ["", "", `${Math.round(100 * part)}%`, "", "", ""] });
  }

  blank(): void {
    this.add({ cells: ["", "", "", "", "", ""] });
  }

  text(text: string): void {
    this.add({ cells: [text], isText: true });
  }

  header(): void {
    this.lines.push({ cells: [...this.words.titles] });
  }

  /** The word for a total that this table uses. */
  word<T>(words: readonly T[]): T {
    return words[(this.table.layout.word ?? 0) % words.length]!;
  }

  private add(line: Line): void {
    const { page } = this.table.layout;
    this.lines.push(line);
    if (page === 0 || line.sale === undefined || this.order % page > 0) return;
    this.lines.push({ cells: [`${this.words.report} - 2`], isText: true });
    this.header();
  }

  private day(day: Date | undefined): IntakeCell {
    if (day === undefined) return "";
    return this.table.layout.asCells ? serial(day) : this.table.days.write(day);
  }

  private money(cents: number | undefined): IntakeCell {
    if (cents === undefined) return "";
    return this.table.layout.asCells ? cents / 100 : this.table.figures.write(cents);
  }
}

function body(table: Written): Line[] {
  const { layout } = table;
  const words = LANGUAGES[table.language]!;
  const writer = new TableWriter(table);
  const regions = blocksOf(table);
  const blocks = regions.flat();
  // with fewer gaps nobody can tell merged cells from accounts that are missing
  const withAmount = blocks.flatMap((block) => block.flatMap(({ cents }, i) => (cents === undefined ? [] : [i > 0])));
  const gaps = withAmount.filter(Boolean).length;
  const merged = layout.merged && gaps > 1 && gaps > 0.2 * withAmount.length;
  const unnamed = layout.word === undefined;
  const fewest = unnamed ? 2 : 1;
  for (const region of regions) {
    for (const [place, block] of region.entries()) {
      block.forEach((sale, i) => writer.sale(sale, merged && i > 0));
      if (layout.subtotals && block.filter(({ cents }) => cents !== undefined).length >= fewest)
        writer.total(writer.word(words.subtotals)(block[0]!.account), sum(block));
      if (layout.blankRows) writer.blank();
      if (layout.repeatedHeader && place === 0 && blocks.length > 1) writer.header();
    }
    if (regions.length > 1) {
      const label = `${words.regions[region[0]![0]!.region]} ${writer.word(words.totals.filter((word) => !/[:*]/.test(word)))}`;
      writer.total(label, sum(region.flat()), layout.withRegion ? REGION : ACCOUNT);
    }
  }
  if (layout.total) writer.total(writer.word(words.totals), sum(blocks.flat()));
  if (layout.total && layout.shares) writer.share(1);
  if (layout.note) writer.blank();
  if (layout.note) writer.text(words.note);
  return writer.lines;
}

/** The columns that the table has, in their order. */
function columnsOf({ columns, withOrder, withRegion, withProduct, withDate }: Written["layout"]): number[] {
  const left: Partial<Record<number, boolean>> = { [ORDER]: withOrder, [REGION]: withRegion, [PRODUCT]: withProduct, [DATE]: withDate };
  return columns.filter((column) => left[column] ?? true);
}

/** The table line by line, and what stands in each cell. */
export function writeTable(table: Written): { lines: Line[]; titles: string[] } {
  const { layout } = table;
  const words = LANGUAGES[table.language]!;
  const columns = columnsOf(layout);
  const above: Line[] = Array.from({ length: layout.titles }, (_, i) => ({
    cells: [i === 0 ? words.report : `${words.report} ${i}`],
    isText: true,
  }));
  if (layout.titles > 0) above.push({ cells: [""], isText: true });
  const lines = [...above, { cells: [...words.titles] }, ...body(table)].map((line): Line => {
    const cells = line.isText ? columns.map((_, i) => (i === 0 ? line.cells[0] : "")) : columns.map((column) => line.cells[column]);
    return { ...line, cells: layout.margin ? ["", ...cells] : cells };
  });
  return { lines, titles: [words.titles[ACCOUNT], words.titles[DATE], words.titles[AMOUNT]] };
}

/** The lines as a delimited text. */
export function asDelimited(lines: readonly Line[], { sign, quoteAll, lineEnd }: Written["layout"]): string {
  const quoted = (cell: IntakeCell): string => {
    const field = String(cell ?? "");
    return quoteAll || field.includes(sign) || field.includes('"') ? `"${field.replaceAll('"', '""')}"` : field;
  };
  return lines.map(({ cells }) => cells.map(quoted).join(sign) + lineEnd).join("");
}
