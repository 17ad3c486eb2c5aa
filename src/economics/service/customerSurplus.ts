import { atLeast, finite } from "../guards";

/**
 * What a customer gains by choosing us: (benefit - price - other costs) - (rival's benefit - rival's price).
 *
 * @param benefit money's worth to the customer
 * @param price money, at least 0
 * @param otherCosts time, risk and effort in money, at least 0
 * @param rivalBenefit money's worth of the next best offer; 0 = no rival
 * @param rivalPrice money, at least 0
 * @returns money per purchase or period; negative = the rival offers more
 * @throws {CalcError} argument out of range
 * Source: Anderson & Narus (1998), Business marketing: understand what customers value, Harvard Business Review 76(6), fundamental value
 * equation.
 */
export function customerSurplus(benefit: number, price: number, otherCosts = 0, rivalBenefit = 0, rivalPrice = 0): number {
  finite("benefit", benefit);
  atLeast("price", price, 0);
  atLeast("other_costs", otherCosts, 0);
  finite("rival_benefit", rivalBenefit);
  atLeast("rival_price", rivalPrice, 0);
  return benefit - price - otherCosts - (rivalBenefit - rivalPrice);
}
