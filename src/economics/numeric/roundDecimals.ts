/** A double holds 15 decimal digits for sure; what is beyond them is noise of the binary form. */
const DIGITS = 15;

/** Up to here a figure shifted by a power of ten is right to CLEAR. */
const LARGEST = 1e9;
const CLEAR = 1e-5;

/**
 * Rounds to a number of decimals as Excel's ROUND does: halves away from zero, read from the 15 digits a cell shows, so that 2.675 gives
 * 2.68 although its binary form lies just below.
 *
 * @param value any finite number
 * @param decimals whole number; negative rounds before the point (-3 = to thousands)
 */
export function roundDecimals(value: number, decimals: number): number {
  return roundClearly(value, decimals) ?? roundShown(value, decimals);
}

/** The plain way, for figures that are not near a half and keep all their digits; undefined for the others. */
function roundClearly(value: number, decimals: number): number | undefined {
  if (decimals < 0 || decimals > DIGITS) return undefined;
  const power = 10 ** decimals;
  const shifted = Math.abs(value) * power;
  if (!(shifted < LARGEST) || Math.abs(shifted - Math.floor(shifted) - 0.5) < CLEAR) return undefined;
  const rounded = Math.round(shifted) / power;
  return value < 0 ? 0 - rounded : rounded;
}

/** Through the decimal digits. */
function roundShown(value: number, decimals: number): number {
  const [digits, exponent] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split("e") as [string, string];
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  const [whole, shift = "0"] = String(shifted).split("e") as [string, string?];
  const rounded = Number(`${whole}e${Number(shift) - decimals}`);
  return value < 0 ? 0 - rounded : rounded;
}
