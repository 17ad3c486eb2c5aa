import type { Cell } from "../report.types";
import type { SegmentColumns } from "../segmentColumns";
import type { SavedCell } from "./savedCells";

/** Groups of rows that are compared: few enough to be kept in the workbook's settings, many enough to say where something changed. */
const MOST_GROUPS = 48;

/** 32-bit hash of a text (Fowler, Noll & Vo, FNV-1a). */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Whole numbers that 12 digits hold as they are: worth knowing for a million cells. */
const isShort = (cell: number): boolean => Number.isInteger(cell) && Math.abs(cell) < 1e12;

/** A cell for comparison: numbers to 12 digits, text without its mark; `formula` gives what stands for a formula. */
function cellPrint(cell: unknown, formula: (text: string) => string): string {
  if (typeof cell === "number") return isShort(cell) ? String(cell) : String(Number(cell.toPrecision(12)));
  const text = String(cell ?? "").replace(/^'/, "");
  return text.startsWith("=") ? formula(text) : text;
}

export const groupRows = (rows: number): number => Math.max(1, Math.ceil(rows / MOST_GROUPS));

/** One hash for each group of consecutive rows. */
function groupPrints(rows: readonly number[]): string[] {
  const size = groupRows(rows.length);
  const groups: string[] = [];
  for (let first = 0; first < rows.length; first += size) groups.push(hashText(rows.slice(first, first + size).join(",")).toString(36));
  return groups;
}

/** A hash of rows in any order: sorting a table is no change. */
export class UnorderedPrint {
  private total = 0;
  private mixed = 0;

  add(row: string): void {
    const hash = hashText(row);
    this.total = (this.total + hash) % 0x1_0000_0000_0000;
    this.mixed = (this.mixed ^ Math.imul(hash, 0x9e3779b1)) >>> 0;
  }

  get text(): string {
    return `${this.total.toString(36)}.${this.mixed.toString(36)}`;
  }
}

/** Marks a formula in a row of the account table, where its text differs from row to row. */
const anyFormula = () => "=";

/** Hash of the report's own cells of one row of the account table. @param own positions of the columns in the row */
export const accountRow = (cells: readonly unknown[], own: readonly number[]): string =>
  own.map((i) => cellPrint(cells[i], anyFormula)).join("\u0001");

/** Positions of the report's own columns in a row of the account table, ascending. */
export const ownColumns = ({ at, first }: SegmentColumns): number[] =>
  Object.values(at)
    .map(({ column }) => column - first)
    .sort((a, b) => a - b);

/** Takes the hash of the account table while its rows are written, so that they need not be read again. */
export class AccountsPrint {
  private readonly print = new UnorderedPrint();
  private next = 0;

  constructor(private readonly own: readonly number[]) {}

  /** @returns the same rows, seen; a row made twice because a request was cut counts once */
  watch(cells: (i: number) => Cell[]): (i: number) => Cell[] {
    return (i) => {
      const row = cells(i);
      if (i === this.next) {
        this.print.add(accountRow(row, this.own));
        this.next++;
      }
      return row;
    };
  }

  get text(): string {
    return this.print.text;
  }
}

/** Hashes of the rows of a sheet as read back, formulas with their text. */
export function sheetPrints(cells: readonly (readonly SavedCell[])[]): string[] {
  return groupPrints(cells.map((row) => hashText(row.map((cell) => cellPrint(cell, (text) => text)).join("\u0001"))));
}
