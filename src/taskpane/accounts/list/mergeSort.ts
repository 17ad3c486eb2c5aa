/** Sorted at once, and merged between two yields. */
const BLOCK = 4096;

/** Sorts positions in pieces of some milliseconds each; yields after every piece. Stable where the comparison is. */
export function* mergeSort(positions: Uint32Array, compare: (a: number, b: number) => number): Generator<void, Uint32Array> {
  let from = positions.slice();
  for (let start = 0; start < from.length; start += BLOCK) {
    from.subarray(start, start + BLOCK).sort(compare);
    yield;
  }
  let to = new Uint32Array(from.length);
  for (let width = BLOCK; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) yield* merge(from, to, start, width, compare);
    [from, to] = [to, from];
  }
  return from;
}

/** Merges the two sorted runs of `width` that begin at `start`. */
function* merge(
  from: Uint32Array,
  to: Uint32Array,
  start: number,
  width: number,
  compare: (a: number, b: number) => number,
): Generator<void, void> {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const takeLeft = left < middle && (right >= end || compare(from[left]!, from[right]!) <= 0);
    to[at] = from[takeLeft ? left++ : right++]!;
    if (at % BLOCK === 0) yield;
  }
}
