/**
 * Value below which a triangular variable falls with the probability given.
 *
 * @param probability 0 to 1
 * @param low smallest value
 * @param likely most likely value, low to high
 * @param high largest value
 * Source: inverse of the distribution function; Kotz & van Dorp (2004), Beyond Beta, chapter 1.
 */
export function triangularQuantile(probability: number, low: number, likely: number, high: number): number {
  const spread = high - low;
  if (spread === 0) return low;
  return probability * spread < likely - low
    ? low + Math.sqrt(probability * spread * (likely - low))
    : high - Math.sqrt((1 - probability) * spread * (high - likely));
}
