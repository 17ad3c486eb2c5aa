/**
 * Purchase histories by customer (or by group): repeat purchases x, time of the last one t_x and length of observation T, in one time unit.
 */
export interface PurchaseHistories {
  x: ArrayLike<number>;
  recency: ArrayLike<number>;
  length: ArrayLike<number>;
  /** customers sharing the row; 1 where absent */
  customers?: ArrayLike<number>;
}

/** What a fit has to say about itself, most serious first. */
export type FitStatusCode =
  | "converged"
  | "notConverged"
  | "tooFewRepeatBuyers"
  | "noLeaving"
  | "notIdentified"
  | "aliveByAssumption"
  | "meanNotFinite"
  | "fewCustomers"
  | "spendCorrelated";

export interface FitStatus {
  code: FitStatusCode;
  /** a sentence: what is wrong and what to do */
  text: string;
}

/** Parameters found by maximum likelihood. P names them in the order of the tables. */
export interface ModelFit<P> {
  parameters: P;
  /** by the curvature of the log-likelihood (delta method); null where the data do not tell the parameter */
  standardErrors: { [K in keyof P]: number | null };
  logLikelihood: number;
  customers: number;
  /** distinct rows the customers fall into */
  groups: number;
  iterations: number;
  /** largest slope of the log-likelihood along a log parameter, per customer: 0 at the best fit */
  gradientNorm: number;
  /**
   * smallest eigenvalue of the curvature of minus the log-likelihood by log parameters: above 0 at a maximum, near 0 where the data hardly
   * tell two fits apart
   */
  smallestEigenvalue: number;
  status: FitStatus;
  warnings: FitStatus[];
  /** of the log parameters, in the order of P; empty where no curvature could be inverted */
  covariance: number[][];
}

/**
 * The BG/NBD and the MBG/NBD: purchase rates gamma(r, alpha), chance to leave after a purchase beta(a, b). alpha is a rate, in time units.
 */
export interface BetaGeometricNbd {
  r: number;
  alpha: number;
  a: number;
  b: number;
}

export type BgNbd = BetaGeometricNbd;
export type MbgNbd = BetaGeometricNbd;

/** The Pareto/NBD: purchase rates gamma(r, alpha), rates of leaving gamma(s, beta). alpha and beta are rates, in time units. */
export interface ParetoNbd {
  r: number;
  alpha: number;
  s: number;
  beta: number;
}

/** The BG/BB: chance to buy beta(alpha, beta), chance to leave beta(gamma, delta), at each opportunity. */
export interface BgBb {
  alpha: number;
  beta: number;
  gamma: number;
  delta: number;
}

/** The Gamma-Gamma: spend per purchase gamma(p, nu) with nu gamma(q, gamma). */
export interface GammaGamma {
  p: number;
  q: number;
  gamma: number;
}

/** The shifted beta-geometric: chance to leave at each renewal beta(alpha, beta). */
export interface Sbg {
  alpha: number;
  beta: number;
}

/** The beta discrete Weibull: as the sBG, with a chance to leave that changes with time by the power c. */
export interface Bdw {
  alpha: number;
  beta: number;
  c: number;
}
