import fc from "fast-check";
import { settledSum, SettledSum, SettledSums } from "../../../src/economics/numeric/settledSum";
import { sum } from "../../../src/economics/numeric/sum";

const cents = fc.integer({ min: -9_000_000, max: 9_000_000 });

test("is exactly 0 for money that adds up to 0, in any order, alone and side by side", () => {
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 60 }), fc.nat(60), (amounts, turn) => {
      const all = [...amounts, -amounts.reduce((total, amount) => total + amount, 0)].map((amount) => amount / 100);
      const turned = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)];
      expect(settledSum(turned)).toBe(0);
      const sums = new SettledSums(2, 2);
      for (const amount of turned) sums.add(1, 1, amount);
      expect([sums.valueOf(1, 1), sums.valueOf(1, 0), sums.valueOf(0, 1)]).toEqual([0, 0, 0]);
    }),
    { seed: 52, numRuns: 500 },
  );
});

test("is the compensated sum wherever that is more than noise: one cent is never lost", () => {
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 60 }), (amounts) => {
      fc.pre(amounts.reduce((total, amount) => total + amount, 0) !== 0);
      const money = amounts.map((amount) => amount / 100);
      expect(settledSum(money)).toBe(sum(money));
      expect(settledSum(money)).not.toBe(0);
    }),
    { seed: 53, numRuns: 500 },
  );
});

test("settles up to 2^-52 of the amounts in it and not beyond", () => {
  const [one, above] = [1, 1 + 2 ** -52];
  expect(settledSum([above, -one])).toBe(0);
  expect(settledSum([1 + 2 ** -50, -one])).toBe(2 ** -50);
});

test("knows what an amount was made from: 1,000.1 - 1,000 less 0.1 is 0", () => {
  const margin = new SettledSum();
  margin.add(1000.1 - 1000, 2000.1);
  margin.add(-0.1);
  expect(margin.value).toBe(0);
  expect(settledSum([1000.1 - 1000, -0.1])).not.toBe(0);
});

test("takes amounts near the end of the range of numbers", () => {
  expect(settledSum([1e308, -1e308, 1e308])).toBe(1e308);
  expect(settledSum([])).toBe(0);
});
