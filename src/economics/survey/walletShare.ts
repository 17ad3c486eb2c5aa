import { CalcError } from "../CalcError";
import { atLeast, wholeNumber } from "../guards";

/** More brands than any customer ranks; beyond, a rank is a mistyped figure. */
const MAX_BRANDS = 1_000_000;

/**
 * Share of wallet expected from the rank a customer gives a brand among those she uses: (1 - rank / (brands + 1)) * 2 / brands.
 * The shares of all ranks add up to 1.
 *
 * @param rank 1 = liked best; tied brands share the mean of their ranks, such as 1.5
 * @param brands number of brands the customer uses, whole, at least 1
 * @returns fraction of the customer's spend in the category
 * @throws {CalcError} argument out of range
 * Source: Keiningham, Aksoy, Buoye & Cooil (2011), Customer loyalty isn't enough. Grow your share of wallet, Harvard Business Review
 * 89(10).
 */
export function walletShare(rank: number, brands: number): number {
  wholeNumber("brands", brands, 1, MAX_BRANDS);
  atLeast("rank", rank, 1);
  if (rank > brands) throw new CalcError("argument", "rank", { rule: "atMost", other: "brands", limit: brands, got: rank });
  return ((1 - rank / (brands + 1)) * 2) / brands;
}
