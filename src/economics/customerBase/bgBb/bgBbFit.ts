import { CalcError } from "../../CalcError";
import { notNegative, sameLength } from "../../guards";
import type { Evaluation } from "../../numeric/minimise";
import { RunningSum } from "../../numeric/sum";
import type { BgBb, ModelFit, PurchaseHistories } from "../customerBase.types";
import { fitByGradient } from "../fitting/fitModel";
import { fitStatus } from "../fitting/modelFit";
import { bgBbTerms, checkBgBb, checkBgBbHistory } from "./bgBb";

/** Customers who share a history. */
export interface BgBbRow {
  x: number;
  recency: number;
  n: number;
  customers: number;
}

function checkedRow(x: number, recency: number, n: number, customers: number, place: number): void {
  try {
    checkBgBbHistory(x, recency, n);
    notNegative("customers", customers);
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    throw new CalcError(error.kind, `${error.parameter} figure ${place + 1}`, error.detail);
  }
}

/**
 * The different histories and how many customers share each.
 *
 * @throws {CalcError} columns of different length, none at all, or an impossible history, named by its place
 */
function bgBbRows(histories: PurchaseHistories): BgBbRow[] {
  const { x, recency, length, customers } = histories;
  if (x.length === 0) throw new CalcError("argument", "x", { rule: "empty" });
  sameLength("t_x", recency.length, "x", x.length);
  sameLength("n", length.length, "x", x.length);
  if (customers !== undefined) sameLength("customers", customers.length, "x", x.length);
  const rows = new Map<string, BgBbRow>();
  for (let i = 0; i < x.length; i++) {
    const weight = customers === undefined ? 1 : customers[i]!;
    checkedRow(x[i]!, recency[i]!, length[i]!, weight, i);
    const key = `${x[i]!} ${recency[i]!} ${length[i]!}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { x: x[i]!, recency: recency[i]!, n: length[i]!, customers: weight });
    else row.customers += weight;
  }
  return [...rows.values()];
}

/** Slopes of the logarithm of one story of a history: sums of reciprocals that grow opportunity by opportunity. */
interface Slopes {
  ever: number;
  beta: number;
  delta: number;
  leftStay: number;
  aliveStay: number;
}

/** 1/a + 1/(a + 1) + ... , `count` terms: the slope of a rising factorial's logarithm. */
function harmonic(a: number, count: number): number {
  let total = 0;
  for (let j = 0; j < count; j++) total += 1 / (a + j);
  return total;
}

/** Adds weight times the slopes of a story to the weighted sum. */
function addStory(into: Slopes, weight: number, slopes: Slopes): void {
  into.ever += weight * slopes.ever;
  into.beta += weight * slopes.beta;
  into.delta += weight * slopes.delta;
  into.leftStay += weight * slopes.leftStay;
  into.aliveStay += weight * slopes.aliveStay;
}

/**
 * Slope of the log-likelihood of a history along alpha, beta, gamma and delta: that of the common part, and the mean over the stories (gone
 * after t_x, t_x + 1, ..., alive) weighted by how likely each is.
 */
function bgBbGradient(p: BgBb, row: BgBbRow): [number, number, number, number] {
  const { alpha, beta, gamma, delta } = p;
  const { x, recency, n } = row;
  const ever = alpha + beta;
  const stay = gamma + delta;
  const at: Slopes = { ever: 0, beta: 0, delta: 0, leftStay: 0, aliveStay: 0 };
  const goneSum: Slopes = { ever: 0, beta: 0, delta: 0, leftStay: 0, aliveStay: 0 };
  let story = gamma / (stay + recency);
  let alive = 1;
  let gone = 0;
  for (let i = recency; i < n; i++) {
    addStory(goneSum, story, at);
    gone += story;
    const missed = (beta + i - x) / (ever + i);
    story *= (missed * (delta + i)) / (stay + 1 + i);
    alive *= (missed * (delta + i)) / (stay + i);
    at.ever += 1 / (ever + i);
    at.beta += 1 / (beta + i - x);
    at.delta += 1 / (delta + i);
    at.leftStay += 1 / (stay + 1 + i);
    at.aliveStay += 1 / (stay + i);
  }
  const total = gone + alive;
  const [left, still] = [gone / total, alive / total];
  const mean = (key: "ever" | "beta" | "delta"): number => goneSum[key] / total + still * at[key];
  const everSlope = -harmonic(ever, recency) - mean("ever");
  const stayStart = harmonic(stay, recency);
  const staySlope = -stayStart - goneSum.leftStay / total - left / (stay + recency) - still * at.aliveStay;
  return [
    harmonic(alpha, x) + everSlope,
    harmonic(beta, recency - x) + mean("beta") + everSlope,
    left / gamma + staySlope,
    harmonic(delta, recency) + mean("delta") + staySlope,
  ];
}

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
 * @param histories x purchases, the last at opportunity `recency`, out of `length` opportunities; all whole; the first purchase, by which a
 * customer was won, is not counted
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
