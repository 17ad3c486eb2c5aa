/** How often a time that the machine's other work disturbs is taken. */
export const RUNS = 5;

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
