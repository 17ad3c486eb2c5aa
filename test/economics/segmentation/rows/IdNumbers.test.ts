import * as fc from "fast-check";
import { PairSet } from "../../../../src/economics/segmentation/rows/IdNumbers";

describe("PairSet", () => {
  it("takes each pair once, as a Set of texts would", () => {
    const pair = fc.tuple(fc.nat(3), fc.nat(3));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 60 }), (pairs) => {
        const set = new PairSet();
        const known = new Set<string>();
        for (const [first, second] of pairs) {
          expect(set.add(first, second)).toBe(!known.has(`${first},${second}`));
          known.add(`${first},${second}`);
        }
      }),
      { seed: 20090317, numRuns: 300 },
    );
  });

  it("tells 90,000 pairs of 300 numbers apart, and (a, b) from (b, a)", () => {
    const set = new PairSet();
    let taken = 0;
    for (let round = 0; round < 2; round++)
      for (let first = 0; first < 300; first++) for (let second = 0; second < 300; second++) if (set.add(first, second)) taken++;
    expect(taken).toBe(90_000);
  });
});
