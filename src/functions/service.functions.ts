import { breakEvenChurn, churnCost, LEVER_COLUMNS, leverRanking, RECOVERY_COLUMNS, recoveryReturn } from "../economics/service/churnCost";
import { CONSISTENCY_COLUMNS, customerSurplus, onTimeInFull, serviceConsistency } from "../economics/service/serviceConsistency";
import { deflectionSaving, SAVING_COLUMNS, savingReadings, SERVICE_TIER_COLUMNS, tierService } from "../economics/service/tierService";
import { fieldOutput, gatedBonus } from "../economics/service/staffPlan";
import { requiredNumber, optionalNumber, requiredBoolean } from "./input/arguments";
import { figureLines, flagLines, namedLines } from "./input/lines";
import { cell, resultTable } from "./cell";

/**
 * Ways to keep customers compared by what a kept customer costs: unit_cost / (fit x retention_gain). Net = fit x retention_gain x clv - unit_cost, for one customer
 * the lever is applied to. Rank 1 = the cheapest kept customer. A figure in one cell holds for all levers. A line with a blank cell is left out.
 * @customfunction SERVICE.LEVERS
 * @param names Levers, such as switching cost, recognition or community
 * @param fit Share of the gain to expect here, 0 to 1, one a lever
 * @param unit_cost Money per customer the lever is applied to, one a lever
 * @param retention_gain Points of retention where it fits fully (0.05 = 5 points), one a lever
 * @param clv Lifetime value of a kept customer
 * @returns Table: name, cost per kept customer, net, rank
 * @example =LOYALTY.SERVICE.LEVERS({"Recognition";"Community"},{0.8;0.5},{12;5},{0.05;0.04},400) // => {"name","cost per kept customer","net","rank";"Recognition",300,4,2;"Community",250,3,1}
 * @source Cost per retained customer: Blattberg & Deighton (1996), Harvard Business Review 74(4)
 */
export function serviceLevers(
  names: unknown[][],
  fit: unknown[][],
  unit_cost: unknown[][],
  retention_gain: unknown[][],
  clv: unknown,
): unknown[][] {
  return resultTable(LEVER_COLUMNS, () => {
    const lines = namedLines(names, { fit, unit_cost, retention_gain });
    const [fits, costs, gains] = lines.figures;
    return leverRanking(lines.names, fits!, costs!, gains!, requiredNumber("clv", clv));
  });
}

/**
 * Return on handling complaints: customers who stay because their complaint was resolved, beyond those who stay anyway. Negative where handling loses customers.
 * @customfunction SERVICE.RECOVERY
 * @param complaints Number of complaints handled
 * @param clv Lifetime value of a customer
 * @param rate_resolved Share who buy again when the complaint is resolved
 * @param rate_unresolved Share who buy again when it is not
 * @param cost_each Money to handle a complaint
 * @returns Table: saved, value, cost, net, ROI (net / cost)
 * @example =LOYALTY.SERVICE.RECOVERY(1000,400,0.95,0.46,60) // => {"saved","value","cost","net","ROI";490,196000,60000,136000,2.266666666666667}
 * @source Repurchase rates by outcome: Technical Assistance Research Programs (1986), Consumer complaint handling in America
 */
export function serviceRecovery(
  complaints: unknown,
  clv: unknown,
  rate_resolved: unknown,
  rate_unresolved: unknown,
  cost_each: unknown,
): unknown[][] {
  return resultTable(RECOVERY_COLUMNS, () => {
    const result = recoveryReturn(
      requiredNumber("complaints", complaints),
      requiredNumber("clv", clv),
      requiredNumber("rate_resolved", rate_resolved),
      requiredNumber("rate_unresolved", rate_unresolved),
      requiredNumber("cost_each", cost_each),
    );
    return [[result.saved, result.value, result.cost, result.net, result.roi]];
  });
}

/**
 * Cost of customers lost: lost x ((1 - replaced) x clv + replaced x replacement_cost). A replaced customer costs only the replacement.
 * @customfunction SERVICE.CHURNCOST
 * @param customers_lost Number of customers lost
 * @param clv Lifetime value of a lost customer
 * @param [replaced] Share of the lost who are replaced; 0 if omitted
 * @param [replacement_cost] Money to win a replacement; 0 if omitted
 * @returns Money
 * @example =LOYALTY.SERVICE.CHURNCOST(200,400,0.25,80) // => 64000
 * @source Value at risk of a lost customer: Gupta & Lehmann (2003), Customers as assets, Journal of Interactive Marketing 17(1)
 */
export function serviceChurnCost(customers_lost: unknown, clv: unknown, replaced?: unknown, replacement_cost?: unknown): number {
  return cell(() =>
    churnCost(
      requiredNumber("customers_lost", customers_lost),
      requiredNumber("clv", clv),
      optionalNumber("replaced", replaced, 0),
      optionalNumber("replacement_cost", replacement_cost, 0),
    ),
  );
}

/**
 * Extra share of customers whose loss uses up what a cut in service saves: saving / (customers x clv). Above 1, the cut pays even if all leave.
 * @customfunction SERVICE.CUT
 * @param saving Money the cut saves, over the time in which the customers would leave
 * @param customers Number of customers served
 * @param clv Lifetime value of a customer
 * @returns Fraction of the customers (0.01 = 1%)
 * @example =LOYALTY.SERVICE.CUT(120000,50000,240) // => 0.01
 * @source Root of saving - extra churn x customers x lifetime value; Braff & DeVine (2008), Maintaining the customer experience, McKinsey Quarterly
 */
export function serviceCut(saving: unknown, customers: unknown, clv: unknown): number {
  return cell(() => breakEvenChurn(requiredNumber("saving", saving), requiredNumber("customers", customers), requiredNumber("clv", clv)));
}

/**
 * What a cost cut reported with a volume rise can mean, and the cost before it that each reading implies. A base that does not fit the firm rules its reading out.
 * @customfunction SERVICE.SAVING
 * @param saving Money saved
 * @param cost_change Change of cost, below 0 (-0.15 = 15% less)
 * @param volume_change Change of volume (0.15 = 15% more)
 * @returns Table: reading, implied base, unit cost change
 * @example =LOYALTY.SERVICE.SAVING(35,-0.15,0.15) // => {"reading","implied base","unit cost change";"total cost fell",233.333333333333,-0.260869565217391;"unit cost fell at new volume",202.898550724638,-0.15;"unit cost fell net of volume",1555.55555555556,-0.15}
 * @source Arithmetic of cost and volume variances: Horngren, Datar & Rajan (2015), Cost accounting, chapter 7
 */
export function serviceSaving(saving: unknown, cost_change: unknown, volume_change: unknown): unknown[][] {
  return resultTable(SAVING_COLUMNS, () =>
    savingReadings(
      requiredNumber("saving", saving),
      requiredNumber("cost_change", cost_change),
      requiredNumber("volume_change", volume_change),
    ),
  );
}

/**
 * Does the cost of service match what each tier brings. Contribution = customers x (revenue x gross_margin - service_cost). A figure in one cell holds for all tiers. A line with a blank cell is left out.
 * @customfunction SERVICE.TIERS
 * @param names Tiers, one a cell
 * @param customers Number of customers in each tier
 * @param revenue Money per customer
 * @param gross_margin Share of revenue left after the cost of goods
 * @param service_cost Money per customer
 * @returns Table: tier, contribution, cost share of margin, verdict
 * @example =LOYALTY.SERVICE.TIERS({"Gold";"Bronze"},{500;7500},{1200;90},{0.35;0.35},{180;45}) // => {"tier","contribution","cost share of margin","verdict";"Gold",120000,0.428571428571429,"ok";"Bronze",-101250,1.42857142857143,"cost exceeds margin"}
 * @source Kaplan & Narayanan (2001), Measuring and managing customer profitability, Journal of Cost Management 15(5)
 */
export function serviceTiers(
  names: unknown[][],
  customers: unknown[][],
  revenue: unknown[][],
  gross_margin: unknown[][],
  service_cost: unknown[][],
): unknown[][] {
  return resultTable(SERVICE_TIER_COLUMNS, () => {
    const lines = namedLines(names, { customers, revenue, gross_margin, service_cost });
    const [counts, revenues, margins, costs] = lines.figures;
    return tierService(lines.names, counts!, revenues!, margins!, costs!);
  });
}

/**
 * Visits done right first time after a change, as a multiple of those before. The share of repeat visits before is yours to know; it decides the result.
 * @customfunction SERVICE.FIELD
 * @param productivity_change Change of visits per technician (0.5 = 50% more)
 * @param repeat_change Change of the share of repeat visits (-0.23 = 23% less)
 * @param repeat_rate Share of visits that had to be repeated before, below 1
 * @returns Ratio (1.5 = half as much again)
 * @example =LOYALTY.SERVICE.FIELD(0.5,-0.23,0.1) // => 1.538333333333333
 * @source First-time fix arithmetic; the case: Kovac, Chernoff, Denneen & Mukharji (2009), Balancing customer service and satisfaction, Harvard Business Review
 */
export function serviceField(productivity_change: unknown, repeat_change: unknown, repeat_rate: unknown): number {
  return cell(() =>
    fieldOutput(
      requiredNumber("productivity_change", productivity_change),
      requiredNumber("repeat_change", repeat_change),
      requiredNumber("repeat_rate", repeat_rate),
    ),
  );
}

/**
 * Bonus that is paid only where the service standard is met: base x quality x quantity, otherwise 0.
 * @customfunction SERVICE.BONUS
 * @param base Money at full quality and quantity
 * @param standard_met TRUE if the standard was met
 * @param quality Result against target, below 10 (1 = on target)
 * @param quantity Result against target, below 10 (1 = on target)
 * @returns Money
 * @example =LOYALTY.SERVICE.BONUS(1000,TRUE,1.1,0.9) // => 990
 * @example =LOYALTY.SERVICE.BONUS(1000,FALSE,1.1,0.9) // => 0
 * @source Pay plan in Kovac, Chernoff, Denneen & Mukharji (2009), Harvard Business Review; the product of both results is a convention
 */
export function serviceBonus(base: unknown, standard_met: unknown, quality: unknown, quantity: unknown): number {
  return cell(() =>
    gatedBonus(
      requiredNumber("base", base),
      requiredBoolean("standard_met", standard_met),
      requiredNumber("quality", quality),
      requiredNumber("quantity", quantity),
    ),
  );
}

/**
 * Money saved by self-service: contacts x rate x (containment x unit_cost - self_cost). A try that ends with an agent costs both, so containment counts, not attempts.
 * @customfunction SERVICE.DEFLECTION
 * @param contacts Number of contacts
 * @param rate Share of contacts that try self-service
 * @param containment Share of these that need no agent afterwards
 * @param unit_cost Money per contact with an agent
 * @param self_cost Money per try of self-service
 * @returns Money; negative = self-service costs more than it saves
 * @example =LOYALTY.SERVICE.DEFLECTION(100000,0.3,0.6,5,0.5) // => 75000
 * @source Avoided cost less the cost of every try; failed tries: Meuter, Ostrom, Roundtree & Bitner (2000), Journal of Marketing 64(3)
 */
export function serviceDeflection(contacts: unknown, rate: unknown, containment: unknown, unit_cost: unknown, self_cost: unknown): number {
  return cell(() =>
    deflectionSaving(
      requiredNumber("contacts", contacts),
      requiredNumber("rate", rate),
      requiredNumber("containment", containment),
      requiredNumber("unit_cost", unit_cost),
      requiredNumber("self_cost", self_cost),
    ),
  );
}

/**
 * How even service is over units: mean, lowest score, variation (sample standard deviation / mean, as STDEV.S / AVERAGE) and how many scores are below a floor.
 * A blank cell is no score.
 * @customfunction SERVICE.CONSISTENCY
 * @param scores Scores, one a unit, branch or day
 * @param floor Lowest score that is good enough; a score equal to it is not below
 * @returns Table: mean, min, variation, below floor
 * @example =LOYALTY.SERVICE.CONSISTENCY({80;90;70},75) // => {"mean","min","variation","below floor";80,70,0.125,1}
 * @source Coefficient of variation: Pearson (1896), Philosophical Transactions A 187
 */
export function serviceConsistencyTable(scores: unknown[][], floor: unknown): unknown[][] {
  return resultTable(CONSISTENCY_COLUMNS, () => {
    const [figures] = figureLines({ scores });
    const result = serviceConsistency(figures!, requiredNumber("floor", floor));
    return [[result.mean, result.min, result.variation, result.belowFloor]];
  });
}

/**
 * What a customer gains by choosing us over the next best offer: (benefit - price - other_costs) - (rival_benefit - rival_price), all in money.
 * @customfunction SERVICE.VALUE
 * @param benefit What the offer is worth to the customer
 * @param price Price
 * @param [other_costs] Time, risk and effort in money; 0 if omitted
 * @param [rival_benefit] What the next best offer is worth; 0 if omitted
 * @param [rival_price] Its price; 0 if omitted
 * @returns Money; negative = the rival offers more
 * @example =LOYALTY.SERVICE.VALUE(120,100) // => 20
 * @example =LOYALTY.SERVICE.VALUE(120,100,5,110,98) // => 3
 * @source Anderson & Narus (1998), Business marketing: understand what customers value, Harvard Business Review 76(6)
 */
export function serviceValue(
  benefit: unknown,
  price: unknown,
  other_costs?: unknown,
  rival_benefit?: unknown,
  rival_price?: unknown,
): number {
  return cell(() =>
    customerSurplus(
      requiredNumber("benefit", benefit),
      requiredNumber("price", price),
      optionalNumber("other_costs", other_costs, 0),
      optionalNumber("rival_benefit", rival_benefit, 0),
      optionalNumber("rival_price", rival_price, 0),
    ),
  );
}

/**
 * Share of orders that arrived both on time and in full. An order with a blank in either range is left out.
 * @customfunction SERVICE.OTIF
 * @param on_time TRUE or FALSE (or 1 or 0), one an order
 * @param in_full TRUE or FALSE (or 1 or 0), one an order
 * @returns Fraction of the orders
 * @example =LOYALTY.SERVICE.OTIF({TRUE;TRUE;FALSE;TRUE},{TRUE;FALSE;TRUE;TRUE}) // => 0.5
 * @source Perfect-order measure: Bowersox, Closs & Cooper (2002), Supply chain logistics management
 */
export function serviceOtif(on_time: unknown[][], in_full: unknown[][]): number {
  return cell(() => {
    const [times, amounts] = flagLines({ on_time, in_full });
    return onTimeInFull(times!, amounts!);
  });
}
