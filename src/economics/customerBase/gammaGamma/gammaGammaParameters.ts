import { above } from "../../guards";
import type { GammaGamma } from "../customerBase.types";

/** @throws {CalcError} a parameter that is not above 0 */
export function checkGammaGamma(parameters: GammaGamma): void {
  above("p", parameters.p, 0);
  above("q", parameters.q, 0);
  above("gamma", parameters.gamma, 0);
}
