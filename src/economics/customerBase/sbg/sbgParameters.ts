import { above } from "../../guards";
import type { Sbg } from "../customerBase.types";

/** @throws {CalcError} a parameter that is not above 0 */
export function checkSbg(p: Sbg): void {
  above("alpha", p.alpha, 0);
  above("beta", p.beta, 0);
}
