import * as fc from "fast-check";
import { adapter, FUNCTION_IDS } from "./adapters";

const IDS = FUNCTION_IDS.filter((id) => /^(SWITCH|REWARD|POINTS)\./.test(id));

const odd: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  null,
  undefined,
  "",
  " ",
  "text",
  "0.8",
  true,
  false,
  0,
  -0,
  -1,
  2,
  80,
  1e-12,
  1e12,
  -1e12,
  1e300,
  5e-324,
  10_000,
  NaN,
  Infinity,
  { code: "#DIV/0!" },
  "#REF!",
  { type: "Double", basicValue: 3 },
  "now",
  "MID ",
);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const amount = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.double({ min: 0, max: 1e6, noNaN: true }));
const cell = fc.oneof({ arbitrary: share, weight: 4 }, { arbitrary: amount, weight: 4 }, { arbitrary: odd, weight: 1 });
const shape = fc.constantFrom<[number, number]>([1, 1], [2, 1], [3, 1], [8, 1], [1, 4], [3, 3], [2, 5]);
const range = fc
  .tuple(shape, fc.oneof(share, amount, cell))
  .chain(([[height, width], seed]) =>
    fc.array(fc.array(fc.oneof(cell, fc.constant(seed)), { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  );
const sameColumns = fc
  .integer({ min: 1, max: 5 })
  .chain((rows) =>
    fc.array(fc.array(fc.tuple(fc.oneof(share, amount)), { minLength: rows, maxLength: rows }), { minLength: 1, maxLength: 8 }),
  );
const calls = fc.oneof(
  fc.array(fc.oneof(cell, share, range), { minLength: 1, maxLength: 11 }),
  fc.array(fc.oneof(share, share, amount), { minLength: 1, maxLength: 11 }),
  sameColumns,
);
const RUNS = 1000;

/** What a cell may show: finite numbers, text, truth values, or an error with a sentence. */
function isShowable(value: unknown): boolean {
  if (value instanceof CustomFunctions.Error) return /^#(VALUE!|N\/A)$/.test(value.code) && (value.message ?? "").length > 10;
  return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}

function isRectangle(result: unknown): boolean {
  if (!Array.isArray(result)) return true;
  const rows = result as unknown[][];
  return rows.length > 0 && rows.every((row) => row.length > 0 && row.length === rows[0]!.length);
}

function outcome(id: string, args: unknown[]): unknown {
  try {
    return adapter(id)(...args);
  } catch (error) {
    return error;
  }
}

describe("random arguments", () => {
  it.each(IDS)("never get more out of %s than figures, text or an error with a sentence", (id) => {
    fc.assert(
      fc.property(calls, (args) => {
        const result = outcome(id, args);
        expect(isRectangle(result)).toBe(true);
        for (const value of Array.isArray(result) ? (result as unknown[][]).flat() : [result])
          if (!isShowable(value)) throw new Error(`${id} gave ${String(value)}`);
      }),
      { seed: 20090317, numRuns: RUNS },
    );
  });
});
