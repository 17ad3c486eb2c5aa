import { CalcError } from "../CalcError";
import { finite } from "../guards";

/** An input that is known, or that lies between two figures. */
export interface Uncertain {
  low: number;
  likely: number;
  high: number;
}

/** A known figure, or three: low, likely and high. */
export function uncertain(parameter: string, figures: ArrayLike<number>): Uncertain {
  if (figures.length !== 1 && figures.length !== 3) throw new CalcError("argument", parameter, { rule: "oneOrThree", got: figures.length });
  const low = figures[0]!;
  const likely = figures[figures.length >> 1]!;
  const high = figures[figures.length - 1]!;
  for (const figure of [low, likely, high]) finite(parameter, figure);
  if (low > likely || likely > high) throw new CalcError("argument", parameter, { rule: "risingOrder", low, likely, high });
  return { low, likely, high };
}
