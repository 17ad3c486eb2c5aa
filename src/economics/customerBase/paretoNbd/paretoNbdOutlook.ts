import type { ParetoNbd } from "../customerBase.types";
import { activeTime } from "./activeTime";
import { logInverseAlive } from "./logInverseAlive";

/** Purchases expected from a customer with this history, by the horizon: what does not depend on the horizon is worked out once. No checks. */
export function paretoNbdOutlook(parameters: ParetoNbd, x: number, recency: number, length: number): (horizon: number) => number {
  const { r, alpha, s, beta } = parameters;
  const alive = Math.min(1, Math.exp(-logInverseAlive(parameters, x, recency, length)));
  const scale = ((alive * (r + x)) / (alpha + length)) * (beta + length);
  return (horizon) => scale * activeTime(s, beta + length, horizon);
}
