import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { columnLetters } from "../address/a1";
import type { CellValue, QualityIssue, SalesColumns, Segmentation } from "../economics/segmentation/keyAccounts.types";
import { segmentAccounts } from "../economics/segmentation/segmentAccounts";
import { standardOptions } from "../economics/segmentation/standardOptions";
import { NoColumnError, type Question, readSales, type SalesReading, type SheetCells } from "../intake/readSales";
import type { DecimalSign } from "../intake/values/numberText";
import { NoTextError, readTextTable } from "../intake/textTable";
import { loadEngine } from "./loadEngine";
import type { SegmentArguments } from "./segmentArguments";

/** Rows left out for one reason. `amount` is their money, where it can be read. */
export interface LeftOut {
  why: string;
  rows: number;
  amount?: number;
}

export interface SegmentAnswer {
  file: { encoding?: string; delimiter?: string; decimal: DecimalSign; headerRow: number; sheet: string; rows: number };
  roles: Partial<Record<"account" | "date" | "amount" | "quantity" | "price", string>>;
  leftOut: LeftOut[];
  questions: Question[];
  /** what of the file is odd, in sentences */
  notes: string[];
  accounts?: number;
  total?: number;
  classes?: Record<string, { accounts: number; accountShare: number; valueShare: number }>;
  top20Share?: number;
  from?: string;
  to?: string;
  sentence?: string;
}

/** The file cannot be read; the message is for the person who asked. */
export class UnreadableFile extends Error {}

interface Opened extends SheetCells {
  encoding?: string;
  delimiter?: string;
  notes: string[];
  questions: Question[];
}

const NO_TEXT: Record<NoTextError["reason"], string> = {
  empty: "is empty",
  zip: "is an .xlsx workbook or another zip file: give it the ending .xlsx",
  excel97: "is a workbook of Excel 97 to 2003 (.xls): open it in Excel and save it as .xlsx or .csv",
  binary: "is no text: sales rows come as .csv, .tsv, .txt or .xlsx",
};

function openText(path: string, args: SegmentArguments): Opened {
  try {
    const table = readTextTable(readFileSync(path), args.encoding);
    const { encoding, delimiter, damaged, otherEncodings } = table;
    const first = damaged[0];
    const notes = first
      ? [
          `${damaged.length === 1 ? "A quotation mark is" : `${damaged.length} quotation marks are`} damaged, the first in line ${first.line}: read as a part of the text.`,
        ]
      : [];
    const questions: Question[] =
      otherEncodings.length > 0 ? [{ id: "encoding", about: basename(path), options: [encoding, ...otherEncodings], taken: encoding }] : [];
    return { name: basename(path, extname(path)), values: table.rows, firstColumn: 0, encoding, delimiter, notes, questions };
  } catch (error) {
    if (error instanceof NoTextError) throw new UnreadableFile(`${path} ${NO_TEXT[error.reason]}.`);
    throw error;
  }
}

async function openWorkbook(path: string, { sheet }: SegmentArguments): Promise<Opened> {
  const { readSheets } = await loadEngine();
  const sheets = await readSheets(path);
  const found =
    sheet === undefined
      ? sheets.find(({ values }) => values.some((row) => row.some((cell) => cell !== null)))
      : sheets.find(({ name }) => name === sheet);
  if (found === undefined) {
    const names = sheets.map(({ name }) => name).join(", ");
    throw new UnreadableFile(sheet === undefined ? `${path} has no rows.` : `${path} has no sheet ${sheet}; it has ${names}.`);
  }
  const others = sheets.filter((each) => each !== found && alike(each.values, found.values)).map(({ name }) => name);
  const notes =
    others.length > 0
      ? [`Only ${found.name} was read; ${others.join(", ")} ${others.length === 1 ? "has" : "have"} the same columns.`]
      : [];
  return { name: found.name, values: found.values, formats: found.formats, firstColumn: 0, notes, questions: [] };
}

/** Do two sheets begin with the same row of titles? */
function alike(a: readonly CellValue[][], b: readonly CellValue[][]): boolean {
  const first = (rows: readonly CellValue[][]): string => JSON.stringify(rows.find((row) => row.some((cell) => cell !== null)) ?? []);
  return first(a) !== "[]" && first(a) === first(b);
}

/** Words of the answer for the reasons of the segmentation. */
const WHY: Partial<Record<QualityIssue, string>> = {
  noAccount: "blankAccount",
  blankValue: "blankAmount",
  textValue: "unreadableAmount",
  numberAsText: "unreadableAmount",
  errorValue: "errorValue",
  noDate: "unreadableDate",
};

function columnsOf(reading: SalesReading, sheet: string): SalesColumns {
  const { roles, rows, settled } = reading;
  const column = (index: number | undefined) => (index === undefined ? undefined : rows.map((row) => (row[index] ?? null) as CellValue));
  return {
    parts: [{ sheetName: sheet, firstRow: reading.rowOf(0), start: 0 }],
    account: Array.from(settled!.account, (cell) => (cell ?? null) as CellValue),
    name: column(roles.name),
    ...(roles.value === undefined ? { quantity: column(roles.quantity), price: column(roles.price) } : { value: column(roles.value) }),
    date: column(roles.date),
    order: column(roles.order),
    notSales: new Map(settled!.otherRows.map(({ row, kind }) => [row, kind])),
  };
}

function leftOutOf({ quality }: Segmentation): LeftOut[] {
  const excluded = quality.findings.filter((finding) => finding.excluded && finding.unit === "rows");
  return excluded.map(({ issue, count, amount }) => ({ why: WHY[issue] ?? issue, rows: count, ...(amount !== undefined && { amount }) }));
}

const WRITTEN = {
  numbers: [
    "1 figure is written with another decimal sign than the rest of its column",
    "figures are written with another decimal sign than the rest of their column",
  ],
  dates: [
    "1 date is written in another order than the rest of its column",
    "dates are written in another order than the rest of their column",
  ],
} as const;

/** What is written otherwise than the rest of its column, with the first rows of the sheet where it stands. */
function mixedNotes({ settled, rowOf }: SalesReading): string[] {
  return (["numbers", "dates"] as const).flatMap((kind) => {
    const texts = settled?.mixed[kind];
    if (texts === undefined) return [];
    const { count, first } = texts;
    const [one, more] = WRITTEN[kind];
    const places = first.map(({ text, at }) => `${text} in row ${rowOf(at)}`).join(", ");
    return [
      `${count === 1 ? one : `${count} ${more}`}: ${places}${count > first.length ? " and more" : ""}. Each was read in the only way it can be read.`,
    ];
  });
}

/** Days that a program took for others when it opened the file: nobody can tell here which they were. */
function turnedNotes({ settled }: SalesReading): string[] {
  const turned = settled?.dates?.turned ?? 0;
  if (turned === 0) return [];
  return [
    `${turned} dates are dates of the sheet, all of them up to the 12th of a month, and the others are texts with later days: day and month were probably exchanged when the file was opened. Open the original file again, or enter its dates as text.`,
  ];
}

const share = (value: number): string => `${(100 * value).toFixed(1)}%`;
const iso = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

/** More than this of the money left out is said before anything else. */
const MUCH = 0.2;

function sentenceOf({
  accounts,
  classes,
  total,
  leftOut,
}: Required<Pick<SegmentAnswer, "accounts" | "classes" | "total" | "leftOut">>): string {
  const away = leftOut
    .filter(({ why }) => why !== "totalsRow" && why !== "subtotalRow")
    .reduce((sum, { amount = 0 }) => sum + Math.abs(amount), 0);
  const warning = away > MUCH * (away + Math.abs(total)) ? `${share(away / (away + Math.abs(total)))} of the money is left out. ` : "";
  const a = classes["A"];
  if (a === undefined || accounts === 0) return `${warning}No row could be used.`;
  return `${warning}${share(a.accountShare)} of your accounts (${a.accounts} of ${accounts}) make ${share(a.valueShare)}.`;
}

function figures(segmentation: Segmentation): Pick<SegmentAnswer, "accounts" | "total" | "classes" | "top20Share" | "from" | "to"> {
  const { classes, concentration, quality, total } = segmentation;
  return {
    accounts: quality.accounts,
    total,
    classes: Object.fromEntries(
      classes.map(({ name, accounts, share }) => [name, { accounts, accountShare: accounts / quality.accounts, valueShare: share }]),
    ),
    ...(concentration && { top20Share: concentration.top20Share }),
    ...(quality.days && { from: iso(quality.days.from), to: iso(quality.days.to) }),
  };
}

/** Reads sales rows from a file and segments their accounts. @throws {UnreadableFile} a file or column that is not there or cannot be read */
export async function segmentFile(args: SegmentArguments): Promise<SegmentAnswer> {
  const opened = extname(args.file).toLowerCase() === ".xlsx" ? await openWorkbook(args.file, args) : openText(args.file, args);
  const reading = readingOf(opened, args);
  const { description, roles, titles, rows, settled } = reading;
  const title = (index: number | undefined): string | undefined => (index === undefined ? undefined : titles[index]);
  const answer: SegmentAnswer = {
    file: {
      encoding: opened.encoding,
      delimiter: opened.delimiter,
      decimal: settled?.decimal ?? ".",
      headerRow: description.header.rows,
      sheet: opened.name,
      rows: rows.length,
    },
    roles: {
      account: title(roles.account),
      date: title(roles.date),
      ...(roles.value === undefined ? { quantity: title(roles.quantity), price: title(roles.price) } : { amount: title(roles.value) }),
    },
    leftOut: [],
    questions: [...opened.questions, ...reading.questions],
    notes: [...opened.notes, ...mixedNotes(reading), ...turnedNotes(reading)],
  };
  if (settled === undefined) return answer;
  const [a, b] = args.limits;
  const segmentation = segmentAccounts(columnsOf(reading, opened.name), {
    ...standardOptions,
    classes: { ...standardOptions.classes, limits: [a, b] },
    numberText: settled.decimal === "." ? "1,234.56" : "1.234,56",
    dateText: settled.dateOrder ?? "iso",
  });
  const found = { ...answer, leftOut: leftOutOf(segmentation), ...figures(segmentation) };
  return { ...found, sentence: sentenceOf(found as Required<SegmentAnswer>) };
}

function readingOf(opened: Opened, args: SegmentArguments): SalesReading {
  try {
    return readSales(opened, args, { letters: columnLetters, untitled: (column) => `Column ${columnLetters(column)}` });
  } catch (error) {
    if (error instanceof NoColumnError)
      throw new UnreadableFile(`There is no column ${error.column}; there are ${error.titles.join(", ")}.`);
    throw error;
  }
}
