import { above } from "../../guards";
import type { Bdw } from "../customerBase.types";

/** @throws {CalcError} a parameter that is not above 0 */
export function checkBdw(p: Bdw): void {
  above("alpha", p.alpha, 0);
  above("beta", p.beta, 0);
  above("c", p.c, 0);
}
