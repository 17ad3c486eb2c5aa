import type { CellValue, CurrencyRate } from "../../economics/segmentation/keyAccounts.types";
import { Refusal } from "../refusal";
import { run } from "../run";
import type { Outcome } from "../workbook.types";
import { PLACE } from "./workbookPlaces";

/** More currencies than there are in the world: a longer list is something else. */
const MOST_ROWS = 500;

const isBlank = (cell: CellValue | undefined): boolean => cell === undefined || cell === null || String(cell).trim() === "";
const isCode = (cell: CellValue | undefined): cell is string =>
  typeof cell === "string" && /^\p{L}[\p{L}\p{Sc}. ]{0,11}$/u.test(cell.trim());

/** Rows as code and rate, whichever column holds the codes. A header row is one whose two cells are both text. */
function pairs(values: CellValue[][]): [CellValue, CellValue][] | undefined {
  const rows = values.filter((row) => row.some((cell) => !isBlank(cell)));
  const [head] = rows;
  const hasHeader = head !== undefined && head.every((cell) => isBlank(cell) || typeof cell === "string");
  const body = hasHeader ? rows.slice(1) : rows;
  const at = [0, 1].find((column) => body.length > 0 && body.every((row) => isCode(row[column])));
  return at === undefined ? undefined : body.map((row) => [row[at]!, row[1 - at] ?? null]);
}

/**
 * Reads a list of currency codes and rates; codes in capitals, in the order of the list.
 * @param address named in the reason when the cells are something else
 * @throws {Refusal} notRates, badRate or rateTwice
 */
export function ratesOf(values: CellValue[][], address: string): CurrencyRate[] {
  const list = pairs(values);
  if (!list) throw new Refusal({ key: "notRates", values: { address } });
  const rates = new Map<string, number>();
  for (const [cell, rate] of list) {
    const code = String(cell).trim().toUpperCase();
    if (typeof rate !== "number" || !(rate > 0)) throw new Refusal({ key: "badRate", values: { code } });
    if ((rates.get(code) ?? rate) !== rate) throw new Refusal({ key: "rateTwice", values: { code } });
    rates.set(code, rate);
  }
  return [...rates].map(([code, rate]) => ({ code, rate }));
}

/** The selected two columns as currency codes and rates. */
export function readRates(): Promise<Outcome<CurrencyRate[]>> {
  return run(async (context) => {
    const selected = context.workbook.getSelectedRange().load("address,columnCount");
    const used = selected.getUsedRangeOrNullObject(true).load(PLACE);
    await context.sync();
    const address = selected.address.slice(selected.address.lastIndexOf("!") + 1);
    const fits = selected.columnCount === 2 && !used.isNullObject && used.columnCount === 2 && used.rowCount <= MOST_ROWS;
    if (!fits) throw new Refusal({ key: "notRates", values: { address } });
    used.load("values");
    await context.sync();
    return ratesOf(used.values as CellValue[][], address);
  });
}
