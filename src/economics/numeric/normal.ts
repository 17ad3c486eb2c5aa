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

const CENTRE = 0.425;
const CENTRE_SQUARED = 0.180625;

/** The middle of the distribution: odd in q, |q| <= 0.425. */
function centre(q: number): number {
  const x = CENTRE_SQUARED - q * q;
  const top =
    ((((((2509.0809287301227 * x + 33430.57558358813) * x + 67265.7709270087) * x + 45921.95393154987) * x + 13731.69376550946) * x +
      1971.5909503065514) *
      x +
      133.14166789178438) *
      x +
    3.3871328727963665;
  const bottom =
    ((((((5226.495278852855 * x + 28729.085735721943) * x + 39307.89580009271) * x + 21213.794301586597) * x + 5394.196021424751) * x +
      687.1870074920579) *
      x +
      42.31333070160091) *
      x +
    1;
  return (q * top) / bottom;
}

/** The shoulders, by x = sqrt(-ln p) - 1.6. */
function shoulder(x: number): number {
  const top =
    ((((((7.745450142783414e-4 * x + 0.022723844989269184) * x + 0.2417807251774506) * x + 1.2704582524523684) * x + 3.6478483247632045) *
      x +
      5.769497221460691) *
      x +
      4.630337846156546) *
      x +
    1.4234371107496835;
  const bottom =
    ((((((1.0507500716444169e-9 * x + 5.475938084995345e-4) * x + 0.015198666563616457) * x + 0.14810397642748008) * x + 0.6897673349851) *
      x +
      1.6763848301838038) *
      x +
      2.053191626637759) *
      x +
    1;
  return top / bottom;
}

/** The far tail, by x = sqrt(-ln p) - 5. */
function farTail(x: number): number {
  const top =
    ((((((2.0103343992922881e-7 * x + 2.7115555687434876e-5) * x + 0.0012426609473880784) * x + 0.026532189526576124) * x +
      0.29656057182850487) *
      x +
      1.7848265399172913) *
      x +
      5.463784911164114) *
      x +
    6.657904643501103;
  const bottom =
    ((((((2.0442631033899397e-15 * x + 1.421511758316446e-7) * x + 1.8463183175100548e-5) * x + 7.868691311456133e-4) * x +
      0.014875361290850615) *
      x +
      0.1369298809227358) *
      x +
      0.599832206555888) *
      x +
    1;
  return top / bottom;
}

/**
 * The figure that a standard normal variable stays below with this probability.
 * Relative accuracy about 1e-15 for every probability a double can hold.
 *
 * @param probability above 0, below 1; pass the small tail where it is known, 1 - 1e-20 is 1
 * Source: Wichura (1988), Algorithm AS 241: the percentage points of the normal distribution, Applied Statistics 37(3), routine PPND16.
 */
export function normalQuantile(probability: number): number {
  const q = probability - 0.5;
  if (Math.abs(q) <= CENTRE) return centre(q);
  const root = Math.sqrt(-Math.log(q < 0 ? probability : 1 - probability));
  const size = root <= 5 ? shoulder(root - 1.6) : farTail(root - 5);
  return q < 0 ? -size : size;
}
