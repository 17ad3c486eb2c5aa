import { CalcError } from "../economics/CalcError";
import { readLines, readNumber } from "./lines";

/**
 * Figures of periods, side by side. Incomplete lines at the end are periods that have not been observed; one before a later full line would shift
 * the periods, so it is refused.
 */
export function periodLines(ranges: Readonly<Record<string, unknown>>): number[][] {
  const specs = Object.entries(ranges).map(([parameter, given]) => ({ parameter, given, read: readNumber }));
  const { columns, line } = readLines<number[]>(...specs);
  const skipped = line.findIndex((place, entry) => place !== entry);
  if (skipped >= 0) throw new CalcError("argument", specs[0]!.parameter, { rule: "notObserved", period: skipped + 1 });
  return columns;
}
