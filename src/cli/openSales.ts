import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { columnLetters } from "../address/a1";
import type { CellValue } from "../economics/segmentation/keyAccounts.types";
import { headerOf, type Question, type SheetCells } from "../intake/readSales";
import { ENCODINGS } from "../intake/text/decodeText";
import { EndlessLineError, MOST_COLUMNS } from "../intake/text/delimitedRows";
import { findMojibake } from "../intake/text/mojibake";
import { NoTextError, readTextTable, type TextTable } from "../intake/textTable";
import { titleKey } from "../intake/titleWords";
import { loadEngine } from "./loadEngine";
import type { SalesArguments } from "./salesArguments";

/** A file cannot be read; the message is for the person who asked. */
export class UnreadableFile extends Error {}

/** A sheet of a workbook, or a text file, as it was opened. */
export interface Opened extends SheetCells {
  encoding?: string;
  delimiter?: string;
  notes: string[];
  questions: Question[];
  /** other sheets with the same columns */
  alike: Opened[];
}

/** How columns are called. */
export const NAMES = { letters: columnLetters, untitled: (column: number) => `Column ${columnLetters(column)}` };

const NO_TEXT: Record<NoTextError["reason"], string> = {
  empty: "is empty",
  zip: "is an .xlsx workbook or another zip file: give it the ending .xlsx",
  excel97: "is a workbook of Excel 97 to 2003 (.xls): open it in Excel and save it as .xlsx or .csv",
  binary: "is no text: sales rows come as .csv, .tsv, .txt or .xlsx",
  markup: "is a web page or XML: open it in Excel and save it as .xlsx or .csv",
  large: "is too large to be read at once: divide it, for example by year",
};

function unreadable(error: unknown, path: string): unknown {
  if (error instanceof NoTextError) return new UnreadableFile(`${path} ${NO_TEXT[error.reason]}.`);
  if (!(error instanceof EndlessLineError)) return error;
  const what = error.of === "columns" ? `more than ${MOST_COLUMNS} columns` : "a text of more than a million characters";
  return new UnreadableFile(`Line ${error.line} of ${path} has ${what}: it is no row of a table.`);
}

function textNotes({ damaged, long, zeros, delimiter }: TextTable): string[] {
  const first = damaged[0];
  const marks = damaged.length === 1 ? "A quotation mark is" : `${damaged.length} quotation marks are`;
  const rows = long?.rows === 1 ? "1 row has" : `${long?.rows} rows have`;
  const sign = delimiter === "\t" ? "a tab" : `"${delimiter}"`;
  return [
    ...(first ? [`${marks} damaged, the first in line ${first.line}: read as a part of the text.`] : []),
    ...(long
      ? [`${rows} more columns than the ${long.usual} of most rows, the first in line ${long.first.line}: ${sign} may stand within a text.`]
      : []),
    ...(zeros > 0 ? [`${zeros} characters of code 0 were left out.`] : []),
  ];
}

function openText(path: string, { encoding: chosen }: SalesArguments): Opened {
  try {
    const table = readTextTable(readFileSync(path), chosen);
    const { encoding, delimiter, otherEncodings } = table;
    const questions: Question[] =
      otherEncodings.length > 0 ? [{ id: "encoding", about: basename(path), options: [encoding, ...otherEncodings], taken: encoding }] : [];
    const name = basename(path, extname(path));
    return { name, values: table.rows, firstColumn: 0, encoding, delimiter, notes: textNotes(table), questions, alike: [] };
  } catch (error) {
    throw unreadable(error, path);
  }
}

const plain = (name: string, values: CellValue[][], formats: Opened["formats"]): Opened => ({
  name,
  values,
  formats,
  firstColumn: 0,
  notes: [],
  questions: [],
  alike: [],
});

async function sheetsOf(path: string): Promise<Opened[]> {
  const { readSheets, FileProblem } = await loadEngine();
  try {
    return (await readSheets(path)).map(({ name, values, formats }) => plain(name, values, formats));
  } catch (error) {
    throw error instanceof FileProblem ? new UnreadableFile(error.message) : error;
  }
}

async function openWorkbook(path: string, { sheet }: SalesArguments): Promise<Opened> {
  const sheets = await sheetsOf(path);
  const isFilled = ({ values }: Opened): boolean => values.some((row) => row.some((cell) => cell !== null));
  const found = sheet === undefined ? sheets.find(isFilled) : sheets.find(({ name }) => name === sheet);
  if (found === undefined) {
    const names = sheets.map(({ name }) => name).join(", ");
    throw new UnreadableFile(sheet === undefined ? `${path} has no rows.` : `${path} has no sheet ${sheet}; it has ${names}.`);
  }
  const { titles } = headerOf(found, NAMES);
  const alike = sheets.filter((each) => each !== found && isFilled(each) && sameTitles(titles, headerOf(each, NAMES).titles));
  return { ...found, alike };
}

/** The same titles in whatever order; sheets without titles have none in common. */
export function sameTitles(a: readonly string[], b: readonly string[]): boolean {
  const sorted = (titles: readonly string[]): string => JSON.stringify(titles.map(titleKey).sort());
  return sorted(a) === sorted(b) && a.some((title, column) => title !== NAMES.untitled(column));
}

/** Opens a file of sales, or a sheet of it, and finds the other sheets with the same columns. @throws {UnreadableFile} */
export async function openSales(path: string, args: SalesArguments): Promise<Opened> {
  const isWorkbook = extname(path).toLowerCase() === ".xlsx";
  return withRightLetters(isWorkbook ? await openWorkbook(path, args) : openText(path, args));
}

/** Rows that are looked at for texts that were opened with the wrong encoding: titles and some cells. */
const LOOKED_AT = 200;

/** Texts that went through the wrong encoding before they came into the file, put right and told. */
function withRightLetters(opened: Opened): Opened {
  const found = findMojibake(opened.values.slice(0, LOOKED_AT).flat());
  if (found === undefined) return opened;
  const example = opened.values.flat().find((cell) => typeof cell === "string" && found.repaired(cell) !== cell) as string;
  const note = `Texts were opened as ${ENCODINGS[found.openedAs]} and are ${ENCODINGS[found.encoding]}: ${example} is read as ${found.repaired(example)}.`;
  const values = opened.values.map((row) => row.map((cell) => (typeof cell === "string" ? found.repaired(cell) : cell)));
  return { ...opened, values, notes: [...opened.notes, note], alike: opened.alike.map(withRightLetters) };
}
