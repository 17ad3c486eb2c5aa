import * as fc from "fast-check";
import { KeyIndex } from "../../../../src/economics/segmentation/rows/accountKey";

describe("KeyIndex", () => {
  const folded = (key: string) => key.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

  it("numbers keys by first appearance, as a Map would, whether plain text or key, A to Z as a to z", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom("a", "b", "A", "aB", "a b", "")), { maxLength: 80 }),
        (keys) => {
          const index = new KeyIndex(keys.length);
          const known = new Map<string, number>();
          for (const key of keys) {
            if (!known.has(folded(key))) known.set(folded(key), known.size);
            expect(index.findPlain(key) ?? index.find(key)).toBe(known.get(folded(key)));
            expect(index.find(folded(key))).toBe(known.get(folded(key)));
          }
        },
      ),
      { seed: 20090317, numRuns: 300 },
    );
  });

  it.each(["", " a", "a ", "a  b", "\ta", "é", "Ａ"])("does not take %j for plain text", (text) => {
    expect(new KeyIndex(1).findPlain(text)).toBeUndefined();
  });

  it("tells 100,000 similar ids apart, many of them in one another's place", () => {
    const index = new KeyIndex(100000);
    for (let i = 0; i < 100000; i++) index.find(`account ${i}`);
    for (let i = 0; i < 100000; i += 997) expect(index.find(`account ${i}`)).toBe(i);
  });
});
