import { CalcError } from "../../CalcError";
import type { Evaluation } from "../../numeric/minimise.types";
import type { BgBb, ModelFit, PurchaseHistories } from "../customerBase.types";
import { fitByGradient } from "../fitByGradient";
import { fitStatus } from "../fitting/fitStatus";
import { bgBbGradient } from "./bgBbGradient";
import { bgBbRows, type BgBbRow } from "./bgBbRows";
import { bgBbTerms } from "./bgBbTerms";

const START: BgBb = { alpha: 1, beta: 1, gamma: 1, delta: 1 };
/** Fewer customers with a purchase than this leave the heterogeneity to chance. */
const ENOUGH = 50;

function evaluate(p: BgBb, rows: readonly BgBbRow[]): Evaluation {
  let value = 0;
  const gradient: [number, number, number, number] = [0, 0, 0, 0];
  for (const row of rows) {
    value += row.customers * bgBbTerms(p, row.x, row.recency, row.n).logLikelihood;
    bgBbGradient(p, row).forEach((slope, k) => (gradient[k]! += row.customers * slope));
  }
  return { value, gradient };
}

/**
 * Fits the BG/BB by maximum likelihood.
 *
 * @param histories x purchases, the last at opportunity `recency`, out of `length` opportunities; all whole; the first purchase, by which a customer
 * was won, is not counted
 * @throws {CalcError} an impossible history, named by its place; no customer who bought again
 * Source: Fader, Hardie & Shang (2010), Customer-base analysis in a discrete-time noncontractual setting, Marketing Science 29(6).
 */
export function bgBbFit(histories: PurchaseHistories): ModelFit<BgBb> {
  const rows = bgBbRows(histories).filter((row) => row.customers > 0 && row.n > 0);
  const customers = rows.reduce((total, row) => total + row.customers, 0);
  const repeat = rows.reduce((total, row) => total + (row.x > 0 ? row.customers : 0), 0);
  if (repeat === 0) throw new CalcError("noAnswer", "x", { rule: "fewRepeatBuyers", needed: 1, got: 0 });
  return fitByGradient<BgBb>({
    names: ["alpha", "beta", "gamma", "delta"],
    start: START,
    evaluate: (p) => evaluate(p, rows),
    customers,
    groups: rows.length,
    leavers: ({ gamma, delta }) => rows.reduce((total, row) => total + (row.customers * row.n * gamma) / (gamma + delta), 0),
    warnings: repeat < ENOUGH ? [fitStatus("tooFewRepeatBuyers")] : [],
  });
}
