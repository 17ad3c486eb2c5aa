import { CalcError } from "../CalcError";
import { above, atLeast, everyFigure, finite, notNegative } from "../guards";
import { sum } from "../numeric/sum";

/** An answer scale: its two ends, and answers that lie on it. */
export function scale(parameter: string, answers: ArrayLike<number>, minimum: number, maximum: number): void {
  finite("minimum", minimum);
  above("maximum", maximum, minimum);
  everyFigure(parameter, answers, (name, answer) => {
    atLeast(name, answer, minimum);
    if (answer > maximum) throw new CalcError("argument", name, { rule: "atMost", other: "maximum", limit: maximum, got: answer });
  });
}

/** Weights of one figure each: at least 0, their sum above 0. They need not add up to 1. */
export function checkWeights(values: ArrayLike<number>): void {
  everyFigure("weights", values, notNegative);
  const total = sum(values);
  if (!Number.isFinite(total)) throw new CalcError("argument", "weights", { rule: "tooLarge" });
  if (total <= 0) throw new CalcError("argument", "weights", { rule: "noTotal", total });
}
