/** Coefficients from the highest power down, as Horner's rule reads them. */
function polynomial(coefficients: readonly number[], x: number): number {
  let value = coefficients[0]!;
  for (let i = 1; i < coefficients.length; i++) value = value * x + coefficients[i]!;
  return value;
}

const SMALL = 0.46875;
const MIDDLE = 4;

const NEAR_TOP = [1.8577770618460315e-1, 3.1611237438705656, 1.1386415415105016e2, 3.77485237685302e2, 3.209377589138469e3];
const NEAR_BOTTOM = [1, 2.3601290952344122e1, 2.4402463793444417e2, 1.2826165260773723e3, 2.844236833439171e3];
const MIDDLE_TOP = [
  2.1531153547440385e-8, 5.641884969886701e-1, 8.883149794388376, 6.611919063714163e1, 2.986351381974001e2, 8.819522212417691e2,
  1.7120476126340706e3, 2.0510783778260716e3, 1.2303393547979972e3,
];
const MIDDLE_BOTTOM = [
  1, 1.5744926110709835e1, 1.176939508913125e2, 5.371811018620099e2, 1.62138957456669e3, 3.29079923573346e3, 4.362619090143247e3,
  3.4393676741437216e3, 1.2303393548037494e3,
];
const FAR_TOP = [
  1.6315387137302098e-2, 3.0532663496123236e-1, 3.6034489994980445e-1, 1.2578172611122926e-1, 1.6083785148742275e-2, 6.587491615298378e-4,
];
const FAR_BOTTOM = [1, 2.5685201922898225, 1.8729528499234672, 5.279051029514285e-1, 6.051834131244132e-2, 2.3352049762686918e-3];
const INVERSE_ROOT_PI = 0.5641895835477563;

/** exp(-x * x) without the rounding error of the square: x is split at sixteenths, whose squares are exact. */
function gauss(x: number): number {
  const coarse = Math.trunc(x * 16) / 16;
  return Math.exp(-coarse * coarse) * Math.exp(-(x - coarse) * (x + coarse));
}

/** Complementary error function of x >= 0. */
function complementaryError(x: number): number {
  if (x <= SMALL) return 1 - (x * polynomial(NEAR_TOP, x * x)) / polynomial(NEAR_BOTTOM, x * x);
  if (x <= MIDDLE) return (gauss(x) * polynomial(MIDDLE_TOP, x)) / polynomial(MIDDLE_BOTTOM, x);
  const inverse = 1 / (x * x);
  const correction = (inverse * polynomial(FAR_TOP, inverse)) / polynomial(FAR_BOTTOM, inverse);
  return (gauss(x) * (INVERSE_ROOT_PI - correction)) / x;
}

/**
 * Chance that a standard normal figure lies further from 0 than z, on either side; 0 beyond about 38.
 * Relative accuracy about 1e-15 up to |z| = 37.
 *
 * Source: Cody (1969), Rational Chebyshev approximations for the error function, Mathematics of Computation 23.
 */
export function normalTwoSided(z: number): number {
  const x = Math.abs(z) * Math.SQRT1_2;
  return x > 27 ? 0 : complementaryError(x);
}
