import { finite, fraction, salesLift } from "../guards";

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
