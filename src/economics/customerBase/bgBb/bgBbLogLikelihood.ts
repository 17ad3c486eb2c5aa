import { RunningSum } from "../../numeric/sum";
import type { BgBb, PurchaseHistories } from "../customerBase.types";
import { bgBbRows } from "./bgBbRows";
import { checkBgBb } from "./bgBbParameters";
import { bgBbTerms } from "./bgBbTerms";

/**
 * Log-likelihood of purchase histories, summed over customers.
 *
 * @param histories x purchases, the last at opportunity `recency`, out of `length` opportunities; all whole
 * @throws {CalcError} a parameter that is not above 0, or an impossible history, named by its place
 * Source: Fader, Hardie & Shang (2010), equation 5.
 */
export function bgBbLogLikelihood(p: BgBb, histories: PurchaseHistories): number {
  checkBgBb(p);
  const total = new RunningSum();
  for (const row of bgBbRows(histories)) total.add(row.customers * bgBbTerms(p, row.x, row.recency, row.n).logLikelihood);
  return total.value;
}
