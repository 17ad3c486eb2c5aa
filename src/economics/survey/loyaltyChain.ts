import { CalcError } from "../CalcError";
import { atLeast, finite, fraction, salesLift, wholeNumber } from "../guards";

/** Column words of the chain. */
export const CHAIN_COLUMNS = ["relationship quality", "loyalty"];

/** What service quality does to loyalty by way of the relationship, on the scale of the indexes given. */
export interface LoyaltyChain {
  relationshipQuality: number;
  loyalty: number;
}

/**
 * Service quality works on loyalty only through the relationship: relationship quality = own weight * own index + (1 - own weight) *
 * service quality * effect on the relationship; loyalty = relationship quality * effect on loyalty. There is no direct effect.
 *
 * @param serviceQuality index of service quality, any scale
 * @param toRelationship effect of service quality on relationship quality, the user's own estimate, -1 to below 10
 * @param relationshipOwn measured index of relationship quality, same scale
 * @param ownWeight share of the measured index against the one expected from service quality, 0 to 1
 * @param toLoyalty effect of relationship quality on loyalty, the user's own estimate, -1 to below 10
 * @throws {CalcError} argument out of range
 * Source: path structure of Roberts, Varki & Brodie (2003), European Journal of Marketing 37(1/2); their coefficients are not used.
 */
export function loyaltyChain(
  serviceQuality: number,
  toRelationship: number,
  relationshipOwn: number,
  ownWeight: number,
  toLoyalty: number,
): LoyaltyChain {
  finite("service_quality", serviceQuality);
  salesLift("to_relationship", toRelationship);
  finite("relationship_own", relationshipOwn);
  fraction("own_weight", ownWeight);
  salesLift("to_loyalty", toLoyalty);
  const relationshipQuality = ownWeight * relationshipOwn + (1 - ownWeight) * serviceQuality * toRelationship;
  return { relationshipQuality, loyalty: relationshipQuality * toLoyalty };
}

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
