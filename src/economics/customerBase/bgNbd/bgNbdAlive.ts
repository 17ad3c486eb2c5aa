import type { BgNbd } from "../customerBase.types";
import { checkParameters } from "../fitting/checkParameters";
import { checkHistory } from "../grouping/checkHistories";
import { betaGeometricAlive } from "./betaGeometricAlive";

/**
 * Chance that a customer with this history is still active, 0 to 1. Without a repeat purchase it is 1: this model lets customers leave only after one.
 * Relative accuracy about 1e-13.
 *
 * @throws {CalcError} "argument": a parameter not above 0, a history that is none (see checkHistories)
 * Source: Fader, Hardie & Lee (2008), Computing P(alive) using the BG/NBD model, note 021.
 */
export function bgNbdAlive(parameters: BgNbd, x: number, recency: number, length: number): number {
  checkParameters(parameters);
  checkHistory(x, recency, length);
  return betaGeometricAlive(parameters, 0, x, recency, length);
}
