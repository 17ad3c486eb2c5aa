import { CalcError } from "../../economics/CalcError";
import type { Lines } from "./lines";

/** One result for each line, in the shape of the ranges; a line that is no observation stays blank. */
export function likeLines(lines: Lines<unknown[]>, results: ArrayLike<unknown>): unknown[][] {
  const table = Array.from({ length: lines.rows }, () => new Array<unknown>(lines.width).fill(""));
  lines.line.forEach((i, entry) => {
    table[Math.floor(i / lines.width)]![i % lines.width] = results[entry];
  });
  return table;
}

/** Several figures for each line: side by side for a column or a cell, below each other for a row. */
export function figuresLikeLines(parameter: string, lines: Lines<unknown[]>, results: readonly unknown[][]): unknown[][] {
  const inRow = lines.rows === 1 && lines.width > 1;
  if (!inRow && lines.width > 1) throw new CalcError("argument", parameter, { rule: "oneLine" });
  const blank = new Array<unknown>(results[0]!.length).fill("");
  const table = Array.from({ length: lines.rows * lines.width }, () => blank);
  lines.line.forEach((i, entry) => {
    table[i] = results[entry]!;
  });
  return inRow ? blank.map((_, figure) => table.map((figures) => figures[figure])) : table;
}
