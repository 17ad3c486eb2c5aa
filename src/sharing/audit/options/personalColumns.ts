import type { Package } from "../../package/Package";
import type { WorkbookPart } from "../../package/WorkbookPart";
import type { RawCell } from "../book/scanCells";
import { addressOf, scanCells } from "../book/scanCells";
import { readSharedStrings, sharedStringsPart } from "../book/sharedStrings";

/** Headings of columns that name people or companies. Ids are no names: they stay. */
const HEADINGS = new Set(
  (
    "account|account name|customer|customer name|client|client name|company|company name|name|first name|last name|surname|full name|contact|" +
    "contact name|contact person|member|member name|subscriber|guest|buyer|e-mail|email|e-mail address|email address|phone|telephone|mobile|street|address"
  ).split("|"),
);
/** Headings stand near the top of a sheet or of a block; further down a cell that says "Name" is data. */
const LAST_HEADING_ROW = 200;
/** Entries of such columns that name nobody. */
const NOBODY = new Set("total|grand total|subtotal|sum|other|others|all|all accounts|none|unknown|n/a|-|–|(blank)".split("|"));

export interface PersonalColumn {
  sheetName: string;
  /** cell of the heading */
  address: string;
  heading: string;
  /** distinct texts below the heading, as written */
  texts: Set<string>;
  /** numbers below it, which are taken as ids */
  numbers: number;
}

export function nameKey(text: string): string {
  return text.trim().toLowerCase();
}

/** Text of a cell that holds one, else undefined. */
export function cellText({ type, value }: RawCell, shared: readonly string[]): string | undefined {
  if (value === undefined) return undefined;
  if (type === "s") return shared[Number(value)];
  return type === "str" || type === "inlineStr" ? value : undefined;
}

/**
 * Columns whose heading says that they name people or companies, with the texts below. A heading stands in a row of texts only; a further heading in the
 * column begins anew.
 */
export function personalColumns(file: Package, workbook: WorkbookPart): PersonalColumn[] {
  const part = sharedStringsPart(file, workbook);
  const shared = part === undefined ? [] : readSharedStrings(file.text(part), part).map(({ text }) => text);
  return workbook.sheets
    .filter((sheet) => sheet.isWorksheet && file.has(sheet.part))
    .flatMap(({ name: sheetName, part: sheetPart }) => {
      const found: PersonalColumn[] = [];
      const open = new Map<number, PersonalColumn>();
      const endRow = (row: readonly SeenCell[]): void => {
        const isHeading = row.length > 0 && row[0]!.row <= LAST_HEADING_ROW && row.every(({ text }) => text !== undefined);
        for (const cell of row) {
          const starts = isHeading && HEADINGS.has(nameKey(cell.text!));
          if (starts) found.push(begin(open, sheetName, cell));
          else addTo(open.get(cell.column), cell.text);
        }
      };
      let row: SeenCell[] = [];
      scanCells(file.pieces(sheetPart), sheetPart, (cell) => {
        if (cell.value === undefined) return;
        if (row[0]?.row !== cell.row) {
          endRow(row);
          row = [];
        }
        row.push({ row: cell.row, column: cell.column, text: cellText(cell, shared) });
      });
      endRow(row);
      return found.filter(({ texts, numbers }) => texts.size + numbers > 0);
    });
}

interface SeenCell {
  row: number;
  column: number;
  /** undefined for a number */
  text: string | undefined;
}

function begin(open: Map<number, PersonalColumn>, sheetName: string, cell: SeenCell): PersonalColumn {
  const next = { sheetName, address: addressOf(cell), heading: cell.text!, texts: new Set<string>(), numbers: 0 };
  open.set(cell.column, next);
  return next;
}

function addTo(column: PersonalColumn | undefined, text: string | undefined): void {
  if (!column) return;
  if (text === undefined) column.numbers++;
  else if (isName(text)) column.texts.add(text);
}

function isName(text: string): boolean {
  const key = nameKey(text);
  return key !== "" && !NOBODY.has(key);
}
