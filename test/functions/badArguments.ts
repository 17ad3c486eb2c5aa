import type { CatalogParameter } from "../../src/catalog/data/catalog.types";
import { catalogueCalls, outcome, type CatalogueCall, type Outcome } from "./catalogueCalls";

/** One parameter of one function, where everything else about the call is good. */
export interface Place extends CatalogueCall {
  parameter: CatalogParameter;
  index: number;
  /** good arguments, as many of them given as an example gives */
  args: unknown[];
}

export const calls = catalogueCalls();

/** The example that says most, preferably one that gives this argument. */
function fullest(examples: unknown[][], index: number): unknown[] {
  const given = (args: unknown[]) => args.filter((arg) => arg !== null).length + (args[index] === null ? 0 : 100);
  return examples.reduce((best, args) => (given(args) > given(best) ? args : best));
}

/** Every argument of every function of the catalogue. */
export const places: Place[] = calls.flatMap((call) =>
  call.entry.parameters.map((parameter, index) => ({ ...call, parameter, index, args: fullest(call.examples, index) })),
);

/** How the call ends when this one argument is something else. */
export function endOf({ run, args, index }: Place, bad: unknown): Outcome {
  const spoiled = args.map((arg, i) => (i === index ? bad : arg));
  return outcome(() => run(...spoiled));
}

/** What is wrong with a refusal that should say something; undefined when it says it. `bad` and the name of the place are told. */
export function notRefused(place: Place, bad: unknown, says: RegExp): string | undefined {
  const end = endOf(place, bad);
  const told = `${place.entry.id} ${place.parameter.name} = ${JSON.stringify(bad) ?? "(left out)"}`;
  if (end.kind === "value") return `${told} is answered with ${JSON.stringify(end.value).slice(0, 80)}`;
  const sentence = end.error instanceof CustomFunctions.Error ? `${end.error.code} ${end.error.message}` : String(end.error);
  return says.test(sentence) ? undefined : `${told} says ${sentence}`;
}

/** The rows of a range argument; a bare cell is a range of one. */
export function rowsOf(place: Place): unknown[][] {
  const good = place.args[place.index];
  return Array.isArray(good) ? (good as unknown[][]) : [[good]];
}

export function withCell(rows: unknown[][], row: number, column: number, value: unknown): unknown[][] {
  return rows.map((cells, r) => cells.map((cell, k) => (r === row && k === column ? value : cell)));
}

/** The last cell of a range, and how a sentence calls its position. */
export function lastCell(rows: unknown[][]): { row: number; column: number; called: string } {
  const row = rows.length - 1;
  const column = rows[row]!.length - 1;
  const called =
    rows[0]!.length === 1 ? `row ${row + 1}` : rows.length === 1 ? `column ${column + 1}` : `row ${row + 1}, column ${column + 1}`;
  return { row, column, called };
}
