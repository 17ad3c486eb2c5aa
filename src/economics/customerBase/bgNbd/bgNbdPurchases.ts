import { atLeast } from "../../guards";
import type { BgNbd } from "../customerBase.types";
import { checkParameters } from "../fitting/checkParameters";
import { futurePurchases } from "./futurePurchases";

/**
 * Repeat purchases expected from a customer just won, within a time after the first purchase. Relative accuracy about 1e-12.
 *
 * @param time from 0, in the time unit of the parameters
 * @throws {CalcError} "argument": a parameter not above 0, a time below 0
 * Source: Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2), equation 9.
 */
export function bgNbdPurchases({ r, alpha, a, b }: BgNbd, time: number): number {
  checkParameters({ r, alpha, a, b });
  atLeast("time", time, 0);
  return futurePurchases({ n: r, span: alpha, a, b }, time, a + b - 1 - r);
}
