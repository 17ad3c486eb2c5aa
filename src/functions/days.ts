import { number, optionalNumber } from "./arguments";
import { readDay } from "./lines";

/** A single value needs no position. */
const nowhere = (): undefined => undefined;

/** A required date as a whole day; the time of the day does not count. */
export function day(parameter: string, given: unknown): number {
  return readDay(parameter, number(parameter, given), nowhere);
}

/** An optional date as a whole day; undefined if left out. */
export function optionalDay(parameter: string, given: unknown): number | undefined {
  const value = optionalNumber(parameter, given, undefined);
  return value === undefined ? undefined : readDay(parameter, value, nowhere);
}
