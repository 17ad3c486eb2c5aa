/** Numbers in (0, 1) that are the same for the same seed: the minimal standard generator (Park & Miller 1988) with the multiplier 48271. */
export function createRandom(seed: number): () => number {
  const modulus = 2 ** 31 - 1;
  let state = seed;
  return () => {
    state = (state * 48_271) % modulus;
    return state / modulus;
  };
}
