import { columnLetters } from "../../../src/address/a1";
import { readSales, type SalesChoices, type SalesReading, type SheetCells } from "../../../src/intake/readSales";
import { numberOfCell } from "../../../src/intake/settle";
import { dayOfCell } from "../../../src/intake/values/columnDates";
import { readTextTable, type TextTable } from "../../../src/intake/textTable";
import { encodeText } from "./encodeText";
import { asDelimited, writeTable } from "./writeTable";
import type { Written } from "./writtenSales";

const names = { letters: columnLetters, untitled: (column: number) => `Column ${columnLetters(column)}` };

const serial = (day: Date): number => day.getTime() / 86_400_000 + 25_569;

/** What somebody who knows the table answers to each question. */
function answers({ figures, days, layout }: Written, titles: readonly string[], reading: SalesReading): SalesChoices {
  const truth = {
    account: { account: titles[0] },
    date: { date: titles[1] },
    amount: { amount: titles[2] },
    decimal: { decimal: figures.decimal },
    dateOrder: { dateOrder: days.order },
    fillDown: { fillDown: layout.merged },
    pivot: { unpivot: false },
    encoding: {},
  };
  return Object.assign({}, ...reading.questions.map(({ id }) => truth[id])) as SalesChoices;
}

/** A line without a day and an amount counts for nothing, whatever it is. */
function line(account: string, day: number | undefined, amount: number): string {
  if (day === undefined && Number.isNaN(amount)) return "no sale";
  return `${account} | ${day ?? "no day"} | ${Number.isNaN(amount) ? "no amount" : amount.toFixed(2)}`;
}

/** Each line as a reader of the sales takes it: its account, day and amount, or that it is none. */
function takenLines({ rows, rowOf, roles, settled }: SalesReading): Map<number, string> {
  const others = new Set(settled!.otherRows.map(({ row }) => row));
  const mixed = settled!.mixed;
  return new Map(
    rows.map((row, at) => {
      const account = String(settled!.account[at] ?? "").trim();
      const day = roles.date === undefined ? 0 : dayOfCell(row[roles.date], settled!.dateOrder, mixed.dates !== undefined);
      const amount = numberOfCell(row[roles.value!], settled!.decimal, mixed.numbers !== undefined);
      return [rowOf(at), others.has(at) ? "no sale" : line(account, day || undefined, amount)];
    }),
  );
}

function expectedLines(lines: ReturnType<typeof writeTable>["lines"], firstRow: number, hasDate: boolean): Map<number, string> {
  return new Map(
    lines.flatMap(({ sale }, i): [number, string][] => {
      if (i + 1 < firstRow) return [];
      if (sale === undefined) return [[i + 1, "no sale"]];
      return [[i + 1, line(sale.account, sale.day && hasDate ? serial(sale.day) : undefined, (sale.cents ?? NaN) / 100)]];
    }),
  );
}

/** The file as text, after somebody chose the encoding where the bytes leave it open. */
function asText(bytes: Uint8Array, { layout }: Written): TextTable {
  const table = readTextTable(bytes);
  return table.otherEncodings.includes(layout.encoding) ? readTextTable(bytes, layout.encoding) : table;
}

export interface ReadBack {
  reading: SalesReading;
  taken: Map<number, string>;
  expected: Map<number, string>;
  /** questions that were asked, and those that are open after they were answered */
  asked: string[];
  open: string[];
}

/** The reading of a written table, and what it should be; undefined where the encoding has not all of its letters. */
export function readBack(table: Written): ReadBack | undefined {
  const { lines, titles } = writeTable(table);
  const bytes = encodeText(asDelimited(lines, table.layout), table.layout.encoding, table.layout.mark);
  if (bytes === undefined) return undefined;
  const values = table.layout.asCells ? lines.map(({ cells }) => cells) : asText(bytes, table).rows;
  const sheet = { name: "Sales", values, firstColumn: 0 };
  const { reading, asked } = answered(sheet, table, titles);
  const expected = new Map([...expectedLines(lines, reading.rowOf(0), table.layout.withDate)].filter(([row]) => row <= values.length));
  return { reading, taken: takenLines(reading), expected, asked, open: reading.questions.map(({ id }) => id) };
}

/** Answers what is asked, and what is asked then: the notation of amounts tells whether accounts have gaps. */
function answered(sheet: SheetCells, table: Written, titles: readonly string[]): { reading: SalesReading; asked: string[] } {
  const asked: string[] = [];
  let choices: SalesChoices = {};
  for (;;) {
    const reading = readSales(sheet, choices, names);
    const fresh = reading.questions.filter(({ id }) => !asked.includes(id));
    if (fresh.length === 0) return { reading, asked };
    asked.push(...fresh.map(({ id }) => id));
    choices = { ...choices, ...answers(table, titles, reading) };
  }
}
