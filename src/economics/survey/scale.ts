import { CalcError } from "../CalcError";
import { everyFigure } from "../everyFigure";
import { above, atLeast, finite } from "../guards";

/** An answer scale: its two ends, and answers that lie on it. */
export function scale(parameter: string, answers: ArrayLike<number>, minimum: number, maximum: number): void {
  finite("minimum", minimum);
  above("maximum", maximum, minimum);
  everyFigure(parameter, answers, (name, answer) => {
    atLeast(name, answer, minimum);
    if (answer > maximum) throw new CalcError("argument", name, { rule: "atMost", other: "maximum", limit: maximum, got: answer });
  });
}
