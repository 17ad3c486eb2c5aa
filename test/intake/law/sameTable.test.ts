import fc from "fast-check";
import { ENCODINGS } from "../../../src/intake/text/decodeText";
import { encodeText } from "./encodeText";
import { readBack } from "./readBack";
import { written } from "./writtenSales";

test("a table comes back from every language, notation, encoding and layout, at most after a question is answered", () => {
  let read = 0;
  fc.assert(
    fc.property(written, (table) => {
      const found = readBack(table);
      if (found === undefined) return;
      read++;
      expect(found.open).toEqual([]);
      expect([...found.taken]).toEqual([...found.expected]);
    }),
    { seed: 20261201, numRuns: 100 },
  );
  expect(read).toBeGreaterThan(50);
});

test("every encoding of the product has been written", () => {
  for (const encoding of Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[]) expect(encodeText("A;1", encoding, false)).toBeDefined();
});
