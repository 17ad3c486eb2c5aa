import { CalcError } from "../../economics/CalcError";
import { isBlankCell, plainValue } from "./cells";
import { matrix, position } from "./ranges";
import { readFigure } from "./readers";

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
