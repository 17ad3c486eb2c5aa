import { above } from "../../guards";
import type { BgBb } from "../customerBase.types";

/** @throws {CalcError} a parameter that is not above 0 */
export function checkBgBb(p: BgBb): void {
  above("alpha", p.alpha, 0);
  above("beta", p.beta, 0);
  above("gamma", p.gamma, 0);
  above("delta", p.delta, 0);
}
