import { namedLines, type Label } from "./namedLines";
import { matrix } from "./ranges";

/** One cell stands for all lines of the names. */
function spread(parameter: string, names: unknown[][], given: unknown): unknown {
  const rows = matrix(parameter, given);
  if (rows.length !== 1 || rows[0]!.length !== 1) return given;
  return names.map((row) => row.map(() => rows[0]![0]));
}

/** Names beside figures, a line with a blank cell left out; any range of one cell holds for every line. */
export function spreadLines(names: unknown, ranges: Readonly<Record<string, unknown>>): { names: Label[]; figures: number[][] } {
  const lines = matrix("names", names);
  const filled = Object.entries(ranges).map(([parameter, given]) => [parameter, spread(parameter, lines, given)] as const);
  return namedLines(lines, Object.fromEntries(filled));
}
