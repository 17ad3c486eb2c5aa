import * as fc from "fast-check";
import { call, IDS } from "./liftParetoRfm";

const odd: fc.Arbitrary<unknown> = fc.constantFrom(
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
  1,
  -1,
  2,
  5,
  80,
  0.5,
  0.95,
  1e-12,
  1e12,
  -1e12,
  1e300,
  -1e300,
  5e-324,
  45000,
  45000.5,
  2958466,
  10_000,
  { code: "#DIV/0!" },
  { type: "Double", basicValue: 3 },
  "same",
  "order",
  "COUNT ",
  "share",
  "A",
  "none",
);
const number: fc.Arbitrary<unknown> = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -5, max: 50_000 }));
const cell = fc.oneof(odd, number, number);
const range = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .chain(([height, width]) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }));
const column = fc.array(fc.tuple(cell), { minLength: 5, maxLength: 5 });
const plainColumn = fc.array(fc.tuple(fc.integer({ min: 0, max: 50_000 })), { minLength: 5, maxLength: 5 });
const argument = fc.oneof(cell, range, column, plainColumn, plainColumn);
const RUNS = 2000;

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

describe("random arguments", () => {
  it.each(IDS)("never get more out of %s than figures, text or an error with a sentence", (id) => {
    fc.assert(
      fc.property(fc.array(argument, { minLength: 1, maxLength: 7 }), (args) => {
        let result: unknown;
        try {
          result = call(id, ...args);
        } catch (error) {
          result = error;
        }
        expect(isRectangle(result)).toBe(true);
        for (const value of Array.isArray(result) ? (result as unknown[][]).flat() : [result]) {
          if (!isShowable(value)) throw new Error(`${id} gave ${String(value)}`);
        }
      }),
      { seed: 20090317, numRuns: RUNS },
    );
  });
});
