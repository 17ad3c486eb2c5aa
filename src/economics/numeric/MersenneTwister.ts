const SIZE = 624;
const SHIFT = 397;
const MATRIX = 0x9908b0df;
const UPPER = 0x80000000;
const LOWER = 0x7fffffff;

/**
 * Random numbers that are the same on every machine for the same seed: MT19937 with init_genrand and genrand_res53, the generator of
 * NumPy's RandomState(seed).random_sample(), so that a simulation can be repeated outside the workbook.
 * Source: Matsumoto & Nishimura (1998), Mersenne Twister, ACM Transactions on Modeling and Computer Simulation 8(1); seeding: their 2002
 * version.
 */
export class MersenneTwister {
  private readonly state = new Uint32Array(SIZE);
  private index = SIZE;

  /** @param seed whole number from 0 to 4294967295 */
  constructor(seed: number) {
    this.state[0] = seed;
    for (let i = 1; i < SIZE; i++) {
      const before = this.state[i - 1]!;
      this.state[i] = Math.imul(1812433253, before ^ (before >>> 30)) + i;
    }
  }

  /** Mixes one word of the next state from two neighbours and the word `other`. */
  private mix(place: number, next: number, other: number): void {
    const { state } = this;
    const mixed = (state[place]! & UPPER) | (state[next]! & LOWER);
    state[place] = state[other]! ^ (mixed >>> 1) ^ (-(mixed & 1) & MATRIX);
  }

  private renew(): void {
    let place = 0;
    for (; place < SIZE - SHIFT; place++) this.mix(place, place + 1, place + SHIFT);
    for (; place < SIZE - 1; place++) this.mix(place, place + 1, place + SHIFT - SIZE);
    this.mix(SIZE - 1, 0, SHIFT - 1);
    this.index = 0;
  }

  /** The next 32 random bits, 0 to 4294967295. */
  word(): number {
    if (this.index === SIZE) this.renew();
    let bits = this.state[this.index++]!;
    bits ^= bits >>> 11;
    bits ^= (bits << 7) & 0x9d2c5680;
    bits ^= (bits << 15) & 0xefc60000;
    return (bits ^ (bits >>> 18)) >>> 0;
  }

  /** The next number, 0 included to 1 excluded, with 53 random bits. */
  next(): number {
    const high = this.word() >>> 5;
    const low = this.word() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }
}
