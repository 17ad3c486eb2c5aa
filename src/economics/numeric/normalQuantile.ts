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
