import { CalcError, type CalcErrorDetail } from "../../economics/CalcError";
import { likeLines, type LineColumn, type Lines, readLines } from "./lines";
import { readFigure } from "./readers";

/** Figures of a model for each line; one in a single cell holds for every line. */
export function modelLines(ranges: Readonly<Record<string, unknown>>): Lines<number[]> {
  const column = ([parameter, given]: [string, unknown]): LineColumn<number> => ({ parameter, given, read: readFigure, oneCell: "spread" });
  return readLines<number[]>(...Object.entries(ranges).map(column));
}

/** The same refusal with the place of the cell in the caller's ranges. */
function placed(error: CalcError, where: string | undefined): CalcError {
  if ("position" in error.detail) {
    // the detail keeps its rule; only where the cell is changes
    const detail = { ...error.detail, position: where } as CalcErrorDetail;
    return new CalcError(error.kind, error.parameter, detail);
  }
  return where === undefined ? error : new CalcError(error.kind, `${error.parameter} ${where}`, error.detail);
}

/** Computes one line; a refusal says where in the ranges its cell is. */
export function atLine<T>(lines: Lines<number[]>, entry: number, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    throw placed(error, lines.where(entry, error.parameter));
  }
}

/** The figure of one cell; where there is none for these data, the reason becomes the error of that cell. */
function figureOr(compute: () => number): number | CalcError {
  try {
    const value = compute();
    return Number.isFinite(value) ? value : new CalcError("noAnswer", "The result", { rule: "tooLarge" });
  } catch (error) {
    if (error instanceof CalcError && error.kind === "noAnswer") return error;
    throw error;
  }
}

/** One figure for each filled line, in the shape of the ranges; other lines stay blank. */
export function figuresLike(lines: Lines<number[]>, compute: (entry: number) => number): unknown[][] {
  return likeLines(
    lines,
    lines.line.map((_, entry) => atLine(lines, entry, () => figureOr(() => compute(entry)))),
  );
}
