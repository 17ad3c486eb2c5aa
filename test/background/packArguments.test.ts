import fc from "fast-check";
import { packArguments as pack } from "../../src/background/packArguments";
import { unpackArgument } from "../../src/background/serveModels";
import { Turns } from "../../src/background/turns";
import { plainValue } from "../../src/functions/input/readers";

const packArguments = (id: string, args: readonly unknown[]) => pack(id, args, plainValue);

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

test("cells with data types are told apart by their values, alone and in a range, and travel as those", async () => {
  const cells = [
    { type: "FormattedNumber", basicValue: 28, numberFormat: "$0" },
    { type: "FormattedNumber", basicValue: 999, numberFormat: "$0" },
    { type: "Entity", text: "Ann", basicType: "Error", basicValue: "#VALUE!", properties: {} },
    { type: "Entity", text: "Bob", basicType: "Error", basicValue: "#VALUE!", properties: {} },
    { type: "WebImage", basicType: "Error", basicValue: "#VALUE!", address: "https://example.com/a.png" },
    { type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" },
    { type: "Boolean", basicType: "Boolean", basicValue: true },
  ];
  const plainCells = [28, 999, "Ann", "Bob", { code: "#VALUE!" }, { code: "#N/A" }, true];
  for (const wrap of [(value: unknown) => value, (value: unknown) => [[value], [1]]]) {
    const calls = await Promise.all(cells.map((value) => packArguments("X", [wrap(value)])));
    expect(new Set(calls.map(({ key }) => key)).size).toBe(cells.length);
    expect(calls.map(({ args }) => unpackArgument(args[0]!))).toEqual(plainCells.map(wrap));
    const plainCalls = await Promise.all(plainCells.map((value) => packArguments("X", [wrap(value)])));
    expect(plainCalls.map(({ key }) => key)).toEqual(calls.map(({ key }) => key));
  }
});
