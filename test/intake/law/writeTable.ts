import { LANGUAGES, type Layout, type Sale, type Written } from "./writtenSales";

/** A line of the file and the sale it writes; absent for lines that are none. */
interface Line {
  cells: string[];
  sale?: Sale;
}

/** Sales in the order they are written: blocks of an account together where that is asked for. */
function ordered(sales: readonly Sale[], { subtotals, merged }: Layout): Sale[][] {
  if (!subtotals && !merged) return [[...sales]];
  const blocks = new Map<string, Sale[]>();
  for (const sale of sales.filter(({ account }) => account !== "")) blocks.set(sale.account, [...(blocks.get(sale.account) ?? []), sale]);
  return [...blocks.values()];
}

const sum = (sales: readonly Sale[]): number => sales.reduce((total, { cents = 0 }) => total + cents, 0);

/** Whole amounts have no cents. */
function kept({ sales, figures }: Written): Sale[] {
  return sales.map((sale) => (figures.whole && sale.cents !== undefined ? { ...sale, cents: 100 * (Math.trunc(sale.cents / 100) || 1) } : sale));
}

function saleLine({ figures, days }: Written, sale: Sale, order: number, hidesAccount: boolean): Line {
  const cells = [
    hidesAccount ? "" : sale.account,
    sale.day === undefined ? "" : days.write(sale.day),
    sale.cents === undefined ? "" : figures.write(sale.cents),
    `R-${10_000 + order}`,
  ];
  return { cells, sale };
}

function body(table: Written): Line[] {
  const { layout, figures } = table;
  const words = LANGUAGES[table.language]!;
  const lines: Line[] = [];
  const totalLine = (label: string, cents: number): Line => ({ cells: [label, "", figures.write(cents), ""] });
  const blocks = ordered(kept(table), layout);
  // with fewer gaps nobody can tell merged cells from accounts that are missing
  const withAmount = blocks.flatMap((block) => block.flatMap(({ cents }, i) => (cents === undefined ? [] : [i > 0])));
  const merged = layout.merged && withAmount.filter(Boolean).length > 0.2 * withAmount.length;
  let order = 0;
  blocks.forEach((block, place) => {
    block.forEach((sale, i) => lines.push(saleLine(table, sale, order++, merged && i > 0)));
    if (layout.subtotals) lines.push(totalLine(words.subtotal(block[0]!.account), sum(block)));
    if (layout.blankRows) lines.push({ cells: ["", "", "", ""] });
    if (layout.repeatedHeader && place === 0 && blocks.length > 1) lines.push({ cells: [...words.titles] });
  });
  if (layout.total) lines.push(totalLine(words.total, sum(blocks.flat())));
  if (layout.note) lines.push({ cells: ["", "", "", ""] }, { cells: [words.note, "", "", ""] });
  return lines;
}

/** The sheet that the file should be read as, line by line, and its text. */
export function writeTable(table: Written): { lines: Line[]; text: string; titles: string[] } {
  const { layout } = table;
  const words = LANGUAGES[table.language]!;
  const columns = layout.columns.filter((column) => layout.withOrder || column !== 3);
  const above: Line[] = Array.from({ length: layout.titles }, (_, i) => ({ cells: i === 0 ? [words.report] : [`${words.report} ${i}`] }));
  if (layout.titles > 0) above.push({ cells: [""] });
  // titles, labels and notes stand in the first column, whatever it is
  const arranged = body(table).map(({ cells, sale }): Line => {
    const isLabel = sale === undefined && cells.filter((cell) => cell !== "").length === 1;
    return { cells: isLabel ? [cells[0]!, ...columns.slice(1).map(() => "")] : columns.map((column) => cells[column]!), sale };
  });
  const lines = [...above, { cells: columns.map((column) => words.titles[column]!) }, ...arranged];
  const quoted = (field: string): string =>
    layout.quoteAll || field.includes(layout.sign) || field.includes('"') ? `"${field.replaceAll('"', '""')}"` : field;
  const text = lines.map(({ cells }) => cells.map(quoted).join(layout.sign)).join(layout.lineEnd) + layout.lineEnd;
  return { lines, text, titles: [...words.titles] };
}
