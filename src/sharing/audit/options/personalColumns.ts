import type { CellAt } from "../../../address/a1";
import { namesNobody, personalTitle } from "../../../intake/personalTitle";
import type { Package } from "../../package/Package";
import type { WorkbookPart } from "../../package/WorkbookPart";
import { addressOf, type RawCell, scanCells } from "../book/scanCells";
import { readSharedStrings, sharedStringsPart } from "../book/readValues";

/** Headings stand near the top of a sheet or of a block; further down a cell that says "Name" is data. */
const HEADING_ROWS = 200;

export interface PersonalColumn {
  sheetName: string;
  /** cell of the heading */
  address: string;
  heading: string;
  /** distinct texts below the heading, as written */
  texts: Set<string>;
  /** numbers below it, which are taken as ids */
  numbers: number;
  /** all headings of its list, which stay */
  headings: readonly string[];
}

export function nameKey(text: string): string {
  return text.trim().toLowerCase();
}

/** Text of a cell that holds one, else undefined. */
function cellText({ type, value }: RawCell, shared: readonly string[]): string | undefined {
  if (value === undefined) return undefined;
  if (type === "s") return shared[Number(value)];
  return type === "str" || type === "inlineStr" ? value : undefined;
}

interface SeenCell extends CellAt {
  /** undefined for a number */
  text: string | undefined;
  hasFormula: boolean;
}

/** Neighbouring columns that have their headings in one row, and are one list. */
interface List {
  left: number;
  right: number;
  lastRow: number;
  columns: Map<number, PersonalColumn>;
  /** a row so far held something typed besides its names */
  hasTyped: boolean;
}

/** Finds the lists of one sheet, row by row. */
class ListFinder {
  readonly found: PersonalColumn[] = [];
  private lists: List[] = [];

  constructor(private readonly sheetName: string) {}

  /** @param row its filled cells, from left to right */
  endRow(row: readonly SeenCell[]): void {
    if (row.length === 0) return;
    const isHeading = row[0]!.row < HEADING_ROWS && row.every(({ text }) => text !== undefined);
    const begun = isHeading ? this.begin(row) : [];
    const covers = (list: List): boolean => begun.some(({ left, right }) => left <= list.right && right >= list.left);
    this.lists = [...this.lists.filter((list) => !covers(list) && this.takeRow(list, row)), ...begun];
  }

  private begin(row: readonly SeenCell[]): List[] {
    return runs(row).flatMap((run) => {
      const personal = run.filter((cell) => namesPeople(cell));
      if (personal.length === 0) return [];
      const headings = run.map(({ text }) => text!);
      const columns = personal.map((cell): [number, PersonalColumn] => [
        cell.column,
        { sheetName: this.sheetName, address: addressOf(cell), heading: cell.text!, texts: new Set(), numbers: 0, headings },
      ]);
      this.found.push(...columns.map(([, column]) => column));
      const [left, right] = [run[0]!.column, run.at(-1)!.column];
      return [{ left, right, lastRow: run[0]!.row, columns: new Map(columns), hasTyped: false }];
    });
  }

  /**
   * @returns false where the list ended above: at a row without entries, or at one that only calculates from the list, whose text is a
   * label
   */
  private takeRow(list: List, row: readonly SeenCell[]): boolean {
    const cells = row.filter(({ column }) => column >= list.left && column <= list.right);
    if (cells.length === 0 || cells[0]!.row > list.lastRow + 1) return false;
    const besides = cells.filter(({ column }) => !list.columns.has(column));
    const hasTyped = besides.some(({ hasFormula }) => !hasFormula);
    if (list.hasTyped && !hasTyped && besides.length > 0) return false;
    list.hasTyped ||= hasTyped;
    list.lastRow = cells[0]!.row;
    for (const { column, text } of cells) addTo(list.columns.get(column), text);
    return true;
  }
}

/** A heading "name" that a formula gives stands above whatever the formula lists. */
function namesPeople({ text, hasFormula }: SeenCell): boolean {
  const found = personalTitle(text!);
  return found === "sure" || (found === "perhaps" && !hasFormula);
}

/** Stretches of cells side by side. */
function runs(row: readonly SeenCell[]): SeenCell[][] {
  const found: SeenCell[][] = [];
  for (const cell of row) {
    const last = found.at(-1);
    if (last?.at(-1)?.column === cell.column - 1) last.push(cell);
    else found.push([cell]);
  }
  return found;
}

function addTo(column: PersonalColumn | undefined, text: string | undefined): void {
  if (!column) return;
  if (text === undefined) column.numbers++;
  else if (nameKey(text) !== "" && !namesNobody(text)) column.texts.add(text);
}

/**
 * Columns whose heading says that they name people or companies, with the texts below. A heading stands in a row of texts only; a further
 * heading in the column begins anew.
 */
export function personalColumns(file: Package, workbook: WorkbookPart): PersonalColumn[] {
  const part = sharedStringsPart(file, workbook);
  const shared = part === undefined ? [] : readSharedStrings(file.text(part), part).map(({ text }) => text);
  return workbook.sheets
    .filter((sheet) => sheet.isWorksheet && file.has(sheet.part))
    .flatMap(({ name, part: sheetPart }) => {
      const finder = new ListFinder(name);
      let row: SeenCell[] = [];
      scanCells(file.pieces(sheetPart), sheetPart, (cell) => {
        if (cell.value === undefined) return;
        if (row[0]?.row !== cell.row) {
          finder.endRow(row);
          row = [];
        }
        row.push({ row: cell.row, column: cell.column, text: cellText(cell, shared), hasFormula: cell.formula !== undefined });
      });
      finder.endRow(row);
      return finder.found.filter(({ texts, numbers }) => texts.size + numbers > 0);
    });
}
