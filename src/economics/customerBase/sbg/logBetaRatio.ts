import { logRisingFactorial } from "../../numeric/logRisingFactorial";

/**
 * ln [B(alpha, beta + age) / B(alpha, beta)] for alpha, beta > 0, age >= 0: the chance, under beta(alpha, beta), to stay `age` times.
 * Steps by the smaller of age and alpha, so that two large logarithms are not subtracted. Absolute error about 1e-14 of the larger of the result and 1.
 */
export function logBetaRatio(alpha: number, beta: number, age: number): number {
  if (age < alpha) return logRisingFactorial(beta, age) - logRisingFactorial(alpha + beta, age);
  return logRisingFactorial(beta, alpha) - logRisingFactorial(beta + age, alpha);
}
