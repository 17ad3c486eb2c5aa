/** Groups of rows that are compared: few enough to be kept in the workbook's settings, many enough to say where something changed. */
const MOST_GROUPS = 48;

/** 32-bit hash of a text (Fowler, Noll & Vo, FNV-1a). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Whole numbers that 12 digits hold as they are: worth knowing for a million cells. */
const isShort = (cell: number): boolean => Number.isInteger(cell) && Math.abs(cell) < 1e12;

/** A cell for comparison: numbers to 12 digits, text without its mark; `formula` gives what stands for a formula. */
export function cellPrint(cell: unknown, formula: (text: string) => string): string {
  if (typeof cell === "number") return isShort(cell) ? String(cell) : String(Number(cell.toPrecision(12)));
  const text = String(cell ?? "").replace(/^'/, "");
  return text.startsWith("=") ? formula(text) : text;
}

export const groupRows = (rows: number): number => Math.max(1, Math.ceil(rows / MOST_GROUPS));

/** One hash for each group of consecutive rows. */
export function groupPrints(rows: readonly number[]): string[] {
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
