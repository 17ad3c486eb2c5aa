import fc from "fast-check";
import { amountKey, sameAmount } from "../../../src/economics/numeric/amountKey";

/** An own way through decimal digits: 15 of them, then 12, halves away from zero, in whole numbers of any length. */
function roundedByDigits(amount: number): number {
  const [, sign, first, more, exponent] = /^(-?)(\d)\.(\d{14})e(.+)$/.exec(amount.toExponential(14))!;
  const digits = (BigInt(first! + more!) + 500n) / 1000n;
  return Number(`${sign}${digits}e${Number(exponent) - 11}`);
}

const amounts = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ noNaN: true, min: -1e13, max: 1e13 }),
  fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
  // near a half of the last digit, near powers of ten
  fc.integer({ min: 1e11, max: 1e12 - 1 }).map((digits) => (digits + 0.5) / 1e9),
  fc
    .integer({ min: -300, max: 300 })
    .chain((exponent) => fc.constantFrom(1 - 2 ** -53, 1, 1 + 2 ** -52).map((near) => near * 10 ** exponent)),
);

test("rounds to 12 significant digits as decimal digits demand", () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      expect(amountKey(amount)).toBe(amount === 0 ? 0 : roundedByDigits(amount));
    }),
    { seed: 12, numRuns: 5000 },
  );
});

test("keeps the order of the amounts", () => {
  fc.assert(
    fc.property(amounts, amounts, (one, other) => {
      const [less, more] = one < other ? [one, other] : [other, one];
      expect(amountKey(less)).toBeLessThanOrEqual(amountKey(more));
    }),
    { seed: 13, numRuns: 2000 },
  );
});

test("makes sums of decimal money equal, and tells a cent of ten thousand million apart", () => {
  expect(sameAmount(1.1 + 2.2, 3.3)).toBe(true);
  expect(sameAmount(0.1 * 3, 0.3)).toBe(true);
  expect(sameAmount(0.99999999999999989, 1)).toBe(true);
  expect(sameAmount(9_999_999_999.98, 9_999_999_999.99)).toBe(false);
  expect(sameAmount(1, 1.00000000001)).toBe(false);
  expect(amountKey(-2.5)).toBe(-2.5);
  expect(amountKey(-0)).toBe(0);
});
