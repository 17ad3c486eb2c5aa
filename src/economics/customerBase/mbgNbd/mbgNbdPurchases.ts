import { atLeast } from "../../guards";
import type { MbgNbd } from "../customerBase.types";
import { checkParameters } from "../fitting/checkParameters";
import { futurePurchases } from "../bgNbd/futurePurchases";

/**
 * Repeat purchases expected from a customer just won, within a time after the first purchase. Relative accuracy about 1e-12.
 *
 * @param time from 0, in the time unit of the parameters
 * @throws {CalcError} "argument": a parameter not above 0, a time below 0
 * Source: Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base analysis, International Journal of Research in Marketing 24(3).
 */
export function mbgNbdPurchases({ r, alpha, a, b }: MbgNbd, time: number): number {
  checkParameters({ r, alpha, a, b });
  atLeast("time", time, 0);
  return (b / (a + b)) * futurePurchases({ n: r, span: alpha, a, b: b + 1 }, time, a + b - r);
}
