import * as fc from "fast-check";
import { KeyIndex } from "../../../src/economics/segmentation/KeyIndex";

describe("KeyIndex", () => {
  it("numbers keys by first appearance, as a Map would", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom("a", "b", "")), { maxLength: 80 }), (keys) => {
        const index = new KeyIndex(keys.length);
        const known = new Map<string, number>();
        for (const key of keys) {
          if (!known.has(key)) known.set(key, known.size);
          expect(index.find(key)).toBe(known.get(key));
        }
      }),
      { seed: 20090317, numRuns: 300 },
    );
  });

  it("tells 100,000 similar ids apart, many of them in one another's place", () => {
    const index = new KeyIndex(100000);
    for (let i = 0; i < 100000; i++) index.find(`account ${i}`);
    for (let i = 0; i < 100000; i += 997) expect(index.find(`account ${i}`)).toBe(i);
  });
});
