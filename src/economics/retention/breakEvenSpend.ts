import { CalcError } from "../CalcError";
import { capitalisationRate, isEndless } from "../clv/marginMultiple";
import { finite } from "../guards";
import { type RetentionChangeBasis, shiftedRetention } from "./shiftedRetention";
import { type ChangeOptions, multiplesAroundChange } from "./valueUplift";

/**
 * The most that a change of retention is worth spending on, per customer: once; each period on every customer there at its start; each
 * period on renewed customers only. The second is gain * (1+d-r')/(1+d), the third gain * (1+d-r')/r', with r' the retention after the
 * change. The spend stays the same money while the margin grows.
 *
 * @param margin money per period, the first one
 * @param retention share kept now, 0 to 1
 * @param discount effective rate per period, above -1
 * @param change size of the change, -1 to 1, read by basis
 * @returns three figures, money; the third is a refusal when nobody renews
 * @throws {CalcError} argument out of range, or a sum that does not end
 * Source: difference of two lifetime values, Gupta & Lehmann (2003), spread over the annuity of the customers still there.
 */
export function breakEvenSpend(
  margin: number,
  retention: number,
  discount: number,
  change: number,
  basis: RetentionChangeBasis,
  options: Omit<ChangeOptions, "periods"> = {},
): (number | CalcError)[] {
  finite("margin", margin);
  const { difference } = multiplesAroundChange(retention, discount, change, basis, options);
  const kept = shiftedRetention(retention, change, basis);
  const annuity = capitalisationRate(kept, discount, 0);
  if (isEndless(annuity, discount)) throw new CalcError("argument", "change", { rule: "convergesAfter", growthFactor: kept, discount });
  const gain = margin * difference;
  const renewed = kept === 0 ? new CalcError("noAnswer", "change", { rule: "nobodyRenews" }) : (gain * annuity) / kept;
  return [gain, (gain * annuity) / (1 + discount), renewed];
}
