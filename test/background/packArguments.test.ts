import fc from "fast-check";
import { packArguments } from "../../src/background/packArguments";
import { Turns } from "../../src/background/turns";
import { unpackArgument } from "../../src/background/unpackArguments";

const cell = fc.oneof(fc.double({ noNaN: true }), fc.string(), fc.boolean(), fc.constant(null));
const matrix = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));
const settings = { seed: 20240611, numRuns: 500 };
const plain = (value: unknown) => JSON.stringify(value);

test("what is packed comes out again", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(cell, matrix), { maxLength: 4 }), async (args) => {
      const { args: packed } = await packArguments("X", args);
      expect(plain(packed.map(unpackArgument))).toBe(plain(args));
    }),
    settings,
  );
});

test("equal inputs share a key and different ones do not", async () => {
  const keys = new Map<string, string>();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(cell, matrix), { maxLength: 3 }), async (args) => {
      const { key } = await packArguments("X", args);
      expect((await packArguments("X", structuredClone(args))).key).toBe(key);
      const text = plain(args);
      expect(keys.get(key) ?? text).toBe(text);
      keys.set(key, text);
    }),
    settings,
  );
  expect(keys.size).toBeGreaterThan(300);
});

test("a blank, 0, FALSE and an empty text are four inputs; 0 and -0 are one", async () => {
  const key = async (value: unknown) => (await packArguments("X", [[[value]]])).key;
  const found = new Set(await Promise.all([null, 0, false, ""].map(key)));
  expect(found.size).toBe(4);
  await expect(key(-0)).resolves.toBe(await key(0));
});

test("a long range is packed in turns, whether its cells stand below or beside each other", async () => {
  const pause = jest.spyOn(Turns.prototype, "pause");
  const figures = Array.from({ length: 200_000 }, (_, i) => i);
  await packArguments("X", [figures.map((figure) => [figure])]);
  const below = pause.mock.calls.length;
  expect(below).toBeGreaterThanOrEqual(19);
  await packArguments("X", [[figures]]);
  expect(pause.mock.calls.length - below).toBe(below);
  pause.mockRestore();
});
