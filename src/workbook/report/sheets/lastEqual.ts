/** For each account in value order the position, from 1, of the last one with the same rank. */
export function lastEqual(rank: Int32Array): Int32Array {
  const last = new Int32Array(rank.length);
  for (let i = rank.length - 1; i >= 0; i--) last[i] = rank[i] === rank[i + 1] ? last[i + 1]! : i + 1;
  return last;
}
