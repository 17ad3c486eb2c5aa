import { CalcError, figureOrError } from "../../economics/CalcError";
import { sameLength } from "../../economics/guards";
import type { AccountId } from "../../economics/segmentation/addUpAccounts";
import { attributeMeans } from "../../economics/survey/importancePerformance";
import { type CellReader, isBlankCell, plainValue, readAtLeastZero, readFigure, readId } from "./readers";
import { figureMatrix, isOmitted, matrix, position, readEach, refuseEmpty } from "./ranges";

/** A figure in every cell, as a row or a column. */
function vector(parameter: string, given: unknown, read: CellReader<number>): number[] {
  const rows = matrix(parameter, given);
  return rows.flatMap((row, i) => row.map((value, k) => read(parameter, plainValue(value), () => position(rows, i, k))));
}

/** The figures of one row; nothing for a blank cell. */
function rowFigures(parameter: string, rows: unknown[][], row: number): (number | undefined)[] {
  return rows[row]!.map((cell, column) => {
    const value = plainValue(cell);
    return isBlankCell(value) ? undefined : readFigure(parameter, value, () => position(rows, row, column));
  });
}

/** Arguments of a function that answers for each row of a matrix, with one factor for each of its columns. */
export interface RowsAndFactors {
  matrixName: string;
  given: unknown;
  factorsName: string;
  factors: unknown;
  /** factors below 0 are refused */
  notNegative?: boolean;
}

/** One figure for each row of the matrix, as a column; a blank row stays blank, a row without an answer gets its own error. */
export function eachRow(given: RowsAndFactors, compute: (figures: (number | undefined)[], factors: number[]) => number): unknown[][] {
  const rows = matrix(given.matrixName, given.given);
  const factors = vector(given.factorsName, given.factors, given.notNegative ? readAtLeastZero : readFigure);
  sameLength(given.factorsName, factors.length, `each row of ${given.matrixName}`, rows[0]?.length ?? 0);
  const figures = rows.map((_, row) => rowFigures(given.matrixName, rows, row));
  const isBlankRow = (row: (number | undefined)[]): boolean => row.every((figure) => figure === undefined);
  if (figures.every(isBlankRow)) throw new CalcError("argument", given.matrixName, { rule: "empty" });
  return figures.map((row) => [isBlankRow(row) ? "" : figureOrError(() => compute(row, factors))]);
}

type Answers = (number | undefined)[][];

/** One figure an attribute as it stands, or the weighted mean of a column of answers. */
function perAttribute(parameter: string, answers: Answers, attributes: number, weights: Answers[number] | undefined) {
  const rows = answers.length;
  const columns = answers[0]!.length;
  const single = rows * columns === attributes;
  if (!single && columns !== attributes) throw new CalcError("argument", parameter, { rule: "attributeShape", attributes, rows, columns });
  const respondents = single ? 1 : rows;
  if (weights !== undefined) sameLength("weights", weights.length, `a column of ${parameter}`, respondents);
  return attributeMeans(parameter, single ? [answers.flat()] : answers, weights);
}

/** Names with one importance and one performance each; an attribute that lacks one of the three is left out. */
export function attributeFigures(
  names: unknown,
  importance: unknown,
  performance: unknown,
  weights: unknown,
): { names: AccountId[]; importance: number[]; performance: number[] } {
  const words = readEach("names", matrix("names", names), readId);
  refuseEmpty("names", words);
  const given = isOmitted(weights) ? undefined : figureMatrix("weights", weights).flat();
  const important = perAttribute("importance", figureMatrix("importance", importance), words.length, given);
  const good = perAttribute("performance", figureMatrix("performance", performance), words.length, given);
  const kept = words.map((_, i) => i).filter((i) => words[i] !== undefined && important[i] !== undefined && good[i] !== undefined);
  if (kept.length === 0) throw new CalcError("argument", "names", { rule: "empty" });
  return {
    names: kept.map((i) => words[i]!),
    importance: kept.map((i) => important[i]!),
    performance: kept.map((i) => good[i]!),
  };
}

/** Points issued in each period, and what has been redeemed of them by age; a row a period. */
export interface IssueTriangle {
  issued: number[];
  triangle: number[][];
}

/** A row's figures up to the last filled cell; a blank between two figures is refused, those at the end are not yet observed. */
function filledPart(rows: unknown[][], r: number): number[] {
  const figures: number[] = [];
  let blank: number | undefined;
  rows[r]!.forEach((cell, c) => {
    const value = plainValue(cell);
    if (isBlankCell(value)) {
      blank ??= c;
      return;
    }
    const figure = readFigure("triangle", value, () => position(rows, r, c));
    if (blank === undefined) figures.push(figure);
    else if (figure !== 0 && r > 0 && figures.length === 0)
      throw new CalcError("argument", "triangle", { rule: "otherShape", shape: "calendarTriangle" });
    else if (figure !== 0) throw new CalcError("argument", "triangle", { rule: "blankCell", position: position(rows, r, blank) });
  });
  return figures;
}

/** Periods in their order; rows at the end where both the points issued and their redemptions are blank are left out. */
export function issueTriangle(issued: unknown, triangle: unknown): IssueTriangle {
  const issuedRows = matrix("issued", issued);
  const cells = issuedRows.flat().map(plainValue);
  const rows = matrix("triangle", triangle);
  if (cells.length !== rows.length)
    throw new CalcError("argument", "issued", { rule: "rowCount", other: "triangle", expected: rows.length, got: cells.length });
  const figures = rows.map((_, r) => filledPart(rows, r));
  if (cells.every(isBlankCell)) throw new CalcError("argument", "issued", { rule: "empty" });
  if (figures.every((row) => row.length === 0)) throw new CalcError("argument", "triangle", { rule: "empty" });
  let end = cells.length;
  while (isBlankCell(cells[end - 1]) && figures[end - 1]!.length === 0) end--;
  const width = issuedRows[0]!.length;
  const read = cells.slice(0, end).map((value, i) => {
    const at = position(issuedRows, Math.floor(i / width), i % width);
    if (isBlankCell(value)) throw new CalcError("argument", "issued", { rule: "blankCell", position: at });
    return readFigure("issued", value, () => at);
  });
  return { issued: read, triangle: figures.slice(0, end) };
}
