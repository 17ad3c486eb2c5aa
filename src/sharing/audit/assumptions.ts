import { readableFormula } from "../formula/readableFormula";
import type { Assumption } from "../sharing.types";
import type { AuditContext } from "./AuditContext";
import { sheetKey } from "./book/area";
import { cellKey, keyPlace } from "./book/book.types";
import { keyOf } from "./book/readBook";
import { addressOf } from "./book/scanCells";
import { constantsIn } from "./constants";

/** A formula with typed numbers; formulas filled down are one finding. */
export interface FoundAssumption extends Assumption {
  /** calls the functions itself, or a cell that they read does */
  calls: boolean;
}

interface Candidate {
  sheetName: string;
  address: string;
  formula: string;
  calls: boolean;
}

function candidates({ input, feeding }: AuditContext): Candidate[] {
  const ours = new Set<string>();
  const calling = input.converted.map((item) => {
    ours.add(`${sheetKey(item.sheetName)}!${keyOf(item.address)}`);
    return { sheetName: item.sheetName, address: item.address, formula: item.before, calls: true };
  });
  const others = feeding.formulas
    .filter(({ sheetName, key }) => !ours.has(`${sheetKey(sheetName)}!${key}`))
    .map(({ sheetName, key, formula }) => ({ sheetName, address: addressOf(keyPlace(key)), formula, calls: false }));
  return [...calling, ...others];
}

/** The same numbers in the cell right above continue one finding: D2:D100. */
function continues(last: FoundAssumption | undefined, next: FoundAssumption): last is FoundAssumption {
  if (!last || last.sheetName !== next.sheetName || last.calls !== next.calls) return false;
  if (last.constants.join() !== next.constants.join()) return false;
  const end = keyOf(last.address.split(":").at(-1)!);
  if (end === undefined) return false;
  const { row, column } = keyPlace(end);
  return keyOf(next.address) === cellKey(row + 1, column);
}

/** Numbers typed into the formulas that call our functions or feed them. */
export function findAssumptions(context: AuditContext): FoundAssumption[] {
  const found: FoundAssumption[] = [];
  const order = new Map(context.book.sheets.map(({ entry }, i) => [entry.name, i]));
  const all = candidates(context)
    .map((candidate) => ({ ...candidate, constants: constantsIn(candidate.formula) }))
    .filter(({ constants }) => constants.length > 0)
    .sort((a, b) => (order.get(a.sheetName) ?? 0) - (order.get(b.sheetName) ?? 0) || byColumn(a.address, b.address));
  for (const next of all) {
    const last = found.at(-1);
    if (continues(last, next)) last.address = `${last.address.split(":")[0]}:${next.address}`;
    else found.push({ ...next, formula: `=${readableFormula(next.formula)}` });
  }
  return found;
}

/** Down each column, so that filled formulas follow each other; names come last. */
function byColumn(a: string, b: string): number {
  const [first, second] = [keyOf(a), keyOf(b)];
  if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
  const [one, two] = [keyPlace(first), keyPlace(second)];
  return one.column - two.column || one.row - two.row;
}
