import { fraction } from "../../guards";
import { type RetentionChangeBasis, shiftedRetention } from "../../retention/shiftedRetention";
import { valueGain } from "../../retention/valueUplift";
import type { Segmentation } from "../keyAccounts.types";

export interface RetentionWhatIfSettings {
  /** share of the first class kept a period now, 0 to 1 */
  retention: number;
  /** effective rate per period */
  discount: number;
  /** size of the change, read by basis */
  change: number;
  basis: RetentionChangeBasis;
  /** share of revenue left after the cost of goods, 0 to 1; plays a part where accounts are ranked by revenue */
  grossMargin: number;
}

export interface RetentionWhatIf {
  className: string;
  accounts: number;
  /** mean margin of an account of the first class, for the period of the data */
  marginPerAccount: number;
  retentionAfter: number;
  /** money of today */
  gain: number;
}

/**
 * What it is worth to keep more of the first class: LOYALTY.RETENTION.GAIN with the class's mean margin for each of its accounts. One
 * period is the time the data cover, so retention and discount must be for as long.
 *
 * @returns undefined where accounts are not ranked by money of a period (orders, customer value), or the first class is empty
 * @throws {CalcError} argument out of range, or an unlimited sum that does not end
 * Source: Gupta & Lehmann (2003), difference of two lifetime values.
 */
export function retentionWhatIf({ options, classes }: Segmentation, settings: RetentionWhatIfSettings): RetentionWhatIf | undefined {
  const first = classes[0];
  if (!first || first.accounts === 0 || options.measure === "orders" || options.measure === "customerValue") return undefined;
  const { retention, discount, change, basis } = settings;
  if (options.measure === "revenue") fraction("gross_margin", settings.grossMargin);
  const margin = options.measure === "revenue" ? first.value * settings.grossMargin : first.value;
  const marginPerAccount = margin / first.accounts;
  const gain = valueGain(marginPerAccount, retention, discount, change, basis, first.accounts);
  return {
    className: first.name,
    accounts: first.accounts,
    marginPerAccount,
    retentionAfter: shiftedRetention(retention, change, basis),
    gain,
  };
}
