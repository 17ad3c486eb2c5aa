/** Amounts that agree at this many significant digits are equal: a double holds 15, and sums of decimal amounts lose some of them. */
const DIGITS = 12;
const SMALLEST = 10 ** (DIGITS - 1);
const LARGEST = 10 ** DIGITS;

/** A double holds 15 decimal digits for sure; what is beyond them is noise of the binary form. */
const SHOWN = 15;
const MORE = 10 ** (SHOWN - DIGITS);
/** Nearer to a half than this only the digits shown can tell to which side it belongs. */
const CLEAR = 1e-3;

/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * An amount rounded to 12 significant digits, halves away from zero as a spreadsheet's ROUND: what totals are ranked and compared by. 1.1 +
 * 2.2 and 3.3 have one key, so that neither the order nor the split of the lines of an account decides its rank, class or score. Keys keep
 * the order of the amounts.
 *
 * @param amount a settled total, or a figure as given
 */
export function amountKey(amount: number): number {
  const size = Math.abs(amount);
  if (!(size < Infinity) || (size < LARGEST && Number.isInteger(amount))) return amount + 0;
  const key = clearKey(size) ?? shownKey(size);
  return amount < 0 ? -key : key;
}

/** The plain way, for figures that are not near a half; undefined for the others. */
function clearKey(size: number): number | undefined {
  const decimals = DIGITS - 1 - Math.floor(Math.log10(size));
  const power = POWERS[Math.abs(decimals)];
  if (power === undefined) return undefined;
  const shifted = decimals < 0 ? size / power : size * power;
  if (!(shifted >= SMALLEST && shifted < LARGEST) || Math.abs(shifted - Math.floor(shifted) - 0.5) < CLEAR) return undefined;
  const digits = Math.round(shifted);
  return decimals < 0 ? digits * power : digits / power;
}

/** Through the 15 decimal digits. */
function shownKey(size: number): number {
  const [digits, exponent] = size.toExponential(SHOWN - 1).split("e") as [string, string];
  return Number(`${Math.round(Number(digits.replace(".", "")) / MORE)}e${Number(exponent) - DIGITS + 1}`);
}

/** The key of each amount. */
export function amountKeys(amounts: ArrayLike<number>): Float64Array {
  const keys = new Float64Array(amounts.length);
  for (let i = 0; i < keys.length; i++) keys[i] = amountKey(amounts[i]!);
  return keys;
}

/** Are the two amounts equal but for noise? */
export const sameAmount = (one: number, other: number): boolean => amountKey(one) === amountKey(other);
