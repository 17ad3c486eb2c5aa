/**
 * Share of orders that arrived both on time and in full.
 *
 * @param onTime one an order
 * @param inFull one an order, same length, at least one
 * @returns 0 to 1
 * Source: perfect-order measure; Bowersox, Closs & Cooper (2002), Supply chain logistics management, chapter on performance measurement.
 */
export function onTimeInFull(onTime: readonly boolean[], inFull: readonly boolean[]): number {
  return onTime.filter((kept, order) => kept && inFull[order]!).length / onTime.length;
}
