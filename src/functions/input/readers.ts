import { CalcError } from "../../economics/CalcError";
import type { AccountId } from "../../economics/segmentation/addUpAccounts";
import { errorText } from "./cells";

/**
 * How a filled cell is understood. Its place is asked for only in a refusal, as a million of them would take their time; a single value has
 * none.
 *
 * @throws {CalcError} for an error cell, and for what is not the kind of value wanted
 */
export type CellReader<T> = (parameter: string, value: unknown, at: () => string | undefined) => T;

function refuseError(parameter: string, value: unknown, at: () => string | undefined): void {
  const error = errorText(value);
  if (error !== undefined) throw new CalcError("argument", parameter, { rule: "errorCell", got: error, position: at() });
}

export function readFigure(parameter: string, value: unknown, at: () => string | undefined): number {
  if (typeof value === "number") return value;
  refuseError(parameter, value, at);
  throw new CalcError("argument", parameter, { rule: "notNumber", got: value, position: at() });
}

export function readAtLeastZero(parameter: string, value: unknown, at: () => string | undefined): number {
  const figure = readFigure(parameter, value, at);
  if (figure < 0) throw new CalcError("argument", parameter, { rule: "atLeast", limit: 0, got: figure, position: at() });
  return figure;
}

/** A score from 1 to 5. */
export function readFifth(parameter: string, value: unknown, at: () => string | undefined): number {
  const figure = readFigure(parameter, value, at);
  if (!Number.isInteger(figure) || figure < 1 || figure > 5)
    throw new CalcError("argument", parameter, { rule: "wholeNumber", low: 1, high: 5, got: figure, position: at() });
  return figure;
}

/** What names something: an account, a class, a lever. */
export function readId(parameter: string, value: unknown, at: () => string | undefined): AccountId {
  refuseError(parameter, value, at);
  return value as AccountId;
}

/** TRUE or FALSE, where 1 and 0 will do. */
export function readFlag(parameter: string, value: unknown, at: () => string | undefined): boolean {
  if (value === true || value === 1) return true;
  if (value === false || value === 0) return false;
  refuseError(parameter, value, at);
  const place = at();
  throw new CalcError("argument", place === undefined ? parameter : `${parameter} ${place}`, { rule: "trueOrFalse", got: value });
}

/** The reader's refusals for a single value, which needs no place. */
export const nowhere = (): undefined => undefined;
