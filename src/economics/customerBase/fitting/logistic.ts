/** 1 / (1 + e^-u): a chance from its log odds. */
export function logistic(u: number): number {
  return u < 0 ? Math.exp(u) / (1 + Math.exp(u)) : 1 / (1 + Math.exp(-u));
}
