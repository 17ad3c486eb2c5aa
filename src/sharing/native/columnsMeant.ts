import type { CatalogFunction } from "../../catalog/data/catalog.types";
import { type ReadArgument, shapeOf } from "./readArgument";

/**
 * Arguments that are taken as they stand: tables of rows and columns, and ranges in whose shape the native form answers. Of any other range
 * the native forms take a column.
 */
const TABLES = new Set([
  "CLV.MIGRATION transition",
  "POINTS.URR triangle",
  "SURVEY.SERVQUAL perceived",
  "SURVEY.SERVQUAL expected",
  "PARETO.CLASS values",
  "PARETO.COSTTOSERVE drivers",
  "PARETO.COSTTOSERVE rates",
  "PARETO.KEYSCORE scores",
  "PARETO.KEYSCORE weights",
  "SURVEY.IPA importance",
  "SURVEY.IPA performance",
  "RFM.SCORE limits",
  "RFM.SEGMENT recency_score",
  "RFM.SEGMENT frequency_score",
  "RFM.SEGMENT monetary_score",
]);

/** Tables that are lists when they have as many cells as the names. */
const LIST_OF_NAMES = new Set(["SURVEY.IPA importance", "SURVEY.IPA performance"]);

/** Functions that answer in the shape of one of their lists, where the native form answers for a column. */
const SHAPED_LIKE: Readonly<Record<string, string>> = {
  "RFM.SCORE": "recency",
  "RFM.STAGE": "first_date",
  "SWITCH.SHY": "prices",
};

/** Families whose native forms take a range in any orientation and answer in the same one. */
const ANY_ORIENTATION = /^(?:BGNBD|MBGNBD|PNBD|BGBB|GG|SBG|BDW)\./;

/**
 * The forms sort and scan: up to 135 cells of arrays a line, 13.5 million at this many; beyond, nobody should be made to wait for a copy.
 */
const MOST_LINES = 100_000;
/** The customer-base models add up hundreds of terms for each line. */
const MOST_HISTORIES = 10_000;

/** Lines of the longest list for which a copy holds the formula; above, it holds the value. */
export function mostLines(id: string): number {
  return ANY_ORIENTATION.test(id) ? MOST_HISTORIES : MOST_LINES;
}

/** The parameter in whose shape the function answers; undefined where the result has a shape of its own, or the native form minds it. */
export function shapedLike(id: string): string | undefined {
  return SHAPED_LIKE[id];
}

export function isTrueMatrix(id: string, parameter: string): boolean {
  return ANY_ORIENTATION.test(id) || TABLES.has(`${id} ${parameter}`);
}

/** Whether each argument is a list, of which the native form takes a column. */
export function listsAmong({ id, parameters }: CatalogFunction, read: readonly ReadArgument[]): boolean[] {
  const names = read[parameters.findIndex(({ name }) => name === "names")];
  return parameters.map(({ name, matrix }, at) => {
    if (!matrix || !isTrueMatrix(id, name)) return matrix;
    const [own, wanted] = [shapeOf(read[at]!), names && shapeOf(names)];
    const rectangle = own !== undefined && own.rows > 1 && own.columns > 1;
    return LIST_OF_NAMES.has(`${id} ${name}`) && rectangle && own.rows * own.columns === (wanted?.rows ?? 0) * (wanted?.columns ?? 0);
  });
}
