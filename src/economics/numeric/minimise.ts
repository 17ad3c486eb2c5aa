import type { DifferentiableObjective, Minimum, MinimiseOptions } from "./minimise.types";
import { nelderMead } from "./nelderMead";
import { quasiNewton } from "./quasiNewton";

/** How often a stuck search starts again from the best corner of a simplex. */
const RESTARTS = 3;

/**
 * The minimum of a smooth function inside a box, from a start inside it: limited-memory BFGS, and where that gets stuck a simplex search to
 * get away and another try. The answer says whether it is one: check `converged`.
 */
export function minimise(objective: DifferentiableObjective, start: readonly number[], options: MinimiseOptions = {}): Minimum {
  const { lower = -12, upper = 12 } = options;
  let best = quasiNewton(objective, start, options);
  for (let restart = 0; restart < RESTARTS && !best.converged; restart++) {
    const corner = nelderMead((point) => objective(point).value, best.point, lower, upper);
    const again = quasiNewton(objective, corner.point, options);
    const iterations = best.iterations + again.iterations;
    if (again.converged || again.value < best.value || !Number.isFinite(best.value)) best = { ...again, iterations };
    else best = { ...best, iterations };
  }
  return best;
}
