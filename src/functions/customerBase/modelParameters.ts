import { CalcError } from "../../economics/CalcError";
import type { ModelFit } from "../../economics/customerBase/customerBase.types";
import { above } from "../../economics/guards";
import { normalQuantile } from "../../economics/numeric/normal";
import { resultTable } from "../cell";
import { errorText, isBlankCell, plainValue, readFigure } from "../input/readers";
import { countCells, matrix, position } from "../input/ranges";

function figureAt(rows: unknown[][], row: number, column: number): number {
  const value = plainValue(rows[row]![column]);
  const place = countCells(rows) === 1 ? undefined : position(rows, row, column);
  if (isBlankCell(value)) throw new CalcError("argument", place === undefined ? "params" : `params ${place}`, { rule: "missing" });
  return readFigure("params", value, () => place);
}

/** Is it the cell with the name of this parameter, as in the table of a fit? */
function isName(given: unknown, name: string): boolean {
  const value = plainValue(given);
  return typeof value === "string" && value.trim().toLowerCase() === name;
}

/** The estimate beside the name of a parameter in the first column, or below it in the first row. */
function labelled(rows: unknown[][], name: string): number | undefined {
  const row = rows.findIndex((cells) => isName(cells[0], name));
  if (row >= 0 && rows[row]!.length > 1) return figureAt(rows, row, 1);
  const column = rows[0]!.findIndex((cell) => isName(cell, name));
  return column >= 0 && rows.length > 1 ? figureAt(rows, 1, column) : undefined;
}

/** A table whose fit was refused is nothing but its error. */
function refuseError(rows: unknown[][]): void {
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const error = errorText(plainValue(cell));
      const place = countCells(rows) === 1 ? undefined : position(rows, row, column);
      if (error !== undefined) throw new CalcError("argument", "params", { rule: "errorCell", got: error, position: place });
    }),
  );
}

/** The figures in their order, from one row or column of as many cells, or by name from the table of a fit. */
function figures(names: readonly string[], rows: unknown[][]): number[] {
  const line = rows.length === 1 || rows[0]!.length === 1;
  if (line && countCells(rows) === names.length)
    return names.map((_, i) => (rows.length === 1 ? figureAt(rows, 0, i) : figureAt(rows, i, 0)));
  const found = names.map((name) => labelled(rows, name));
  if (found.every((figure) => figure !== undefined)) return found;
  refuseError(rows);
  throw new CalcError("argument", "params", { rule: "modelParameters", names, rows: rows.length, columns: rows[0]!.length });
}

/**
 * The parameters of a model as a record: from a row or column in the order of `names`, or from the table that a fit gives, in either
 * orientation.
 *
 * @throws {CalcError} cells that are neither, text or an error cell with its position, a parameter not above 0
 */
export function modelParameters<P>(names: readonly (keyof P & string)[], given: unknown): P {
  const rows = matrix("params", given);
  if (countCells(rows) === 0 || rows.flat().every((cell) => isBlankCell(plainValue(cell))))
    throw new CalcError("argument", "params", { rule: countCells(rows) === 1 ? "missing" : "empty" });
  const values = figures(names, rows);
  names.forEach((name, i) => above(`params ${name}`, values[i]!, 0));
  // one figure for each name of P
  return Object.fromEntries(names.map((name, i) => [name, values[i]])) as P;
}

/** The contract's columns, and at the right the ends of the interval of 95%. */
const FIT_COLUMNS = ["name", "estimate", "se", "low", "high"] as const;

const NORMAL_95 = normalQuantile(0.975);

/** Estimate, standard error and interval; the interval is formed on the logarithm, so that it stays above 0. */
function parameterRow(name: string, estimate: number, se: number | null): unknown[] {
  if (se === null) {
    const untold = new CalcError("noAnswer", name, { rule: "untold" });
    return [name, estimate, untold, untold, untold];
  }
  const reach = Math.exp((NORMAL_95 * se) / estimate);
  return [name, estimate, se, estimate / reach, estimate * reach];
}

/** The fit as a table: parameters, then log-likelihood, customers and status; further doubts follow as notes. */
export function fitTable<P extends { [K in keyof P]: number }>(names: readonly (keyof P & string)[], fit: () => ModelFit<P>): unknown[][] {
  return resultTable(FIT_COLUMNS, () => {
    const { parameters, standardErrors, logLikelihood, customers, status, warnings } = fit();
    const further = warnings.filter(({ code }) => code !== status.code);
    return [
      ...names.map((name) => parameterRow(name, parameters[name], standardErrors[name])),
      ["log-likelihood", logLikelihood, "", "", ""],
      ["customers", customers, "", "", ""],
      ["status", status.text, "", "", ""],
      ...further.map(({ text }) => ["note", text, "", "", ""]),
    ];
  });
}
