import { CalcError } from "../../economics/CalcError";
import type { AccountId } from "../../economics/segmentation/addUpAccounts";
import { isCellError } from "../../intake/values/intakeCell";

/** What a cell holds; an error is an object with its code. */
export type PlainValue = number | string | boolean | null | undefined | { code: string };

/**
 * Excel ends every call with an object about the call itself. While it still uses the metadata of an older version, which it keeps for a
 * day, that object arrives in the place of an argument that is new.
 */
function isInvocation(value: object): boolean {
  return !("type" in value) && ("functionName" in value || "onCanceled" in value || "setResult" in value);
}

/**
 * Cells with data types: a formatted number has its figure, an entity its text; an image or a thing unknown has neither and counts as the
 * error that Excel takes it for.
 */
function valueOfObject(value: object): PlainValue {
  const { type, basicType, text, basicValue, code } = value as Readonly<Record<string, unknown>>;
  if (typeof text === "string" && text !== "" && (type === "Entity" || type === "LinkedEntity")) return text;
  if (typeof basicValue === "number" || typeof basicValue === "boolean") return basicValue;
  if (typeof basicValue === "string") return type === "Error" || basicType === "Error" ? { code: basicValue } : basicValue;
  if (isInvocation(value)) return null;
  return { code: typeof code === "string" ? code : "#VALUE!" };
}

/** The plain value of what Excel hands over for a cell: data types arrive as objects, and so do errors. */
export function plainValue(value: unknown): PlainValue {
  return typeof value === "object" && value !== null ? valueOfObject(value) : (value as PlainValue);
}

/** An empty cell or an omitted argument: null in Excel, undefined in other hosts, "" from a formula that shows nothing. */
export function isBlankCell(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

/** The error a cell shows, if it shows one: an object (Excel) or, in older clients, its text. */
export function errorText(value: unknown): string | undefined {
  if (typeof value === "string") return isCellError(value) ? value : undefined;
  return typeof value === "object" && value !== null && "code" in value ? String(value.code) : undefined;
}

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
