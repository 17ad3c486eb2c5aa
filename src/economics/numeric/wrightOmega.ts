const STEPS = 4;

/**
 * The w above 0 with w + ln w = z, for real z: Wright's omega, the Lambert W of e^z without its overflow. Relative error below 1e-14 for z
 * from -700 to 1e15.
 *
 * Source: iteration of Fritsch, Shafer & Crowley (1973), Algorithm 443, Communications of the ACM 16(2); name: Corless & Jeffrey (2002),
 * The Wright omega function.
 */
export function wrightOmega(z: number): number {
  if (z < -50) return Math.exp(z);
  let w = z > 1 ? z - Math.log(z) : Math.exp(Math.min(z, 0) - Math.exp(Math.min(z, 0)) / 2);
  for (let step = 0; step < STEPS; step++) {
    const rest = z - w - Math.log(w);
    const next = w + 1;
    const term = 2 * next * (next + (2 / 3) * rest);
    w *= 1 + ((rest / next) * (term - rest)) / (term - 2 * rest);
  }
  return w;
}
