import { CalcError } from "../CalcError";
import { fraction } from "../guards";

/**
 * Extra volume that makes up for a price cut: cut / (margin - cut).
 *
 * @param priceCut share taken off the price, 0 to 1
 * @param grossMargin share of the old price left after the cost of goods, 0 to 1
 * @returns fraction of the old volume (0.6 = 60% more)
 * @throws {CalcError} argument out of range; no answer when the cut takes the whole margin
 * Source: break-even sales change, Nagle & Holden (2002), The Strategy and Tactics of Pricing, chapter 3.
 */
export function requiredVolume(priceCut: number, grossMargin: number): number {
  fraction("price_cut", priceCut);
  fraction("gross_margin", grossMargin);
  if (grossMargin <= priceCut) throw new CalcError("noAnswer", "gross_margin", { rule: "noVolume", priceCut, got: grossMargin });
  return priceCut / (grossMargin - priceCut);
}
