import { readableFormula } from "../formula/readableFormula";
import type { Assumption } from "../sharing.types";
import type { AuditContext } from "./AuditContext";
import { sheetKey } from "./book/area";
import { cellKey, keyPlace } from "./book/book.types";
import { keyOfAddress } from "./book/readBook";
import { addressOf } from "./book/scanCells";
import { constantsIn } from "./constants";

/** A formula with typed numbers; formulas filled down are one finding. */
export interface FoundAssumption extends Assumption {
  /** calls the functions itself, or a cell that they read does */
  calls: boolean;
}

/** Of a formula with typed numbers; none for others. */
function candidate(sheetName: string, address: string, formula: string, calls: boolean): FoundAssumption[] {
  const constants = constantsIn(formula);
  return constants.length > 0 ? [{ sheetName, address, formula, calls, constants }] : [];
}

function candidates({ input, feeding }: AuditContext): FoundAssumption[] {
  const calling = input.converted.flatMap(({ sheetName, address, before }) => candidate(sheetName, address, before, true));
  if (feeding.formulas.length === 0) return calling;
  const ours = new Set(input.converted.map(({ sheetName, address }) => `${sheetKey(sheetName)}!${keyOfAddress(address)}`));
  const others = feeding.formulas
    .filter(({ sheetName, key }) => !ours.has(`${sheetKey(sheetName)}!${key}`))
    .flatMap(({ sheetName, key, formula }) => candidate(sheetName, addressOf(keyPlace(key)), formula, false));
  return [...calling, ...others];
}

/** The same numbers in the cell right above continue one finding: D2:D100. */
function continues(last: FoundAssumption | undefined, next: FoundAssumption): last is FoundAssumption {
  if (!last || last.sheetName !== next.sheetName || last.calls !== next.calls) return false;
  if (last.constants.join() !== next.constants.join()) return false;
  const end = keyOfAddress(last.address.split(":").at(-1)!);
  if (end === undefined) return false;
  const { row, column } = keyPlace(end);
  return keyOfAddress(next.address) === cellKey(row + 1, column);
}

/** Numbers typed into the formulas that call our functions or feed them. */
export function findAssumptions(context: AuditContext): FoundAssumption[] {
  const found: FoundAssumption[] = [];
  const order = new Map(context.book.sheets.map(({ entry }, i) => [entry.name, i]));
  const all = candidates(context).sort(
    (a, b) => (order.get(a.sheetName) ?? 0) - (order.get(b.sheetName) ?? 0) || byColumn(a.address, b.address),
  );
  for (const next of all) {
    const last = found.at(-1);
    if (continues(last, next)) last.address = `${last.address.split(":")[0]}:${next.address}`;
    else found.push({ ...next, formula: `=${readableFormula(next.formula)}` });
  }
  return found;
}

/** Down each column, so that filled formulas follow each other; names come last. */
function byColumn(a: string, b: string): number {
  const [first, second] = [keyOfAddress(a), keyOfAddress(b)];
  if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
  const [one, two] = [keyPlace(first), keyPlace(second)];
  return one.column - two.column || one.row - two.row;
}
